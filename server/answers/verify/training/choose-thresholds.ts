// From scores on unseen evidence to the thresholds that ship.
import { logistic } from '../forest.ts'
import { vetoesOf } from '../vetoes.ts'
import type { Example } from './fit-heads.ts'

/** What the association is promised, and what is allowed for it. */
const ALLOWED = { falseAlarms: 0.028, unsupportedShown: 0.048, supportedDropped: 0.01 }

/** The value that `share` of the values lie at or above. */
function quantileAbove(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => b - a)
  return sorted[Math.floor(share * sorted.length)] ?? 1
}

/**
 * The conflict probability from which a sentence is condemned: over clean sentences, vetoes that stand alone and condemned sentences
 * together are at most 3 %, in the language that has more of them.
 */
export function conflictThreshold(examples: Example[], scores: number[]): number {
  const clean = [...examples.keys()].filter((i) => examples[i]!.label === 0)
  const vetoed = clean.filter((i) => vetoesOf(examples[i]!.suspicions, false).length > 0)
  const left = Math.max(0, ALLOWED.falseAlarms * clean.length - vetoed.length)
  const free = clean.filter((i) => !vetoed.includes(i)).map((i) => scores[i]!)
  return round(logistic(quantileAbove(free, left / free.length)) + 1e-4)
}

/** `shown`: at most 5 % of unsupported sentences have this support or more. `least`: at most 1 % of supported ones have less. */
export function supportThresholds(examples: Example[], scores: number[]): { shown: number; least: number } {
  const support = (label: number) =>
    examples.flatMap((one, i) => (one.label === label ? [1 - logistic(scores[i]!)] : []))
  return {
    shown: round(quantileAbove(support(1), ALLOWED.unsupportedShown) + 1e-4),
    least: round(quantileAbove(support(0), 1 - ALLOWED.supportedDropped)),
  }
}

const round = (value: number) => Math.round(value * 1e4) / 1e4
