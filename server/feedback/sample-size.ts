// How many answers are looked at each day, and of which kind. Pure.
import type { Stratum } from '../../contract/feedback.ts'
import { Z } from './error-rate.ts'

export const STRATA: readonly Stratum[] = ['firm', 'tentative', 'abstained', 'referred']

/** Over this many days the error rate is known within this half-width, 19 times out of 20, if about so many answers are wrong. */
export const AIM = { days: 30, halfWidth: 0.025, expected: 0.05 }

/** Shares of wrong answers assumed before anything is measured: prudent guesses, which only decide where to look more. */
const ASSUMED: Record<Stratum, number> = { firm: 0.05, tentative: 0.25, abstained: 0.1, referred: 0.05 }

/**
 * How many of `given` answers to look at over the whole period: n₀ = z²·p·(1−p)/e², and fewer when there are few answers,
 * n = n₀ / (1 + (n₀−1)/N) (W. G. Cochran, "Sampling Techniques", 3rd ed., 4.4). 292 of a great many; 10 a day.
 */
export function periodSize(given: number): number {
  const { halfWidth, expected } = AIM
  const unbounded = (Z ** 2 * expected * (1 - expected)) / halfWidth ** 2
  return given === 0 ? 0 : Math.ceil(unbounded / (1 + (unbounded - 1) / given))
}

/**
 * How many answers of a day to draw from each stratum: the day's part of the period's sample, shared in proportion to N·√(p·(1−p)) (Neyman's
 * allocation; Cochran, 5.5), at least one wherever there is one. `given`: answers of the day, by stratum.
 */
export function allocate(given: Map<Stratum, number>): Map<Stratum, number> {
  const total = [...given.values()].reduce((sum, one) => sum + one, 0)
  const size = Math.max(1, Math.ceil(periodSize(total * AIM.days) / AIM.days))
  const weigh = (stratum: Stratum) => (given.get(stratum) ?? 0) * Math.sqrt(ASSUMED[stratum] * (1 - ASSUMED[stratum]))
  const all = STRATA.reduce((sum, stratum) => sum + weigh(stratum), 0)
  return new Map(
    STRATA.flatMap((stratum) => {
      const held = given.get(stratum) ?? 0
      if (held === 0) return []
      return [[stratum, Math.min(held, Math.max(1, Math.round((size * weigh(stratum)) / all)))] as const]
    }),
  )
}
