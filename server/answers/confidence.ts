// Two logistic models over shares that mean the same in a library of 5 passages or of 100,000, because each is divided by
// what the question could reach: whether the question is on the subject of the library at all, and whether the quotation answers it.
import type { Evidence } from '../knowledge/index.ts'
import { missingNames } from './missing-names.ts'
import type { Quotation } from './quote.ts'
import type { ReadQuestion } from './read-question.ts'
import { shareOf } from './traits.ts'
import type { Weighed } from './weigh-quotables.ts'

/**
 * By name, each about 0 to 1: what the whole search says; what the stretch weighed best holds (`best.…`); what of the question
 * is nowhere near it (`lacks.…`); what the re-ranker saw of the passage quoted and of the one found first (`quoted.…`, `top.…`).
 */
export type Clues = Record<string, number>

export type ClueModel = { bias: number; weights: Record<string, number> }

export function cluesOf(question: ReadQuestion, evidence: Evidence, quotation: Quotation): Clues {
  const { best } = quotation
  return {
    ...searchClues(evidence),
    ...standOut(evidence.passages),
    ...(best && bestClues(question, evidence, best, quotation)),
    ...prefixed('quoted', best?.passage.hit.features),
    ...prefixed('top', evidence.passages[0]?.hit.features),
  }
}

const prefixed = (name: string, row: object | undefined): Clues =>
  Object.fromEntries(Object.entries(row ?? {}).map(([key, value]) => [`${name}.${key}`, value as number]))

function searchClues({ facts, passages: [first, second] }: Evidence): Clues {
  const top = first?.hit.bm25Normalised ?? 0
  return {
    match: facts.best.bm25Normalised,
    coverage: facts.best.coverage,
    sentenceCoverage: facts.best.sentenceCoverage,
    passageGap: top > 0 && second ? Math.max(0, top - second.hit.bm25Normalised) / top : Number(top > 0),
    known: facts.queryTerms > 0 ? facts.knownTerms / facts.queryTerms : 0,
    brevity: 1 / Math.max(1, facts.queryTerms),
  }
}

/** How far the passage found first stands out by the re-ranker's score: its softmax chance among those found, its lead. */
function standOut(passages: Evidence['passages']): Clues {
  const scores = passages.map((passage) => passage.hit.score)
  const [top] = scores
  if (top === undefined) return { chance: 0, ahead: 0, aheadOfNext: 0, topScore: 0 }
  const all = scores.reduce((sum, score) => sum + Math.exp(score - top), 0)
  return {
    chance: 1 / all,
    ahead: Math.min(1, (top - (scores[4] ?? scores.at(-1)!)) / 4),
    aheadOfNext: Math.min(1, (top - (scores[1] ?? top)) / 2),
    topScore: top / 10,
  }
}

function bestClues(question: ReadQuestion, { passages }: Evidence, best: Weighed, { lead }: Quotation): Clues {
  const { documentId } = best.passage.document
  return {
    ...prefixed('best', best.traits),
    covered: best.covered,
    allCovered: best.coveredNearby > 0.95 ? 1 : 0,
    bestScore: best.score / 10,
    lead: Math.min(1, lead / 3),
    topPassage: best.rank === 0 ? 1 : 0,
    sameDocument: passages.slice(0, 5).filter((one) => one.document.documentId === documentId).length / 5,
    otherLanguage: question.language && best.passage.language !== question.language ? 1 : 0,
    ...lacks(best),
    ...prefixed('lacks', missingNames(question.text, best.passage, best.quotable.text)),
  }
}

/** Words of the question, by how rare they are, that are not near the stretch, nor anywhere in its passage. */
function lacks({ rare, held }: Weighed): Clues {
  const missing = (kind: Float64Array, from: number) =>
    rare.reduce((count, value, i) => count + (value >= from && kind[i]! < 0.5 ? 1 : 0), 0)
  return {
    'lacks.nearby': Math.min(1, missing(held.nearby, 0) / 4),
    'lacks.passage': Math.min(1, missing(held.passage, 0) / 4),
    'lacks.rareAlone': Math.min(1, missing(held.alone, 0.5) / 3),
    'lacks.rareNearby': Math.min(1, missing(held.nearby, 0.5) / 3),
    'lacks.rareInPassage': Math.min(1, missing(held.passage, 0.5) / 3),
    'lacks.rarestInPassage': Math.max(0, ...rare.map((value, i) => value * (1 - held.passage[i]!))),
    'lacks.share': 1 - shareOf(rare, held.passage),
  }
}

/** Probability, 0–1, by one of the models. */
export function probability(clues: Clues, { bias, weights }: ClueModel): number {
  const sum = Object.entries(weights).reduce((total, [name, weight]) => total + weight * (clues[name] ?? 0), bias)
  return 1 / (1 + Math.exp(-sum))
}
