// Fits the small models of answers. The problems are convex or nearly so, and every descent starts from zero: the same
// questions give the same weights every time.

export type Example = { row: number[]; right: boolean; weight: number }
export type JudgedList = { rows: number[][]; right: boolean[] }

const ROUNDS = 300
const STEP = 0.5
const NEWTON_ROUNDS = 12
const MOMENTUM = 0.9

/** Follows `slopeOf` down from zero. */
function descend(size: number, slopeOf: (at: Float64Array) => Float64Array): Float64Array {
  const at = new Float64Array(size)
  const speed = new Float64Array(size)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = slopeOf(at)
    for (let i = 0; i < size; i++) {
      speed[i] = MOMENTUM * speed[i]! - STEP * slope[i]!
      at[i] = at[i]! + speed[i]!
    }
  }
  return at
}

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
    const bend = Array.from(at, (_, i) => Float64Array.from(at, (_, j) => (i === j ? (i === 0 ? 1e-9 : l2) : 0)))
    for (const [k, { right, weight }] of examples.entries()) {
      const row = rows[k]!
      const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * at[i]!, 0)))
      const share = weight / total
      for (let i = 0; i <= width; i++) {
        slope[i] = slope[i]! + share * (chance - Number(right)) * row[i]!
        const pull = share * chance * (1 - chance) * row[i]!
        for (let j = 0; j <= width; j++) bend[i]![j] = bend[i]![j]! + pull * row[j]!
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

/** Solves a symmetric positive definite system by elimination. Changes its arguments. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const factor = matrix[j]![i]! / matrix[i]![i]!
      for (let k = i; k < size; k++) matrix[j]![k] = matrix[j]![k]! - factor * matrix[i]![k]!
      right[j] = right[j]! - factor * right[i]!
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) right[i] = right[i]! - matrix[i]![k]! * right[k]!
    right[i] = right[i]! / matrix[i]![i]!
  }
  return right
}

/**
 * Weights that give the right items of each list the greatest softmax chance: the mean over batches, so that a large set does not drown a
 * small one, of −log of the chance of all right ones together, with an L2 penalty. Lists without a right item are ignored.
 */
export function fitChoice(batches: JudgedList[][], width: number, l2: number): number[] {
  const useful = batches.map((lists) => lists.filter((list) => list.right.includes(true)))
  const all = useful.flat().flatMap((list) => list.rows)
  const scales = Array.from({ length: width }, (_, i) => spread(all.map((row) => row[i]!)))
  const scaled = useful.map((lists) =>
    lists.map(({ rows, right }) => ({ rows: rows.map((row) => row.map((value, i) => value / scales[i]!)), right })),
  )
  const found = descend(width, (at) => {
    const slope = at.map((value) => l2 * value)
    for (const lists of scaled) for (const list of lists) addSlope(slope, list, at, 1 / (lists.length * scaled.length))
    return slope
  })
  return scales.map((scale, i) => found[i]! / scale)
}

function addSlope(slope: Float64Array, { rows, right }: JudgedList, at: Float64Array, share: number): void {
  const scores = rows.map((row) => row.reduce((sum, value, i) => sum + value * at[i]!, 0))
  const greatest = Math.max(...scores)
  const chances = scores.map((score) => Math.exp(score - greatest))
  const all = chances.reduce((sum, value) => sum + value, 0)
  const good = chances.reduce((sum, value, k) => sum + (right[k] ? value : 0), 0)
  for (const [k, row] of rows.entries()) {
    const pull = share * (chances[k]! / all - (right[k] ? chances[k]! / good : 0))
    for (let i = 0; i < slope.length; i++) slope[i] = slope[i]! + pull * row[i]!
  }
}
