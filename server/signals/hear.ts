// What happens, written down as cases in the transaction in which it happens.
import { saysNobodyAnswers } from '../answers/index.ts'
import { findExchange } from '../conversations/index.ts'
import { addDays, getAssociation, instantOf, localTime } from '../people/index.ts'
import type { Ctx, Event } from '../platform/index.ts'
import { findCase, markCase, openCase, oweDay } from './store.ts'

/** A day is counted when it is over and the promises of its last hour are past. */
const AFTER = '01:30'
/** Asked for a person again within so many days, it is the same need. */
const SAME_NEED_DAYS = 7
/** A complaint is decided well within a month. */
const COMPLAINT_DAYS = 31

/** The association's day; owes its count from its first case on. */
async function today(ctx: Ctx): Promise<string> {
  const { timezone } = await getAssociation(ctx)
  const { day } = localTime(ctx.now(), timezone)
  if (await oweDay(ctx, day)) {
    const delayMs = instantOf(addDays(day, 1), AFTER, timezone).getTime() - ctx.now().getTime()
    await ctx.announce({ kind: 'signals.owed', subjectId: ctx.association.associationId, payload: { day }, delayMs })
  }
  return day
}

/** A person was asked for: a promise to keep; and, asked for again, a wall. */
export async function hearRequest(ctx: Ctx, { subjectId: conversationId, payload }: Event): Promise<void> {
  const day = await today(ctx)
  await openCase(ctx, { series: 'unmet', key: String(payload.entryId), conversationId, day })
  const before = await findCase(ctx, 'asked-twice', conversationId, addDays(day, -SAME_NEED_DAYS))
  if (before) await markCase(ctx, 'asked-twice', before.case_key, true)
  else await openCase(ctx, { series: 'asked-twice', key: String(payload.entryId), conversationId, day })
  await markCase(ctx, 'automation', `${conversationId} ${day}`, false)
}

/** The promise of a request was not kept. */
export const hearBrokenPromise = (ctx: Ctx, { payload }: Event): Promise<void> =>
  markCase(ctx, 'unmet', String(payload.entryId), true)

/** Kinds of answers that say something: what was abstained, asked back or referred cannot be wrong about the matter. */
const SAYS = new Set(['quoted', 'composed', 'approved'])

export async function hearAnswer(ctx: Ctx, { subjectId: conversationId, payload }: Event): Promise<void> {
  const day = await today(ctx)
  const { seq, kind } = payload
  if (SAYS.has(String(kind)))
    await openCase(ctx, { series: 'errors', key: `${conversationId} ${seq}`, conversationId, day })
  await openCase(ctx, { series: 'automation', key: `${conversationId} ${day}`, conversationId, day }, true)
  await openCase(ctx, { series: 'unreachable', key: `${conversationId} ${day}`, conversationId, day })
}

/**
 * A review was decided. Wrong: the answer is an error. A complaint of reaching nobody counts once somebody has looked at it.
 */
export async function hearDecision(ctx: Ctx, { subjectId: conversationId, payload }: Event): Promise<void> {
  const { verdict, seq, kind, messageId } = payload
  if (verdict === 'wrong' && kind !== 'complaint') await markCase(ctx, 'errors', `${conversationId} ${seq}`, true)
  if (verdict === 'harmless' || kind !== 'complaint') return
  const exchange = await findExchange(ctx, conversationId, String(messageId))
  if (!exchange || !saysNobodyAnswers(exchange.question)) return
  const since = addDays(await today(ctx), -COMPLAINT_DAYS)
  const about = await findCase(ctx, 'unreachable', conversationId, since)
  if (about) await markCase(ctx, 'unreachable', about.case_key, true)
}

/** What a member said of an episode; what she says last counts. */
export async function hearRating(ctx: Ctx, { subjectId: conversationId, payload }: Event): Promise<void> {
  const day = await today(ctx)
  const series = payload.about !== 'assistant' ? 'dissatisfied-person' : 'dissatisfied-assistant'
  const key = String(payload.ratingId)
  await openCase(ctx, { series, key, conversationId, day })
  await markCase(ctx, series, key, payload.satisfied === false)
}
