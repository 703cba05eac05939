// The two heads' training: which figures each sees, how its trees grow, and what it gives on evidence it has not seen.
import { createHash } from 'node:crypto'
import { readAnswer } from '../features.ts'
import { type Model, scoreRow } from '../forest.ts'
import type { Figures } from '../read-sentence.ts'
import type { Veto } from '../vetoes.ts'
import { type BoostOptions, boost } from './boost.ts'
import type { LabelledAnswer } from './read-sets.ts'

/** One sentence: its figures, whether it is to be found out (1) or right (0), and the evidence it must not be judged by. */
export type Example = {
  group: string
  dataset: string
  label: number
  weight: number
  figures: Figures
  suspicions: (Veto & { sureness: number })[]
}

export const FOLDS = 5

/** What a head sees and how its trees grow. */
export type Head = { sees: (name: string) => boolean; options: BoostOptions }

/** The support head sees everything; it gives the probability that a sentence is unsupported. */
export const SUPPORT: Head = {
  sees: () => true,
  options: { trees: 320, leaves: 14, rate: 0.06, leastWeight: 4, l2: 3, rows: 0.8, columns: 0.4, seed: 1 },
}

// A corrupted sentence comes alone: what an answer's other sentences show would only tell the two kinds of data apart.
const OF_ANSWER =
  /(?:Answer|Others|Before|After|Rank)$|^(?:position|positionShare|isLast|sentenceCount|saidBefore|repeated|sourceJump)$/

/** The conflict head sees one sentence and its source. */
export const CONFLICT: Head = {
  sees: (name) => !OF_ANSWER.test(name),
  options: { trees: 260, leaves: 18, rate: 0.07, leastWeight: 5, l2: 5, rows: 0.7, columns: 0.3, seed: 2 },
}

export function examplesOf(labelled: LabelledAnswer[]): Example[] {
  return labelled.flatMap(({ group, dataset, answer, supported }) =>
    readAnswer(answer, 'all').map(({ figures, suspicions }, i) => ({
      group,
      dataset,
      label: supported[i] ? 0 : 1,
      weight: 1,
      figures,
      suspicions,
    })),
  )
}

/** Where evidence falls: by its text, so that the same evidence is never both trained on and judged. */
export const foldOf = (group: string): number => createHash('sha256').update(group).digest()[0]! % FOLDS

function matrixOf(examples: Example[], features: string[]): Float32Array {
  const matrix = new Float32Array(examples.length * features.length)
  for (const [i, { figures }] of examples.entries())
    for (const [j, name] of features.entries()) matrix[i * features.length + j] = figures[name]!
  return matrix
}

export function fitHead(examples: Example[], { sees, options }: Head): Model {
  const features = Object.keys(examples[0]!.figures).filter(sees)
  const labels = examples.map((one) => one.label)
  const weights = examples.map((one) => one.weight)
  return { features, ...boost(matrixOf(examples, features), features.length, labels, weights, options) }
}

/** Log-odds of each example by a model. */
export function scoresOf(model: Model, examples: Example[]): number[] {
  const matrix = matrixOf(examples, model.features)
  const width = model.features.length
  return examples.map((_, i) => scoreRow(model, matrix.subarray(i * width, (i + 1) * width)))
}

/** Log-odds of each example by a model trained on the other evidence; `more` is trained on too, never judged. */
export function outOfFold(examples: Example[], head: Head, more: Example[] = []): number[] {
  const folds = examples.map((one) => foldOf(one.group))
  const taught = [...examples, ...more]
  const taughtFolds = [...folds, ...more.map((one) => foldOf(one.group))]
  const scores = new Array<number>(examples.length).fill(0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitHead(
      taught.filter((_, i) => taughtFolds[i] !== fold),
      head,
    )
    const judged = [...examples.keys()].filter((i) => folds[i] === fold)
    const found = scoresOf(
      model,
      judged.map((i) => examples[i]!),
    )
    for (const [k, i] of judged.entries()) scores[i] = found[k]!
  }
  return scores
}
