// Two logistic models over shares that mean the same in a library of 5 passages or of 100,000, because each is divided by
// what the question could reach: whether the question is on the subject of the library at all, and whether the quotation answers it.
import type { Evidence } from '../knowledge/index.ts'
import type { Quotation } from './quote.ts'
import type { ReadQuestion } from './read-question.ts'

/** Each lies between 0 and 1. */
export const CLUES = [
  'match',
  'coverage',
  'sentenceCoverage',
  'passageGap',
  'known',
  'brevity',
  'covered',
  'coveredNearby',
  'allCovered',
  'titles',
  'lead',
  'cue',
  'cueMissing',
  'pairs',
  'ownQuestion',
  'topPassage',
  'otherLanguage',
  'chance',
  'ahead',
] as const
export type Clue = (typeof CLUES)[number]

/** The clues, and what the re-ranker saw of the passage quoted and of the one found first (`quoted.…`, `top.…`). */
export type Clues = Record<string, number>

export type ClueModel = { bias: number; weights: Record<string, number> }

export function cluesOf(question: ReadQuestion, evidence: Evidence, quotation: Quotation): Clues {
  const { facts, passages } = evidence
  const [first, second] = passages
  const { best } = quotation
  const seen = (name: string, features: object | undefined) =>
    Object.fromEntries(
      Object.entries(features ?? {}).map(([feature, value]) => [`${name}.${feature}`, value as number]),
    )
  const top = first?.hit.bm25Normalised ?? 0
  return {
    match: facts.best.bm25Normalised,
    coverage: facts.best.coverage,
    sentenceCoverage: facts.best.sentenceCoverage,
    passageGap: top > 0 && second ? Math.max(0, top - second.hit.bm25Normalised) / top : Number(top > 0),
    known: facts.queryTerms > 0 ? facts.knownTerms / facts.queryTerms : 0,
    brevity: 1 / Math.max(1, facts.queryTerms),
    covered: best?.covered ?? 0,
    coveredNearby: best?.coveredNearby ?? 0,
    allCovered: best && best.coveredNearby > 0.95 ? 1 : 0,
    titles: best?.traits.wordsInTitles ?? 0,
    lead: Math.min(1, quotation.lead / 3),
    cue: best?.traits.cue ?? 0,
    cueMissing: best?.traits.cueMissing ?? 0,
    pairs: best?.traits.exactPair ?? 0,
    ownQuestion: best?.traits.answersQuestion ?? 0,
    topPassage: best?.rank === 0 ? 1 : 0,
    otherLanguage: best && question.language && best.passage.language !== question.language ? 1 : 0,
    ...standOut(passages),
    ...seen('quoted', best?.passage.hit.features),
    ...seen('top', first?.hit.features),
  }
}

/** How far the passage found first stands out by the re-ranker's score: its softmax chance among those found, its lead on the fifth. */
function standOut(passages: Evidence['passages']): { chance: number; ahead: number } {
  const scores = passages.map((passage) => passage.hit.score)
  const [top] = scores
  if (top === undefined) return { chance: 0, ahead: 0 }
  const all = scores.reduce((sum, score) => sum + Math.exp(score - top), 0)
  return { chance: 1 / all, ahead: Math.min(1, (top - (scores[4] ?? scores.at(-1)!)) / 4) }
}

/** Probability, 0–1, by one of the models. */
export function probability(clues: Clues, { bias, weights }: ClueModel): number {
  const sum = Object.entries(weights).reduce((total, [name, weight]) => total + weight * (clues[name] ?? 0), bias)
  return 1 / (1 + Math.exp(-sum))
}
