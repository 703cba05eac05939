import { sql } from 'kysely'
import type { SeriesName } from '../../contract/signals.ts'
import type { Ctx } from '../platform/index.ts'
import type { Batch } from './sequential-test.ts'
import type { SignalTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<SignalTables>()

export type Case = { series: SeriesName; key: string; conversationId: string | null; day: string }

/** Opens a case, once: heard of again, it stays as it is. */
export async function openCase(ctx: Ctx, { series, key, conversationId, day }: Case, isEvent = false): Promise<void> {
  await db(ctx)
    .insertInto('signal_case')
    .values({
      association_id: ctx.association.associationId,
      series,
      case_key: key,
      conversation_id: conversationId,
      day,
      is_event: isEvent,
      at: ctx.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Says of an open case whether what should not happen did. Nothing for an unknown one. */
export async function markCase(ctx: Ctx, series: SeriesName, key: string, isEvent: boolean): Promise<void> {
  await db(ctx)
    .updateTable('signal_case')
    .set({ is_event: isEvent })
    .where('series', '=', series)
    .where('case_key', '=', key)
    .execute()
}

/** The latest case of a conversation in a series, from a day on. */
export const findCase = (ctx: Ctx, series: SeriesName, conversationId: string, from: string) =>
  db(ctx)
    .selectFrom('signal_case')
    .selectAll()
    .where('series', '=', series)
    .where('conversation_id', '=', conversationId)
    .where('day', '>=', from)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Whether this is the first time the day is owed. */
export async function oweDay(ctx: Ctx, day: string): Promise<boolean> {
  const done = await db(ctx)
    .insertInto('signal_owed')
    .values({ association_id: ctx.association.associationId, day, counted_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Counts the cases of each day and series from a day to another, both included, anew. */
export async function countDays(ctx: Ctx, from: string, to: string): Promise<void> {
  await sql`
    insert into signal_day (association_id, series, day, events, cases)
    select association_id, series, day, count(*) filter (where is_event), count(*) from signal_case
    where day between ${from} and ${to} group by association_id, series, day
    on conflict (association_id, series, day) do update set events = excluded.events, cases = excluded.cases
  `.execute(ctx.tx)
  await db(ctx).updateTable('signal_owed').set({ counted_at: ctx.now() }).where('day', '<=', to).execute()
}

/** Counted days of a series, oldest first. */
export async function listCounted(ctx: Ctx, from: string): Promise<Map<SeriesName, Batch[]>> {
  const rows = await db(ctx)
    .selectFrom('signal_day')
    .select(['series', 'day', 'events', 'cases'])
    .where('day', '>=', from)
    .orderBy('day')
    .execute()
  const found = new Map<SeriesName, Batch[]>()
  for (const { series, ...one } of rows) found.set(series, [...(found.get(series) ?? []), one])
  return found
}

/** A day that is not over, as it stands. */
export async function countNow(ctx: Ctx, day: string): Promise<Map<SeriesName, Batch>> {
  const rows = await db(ctx)
    .selectFrom('signal_case')
    .select(({ fn }) => [
      'series',
      fn.countAll<number>().as('cases'),
      fn.countAll<number>().filterWhere('is_event', '=', true).as('events'),
    ])
    .where('day', '=', day)
    .groupBy('series')
    .execute()
  return new Map(rows.map(({ series, ...one }) => [series, { day, ...one }]))
}

/** The cases behind a figure, events first. */
export const listCases = (ctx: Ctx, series: SeriesName, day: string, limit: number) =>
  db(ctx)
    .selectFrom('signal_case')
    .select(['conversation_id', 'is_event', 'at'])
    .where('series', '=', series)
    .where('day', '=', day)
    .orderBy('is_event', 'desc')
    .orderBy('at')
    .limit(limit)
    .execute()

export async function listTolerated(ctx: Ctx): Promise<Map<SeriesName, number>> {
  const rows = await db(ctx).selectFrom('signal_rule').select(['series', 'tolerated']).execute()
  return new Map(rows.map((row) => [row.series, row.tolerated]))
}

export async function saveTolerated(ctx: Ctx, series: SeriesName, tolerated: number): Promise<void> {
  await db(ctx)
    .insertInto('signal_rule')
    .values({ association_id: ctx.association.associationId, series, tolerated })
    .onConflict((conflict) => conflict.columns(['association_id', 'series']).doUpdateSet({ tolerated }))
    .execute()
}

/** Counts made elsewhere; a day already counted stays. */
export async function insertDays(ctx: Ctx, days: Omit<SignalTables['signal_day'], 'association_id'>[]): Promise<void> {
  for (let i = 0; i < days.length; i += 1000)
    await db(ctx)
      .insertInto('signal_day')
      .values(days.slice(i, i + 1000).map((one) => ({ ...one, association_id: ctx.association.associationId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
