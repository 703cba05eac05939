// Multinomial logistic regression by stochastic descent with steps of their own for each weight (Adagrad). Seeded: the same rows in the
// same order give the same weights.
import { valuesOf } from '../model.ts'
import { seeded } from './seeded.ts'

export type Row = { numbers: number[]; topic: number; weight: number }

const ROUNDS = 30
const STEP = 0.1
/** Share of the runs of words and letters hidden at each step: what is learnt from them must not hang on one wording. */
const HIDDEN = 0.8
const HIDDEN_CONCEPTS = 0.3

type Options = { features: number; concepts: number; topics: number; l2: number }

/** Rows are sets of features, valued as model.ts values them. Gives the weights feature by feature, one a topic. */
export function fitTopics(rows: Row[], options: Options): { bias: number[]; weights: Float64Array } {
  const { features, concepts, topics, l2 } = options
  const chance = seeded(7)
  const weights = new Float64Array(features * topics)
  const seen = new Float64Array(features * topics).fill(1e-3)
  const bias = new Float64Array(topics)
  const order = rows.map((_, i) => i)
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, chance)
    for (const at of order) {
      const { topic, weight, numbers: all } = rows[at]!
      const numbers = all.filter((number) => chance() >= (number < concepts ? HIDDEN_CONCEPTS : HIDDEN))
      const [concept, run] = valuesOf(numbers, concepts)
      const chances = softmax(numbers, (number) => (number < concepts ? concept : run), weights, bias)
      for (let k = 0; k < topics; k++) {
        const slope = weight * (chances[k]! - (k === topic ? 1 : 0))
        bias[k] = bias[k]! - 0.01 * slope
        for (const number of numbers) {
          const i = number * topics + k
          const pull = slope * (number < concepts ? concept : run) + l2 * weights[i]!
          seen[i] = seen[i]! + pull * pull
          weights[i] = weights[i]! - (STEP * pull) / Math.sqrt(seen[i]!)
        }
      }
    }
  }
  return { bias: [...bias], weights }
}

function softmax(
  numbers: number[],
  worth: (number: number) => number,
  weights: Float64Array,
  bias: Float64Array,
): Float64Array {
  const scores = bias.slice()
  const topics = scores.length
  for (const number of numbers)
    for (let k = 0; k < topics; k++) scores[k] = scores[k]! + worth(number) * weights[number * topics + k]!
  const greatest = Math.max(...scores)
  const chances = scores.map((score) => Math.exp(score - greatest))
  const all = chances.reduce((sum, one) => sum + one, 0)
  return chances.map((one) => one / all)
}

function shuffle(order: number[], chance: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
}
