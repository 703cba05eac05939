// The trained model: multinomial logistic regression, its weights in eighths of bytes' worth (int8 × one scale a topic).
import { EVIDENCE } from './concepts.ts'
import { conceptFeatures, featuresOf } from './features.ts'
import { TOPICS } from './referral-topic.ts'

/** As stored in referral.weights.json; `weights` is base64 of int8, feature by feature, one value a topic in the order of TOPICS. */
export type StoredModel = {
  bias: number[]
  scale: number[]
  /** The first `concepts` features are concepts and pairs of them, the others runs of words and letters. */
  concepts: number
  features: string[]
  weights: string
  /**
   * `distress`: its probability from which a message is of distress; `refer`: the probability of not being routine from which it is for
   * a person. Chosen by cross-validation (training/train-referral.ts).
   */
  thresholds: { distress: number; refer: number }
}

export type Model = {
  indexOf: Map<string, number>
  concepts: number
  weights: Float32Array
  bias: number[]
  thresholds: StoredModel['thresholds']
  /** For each topic, the numbers of the concepts one of which it needs; none for routine. */
  evidence: number[][]
}

const ROUTINE = TOPICS.indexOf('routine')

export function readModel(stored: StoredModel): Model {
  const packed = Buffer.from(stored.weights, 'base64')
  const weights = new Float32Array(packed.length)
  for (let i = 0; i < packed.length; i++) weights[i] = packed.readInt8(i) * stored.scale[i % TOPICS.length]!
  const indexOf = new Map(stored.features.map((name, i) => [name, i]))
  const evidence = TOPICS.map((topic) =>
    topic === 'routine' ? [] : EVIDENCE[topic].flatMap((name) => indexOf.get(`k${name}`) ?? []),
  )
  return { indexOf, concepts: stored.concepts, weights, bias: stored.bias, thresholds: stored.thresholds, evidence }
}

/** The known features of some words, by number. */
export function numbersOf(model: Model, words: string[]): Set<number> {
  const found = new Set<number>()
  for (const name of [...conceptFeatures(words), ...featuresOf(words)]) {
    const at = model.indexOf.get(name)
    if (at !== undefined) found.add(at)
  }
  return found
}

/**
 * What each feature present is worth: 1/√n within its kind, so that length does not shout, and concepts together as much as runs
 * of words and letters together.
 */
export function valuesOf(numbers: Iterable<number>, concepts: number): [concept: number, run: number] {
  let [few, many] = [0, 0]
  for (const number of numbers) number < concepts ? few++ : many++
  return [1 / Math.sqrt(Math.max(1, few)), 1 / Math.sqrt(Math.max(1, many))]
}

/** The probability of each topic, in the order of TOPICS; what a topic without evidence would have had is routine's. */
export function probabilities(model: Model, numbers: Set<number>): number[] {
  const [concept, run] = valuesOf(numbers, model.concepts)
  const scores = model.bias.slice()
  for (const number of numbers) {
    const value = number < model.concepts ? concept : run
    for (let k = 0; k < scores.length; k++) scores[k] = scores[k]! + value * model.weights[number * scores.length + k]!
  }
  const greatest = Math.max(...scores)
  const chances = scores.map((score) => Math.exp(score - greatest))
  const all = chances.reduce((sum, one) => sum + one, 0)
  const found = chances.map((one, k) => (model.evidence[k]!.some((number) => numbers.has(number)) ? one / all : 0))
  found[ROUTINE] = 1 - found.reduce((sum, one, k) => sum + (k === ROUTINE ? 0 : one), 0)
  return found
}
