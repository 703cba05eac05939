// Fits logistic models. The problem is convex and every fit starts from zero: the same examples give the same weights every time.
import { solve } from './solve.ts'

export type Example = { row: number[]; right: boolean; weight: number }

const NEWTON_ROUNDS = 12

/**
 * Logistic regression with an L2 penalty on the weights of features scaled to unit spread, not on the bias, by Newton's method.
 * Example weights are made to sum to 1. Returns weights for unscaled features.
 */
export function fitLogistic(examples: Example[], l2: number): { bias: number; weights: number[] } {
  const total = examples.reduce((sum, one) => sum + one.weight, 0)
  const width = examples[0]?.row.length ?? 0
  const scales = Array.from({ length: width }, (_, i) => spread(examples.map((one) => one.row[i]!)))
  const rows = examples.map(({ row }) => [1, ...row.map((value, i) => value / scales[i]!)])
  const at = new Float64Array(width + 1)
  for (let round = 0; round < NEWTON_ROUNDS; round++) {
    const slope = Float64Array.from(at, (value, i) => (i === 0 ? 0 : l2 * value))
    const size = width + 1
    const bend = new Float64Array(size * size)
    for (let i = 0; i < size; i++) bend[i * size + i] = i === 0 ? 1e-9 : l2
    for (const [k, { right, weight }] of examples.entries()) {
      const row = rows[k]!
      const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * at[i]!, 0)))
      const share = weight / total
      for (let i = 0; i <= width; i++) {
        slope[i] = slope[i]! + share * (chance - Number(right)) * row[i]!
        const pull = share * chance * (1 - chance) * row[i]!
        for (let j = 0; j < size; j++) bend[i * size + j]! += pull * row[j]!
      }
    }
    const step = solve(bend, slope)
    for (let i = 0; i <= width; i++) at[i] = at[i]! - step[i]!
  }
  return { bias: at[0]!, weights: scales.map((scale, i) => at[i + 1]! / scale) }
}

function spread(values: number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1
}
