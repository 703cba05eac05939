// Small decision trees whose values add up to log-odds. Trained by training/, read from weights. Pure.

/** Leaves are whole numbers of this part of a log-odds unit: they take less room. */
export const LEAF_UNITS = 10_000

/** A leaf's value in `1 / LEAF_UNITS`, or [feature, threshold, tree where the feature is at most the threshold, tree where it is more]. */
export type Tree = number | [feature: number, threshold: number, left: Tree, right: Tree]

export type Forest = { bias: number; trees: Tree[] }

/** A forest and the names of the figures its features are, in order. */
export type Model = Forest & { features: string[] }

const leafOf = (tree: Tree, row: ArrayLike<number>): number => {
  let at = tree
  while (typeof at !== 'number') at = row[at[0]]! <= at[1] ? at[2] : at[3]
  return at
}

/** Log-odds of a row. */
export const scoreRow = ({ bias, trees }: Forest, row: ArrayLike<number>): number =>
  bias + trees.reduce<number>((sum, tree) => sum + leafOf(tree, row), 0) / LEAF_UNITS

export const logistic = (score: number): number => 1 / (1 + Math.exp(-score))

/** All trees in one row of nodes: a leaf has no feature (−1) and its value in `values`; else `values` is the threshold. */
type Flat = {
  features: string[]
  bias: number
  roots: number[]
  feature: Int16Array
  values: Float64Array
  more: Int32Array
}

const flats = new WeakMap<Model, Flat>()

function flatOf(model: Model): Flat {
  const known = flats.get(model)
  if (known) return known
  const [feature, values, more]: [number[], number[], number[]] = [[], [], []]
  const lay = (tree: Tree): number => {
    const at = feature.length
    const isLeaf = typeof tree === 'number'
    feature.push(isLeaf ? -1 : tree[0])
    values.push(isLeaf ? tree : tree[1])
    more.push(-1)
    if (isLeaf) return at
    lay(tree[2])
    more[at] = lay(tree[3])
    return at
  }
  const roots = model.trees.map(lay)
  const flat = {
    features: model.features,
    bias: model.bias,
    roots,
    feature: Int16Array.from(feature),
    values: Float64Array.from(values),
    more: Int32Array.from(more),
  }
  flats.set(model, flat)
  return flat
}

/** Probability of figures by name; a figure that is missing is a broken promise. */
export function probabilityOf(model: Model, figures: Record<string, number>): number {
  const { features, bias, roots, feature, values, more } = flatOf(model)
  // Trained on single precision: thresholds lie on such values.
  const row = new Float32Array(features.length)
  for (const [i, name] of features.entries()) {
    const value = figures[name]
    if (value === undefined) throw new Error(`The verifier was not given the figure “${name}”`)
    row[i] = value
  }
  let sum = 0
  for (const root of roots) {
    let at = root
    while (feature[at]! >= 0) at = row[feature[at]!]! <= values[at]! ? at + 1 : more[at]!
    sum += values[at]!
  }
  return logistic(bias + sum / LEAF_UNITS)
}
