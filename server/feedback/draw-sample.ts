import { countAnswers, drawAnswers, findExchange } from '../conversations/index.ts'
import { addDays, getAssociation, instantOf, localTime } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { openReview } from './open-review.ts'
import { allocate } from './sample-size.ts'
import { insertSampleDay, lockSampleDay, saveSampleDay } from './store-samples.ts'

/** A sample is drawn an hour after the day is over, so that an answer of its last minute is in it. */
const AFTER = '01:00'

/** Owes the sample of this day, once, from the day's first answer on. A day without answers owes none. */
export async function oweSample(ctx: Ctx): Promise<void> {
  const { timezone } = await getAssociation(ctx)
  const { day } = localTime(ctx.now(), timezone)
  if (!(await insertSampleDay(ctx, day))) return
  const delayMs = instantOf(addDays(day, 1), AFTER, timezone).getTime() - ctx.now().getTime()
  await ctx.announce({ kind: 'sample.owed', subjectId: ctx.association.associationId, payload: { day }, delayMs })
}

/** Draws a day's sample: each answer drawn becomes a review like any other. A second call changes nothing. */
export async function drawSample(ctx: Ctx, day: string): Promise<number> {
  const row = await lockSampleDay(ctx, day)
  if (!row || row.drawn_at) return 0
  const { timezone } = await getAssociation(ctx)
  const [from, to] = [instantOf(day, '00:00', timezone), instantOf(addDays(day, 1), '00:00', timezone)]
  const held = await countAnswers(ctx, from, to)
  let drawn = 0
  for (const [stratum, size] of allocate(held)) {
    for (const one of await drawAnswers(ctx, from, to, stratum, size)) {
      const exchange = await findExchange(ctx, one.conversationId, one.messageId)
      if (!exchange) continue
      await openReview(ctx, 'sample', { ...one, stratum, language: exchange.message.language })
      drawn++
    }
  }
  await saveSampleDay(ctx, day, Object.fromEntries(held))
  return drawn
}
