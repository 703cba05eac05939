// One sentence of an answer, set against the source. Pure.
import { rarity } from './rarity.ts'
import type { Source } from './source.ts'
import { readWords, type Word } from './words.ts'

/** The source's sentence and what of the claim's weight it holds, 0–1. */
export type Match = { sentence: number; share: number }

export type Claim = {
  text: string
  words: Word[]
  /** The source's number of each word, −1 when the source has not got it. */
  ids: number[]
  /** Positions of words that carry a subject; of references to the passages ("passage 2") the numbers are left out. */
  content: number[]
  /** Distinct keys of the content and their weights. */
  weights: Map<string, number>
  total: number
  /** The source's best sentences, best first: at most three. */
  best: Match[]
  /** Positions of the numbers that claim something: no list mark, no reference. */
  numbers: number[]
  names: number[]
  isListItem: boolean
}

const REFERENCE = /\b(?:passages?|extraits?|sources?)\s*\[?(?:\d+\s*(?:,|and|et|&|or|ou|-)?\s*)+/giu
const MARK =
  /^\s*(?:[-*•]\s*)?(?:\(?\d{1,2}[.)]|\d{1,2}\s*[-–:])\s|^\s*(?:[-*•]\s*)?(?:step|étape)\s+(?:\d|1[0-2])(?!\d)/iu

/** Reads one sentence against the source. */
export function readClaim(text: string, source: Source): Claim {
  const words = readWords(text, source.language)
  const referred = referencesIn(text)
  const claims = words.map((word) => !referred.some(([from, to]) => word.start >= from && word.start < to))
  const content = [...words.keys()].filter((i) => !words[i]!.isFunction && (claims[i] || !words[i]!.isNumber))
  const weights = new Map(content.map((i) => [words[i]!.key, rarity(words[i]!.key, source.language)]))
  const total = [...weights.values()].reduce((sum, value) => sum + value, 0)
  return {
    text,
    words,
    ids: words.map((word) => source.id(word.key)),
    content,
    weights,
    total,
    best: bestSentences(weights, total, source),
    numbers: content.filter((i) => words[i]!.isNumber),
    names: content.filter((i) => isName(text, words, i)),
    isListItem: /^\s*(?:[-*•]|\d+[.)])\s/u.test(text),
  }
}

function referencesIn(text: string): [number, number][] {
  const found: [number, number][] = [...text.matchAll(REFERENCE)].map((m) => [m.index, m.index + m[0].length])
  const mark = MARK.exec(text)
  return mark ? [...found, [0, mark[0].length]] : found
}

/** A capital where none is owed: not the first word, not after a mark that opens a sentence or a step. */
function isName(text: string, words: Word[], i: number): boolean {
  const word = words[i]!
  if (!word.isCapital || i === 0 || word.raw.length < 2 || word.isNumber || REFERRING.has(word.low)) return false
  return !/[.!?:>\n]["“«(*\s]*$/u.test(text.slice(Math.max(0, word.start - 5), word.start))
}

const REFERRING = new Set(['passage', 'passages', 'extrait', 'extraits', 'step', 'étape'])

function bestSentences(weights: Map<string, number>, total: number, source: Source): Match[] {
  const scores = new Float64Array(source.sentences.length)
  for (const [key, weight] of weights) {
    const id = source.id(key)
    if (id >= 0) for (const sentence of source.sentencesWith[id] ?? []) scores[sentence]! += weight
  }
  const best: Match[] = []
  for (const [sentence, score] of scores.entries()) {
    if (best.length === 3 && score <= best[2]!.share * total) continue
    best.push({ sentence, share: total > 0 ? score / total : 1 })
    best.sort((a, b) => b.share - a.share)
    best.length = Math.min(best.length, 3)
  }
  return best
}

/** What of the claim's weight the words with these numbers hold, 0–1. */
export function shareHeld(claim: Claim, source: Source, held: (id: number) => boolean): number {
  if (claim.total === 0) return 1
  let sum = 0
  for (const [key, weight] of claim.weights) {
    const id = source.id(key)
    if (id >= 0 && held(id)) sum += weight
  }
  return sum / claim.total
}
