// From scores on unseen evidence to the thresholds that ship.
import { logistic } from '../forest.ts'
import { isDropped, type VetoGroup, type VetoThresholds } from '../vetoes.ts'
import type { Example } from './fit-heads.ts'

/** What the association is promised, and what is allowed for it. */
const ALLOWED = { falseAlarms: 0.028, unsupportedShown: 0.048, supportedDropped: 0.01 }

/** The value that `share` of the values lie at or above. */
function quantileAbove(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => b - a)
  return sorted[Math.floor(share * sorted.length)] ?? 1
}

/** Detection asked for each kind of corruption; what lies beyond counts a little. */
const ASKED: Record<string, number> = { num_out: 0.99, num_in: 0.99, unit: 0.99, neg: 0.95, lex: 0.8, ent_swap: 0.6 }
const BEYOND = 0.2
const GROUPS: VetoGroup[] = ['absent', 'number', 'denial', 'contrary', 'name']
const STEPS = 40
const ROUNDS = 3

/**
 * The conflict thresholds: those that detect most of what is asked while at most 2.8 % of clean sentences are dropped. Found by trying, one group
 * after another, every quantile of the scores of the clean sentences that group suspects; the score's own threshold takes what is left.
 */
export function conflictThresholds(examples: Example[], scores: number[]): VetoThresholds {
  const cases = examples.map(({ dataset, label, suspicions }, i) => ({
    dataset,
    label,
    suspicions,
    conflict: logistic(scores[i]!),
  }))
  const clean = cases.filter((one) => one.label === 0)
  let best: VetoThresholds = { absent: 1, number: 1, denial: 1, contrary: 1, name: 1, passage: 0, condemned: 1 }
  let bestWorth = -1
  const grid = Array.from({ length: STEPS + 1 }, (_, k) =>
    quantileAbove(
      clean.map((one) => one.conflict),
      (k / STEPS) ** 3,
    ),
  )
  for (let round = 0; round < ROUNDS; round++)
    for (const group of GROUPS)
      for (const value of [1, ...grid]) {
        const tried = withScore({ ...best, [group]: value }, clean)
        if (!tried) continue
        const worth = worthOf(tried, cases)
        if (worth > bestWorth) [best, bestWorth] = [tried, worth]
      }
  return Object.fromEntries(Object.entries(best).map(([group, value]) => [group, round(value)])) as VetoThresholds
}

type Case = Pick<Example, 'dataset' | 'label' | 'suspicions'> & { conflict: number }

/** The same with the lowest score threshold that the vetoes leave room for; undefined when they leave none. */
function withScore(thresholds: VetoThresholds, clean: Case[]): VetoThresholds | undefined {
  const free = clean.filter((one) => !isDropped(one.suspicions, one.conflict, { ...thresholds, condemned: 2 }))
  const left = ALLOWED.falseAlarms * clean.length - (clean.length - free.length)
  if (left < 0) return undefined
  return {
    ...thresholds,
    condemned:
      quantileAbove(
        free.map((one) => one.conflict),
        left / free.length,
      ) + 1e-4,
  }
}

function worthOf(thresholds: VetoThresholds, cases: Case[]): number {
  return Object.entries(ASKED).reduce((sum, [kind, asked]) => {
    const of = cases.filter((one) => one.dataset === kind)
    const rate =
      of.length === 0 ? 0 : of.filter((one) => isDropped(one.suspicions, one.conflict, thresholds)).length / of.length
    return sum + Math.min(rate, asked) / asked + BEYOND * Math.max(0, rate - asked)
  }, 0)
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
