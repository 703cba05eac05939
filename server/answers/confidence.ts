// How sure the program may be that what it quotes answers: a logistic model over a few shares that mean the same in a
// library of 5 passages or of 100,000, because each is divided by what the question could reach.
import type { Evidence } from '../knowledge/index.ts'
import trained from './confidence.weights.json' with { type: 'json' }
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
] as const
export type Clue = (typeof CLUES)[number]
export type Clues = Record<Clue, number>

export type ConfidenceModel = { bias: number; weights: Partial<Clues> }

export function cluesOf(question: ReadQuestion, evidence: Evidence, quotation: Quotation): Clues {
  const { facts, passages } = evidence
  const [first, second] = passages
  const { best } = quotation
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
  }
}

/** Estimated probability, 0–1, that the quotation answers. */
export function probability(clues: Clues, { bias, weights }: ConfidenceModel = trained): number {
  const sum = CLUES.reduce((total, name) => total + (weights[name] ?? 0) * clues[name], bias)
  return 1 / (1 + Math.exp(-sum))
}
