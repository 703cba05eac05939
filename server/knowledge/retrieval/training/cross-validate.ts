// Honest figures for the re-ranker: weights never meet, in training, a document they are judged on.

import { fitSoftmax } from '../../../platform/index.ts'
import { measureRankings } from '../evaluation.ts'
import { FEATURES } from '../features.ts'
import { type JudgedQuestion, rankWith } from './judge.ts'

/** On features of unit spread; cross-validated figures hardly move between 0.0001 and 0.03. */
const L2 = 0.03
const FOLDS = 5

/** Weights, in the order of FEATURES, from judged sets, each counting as one. */
export const trainWeights = (sets: JudgedQuestion[][]): Float64Array =>
  fitSoftmax(
    sets.filter((set) => set.length > 0),
    FEATURES.length,
    L2,
  )

/** MRR@10 of each set when five models are trained, each without the documents (and their passages) it is judged on. */
export function crossValidate(sets: JudgedQuestion[][]): number[] {
  const rankings = sets.map((): { ranked: string[]; gold: string[] }[] => [])
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = sets.map((set) => set.filter(({ document }) => foldOf(document) === fold))
    const weights = trainWithout(sets, held.flat())
    held.forEach((set, i) => {
      for (const question of set) rankings[i]!.push({ ranked: rankWith(question, weights), gold: question.gold })
    })
  }
  return rankings.map((set) => measureRankings(set)['mrr@10'])
}

/** MRR@10 of each set under weights trained on the other sets only: how they fare on documents of another kind. */
export const leaveOneOut = (sets: JudgedQuestion[][]): number[] =>
  sets.map((set) => {
    const others = sets.filter((other) => other !== set)
    return reciprocalRank(set, trainWithout(others, set))
  })

/** Weights from the questions that share no passage and no document with any of `held`. */
function trainWithout(sets: JudgedQuestion[][], held: JudgedQuestion[]): Float64Array {
  const ties = new Set(held.flatMap((question) => question.ties))
  return trainWeights(sets.map((set) => set.filter((question) => !question.ties.some((tie) => ties.has(tie)))))
}

/** MRR@10 of a set under given weights. */
export const reciprocalRank = (set: JudgedQuestion[], weights: Float64Array): number =>
  measureRankings(set.map((question) => ({ ranked: rankWith(question, weights), gold: question.gold })))['mrr@10']

/** The same fold for the same document in every run and on every machine: FNV-1a of its name. */
function foldOf(document: string): number {
  let hash = 2166136261
  for (let i = 0; i < document.length; i++) hash = Math.imul(hash ^ document.charCodeAt(i), 16777619)
  return (hash >>> 0) % FOLDS
}
