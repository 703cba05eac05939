// How likely each quotable stretch of the best passages is to hold the answer: a short row of numbers, a linear model.
import type { EvidencePassage, Language } from '../knowledge/index.ts'
import { heldShare } from './answer-cues.ts'
import { WordComparison } from './compare-words.ts'
import { type Quotable, quotablesOf } from './quotable.ts'
import trained from './quote.weights.json' with { type: 'json' }
import type { ReadQuestion } from './read-question.ts'

/** Each lies between 0 and about 1. */
export const TRAITS = [
  'words',
  'wordsNearby',
  'wordsInTitles',
  'wordsInPassage',
  'missingFromTitles',
  'allWords',
  'cue',
  'cueMissing',
  'cueWithWords',
  'brief',
  'logLength',
  'newWords',
  'first',
  'best',
  'rank',
  'match',
  'coverage',
  'answersQuestion',
  'exactPair',
  'documentShare',
] as const
export type Trait = (typeof TRAITS)[number]
export type TraitRow = Record<Trait, number>

/** Passages whose sentences are weighed: beyond these the answer is found too seldom for the time it takes. */
export const WEIGHED_PASSAGES = 10

export type Weighed = {
  passage: EvidencePassage
  /** 0-based place of the passage among those found. */
  rank: number
  quotable: Quotable
  traits: TraitRow
  /** Share of the question's words, weighted by rarity, in the stretch alone, and with what surrounds it. */
  covered: number
  coveredNearby: number
  /** How far the question and the one the passage answers hold one another's words: the lesser of both ways, 0–1. */
  sameQuestion: number
  score: number
}

type Measured = { quotable: Quotable; held: Float64Array; length: number; shared: number }
type Read = {
  passage: EvidencePassage
  rank: number
  titles: Float64Array
  question: Float64Array
  questionShared: number
  parts: Measured[]
}

const shipped: Partial<TraitRow> = trained.weights

export const weigh = (traits: TraitRow, weights: Partial<TraitRow> = shipped): number =>
  TRAITS.reduce((sum, name) => sum + (weights[name] ?? 0) * traits[name], 0)

/** Every quotable stretch of the best passages, in their order. */
export function weighQuotables(question: ReadQuestion, passages: EvidencePassage[]): Weighed[] {
  const comparisons = new Map<Language, WordComparison>()
  const read = passages.slice(0, WEIGHED_PASSAGES).map((passage, rank): Read => {
    const comparison =
      comparisons.get(passage.language) ?? new WordComparison(question.words[passage.language], passage.language)
    comparisons.set(passage.language, comparison)
    const own = comparison.held(questionOf(passage))
    return {
      passage,
      rank,
      titles: comparison.held([passage.document.title, ...passage.headingPath].join(' ')).held,
      question: own.held,
      questionShared: own.length === 0 ? 0 : own.shared / own.length,
      parts: quotablesOf(passage.text, passage.language, passage.question !== null).map((quotable) => ({
        quotable,
        ...comparison.held(quotable.text),
      })),
    }
  })
  const top = Math.max(1e-9, ...read.map((one) => one.passage.hit.bm25Normalised))
  const shares = documentShares(read)
  return read.flatMap((one) => {
    const rarity = rarities(read.filter((other) => other.passage.language === one.passage.language))
    return one.parts.map((_, at) => weighed(question, one, at, { rarity, top, shares }))
  })
}

/** How much of what was found each document holds, the first passages counting most, 0–1. */
function documentShares(read: Read[]): Map<string, number> {
  const all = read.reduce((sum, one) => sum + 1 / (one.rank + 1), 0)
  const shares = new Map<string, number>()
  for (const { passage, rank } of read) {
    const { documentId } = passage.document
    shares.set(documentId, (shares.get(documentId) ?? 0) + 1 / (rank + 1) / all)
  }
  return shares
}

/** The question a passage answers: its own, or a title just above it that asks. */
function questionOf({ question, headingPath, document }: EvidencePassage): string {
  const above = headingPath.at(-1) ?? document.title
  return question ?? (above.trimEnd().endsWith('?') ? above : '')
}

/**
 * Rarity of each word of the question among the stretches that are compared, Robertson and Spärck Jones's weight. What
 * counts here is to tell these stretches apart, so that their own frequencies serve better than the library's.
 */
function rarities(read: Read[]): Float64Array {
  const parts = read.flatMap((one) => one.parts)
  const size = read[0]?.titles.length ?? 0
  return Float64Array.from({ length: size }, (_, i) => {
    const held = parts.reduce((sum, part) => sum + Math.min(1, part.held[i]!), 0)
    return Math.log(1 + (parts.length - held + 0.5) / (held + 0.5))
  })
}

const NONE = new Float64Array(0)

function weighed(
  question: ReadQuestion,
  one: Read,
  at: number,
  { rarity, top, shares }: { rarity: Float64Array; top: number; shares: Map<string, number> },
): Weighed {
  const { passage, rank, titles, parts } = one
  const part = parts[at]!
  const whole = rarity.reduce((sum, value) => sum + value, 0)
  const share = (...rows: Float64Array[]) =>
    whole === 0
      ? 0
      : rarity.reduce((sum, value, i) => sum + value * Math.max(...rows.map((row) => row[i] ?? 0)), 0) / whole
  const before = parts[at - 1]?.held ?? NONE
  const after = parts[at + 1]?.held ?? NONE
  const covered = share(part.held)
  const coveredNearby = share(part.held, titles, before, one.question)
  const cue = heldShare(question.cues, part.quotable.text, question.text)
  const traits: TraitRow = {
    words: covered,
    wordsNearby: share(part.held, before, after),
    wordsInTitles: share(titles),
    wordsInPassage: share(...parts.map((other) => other.held)),
    missingFromTitles: share(part.held, titles) - share(titles),
    allWords: coveredNearby,
    cue,
    cueMissing: question.cues.length > 0 && cue === 0 ? 1 : 0,
    cueWithWords: cue * coveredNearby,
    brief: part.length < 4 ? 1 : 0,
    logLength: Math.log1p(part.length) / 4,
    newWords: Math.min(1, (part.length - part.shared) / 10),
    first: at === 0 ? 1 : 0,
    best: rank === 0 ? 1 : 0,
    rank: 1 / (rank + 1),
    match: passage.hit.bm25Normalised / top,
    coverage: passage.hit.coverage,
    answersQuestion: share(one.question),
    exactPair: pairShare(part.held),
    documentShare: shares.get(passage.document.documentId) ?? 0,
  }
  return {
    passage,
    rank,
    quotable: part.quotable,
    traits,
    covered,
    coveredNearby,
    sameQuestion: Math.min(traits.answersQuestion, one.questionShared),
    score: weigh(traits),
  }
}

/** Share of the question's neighbouring words of which both are there. */
function pairShare(held: Float64Array): number {
  let pairs = 0
  for (let i = 0; i + 1 < held.length; i++) if (held[i]! > 0.5 && held[i + 1]! > 0.5) pairs++
  return held.length < 2 ? 0 : pairs / (held.length - 1)
}
