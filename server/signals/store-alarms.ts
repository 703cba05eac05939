import type { AlarmName, SeriesName } from '../../contract/signals.ts'
import { type Ctx, newId } from '../platform/index.ts'
import type { SignalActionTable, SignalAlarmTable, SignalTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<SignalTables>()

export type NewAlarm = Pick<SignalAlarmTable, 'name' | 'series' | 'began_on' | 'reached_on' | 'evidence'>

/** Raises an alarm unless one of the same kind is open. Gives its id when it is new. */
export async function insertAlarm(ctx: Ctx, alarm: NewAlarm): Promise<string | undefined> {
  const row = await db(ctx)
    .insertInto('signal_alarm')
    .values({
      ...alarm,
      association_id: ctx.association.associationId,
      alarm_id: newId(),
      raised_at: ctx.now(),
      evidence: JSON.stringify(alarm.evidence) as never,
      owner_staff_id: null,
      closed_at: null,
      closed_by: null,
      note: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'name', 'series']).where('closed_at', 'is', null).doNothing(),
    )
    .returning('alarm_id')
    .executeTakeFirst()
  return row?.alarm_id
}

/** All of them, the newest first. */
export const listAlarms = (ctx: Ctx) =>
  db(ctx).selectFrom('signal_alarm').selectAll().orderBy('raised_at', 'desc').execute()

export const lockAlarm = (ctx: Ctx, alarmId: string) =>
  db(ctx).selectFrom('signal_alarm').selectAll().where('alarm_id', '=', alarmId).forUpdate().executeTakeFirst()

/** The day the last alarm of a kind was closed: what came before is no longer held against the series. */
export async function lastClosed(ctx: Ctx, name: AlarmName, series: SeriesName): Promise<Date | undefined> {
  const row = await db(ctx)
    .selectFrom('signal_alarm')
    .select('closed_at')
    .where('name', '=', name)
    .where('series', '=', series)
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.closed_at ?? undefined
}

type Change = Partial<Pick<SignalAlarmTable, 'owner_staff_id' | 'closed_at' | 'closed_by' | 'note'>>

export async function saveAlarm(ctx: Ctx, alarmId: string, change: Change): Promise<void> {
  await db(ctx).updateTable('signal_alarm').set(change).where('alarm_id', '=', alarmId).execute()
}

type NewAction = { alarmId: string; staffId: string; what: string; measure: SignalActionTable['measure'] }

export async function insertAction(ctx: Ctx, { alarmId, staffId, what, measure }: NewAction): Promise<void> {
  await db(ctx)
    .insertInto('signal_action')
    .values({
      association_id: ctx.association.associationId,
      action_id: newId(),
      alarm_id: alarmId,
      staff_id: staffId,
      what,
      at: ctx.now(),
      measure: measure && (JSON.stringify(measure) as never),
      undone_at: null,
      undone_by: null,
    })
    .execute()
}

/** A measure of an alarm that stands: not undone. */
export const findMeasure = (ctx: Ctx, alarmId: string, actionId: string) =>
  db(ctx)
    .selectFrom('signal_action')
    .select('measure')
    .where('alarm_id', '=', alarmId)
    .where('action_id', '=', actionId)
    .where('measure', 'is not', null)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export async function saveUndone(ctx: Ctx, actionId: string, staffId: string): Promise<void> {
  await db(ctx)
    .updateTable('signal_action')
    .set({ undone_at: ctx.now(), undone_by: staffId })
    .where('action_id', '=', actionId)
    .execute()
}

export const listActions = (ctx: Ctx) => db(ctx).selectFrom('signal_action').selectAll().orderBy('action_id').execute()
