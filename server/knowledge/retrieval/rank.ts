// The re-ranker: a weighted sum of features. Weights come from `npm run train:retrieval`.
import { FEATURES, type Feature, type FeatureRow } from './features.ts'
import trained from './rank.weights.json' with { type: 'json' }

export type Weights = Partial<Record<Feature, number>>

const shipped: Weights = trained.weights

/** The score that orders candidates of one question; its size means nothing between questions. */
export function rankScore(row: FeatureRow, weights: Weights = shipped): number {
  let score = 0
  for (const name of FEATURES) score += (weights[name] ?? 0) * row[name]
  return score
}
