// The verifier measured on labelled answers: what `relais eval grounding` and `relais eval corruptions` print.
import { areaUnderCurve } from '../measures.ts'
import { logistic } from './forest.ts'
import { conflictThresholds, supportThresholds } from './training/choose-thresholds.ts'
import { corruptedSet } from './training/corrupted-set.ts'
import { CONFLICT, type Example, examplesOf, outOfFold, SUPPORT } from './training/fit-heads.ts'
import type { LabelledAnswer } from './training/read-sets.ts'
import { type Verdict, verifyAnswer } from './verify-answer.ts'
import { vetoesOf } from './vetoes.ts'

/** One sentence as judged. `isClose`: its wording is close to the source. */
export type Judged = {
  supported: boolean
  support: number
  verdict: Verdict
  isVetoed: boolean
  dataset: string
  isClose: boolean
}

/** Close wording: at least four fifths of the words stand beside the same word as in the source, and nothing of weight is new. */
const CLOSE = { copied: 0.8, coverage: 0.95 }
const isClose = ({ figures }: Example) => figures.copiedWords! >= CLOSE.copied && figures.coverage! >= CLOSE.coverage

/** Judges every sentence by the shipped model. `took`: milliseconds for each answer. */
export function judgeAll(labelled: LabelledAnswer[]): { judged: Judged[]; took: number[] } {
  const took: number[] = []
  const examples = examplesOf(labelled)
  const judged = labelled.flatMap(({ answer, supported, dataset }) => {
    const started = performance.now()
    const verdicts = verifyAnswer(answer, 'all')
    took.push(performance.now() - started)
    return verdicts.map(({ support, verdict, vetoes }, i) => ({
      supported: supported[i]!,
      support,
      verdict,
      isVetoed: vetoes.length > 0,
      dataset,
      isClose: false,
    }))
  })
  return { judged: judged.map((one, i) => ({ ...one, isClose: isClose(examples[i]!) })), took }
}

/**
 * Judges every sentence by models trained on the other evidence of the same file: `support` for real answers, `conflict` for corruptions.
 * Only the head that the file can train is used; thresholds are chosen on the same out-of-fold scores, as in training.
 * `answers`: corruptions made of their right sentences are trained on too, as for the shipped model.
 */
export function crossJudge(
  labelled: LabelledAnswer[],
  head: 'support' | 'conflict',
  answers: LabelledAnswer[] = [],
): Judged[] {
  const examples = examplesOf(labelled).filter((one) => head === 'support' || one.dataset !== 'append')
  const made = head === 'conflict' ? examplesOf(corruptedSet(answers, 11)) : []
  const scores = outOfFold(examples, head === 'support' ? SUPPORT : CONFLICT, made)
  const conflict = head === 'conflict' ? conflictThresholds(examples, scores) : undefined
  const { shown, least } = head === 'support' ? supportThresholds(examples, scores) : { shown: 0, least: 0 }
  return examples.map((one, i) => {
    const chance = logistic(scores[i]!)
    const support = head === 'support' ? 1 - chance : 1
    const isVetoed = conflict !== undefined && vetoesOf(one.suspicions, chance, conflict).length > 0
    const isDropped = isVetoed || (conflict && chance >= conflict.condemned) || support < least
    const verdict: Verdict = isDropped ? 'dropped' : support >= shown ? 'shown' : 'grey'
    return { supported: one.label === 0, support, verdict, isVetoed, dataset: one.dataset, isClose: isClose(one) }
  })
}

const share = (items: Judged[], holds: (one: Judged) => boolean): number =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length
const isShown = (one: Judged) => one.verdict === 'shown'

/** Mean precision over the unsupported sentences, most suspected first. */
function averagePrecision(judged: Judged[]): number {
  let [found, sum] = [0, 0]
  for (const [i, one] of judged.toSorted((a, b) => a.support - b.support).entries()) {
    if (one.supported) continue
    found++
    sum += found / (i + 1)
  }
  return found === 0 ? 0 : sum / found
}

/** Share of the supported kept when the threshold lets exactly this share of the unsupported of this very file pass. */
function keptWhenPassing(judged: Judged[], passing: number): number {
  const unsupported = judged
    .filter((one) => !one.supported)
    .map((one) => one.support)
    .sort((a, b) => b - a)
  const threshold = unsupported[Math.floor(passing * unsupported.length)] ?? 0
  return share(
    judged.filter((one) => one.supported),
    (one) => one.support > threshold,
  )
}

/**
 * keptAt5: share of the supported that the shipped decision shows; passedAt5: of the unsupported; shownPrecisionAt5: share of supported
 * among the shown. The same for sentences worded closely like the source (kept…, precisionClose), and when only the support score
 * decides at exactly 5 and 10 % of the unsupported of this file (keptExactly5, keptAt10).
 */
export function groundingFigures(judged: Judged[]) {
  const supported = judged.filter((one) => one.supported)
  const unsupported = judged.filter((one) => !one.supported)
  const close = judged.filter((one) => one.isClose)
  return {
    sentences: judged.length,
    unsupportedRate: share(judged, (one) => !one.supported),
    auroc: areaUnderCurve(judged.map((one) => ({ score: one.support, positive: one.supported }))),
    ap: averagePrecision(judged),
    keptAt5: share(supported, isShown),
    passedAt5: share(unsupported, isShown),
    shownPrecisionAt5: share(judged.filter(isShown), (one) => one.supported),
    keptExactly5: keptWhenPassing(judged, 0.05),
    keptAt10: keptWhenPassing(judged, 0.1),
    closeRate: share(judged, (one) => one.isClose),
    keptClose: share(
      close.filter((one) => one.supported),
      isShown,
    ),
    precisionClose: share(close.filter(isShown), (one) => one.supported),
    vetoRate: share(judged, (one) => one.isVetoed),
    vetoedSupported: share(supported, (one) => one.isVetoed),
  }
}

/** Share of sentences dropped, for the clean ones (falseAlarm) and for each kind of corruption. */
export function corruptionFigures(judged: Judged[]): Record<string, number> {
  const kinds = Map.groupBy(judged, (one) => (one.supported ? 'supported' : one.dataset))
  const dropped = (of: Judged[] = []) => share(of, (one) => one.verdict === 'dropped')
  const rates = [...kinds]
    .filter(([kind]) => kind !== 'supported')
    .map(([kind, of]): [string, number] => [kind, dropped(of)])
  return {
    sentences: judged.length,
    falseAlarm: dropped(kinds.get('supported')),
    ...Object.fromEntries(rates.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
