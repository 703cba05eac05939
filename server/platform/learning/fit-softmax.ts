// Fits the re-ranker's weights: listwise softmax with an L2 penalty, a convex problem solved by Newton's method.
import { solve } from './solve.ts'

/** One question: the feature rows of its candidates, one after another, and which of them are right. */
export type JudgedList = { rows: Float64Array; right: Uint8Array }

/** Lists that count together as one, however many they are, so that a large set does not drown a small one. */
export type Batch = JudgedList[]

type WeightedList = JudgedList & { share: number; rightCount: number; chances: Float64Array }
type Slope = { gradient: Float64Array; hessian: Float64Array }

const MOST_ROUNDS = 30
const CLOSE_ENOUGH = 1e-7

/**
 * Minimises the mean over batches of −log softmax of the right candidates, plus `l2`/2·|w|², on features scaled to unit
 * spread. Returns weights for unscaled features, of length `width`. Lists without a right candidate are ignored.
 */
export function fitSoftmax(batches: Batch[], width: number, l2: number): Float64Array {
  const lists = batches.flatMap((batch) => share(batch, 1 / batches.length))
  const scale = spreads(lists, width)
  const scaled = lists.map((list) => ({ ...list, rows: list.rows.map((value, i) => value / scale[i % width]!) }))
  let weights: Float64Array = new Float64Array(width)
  let loss = lossOf(scaled, weights, l2)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { gradient, hessian } = slopeAt(scaled, weights, l2)
    const next = descend(scaled, weights, solve(hessian, gradient), loss, l2)
    if (loss - next.loss < CLOSE_ENOUGH) break
    ;({ weights, loss } = next)
  }
  return weights.map((weight, i) => weight / scale[i]!)
}

function share(batch: Batch, weight: number): WeightedList[] {
  const useful = batch.filter(({ right }) => right.includes(1))
  return useful.map(({ rows, right }) => ({
    rows,
    right,
    share: weight / useful.length,
    rightCount: right.reduce((sum, value) => sum + value, 0),
    chances: new Float64Array(right.length),
  }))
}

/** Root mean squared distance of each feature from its list's mean: the only differences that a list can show. */
function spreads(lists: JudgedList[], width: number): Float64Array {
  const total = new Float64Array(width)
  let count = 0
  for (const { rows } of lists) {
    const size = rows.length / width
    const mean = new Float64Array(width)
    for (let i = 0; i < rows.length; i++) mean[i % width]! += rows[i]! / size
    for (let i = 0; i < rows.length; i++) total[i % width]! += (rows[i]! - mean[i % width]!) ** 2
    count += size
  }
  return total.map((sum) => Math.sqrt(sum / Math.max(1, count)) || 1)
}

/** The Newton step, halved until the loss falls: far from the solution a whole step overshoots. */
function descend(lists: WeightedList[], weights: Float64Array, step: Float64Array, loss: number, l2: number) {
  for (let size = 1; size > 1e-6; size /= 2) {
    const tried = weights.map((weight, i) => weight - size * step[i]!)
    const found = lossOf(lists, tried, l2)
    if (found < loss) return { weights: tried, loss: found }
  }
  return { weights, loss }
}

/** The loss at `weights`; leaves each candidate's softmax chance in its list. */
function lossOf(lists: WeightedList[], weights: Float64Array, l2: number): number {
  const width = weights.length
  let loss = (l2 / 2) * weights.reduce((sum, weight) => sum + weight * weight, 0)
  for (const { rows, right, share, rightCount, chances } of lists) {
    let greatest = -Infinity
    let wanted = 0
    for (let k = 0; k < right.length; k++) {
      let score = 0
      for (let i = 0; i < width; i++) score += weights[i]! * rows[k * width + i]!
      chances[k] = score
      greatest = Math.max(greatest, score)
      if (right[k] === 1) wanted += score / rightCount
    }
    let total = 0
    for (let k = 0; k < right.length; k++) {
      chances[k] = Math.exp(chances[k]! - greatest)
      total += chances[k]!
    }
    for (let k = 0; k < right.length; k++) chances[k]! /= total
    loss += share * (greatest + Math.log(total) - wanted)
  }
  return loss
}

/** Gradient E[f] − mean of the right f, and Hessian E[f fᵀ] − E[f] E[f]ᵀ, row by row. */
function slopeAt(lists: WeightedList[], weights: Float64Array, l2: number): Slope {
  const width = weights.length
  lossOf(lists, weights, l2)
  const gradient = weights.map((weight) => weight * l2)
  const hessian = new Float64Array(width * width)
  for (let i = 0; i < width; i++) hessian[i * width + i] = l2
  for (const list of lists) addSlope(list, { gradient, hessian })
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) hessian[i * width + j] = hessian[j * width + i]!
  return { gradient, hessian }
}

function addSlope({ rows, right, share, rightCount, chances }: WeightedList, { gradient, hessian }: Slope): void {
  const width = gradient.length
  const expected = new Float64Array(width)
  for (let k = 0; k < right.length; k++) {
    const chance = chances[k]!
    const from = k * width
    for (let i = 0; i < width; i++) {
      const value = rows[from + i]!
      expected[i]! += chance * value
      gradient[i]! += share * (chance - right[k]! / rightCount) * value
      const weighted = share * chance * value
      for (let j = i; j < width; j++) hessian[i * width + j]! += weighted * rows[from + j]!
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = i; j < width; j++) hessian[i * width + j]! -= share * expected[i]! * expected[j]!
  }
}
