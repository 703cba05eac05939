import { AlarmAct, ToleratedShare } from '../../contract/signals.ts'
import type { Ctx } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import { mayReadSignals } from './read-signals.ts'
import { saveTolerated } from './store.ts'
import { insertAction, lockAlarm, saveAlarm } from './store-alarms.ts'

export type Acted = { ok: true } | { ok: false; reason: 'forbidden' | 'not-found' | 'already-decided' }

/** Takes an alarm, writes what is done about it, or closes it. Closed, it is history: the series is watched anew from the next day. */
export async function actOnAlarm(ctx: Ctx, alarmId: string, input: unknown): Promise<Acted> {
  const { actor } = ctx
  if (actor.kind !== 'staff' || !mayReadSignals(ctx)) return { ok: false, reason: 'forbidden' }
  const alarm = await lockAlarm(ctx, alarmId)
  if (!alarm) return { ok: false, reason: 'not-found' }
  const act = AlarmAct.parse(input)
  if (alarm.closed_at) return { ok: false, reason: 'already-decided' }
  const { staffId } = actor
  if (act.kind === 'take') await saveAlarm(ctx, alarmId, { owner_staff_id: staffId })
  if (act.kind === 'act') await insertAction(ctx, alarmId, staffId, act.what)
  if (act.kind === 'close')
    await saveAlarm(ctx, alarmId, {
      owner_staff_id: alarm.owner_staff_id ?? staffId,
      closed_at: ctx.now(),
      closed_by: staffId,
      note: act.note,
    })
  await recordAct(ctx, `alarm.${act.kind}`, alarmId, {})
  return { ok: true }
}

/** Sets the share of a series the association lives with, from the next count on. The book keeps who did. */
export async function setTolerated(ctx: Ctx, input: unknown): Promise<Acted> {
  const { series, tolerated } = ToleratedShare.parse(input)
  if (!mayReadSignals(ctx)) return { ok: false, reason: 'forbidden' }
  await saveTolerated(ctx, series, tolerated)
  await recordAct(ctx, 'signal.tolerated', null, { series, tolerated })
  return { ok: true }
}
