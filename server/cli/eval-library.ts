// `relais eval library --data DIR --questions FILE`: real documents in, real questions asked, as a member would be answered.
//
// documentAt1, documentAt5: share of the answerable questions whose document (or one of `also_in`) is the first, or among the
//   first five, of the distinct documents in the order the member sees them: quoted, then further passages, then — when
//   nothing is quoted — nearest titles.
// spanQuoted: share of the answerable questions whose `answer_span` lies in the quoted sentences, each or joined, once white
//   space, case, apostrophes and quotation marks are made alike.
// falseAnswerRate: share of the unanswerable questions answered; firmFalseAnswerRate: answered without "tentative".
// p95: milliseconds of `answerQuestion`, database included, after the index is warm.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { z } from 'zod'
import type { Answer } from '../../contract/answers.ts'
import { answerQuestion, isQuoted } from '../answers/index.ts'
import { ingestFile, readLines } from '../knowledge/index.ts'
import { type App, type AssociationRef, within } from '../platform/index.ts'
import { readArguments, required } from './arguments.ts'
import { percentile } from './eval-retrieval.ts'
import { withScratch } from './scratch.ts'

const LibraryQuestion = z.object({
  id: z.string(),
  text: z.string().min(1),
  lang: z.enum(['fr', 'en']),
  file: z.string().nullable().default(null),
  answer_span: z.string().nullable().default(null),
  answerable: z.boolean().default(true),
  also_in: z.array(z.string()).default([]),
  cross_language: z.boolean().default(false),
})
export type LibraryQuestion = z.infer<typeof LibraryQuestion>

const OffSubject = z.object({ id: z.string(), text: z.string().min(1), lang: z.enum(['fr', 'en']).default('en') })

const OPTIONS = {
  data: { type: 'string' },
  questions: { type: 'string' },
  'off-subject': { type: 'string' },
  verbose: { type: 'boolean', default: false },
} as const

/** How one question went; `rank` is 1-based among the documents the member sees, null when the right one is not there. */
export type Asked = {
  id: string
  lang: 'fr' | 'en'
  answerable: boolean
  crossLanguage: boolean
  rank: number | null
  spanQuoted: boolean
  kind: Answer['kind']
  tentative: boolean
  confidence: number
  took: number
  quoted: string[]
  documents: string[]
}

/** Ingests a folder, asks, prints the figures. Exit status 0; throws on bad input. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, OPTIONS)
  const folder = required(values, 'data', 'a folder of documents')
  const questions = await readLines(required(values, 'questions', 'a file of questions'), LibraryQuestion)
  const offSubject =
    typeof values['off-subject'] === 'string' ? await readLines(values['off-subject'], OffSubject) : undefined
  await withScratch(async (app, association) => {
    const { refused, fileOf } = await ingestFolder(app, association, folder)
    const asked: Asked[] = []
    // The first question builds the index: it is not timed.
    await ask(app, association, { text: 'index', lang: 'en' })
    for (const question of questions) asked.push(await judge(app, association, question, fileOf))
    const figures = {
      ...summarise(asked),
      files: fileOf.size,
      refused,
      ...(offSubject && { offSubject: await askOffSubject(app, association, offSubject) }),
      ...(values.verbose && { perQuestion: asked }),
    }
    process.stdout.write(json ? `${JSON.stringify(figures)}\n` : table(figures))
  })
  return 0
}

const ask = (app: App, association: AssociationRef, { text, lang }: { text: string; lang: 'fr' | 'en' }) =>
  within(app, association, { kind: 'visitor', conversationKeyHash: null }, (ctx) =>
    answerQuestion(ctx, { text, language: lang }),
  )

/** How many files are read at once: the worker threads are the limit. */
const AT_ONCE = 3

