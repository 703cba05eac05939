// Fits the two small models of answers. Both problems are convex; gradient descent with momentum from zero gives the same
// weights every time.

export type Example = { row: number[]; right: boolean; weight: number }
export type JudgedList = { rows: number[][]; right: boolean[] }

const ROUNDS = 1500
const STEP = 0.5
const MOMENTUM = 0.9

/** Follows `slopeOf` down from zero. */
function descend(
  size: number,
  slopeOf: (at: Float64Array) => Float64Array,
  rounds = ROUNDS,
  step = STEP,
): Float64Array {
  const at = new Float64Array(size)
  const speed = new Float64Array(size)
  for (let round = 0; round < rounds; round++) {
    const slope = slopeOf(at)
    for (let i = 0; i < size; i++) {
      speed[i] = MOMENTUM * speed[i]! - step * slope[i]!
      at[i] = at[i]! + speed[i]!
    }
  }
  return at
}

/** Logistic regression with an L2 penalty on the weights, not on the bias. Example weights are made to sum to 1. */
export function fitLogistic(examples: Example[], l2: number): { bias: number; weights: number[] } {
  const width = examples[0]?.row.length ?? 0
  const total = examples.reduce((sum, one) => sum + one.weight, 0)
  const fitted = descend(width + 1, (at) => {
    const slope = Float64Array.from(at, (value, i) => (i === 0 ? 0 : l2 * value))
    for (const { row, right, weight } of examples) {
      let sum = at[0]!
      for (let i = 0; i < width; i++) sum += at[i + 1]! * row[i]!
      const error = ((1 / (1 + Math.exp(-sum)) - Number(right)) * weight) / total
      slope[0] = slope[0]! + error
      for (let i = 0; i < width; i++) slope[i + 1] = slope[i + 1]! + error * row[i]!
    }
    return slope
  })
  return { bias: fitted[0]!, weights: [...fitted.subarray(1)] }
}

/**
 * Weights that give the right items of each list the greatest softmax chance: the mean over batches, so that a large set does not drown a
 * small one, of −log of the chance of all right ones together, with an L2 penalty. Lists without a right item are ignored.
 */
export function fitChoice(batches: JudgedList[][], width: number, l2: number, rounds = 300): number[] {
  const useful = batches.map((lists) => lists.filter((list) => list.right.includes(true)))
  return [
    ...descend(
      width,
      (at) => {
        const slope = at.map((value) => l2 * value)
        for (const lists of useful)
          for (const list of lists) addSlope(slope, list, at, 1 / (lists.length * useful.length))
        return slope
      },
      rounds,
      1,
    ),
  ]
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
