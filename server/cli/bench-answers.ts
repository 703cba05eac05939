// `relais bench answers [--passages 100000]`: how long the whole of an answer takes in a large association, without a model:
// database, search, quotation, decision and presentation. The documents are generated, the same ones every time, and are
// brought in by the product's own ingestion.
import { answerQuestion } from '../answers/index.ts'
import { ingestFile } from '../knowledge/index.ts'
import { type App, type AssociationRef, within } from '../platform/index.ts'
import { readArguments } from './arguments.ts'
import { percentile } from './eval-retrieval.ts'
import { withScratch } from './scratch.ts'

/** Times in ms; `firstMs` is the first question, which builds the index from stored tokens. */
export type AnswerSpeed = Record<
  'passages' | 'documents' | 'questions' | 'ingestSeconds' | 'firstMs' | 'p50' | 'p95' | 'rssMb',
  number
>

const SECTIONS = 200
const QUESTIONS = 300
const WORDS = 30_000

/** Prints the figures. Exit status 0; throws on bad input. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, { passages: { type: 'string', default: '100000' } })
  const passages = Number(values.passages)
  if (!Number.isInteger(passages) || passages < SECTIONS) throw new Error(`--passages is a number from ${SECTIONS} on`)
  await benchAnswers(passages, (speed) => {
    const lines = Object.entries(speed).map(([name, value]) => `${name.padEnd(14)} ${Math.round(value * 10) / 10}\n`)
    process.stdout.write(json ? `${JSON.stringify(speed)}\n` : lines.join(''))
  })
  return 0
}

/** Builds an association of about so many passages, asks, and hands over the figures before the scratch database is removed. */
export async function benchAnswers(passages: number, report: (speed: AnswerSpeed) => void): Promise<void> {
  await withScratch(async (app, association) => {
    const chance = mulberry(7)
    const words = vocabulary(chance)
    const started = performance.now()
    const added = await fill(app, association, Math.ceil(passages / SECTIONS), () => documentOf(words, chance))
    const ingestSeconds = (performance.now() - started) / 1000
    const ask = async () => {
      const asked = performance.now()
      await within(app, association, { kind: 'visitor', conversationKeyHash: null }, (ctx) =>
        answerQuestion(ctx, { text: `Quel est ${sentenceOf(words, chance, 8)} ?`, language: 'fr' }),
      )
      return performance.now() - asked
    }
    const firstMs = await ask()
    const times: number[] = []
    for (let i = 0; i < QUESTIONS; i++) times.push(await ask())
    report({
      ...added,
      questions: QUESTIONS,
      ingestSeconds,
      firstMs,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      rssMb: process.memoryUsage.rss() / 2 ** 20,
    })
  })
}

/** How many documents are brought in at once. */
const AT_ONCE = 3

async function fill(app: App, association: AssociationRef, documents: number, textOf: () => string) {
  let next = 0
  let passages = 0
  const work = async () => {
    while (next < documents) {
      const name = `document-${next++}.md`
      const bytes = new TextEncoder().encode(textOf())
      const report = await ingestFile(app, association, { kind: 'system' }, { name, bytes, approvedBy: 'Relais' })
      if (!report.documentId) throw new Error(`${name}: ${report.reason?.en}`)
      passages += report.passages
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { passages, documents }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES =
  'ba bre ca cho de dro fi fla ga gri jo la leu ma mon na nou pa pli ra ron sa stra ti tor va vin'.split(' ')
const SMALL = 'le la les de des du et à un une dans pour par sur est sont'.split(' ')

const vocabulary = (chance: () => number) =>
  Array.from({ length: WORDS }, () =>
    Array.from({ length: 2 + Math.floor(chance() * 3) }, () => SYLLABLES[Math.floor(chance() * SYLLABLES.length)]).join(
      '',
    ),
  )

/** Frequent words are frequent, as in a language: a word's rank follows Zipf's law; two words of five are small ones. */
function sentenceOf(words: string[], chance: () => number, length: number): string {
  const word = () =>
    chance() < 0.4
      ? SMALL[Math.floor(chance() * SMALL.length)]
      : words[Math.min(WORDS - 1, Math.floor(WORDS ** chance()))]
  return Array.from({ length }, word).join(' ')
}

function documentOf(words: string[], chance: () => number): string {
  const sections = Array.from({ length: SECTIONS }, (_, i) => {
    const sentences = Array.from({ length: 6 }, () => `Le ${sentenceOf(words, chance, 14)}.`)
    return `## Article ${i + 1} ${sentenceOf(words, chance, 3)}\n\n${sentences.join(' ')}`
  })
  return `# Texte ${sentenceOf(words, chance, 4)}\n\n${sections.join('\n\n')}\n`
}
