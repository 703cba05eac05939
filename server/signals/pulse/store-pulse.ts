import { sql } from 'kysely'
import type { Statement } from '../../../contract/pulse.ts'
import type { Ctx } from '../../platform/index.ts'
import type { PulseTables } from './tables-pulse.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<PulseTables>()

/** Whether this is her first answer of the month. */
export async function takeSeat(ctx: Ctx, month: string, staffId: string): Promise<boolean> {
  const done = await db(ctx)
    .insertInto('pulse_seat')
    .values({ association_id: ctx.association.associationId, month, staff_id: staffId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function hasSeat(ctx: Ctx, month: string, staffId: string): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('pulse_seat')
    .select('month')
    .where('month', '=', month)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return row !== undefined
}

/** Adds one answer to the sums of a month. */
export async function addAnswer(
  ctx: Ctx,
  month: string,
  scores: Record<Statement, number>,
  isStrained: boolean,
): Promise<void> {
  const association_id = ctx.association.associationId
  const rows = Object.entries(scores).map(([statement, score]) => ({ statement: statement as Statement, score }))
  await db(ctx)
    .insertInto('pulse_count')
    .values(rows.map((row) => ({ ...row, association_id, month, answers: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(['association_id', 'month', 'statement', 'score'])
        .doUpdateSet({ answers: sql`pulse_count.answers + 1` }),
    )
    .execute()
  await db(ctx)
    .insertInto('pulse_month')
    .values({ association_id, month, respondents: 1, strained: isStrained ? 1 : 0 })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'month']).doUpdateSet({
        respondents: sql`pulse_month.respondents + 1`,
        strained: sql`pulse_month.strained + ${isStrained ? 1 : 0}`,
      }),
    )
    .execute()
}

/** Months before `month` with at least so many answers, oldest first. */
export const listMonths = (ctx: Ctx, before: string, least: number) =>
  db(ctx)
    .selectFrom('pulse_month')
    .select(['month', 'respondents', 'strained'])
    .where('month', '<', before)
    .where('respondents', '>=', least)
    .orderBy('month')
    .execute()

export const listCounts = (ctx: Ctx, months: string[]) =>
  months.length === 0
    ? Promise.resolve([])
    : db(ctx)
        .selectFrom('pulse_count')
        .select(['month', 'statement', 'score', 'answers'])
        .where('month', 'in', months)
        .execute()
