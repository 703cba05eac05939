import type { ErrorRate } from '../../contract/feedback.ts'
import { countAnswers } from '../conversations/index.ts'
import type { Ctx } from '../platform/index.ts'
import { stratifiedRate } from './error-rate.ts'
import { AIM, STRATA } from './sample-size.ts'
import { countFlaggedWrong, countSamples } from './store.ts'

const DAY_MS = 86_400_000

/** The rate of wrong answers over the last thirty days, measured on the daily samples, with its interval and what it is made of. */
export async function measureErrors(ctx: Ctx): Promise<ErrorRate> {
  const now = ctx.now()
  const since = new Date(now.getTime() - AIM.days * DAY_MS)
  const given = await countAnswers(ctx, since, now)
  const samples = await countSamples(ctx, since)
  const strata = STRATA.map((stratum) => {
    const found = samples.find((one) => one.stratum === stratum)
    return {
      stratum,
      given: given.get(stratum) ?? 0,
      drawn: found?.drawn ?? 0,
      decided: found?.decided ?? 0,
      wrong: found?.wrong ?? 0,
    }
  })
  return {
    ...stratifiedRate(strata),
    days: AIM.days,
    strata,
    decided: strata.reduce((sum, one) => sum + one.decided, 0),
    wrong: strata.reduce((sum, one) => sum + one.wrong, 0),
    flaggedWrong: await countFlaggedWrong(ctx, since),
  }
}
