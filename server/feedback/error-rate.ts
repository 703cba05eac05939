// How often answers are wrong, and how well that is known. Pure.
import type { ErrorRate, Stratum } from '../../contract/feedback.ts'

/** 95 %, both sides. */
export const Z = 1.959964

export type Interval = { share: number; low: number; high: number }

/**
 * A share with its 95 % score interval (E. B. Wilson, "Probable inference", JASA 22, 1927). `share` and `n` may come from a weighted
 * sample, `n` being then its effective size. It never leaves 0–1 and is not empty at 0 or 1, as the usual formula is.
 */
export function wilson(share: number, n: number): Interval {
  if (n <= 0) return { share, low: 0, high: 1 }
  const z2 = Z * Z
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Of one stratum: answers given, drawn, decided, and wrong among the decided. */
export type Counted = { stratum: Stratum; given: number; drawn: number; decided: number; wrong: number }

/**
 * The share of wrong answers among all that were given: each stratum's own share, weighed by how many answers it holds (W. G. Cochran,
 * "Sampling Techniques", 3rd ed., 5.1). The interval is Wilson's at the effective size of the weighted sample, 1 / Σ(W²/n) (L. Kish,
 * "Survey Sampling", 1965, 11.7). A stratum of which nothing was decided says nothing: `covered` says how many answers the rate speaks of.
 */
export function stratifiedRate(counted: Counted[]): Pick<ErrorRate, 'share' | 'low' | 'high' | 'given' | 'covered'> {
  const known = counted.filter((one) => one.given > 0 && one.decided > 0)
  const given = counted.reduce((sum, one) => sum + one.given, 0)
  const covered = known.reduce((sum, one) => sum + one.given, 0)
  if (covered === 0) return { share: null, low: 0, high: 1, given, covered }
  const weigh = (one: Counted) => one.given / covered
  const share = known.reduce((sum, one) => sum + weigh(one) * (one.wrong / one.decided), 0)
  const effective = 1 / known.reduce((sum, one) => sum + weigh(one) ** 2 / one.decided, 0)
  return { ...wilson(share, effective), given, covered }
}
