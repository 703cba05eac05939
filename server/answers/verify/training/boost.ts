// Gradient-boosted trees for a yes-or-no label: logistic loss, second-order gains, features cut into at most 64 bins at their
// quantiles, trees grown leaf by leaf. Deterministic: which rows and features a tree sees follows from its number and a seed.
import type { Forest, Tree } from '../forest.ts'
import { Bins } from './bins.ts'

export type BoostOptions = {
  trees: number
  leaves: number
  rate: number
  /** Least sum of second derivatives in a leaf, and the penalty on leaf values. */
  leastWeight: number
  l2: number
  /** Share of the rows and of the features that each tree sees. */
  rows: number
  columns: number
  seed: number
}

type Node = { rows: Int32Array; sumG: number; sumH: number; split?: Split; left?: Node; right?: Node }
type Split = { gain: number; feature: number; bin: number }

/** Small generator (mulberry32): the same seed gives the same numbers on every machine. */
export function random(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Trains on rows of `columns` features each, `matrix` row after row; `labels` 0 or 1; `weights` one a row. */
export function boost(
  matrix: Float32Array,
  columns: number,
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
  options: BoostOptions,
): Forest {
  const bins = new Bins(matrix, columns)
  const size = labels.length
  let [sum, total] = [0, 0]
  for (let i = 0; i < size; i++) {
    sum += weights[i]! * labels[i]!
    total += weights[i]!
  }
  const bias = Math.log(sum / (total - sum))
  const scores = new Float64Array(size).fill(bias)
  const slopes = new Float64Array(size)
  const bends = new Float64Array(size)
  const draw = random(options.seed)
  const trees: Tree[] = []
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < size; i++) {
      const chance = 1 / (1 + Math.exp(-scores[i]!))
      slopes[i] = weights[i]! * (chance - labels[i]!)
      bends[i] = weights[i]! * Math.max(1e-6, chance * (1 - chance))
    }
    const seen = Int32Array.from({ length: size }, (_, i) => i).filter(() => draw() < options.rows)
    const used = Array.from({ length: columns }, (_, f) => f).filter(() => draw() < options.columns)
    const root = grow(bins, seen, used, slopes, bends, options)
    const tree = bins.treeOf(root, options)
    trees.push(tree.tree)
    for (let i = 0; i < size; i++) scores[i] = scores[i]! + tree.worth(i)
  }
  return { bias, trees }
}

function grow(
  bins: Bins,
  rows: Int32Array,
  used: number[],
  slopes: Float64Array,
  bends: Float64Array,
  options: BoostOptions,
): Node {
  const nodeOf = (of: Int32Array): Node => {
    let [sumG, sumH] = [0, 0]
    for (const i of of) {
      sumG += slopes[i]!
      sumH += bends[i]!
    }
    const node: Node = { rows: of, sumG, sumH }
    const split = bins.bestSplit(node, used, slopes, bends, options)
    if (split) node.split = split
    return node
  }
  const root = nodeOf(rows)
  const open = [root]
  for (let leaves = 1; leaves < options.leaves; leaves++) {
    open.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0))
    const node = open.shift()
    if (!node?.split) break
    const { feature, bin } = node.split
    const goesLeft = (i: number) => bins.at(i, feature) <= bin
    node.left = nodeOf(node.rows.filter(goesLeft))
    node.right = nodeOf(node.rows.filter((i) => !goesLeft(i)))
    open.push(node.left, node.right)
  }
  return root
}
