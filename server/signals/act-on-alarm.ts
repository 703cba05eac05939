import { AlarmAct, ToleratedShare } from '../../contract/signals.ts'
import type { Ctx } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import { mayReadSignals } from './read-signals.ts'
import { saveTolerated } from './store.ts'
import { findMeasure, insertAction, lockAlarm, saveAlarm, saveUndone } from './store-alarms.ts'
import { takeMeasure, undoMeasure } from './take-measure.ts'

export type Acted =
  | { ok: true }
  | { ok: false; reason: 'forbidden' | 'not-found' | 'already-decided' | 'nothing-to-change' }

/**
 * Takes an alarm, writes what is done about it, takes a measure or undoes one, or closes it. Closed, it is history: the series is watched
 * anew from the next day, and its measures can still be undone.
 */
export async function actOnAlarm(ctx: Ctx, alarmId: string, input: unknown): Promise<Acted> {
  const { actor } = ctx
  if (actor.kind !== 'staff' || !mayReadSignals(ctx)) return { ok: false, reason: 'forbidden' }
  const alarm = await lockAlarm(ctx, alarmId)
  if (!alarm) return { ok: false, reason: 'not-found' }
  const act = AlarmAct.parse(input)
  if (alarm.closed_at && act.kind !== 'undo') return { ok: false, reason: 'already-decided' }
  const done = await carryOut(ctx, { alarmId, staffId: actor.staffId, owner: alarm.owner_staff_id }, act)
  if (done.ok) await recordAct(ctx, `alarm.${act.kind}`, alarmId, {})
  return done
}

type On = { alarmId: string; staffId: string; owner: string | null }

async function carryOut(ctx: Ctx, { alarmId, staffId, owner }: On, act: AlarmAct): Promise<Acted> {
  if (act.kind === 'take') await saveAlarm(ctx, alarmId, { owner_staff_id: staffId })
  if (act.kind === 'act') await insertAction(ctx, { alarmId, staffId, what: act.what, measure: null })
  if (act.kind === 'measure') {
    const result = await takeMeasure(ctx, act.measure)
    if (!result.ok) return result
    await insertAction(ctx, { alarmId, staffId, what: '', measure: result.taken })
  }
  if (act.kind === 'undo') return undo(ctx, alarmId, act.actionId, staffId)
  if (act.kind === 'close')
    await saveAlarm(ctx, alarmId, {
      owner_staff_id: owner ?? staffId,
      closed_at: ctx.now(),
      closed_by: staffId,
      note: act.note,
    })
  return { ok: true }
}

async function undo(ctx: Ctx, alarmId: string, actionId: string, staffId: string): Promise<Acted> {
  const found = await findMeasure(ctx, alarmId, actionId)
  if (!found?.measure) return { ok: false, reason: 'not-found' }
  const result = await undoMeasure(ctx, found.measure)
  if (result.ok) await saveUndone(ctx, actionId, staffId)
  return result
}

/** Sets the share of a series the association lives with, from the next count on. The book keeps who did. */
export async function setTolerated(ctx: Ctx, input: unknown): Promise<Acted> {
  const { series, tolerated } = ToleratedShare.parse(input)
  if (!mayReadSignals(ctx)) return { ok: false, reason: 'forbidden' }
  await saveTolerated(ctx, series, tolerated)
  await recordAct(ctx, 'signal.tolerated', null, { series, tolerated })
  return { ok: true }
}
