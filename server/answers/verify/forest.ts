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

/** Probability of figures by name; a figure that is missing is a broken promise. */
export function probabilityOf(model: Model, figures: Record<string, number>): number {
  const row = model.features.map((name) => {
    const value = figures[name]
    if (value === undefined) throw new Error(`The verifier was not given the figure “${name}”`)
    // Trained on single precision: thresholds lie on such values.
    return Math.fround(value)
  })
  return logistic(scoreRow(model, row))
}
