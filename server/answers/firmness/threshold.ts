// From "wrong answers I accept in a hundred" to a threshold of confidence, by the curve measured when the estimate was trained. Pure.
import type { FirmnessChoice } from '../../../contract/firmness.ts'
import { ACCEPTED_WRONG } from '../../../contract/firmness.ts'
import trained from '../confidence.weights.json' with { type: 'json' }

/** `share` of the questions members ask reach a confidence of `from`; of their answers `wrong` are wrong. Cross-validated. */
export type CurvePoint = { from: number; share: number; wrong: number }

/** More than any confidence: nothing is shown without reserve. */
const NEVER = 1.01

/**
 * The lowest confidence from which, there and everywhere above, at most so many answers in a hundred are wrong; NEVER when there is
 * none. Points that less than one question in a hundred reaches prove nothing and are left out.
 */
export function thresholdFor(acceptedWrong: number, curve: CurvePoint[]): number {
  const known = curve.filter((one) => one.share >= 0.01)
  const last = known.findLastIndex((one) => one.wrong * 100 > acceptedWrong)
  return known[last + 1]?.from ?? NEVER
}

function pointAt(from: number, curve: CurvePoint[]): CurvePoint {
  return curve.findLast((one) => one.from <= from + 1e-9) ?? { from, share: 1, wrong: 1 }
}

function choiceAt(acceptedWrong: number | null, from: number, curve: CurvePoint[]): FirmnessChoice {
  if (from >= NEVER) return { acceptedWrong, from, firm: 0, wrongAmongFirm: 0 }
  const { share, wrong } = pointAt(from, curve)
  return { acceptedWrong, from, firm: share, wrongAmongFirm: wrong }
}

const { curve, thresholds } = trained

/** The confidence from which an answer is shown without reserve. Null: as shipped. Never under what keeps questions off the subject out. */
export const firmFrom = (acceptedWrong: number | null): number =>
  acceptedWrong === null ? thresholds.firm : Math.max(thresholds.firm, thresholdFor(acceptedWrong, curve))

/** What each choice comes to, the shipped threshold first. */
export const firmnessChoices = (): FirmnessChoice[] =>
  [null, ...ACCEPTED_WRONG].map((one) => choiceAt(one, firmFrom(one), curve))
