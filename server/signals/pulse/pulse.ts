// How the staff are. Anonymous by construction: only sums are stored, and only of months that are over are they shown.
import { GivePulse, type PulseBook, STATEMENTS, type Statement } from '../../../contract/pulse.ts'
import { getAssociation, localTime } from '../../people/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { addAnswer, hasSeat, listCounts, listMonths, takeSeat } from './store-pulse.ts'

/** Fewer answers could tell who said what. */
export const LEAST_ANSWERS = 5
/** A mean of this or less, of 1 to 5: more against than for. */
const STRAINED_MEAN = 2.5

async function monthNow(ctx: Ctx): Promise<string> {
  const { timezone } = await getAssociation(ctx)
  return `${localTime(ctx.now(), timezone).day.slice(0, 7)}-01`
}

/** Whether somebody is in a bad way on the whole. */
export const isStrained = (scores: Record<Statement, number>): boolean =>
  STATEMENTS.reduce((sum, one) => sum + scores[one], 0) / STATEMENTS.length <= STRAINED_MEAN

export type Pulsed = { ok: true } | { ok: false; reason: 'forbidden' | 'already-answered' }

/** Counts one answer of the actor, once a month. What she said is added to the sums and nowhere else. */
export async function givePulse(ctx: Ctx, input: unknown): Promise<Pulsed> {
  if (ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const { scores } = GivePulse.parse(input)
  const month = await monthNow(ctx)
  if (!(await takeSeat(ctx, month, ctx.actor.staffId))) return { ok: false, reason: 'already-answered' }
  await addAnswer(ctx, month, scores, isStrained(scores))
  return { ok: true }
}

/**
 * Whether the actor has answered, and the months that are over: those of fewer than five answers do not exist for anybody. A month under
 * way is not shown, since its difference from one day to the next would be somebody's answer. Undefined for whoever is not of the staff.
 */
export async function readPulse(ctx: Ctx): Promise<PulseBook | undefined> {
  if (ctx.actor.kind !== 'staff') return undefined
  const month = await monthNow(ctx)
  const months = await listMonths(ctx, month, LEAST_ANSWERS)
  const counts = await listCounts(
    ctx,
    months.map((one) => one.month),
  )
  const countOf = (at: string, statement: string, score: number) =>
    counts.find((one) => one.month === at && one.statement === statement && one.score === score)?.answers ?? 0
  return {
    month,
    hasAnswered: await hasSeat(ctx, month, ctx.actor.staffId),
    months: months.map(({ month: at, respondents }) => ({
      month: at,
      respondents,
      statements: STATEMENTS.map((statement) => ({
        statement,
        counts: [1, 2, 3, 4, 5].map((score) => countOf(at, statement, score)),
      })),
    })),
  }
}

/** The series of the staff: months that are over, with five answers at least. */
export async function pulseDays(ctx: Ctx) {
  const months = await listMonths(ctx, await monthNow(ctx), LEAST_ANSWERS)
  return months.map(({ month, respondents, strained }) => ({
    series: 'staff' as const,
    day: month,
    events: strained,
    cases: respondents,
  }))
}