/** Ingests every file below a folder, approved, as public guides. */
async function ingestFolder(app: App, association: AssociationRef, folder: string) {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw new Error(`${folder} is not a folder`)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const refused: { file: string; reason: string }[] = []
  const fileOf = new Map<string, string>()
  const waiting = paths.sort()
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const name = relative(folder, path)
      const bytes = new Uint8Array(await readFile(path))
      const report = await ingestFile(app, association, { kind: 'system' }, { name, bytes, approvedBy: 'Relais' })
      if (report.documentId) fileOf.set(report.documentId, name)
      else refused.push({ file: name, reason: report.reason?.en ?? report.outcome })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { refused: refused.sort((a, b) => a.file.localeCompare(b.file)), fileOf }
}

/** Distinct documents in the order the member meets them. */
export function documentsShown(answer: Answer): string[] {
  const quoted = answer.sentences.flatMap((sentence) => sentence.citations)
  return [...new Set([...quoted, ...answer.further, ...answer.nearest].map((one) => one.documentId))]
}

async function judge(
  app: App,
  association: AssociationRef,
  question: LibraryQuestion,
  fileOf: Map<string, string>,
): Promise<Asked> {
  const started = performance.now()
  const answer = await ask(app, association, question)
  const took = performance.now() - started
  const documents = documentsShown(answer).map((id) => fileOf.get(id) ?? id)
  const right = documents.findIndex((file) => file === question.file || question.also_in.includes(file))
  const quoted = answer.sentences.map((sentence) => sentence.text)
  return {
    id: question.id,
    lang: question.lang,
    answerable: question.answerable,
    crossLanguage: question.cross_language,
    rank: right < 0 ? null : right + 1,
    spanQuoted: question.answer_span !== null && isQuoted(question.answer_span, quoted),
    kind: answer.kind,
    tentative: answer.tentative,
    confidence: answer.confidence,
    took,
    quoted,
    documents,
  }
}

const share = <T>(items: T[], holds: (item: T) => boolean) =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length

const isAnswered = (one: Pick<Asked, 'kind'>) => one.kind !== 'abstained'
const isFirm = (one: Pick<Asked, 'kind' | 'tentative'>) => isAnswered(one) && !one.tentative

function measures(asked: Asked[]) {
  const answerable = asked.filter((one) => one.answerable)
  const unanswerable = asked.filter((one) => !one.answerable)
  return {
    questions: asked.length,
    documentAt1: share(answerable, (one) => one.rank === 1),
    documentAt5: share(answerable, (one) => one.rank !== null && one.rank <= 5),
    spanQuoted: share(answerable, (one) => one.spanQuoted),
    coverage: share(answerable, isAnswered),
    firmCoverage: share(answerable, isFirm),
    falseAnswerRate: share(unanswerable, isAnswered),
    firmFalseAnswerRate: share(unanswerable, isFirm),
  }
}

function summarise(asked: Asked[]) {
  const of = (holds: (one: Asked) => boolean) => measures(asked.filter(holds))
  return {
    ...measures(asked),
    byLang: { fr: of((one) => one.lang === 'fr'), en: of((one) => one.lang === 'en') },
    crossLanguage: of((one) => one.crossLanguage),
    p50: percentile(
      asked.map((one) => one.took),
      0.5,
    ),
    p95: percentile(
      asked.map((one) => one.took),
      0.95,
    ),
  }
}

/** Questions no document answers: shares answered at all, and answered without "tentative". */
async function askOffSubject(app: App, association: AssociationRef, questions: z.infer<typeof OffSubject>[]) {
  const answers: Answer[] = []
  for (const question of questions) answers.push(await ask(app, association, question))
  return { queries: answers.length, answered: share(answers, isAnswered), firmAnswered: share(answers, isFirm) }
}

function table(figures: ReturnType<typeof summarise> & Record<string, unknown>): string {
  const line = (name: string, value: unknown) =>
    `${name.padEnd(22)} ${typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(3) : String(value)}\n`
  const rows = (values: object, before = ''): string =>
    Object.entries(values)
      .map(([name, value]) =>
        Array.isArray(value)
          ? `${before}${name}\n${value.map((one) => `  ${JSON.stringify(one)}\n`).join('')}`
          : typeof value === 'object' && value !== null
            ? `${before}${name}\n${rows(value, `${before}  `)}`
            : before + line(name, value),
      )
      .join('')
  return rows(figures)
}
