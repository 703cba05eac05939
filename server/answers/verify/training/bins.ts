// Features cut into bins, histograms of slopes over them, and the splits that gain most.
import { LEAF_UNITS, type Tree } from '../forest.ts'

const MOST = 64

type Sums = { rows: Int32Array; sumG: number; sumH: number }
type Node = Sums & { split?: { feature: number; bin: number }; left?: Node; right?: Node }
type Limits = { leastWeight: number; l2: number; rate: number }

export class Bins {
  readonly #codes: Uint8Array[] = []
  /** For each feature, the greatest value of each bin but the last. */
  readonly #edges: number[][] = []

  constructor(matrix: Float32Array, columns: number) {
    const size = matrix.length / columns
    for (let f = 0; f < columns; f++) {
      const values = Float32Array.from({ length: size }, (_, i) => matrix[i * columns + f]!)
      const edges = edgesOf(values)
      this.#edges.push(edges)
      this.#codes.push(Uint8Array.from(values, (value) => codeOf(edges, value)))
    }
  }

  at(row: number, feature: number): number {
    return this.#codes[feature]![row]!
  }

  /** The split that lowers the loss most, or undefined when none lowers it. */
  bestSplit(node: Sums, used: number[], slopes: Float64Array, bends: Float64Array, limits: Limits) {
    const { leastWeight, l2 } = limits
    if (node.sumH < 2 * leastWeight) return undefined
    const base = node.sumG ** 2 / (node.sumH + l2)
    let best: { gain: number; feature: number; bin: number } | undefined
    const [g, h] = [new Float64Array(MOST), new Float64Array(MOST)]
    for (const feature of used) {
      const codes = this.#codes[feature]!
      g.fill(0)
      h.fill(0)
      for (const i of node.rows) {
        const code = codes[i]!
        g[code]! += slopes[i]!
        h[code]! += bends[i]!
      }
      let [leftG, leftH] = [0, 0]
      for (let bin = 0; bin < this.#edges[feature]!.length; bin++) {
        leftG += g[bin]!
        leftH += h[bin]!
        if (leftH < leastWeight) continue
        if (node.sumH - leftH < leastWeight) break
        const gain = leftG ** 2 / (leftH + l2) + (node.sumG - leftG) ** 2 / (node.sumH - leftH + l2) - base
        if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin }
      }
    }
    return best
  }

  /** The grown tree with its thresholds in the features' own units, and its value for each training row. */
  treeOf(root: Node, { l2, rate }: Limits): { tree: Tree; worth: (row: number) => number } {
    const write = (node: Node): Tree => {
      if (!node.split || !node.left || !node.right)
        return Math.round((-rate * node.sumG * LEAF_UNITS) / (node.sumH + l2))
      const { feature, bin } = node.split
      return [feature, roundUp(this.#edges[feature]![bin]!, 4), write(node.left), write(node.right)]
    }
    const worth = (row: number): number => {
      let node = root
      while (node.split && node.left && node.right)
        node = this.at(row, node.split.feature) <= node.split.bin ? node.left : node.right
      return (-rate * node.sumG) / (node.sumH + l2)
    }
    return { tree: write(root), worth }
  }
}

/** Never below the value, which belongs to the left. */
function roundUp(value: number, digits: number): number {
  const unit = value === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits)
  return Number((Math.ceil(value / unit - 1e-9) * unit).toPrecision(digits))
}

function edgesOf(values: Float32Array): number[] {
  const sorted = values.toSorted()
  const edges = new Set<number>()
  for (let k = 1; k < MOST; k++) {
    const value = sorted[Math.floor((k * sorted.length) / MOST)]!
    if (value < sorted.at(-1)!) edges.add(value)
  }
  return [...edges]
}

/** The first bin whose edge is not below the value. */
function codeOf(edges: number[], value: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
