// Makes the estimate of confidence a frequency, and says what each threshold would come to.
import { fitLogistic } from '../../platform/index.ts'
import type { ClueModel } from '../confidence.ts'
import { calibrationError } from '../measures.ts'

/** A question judged by a model that had not seen it. */
export type Estimated = { group: string; family: string; right: boolean; confidence: number }

/** What members ask: questions the documents answer, and questions about their subject that they do not. */
const isNatural = (one: Estimated) => one.family === 'answerable' || one.family === 'absent'
const logit = (share: number) => Math.log(share / (1 - share))

type Calibration = { slope: number; offset: number }

/** A question whose document is missing counts half: members ask mostly what their association has written about. */
const ABSENT_WEIGHT = 0.5

/** What members ask, by set, each set counting the same; `weight` sums to 1 in a set. */
function naturalMix(judged: Estimated[]): (Estimated & { weight: number })[] {
  const sets = Map.groupBy(judged.filter(isNatural), (one) => one.group.split(' ')[0]!)
  const weightOf = (one: Estimated) => (one.family === 'absent' ? ABSENT_WEIGHT : 1)
  return [...sets.values()].flatMap((set) => {
    const all = set.reduce((sum, one) => sum + weightOf(one), 0)
    return set.map((one) => ({ ...one, weight: weightOf(one) / all }))
  })
}

/** Makes the estimate a frequency on what members ask (Platt, 1999): training sees far more questions without answer. */
export function calibrate(judged: Estimated[]): Calibration {
  const examples = naturalMix(judged).map((one) => ({
    row: [logit(one.confidence)],
    right: one.right,
    weight: 100 * one.weight,
  }))
  const { bias, weights } = fitLogistic(examples, 1e-6)
  return { slope: weights[0]!, offset: bias }
}

export const calibrated = (confidence: number, { slope, offset }: Calibration) =>
  1 / (1 + Math.exp(-(slope * logit(confidence) + offset)))

/** The same model, its estimate calibrated: what is linear in the logit stays so. */
export const recalibrated = (model: ClueModel, { slope, offset }: Calibration): ClueModel => ({
  bias: Number((slope * model.bias + offset).toFixed(3)),
  weights: Object.fromEntries(
    Object.entries(model.weights).map(([name, value]) => [name, Number((slope * value).toFixed(3))]),
  ),
})

/** From each confidence on: the share of the questions members ask that reach it, and of those the share answered wrongly. */
export function curveOf(judged: Estimated[]) {
  const mix = naturalMix(judged)
  const sum = (ones: typeof mix) => ones.reduce((all, one) => all + one.weight, 0)
  const all = sum(mix)
  return Array.from({ length: 19 }, (_, i) => Number((0.05 + i * 0.05).toFixed(2))).map((from) => {
    const reach = mix.filter((one) => one.confidence >= from)
    const share = sum(reach)
    const wrong = share === 0 ? 0 : sum(reach.filter((one) => !one.right)) / share
    return { from, share: Number((share / all).toFixed(4)), wrong: Number(wrong.toFixed(4)) }
  })
}

/** How far the estimate lies from the frequency over all sets, each counting the same: ten bins of confidence. */
export function errorOverSets(judged: Estimated[]): number {
  const mix = naturalMix(judged)
  const all = mix.reduce((sum, one) => sum + one.weight, 0)
  const bins = Map.groupBy(mix, (one) => Math.min(9, Math.floor(one.confidence * 10)))
  const gapOf = (ones: typeof mix) =>
    ones.reduce((sum, one) => sum + one.weight * (Number(one.right) - one.confidence), 0)
  return [...bins.values()].reduce((sum, ones) => sum + Math.abs(gapOf(ones)), 0) / all
}

/** By set and family, how far the estimate lies from the frequency. */
export function printCalibration(judged: Estimated[]): void {
  console.log(`all sets alike             expected calibration error ${errorOverSets(judged).toFixed(3)}`)
  for (const [name, group] of Map.groupBy(judged.filter(isNatural), (one) => one.group))
    console.log(`${name.padEnd(26)} expected calibration error ${calibrationError(group).toFixed(3)}`)
  const bins = Map.groupBy(judged.filter(isNatural), (one) => Math.min(9, Math.floor(one.confidence * 10)))
  for (const [bin, ones] of [...bins].sort(([a], [b]) => a - b)) {
    const right = ones.filter((one) => one.right).length / ones.length
    console.log(
      `  estimate ${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}  right ${right.toFixed(3)}  n ${ones.length}`,
    )
  }
}
