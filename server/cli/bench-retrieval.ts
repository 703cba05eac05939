// `relais bench retrieval`: how fast the passage index builds and answers, on invented passages of any number.
import { analysePassage, type IndexedPassage, PassageIndex, readRetrievalSets } from '../knowledge/index.ts'
import { readArguments } from './arguments.ts'
import { percentile } from './eval-retrieval.ts'

/** Times in ms, memory in MB; `passagesPerSecond` is the build from stored tokens, `analysedPerSecond` from text. */
export type RetrievalSpeed = Record<
  'passages' | 'analysedPerSecond' | 'passagesPerSecond' | 'indexMb' | 'p50' | 'p95' | 'greatest',
  number
>

const SIZES = [10_000, 100_000]
const QUERIES = 500

/** Prints one line for each size; `--data DIR` takes the words of those passages instead of invented ones. */
export async function run(args: string[]): Promise<number> {
  const { values, json } = readArguments(args, { data: { type: 'string' }, passages: { type: 'string' } })
  const sizes = typeof values.passages === 'string' ? values.passages.split(',').map(Number) : SIZES
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new Error('--passages: numbers, as 10000,100000')
  const words = typeof values.data === 'string' ? await wordsOf(values.data) : inventWords()
  const figures = sizes.map((size) => measureRetrievalSpeed(size, words))
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : figures.map(sentence).join(''))
  return 0
}

const sentence = (figures: RetrievalSpeed) =>
  `${figures.passages} passages: analysed ${figures.analysedPerSecond.toFixed(0)}/s, indexed from stored tokens ` +
  `${figures.passagesPerSecond.toFixed(0)}/s, ${figures.indexMb.toFixed(0)} MB; search p50 ${figures.p50.toFixed(1)} ms, ` +
  `p95 ${figures.p95.toFixed(1)} ms, slowest ${figures.greatest.toFixed(1)} ms\n`

/** Builds an index of invented passages and searches it with questions drawn from them. Same passages in every run. */
export function measureRetrievalSpeed(size: number, words: string[] = inventWords()): RetrievalSpeed {
  const random = sequence(7)
  const draw = zipf(words, random)
  const passages = Array.from({ length: size }, (_, i) => inventPassage(i, draw, random))
  const analysing = performance.now()
  const stored = passages.map((passage) => ({ ...passage, tokens: analysePassage(passage) }))
  const analysed = performance.now()
  // The first thousands run before the engine has compiled what is hot: a service does that once, not per association.
  PassageIndex.build(stored.slice(0, 2000))
  const building = performance.now()
  const index = PassageIndex.build(stored)
  const built = performance.now()
  const times = searchTimes(index, passages, random)
  return {
    passages: size,
    analysedPerSecond: (size * 1000) / (analysed - analysing),
    passagesPerSecond: (size * 1000) / (built - building),
    indexMb: index.bytes / 2 ** 20,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    greatest: Math.max(...times),
  }
}

/** Times of questions of 4 to 16 words of one passage; the first hundred warm up and do not count. */
function searchTimes(index: PassageIndex, passages: IndexedPassage[], random: () => number): number[] {
  const times: number[] = []
  for (let i = 0; i < QUERIES + 100; i++) {
    const words = passages[Math.floor(random() * passages.length)]!.text.split(' ')
    const from = Math.floor(random() * (words.length - 16))
    const text = words.slice(from, from + 4 + Math.floor(random() * 13)).join(' ')
    const started = performance.now()
    index.search({ text, language: 'fr', limit: 10 })
    if (i >= 100) times.push(performance.now() - started)
  }
  return times
}

/** 60 to 160 words in sentences of 8 to 24; twenty passages make a document, and share its title. */
function inventPassage(number: number, draw: () => string, random: () => number): IndexedPassage {
  const length = 60 + Math.floor(random() * 100)
  const text: string[] = []
  for (let left = 0; text.length < length; left--) {
    const word = draw()
    const opens = left <= 0
    if (opens && text.length > 0) text.push(`${text.pop()}.`)
    if (opens) left = 8 + Math.floor(random() * 16)
    text.push(opens ? word[0]!.toUpperCase() + word.slice(1) : word)
  }
  const document = Math.floor(number / 20)
  return {
    passageId: `passage-${number}`,
    documentId: `document-${document}`,
    language: 'fr',
    title: `${draw()} ${draw()} ${document}`,
    headingPath: [`${draw()} ${draw()}`],
    text: text.join(' '),
  }
}

/** Words by falling frequency, drawn as a language does: the k-th about 1/k as often as the first (Zipf). */
function zipf(words: string[], random: () => number): () => string {
  const cumulated = new Float64Array(words.length)
  let total = 0
  for (let i = 0; i < words.length; i++) {
    total += 1 / (i + 2.7)
    cumulated[i] = total
  }
  return () => {
    const wanted = random() * total
    let low = 0
    let high = words.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (cumulated[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return words[low]!
  }
}

/** The distinct words of the sets at a path, most frequent first. */
async function wordsOf(path: string): Promise<string[]> {
  const counts = new Map<string, number>()
  for (const { passages } of await readRetrievalSets(path)) {
    for (const { text } of passages) {
      for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
}

const FUNCTION_WORDS = 'de la le et les des du en un une que à pour dans est qui par sur au ne pas se plus avec ce'
const ONSETS = 'b c d f g j l m n p r s t v ch br cr dr fr gr pl pr tr'.split(' ')
const VOWELS = 'a e i o u é è ai an au en eu in oi on ou'.split(' ')
const CODAS = ['', '', '', 'l', 'n', 'r', 's', 't', 'c']

/** 60,000 words of one to four syllables after the function words, short ones first. */
function inventWords(): string[] {
  const random = sequence(11)
  const pick = (parts: string[]) => parts[Math.floor(random() * parts.length)]!
  const words = new Set(FUNCTION_WORDS.split(' '))
  while (words.size < 60_000) {
    const syllables = 1 + Math.floor(random() * 2) + Math.floor((2 * words.size) / 60_000)
    words.add(Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join(''))
  }
  return [...words]
}

/** Pseudo-random numbers in [0, 1), the same for the same seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
