import { type Alarm, SERIES, type SeriesName, type SignalCases, type Signals } from '../../contract/signals.ts'
import { timeCorrections } from '../feedback/index.ts'
import { addDays, getAssociation, listRoster, localTime } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { hasRole } from '../trust/index.ts'
import { alarmLevel, followRate, worseThan } from './sequential-test.ts'
import { countNow, listCases, listCounted } from './store.ts'
import { listActions, listAlarms } from './store-alarms.ts'
import { fillDays, LOOKED_BACK_DAYS, rulesOf } from './watch-signals.ts'

/** Figures about the whole house are for those who answer for it. */
export const mayReadSignals = (ctx: Ctx) => hasRole(ctx.actor, 'director', 'administrator')

const DAY_MS = 86_400_000
const SHOWN = { least: 14, most: 366 }
const MOST_CASES = 200

/** The series over the last `days` days, today's included, and the alarms; undefined for whoever may not see them. */
export async function readSignals(ctx: Ctx, days: number): Promise<Signals | undefined> {
  if (!mayReadSignals(ctx)) return undefined
  const shown = Math.min(SHOWN.most, Math.max(SHOWN.least, days))
  const { timezone } = await getAssociation(ctx)
  const { day: today } = localTime(ctx.now(), timezone)
  const from = addDays(today, 1 - shown)
  const counted = await listCounted(ctx, addDays(from, -LOOKED_BACK_DAYS))
  const now = await countNow(ctx, today)
  const rules = await rulesOf(ctx)
  const series = SERIES.map((name) => {
    const batches = fillDays(
      (counted.get(name) ?? []).filter((one) => one.day < today),
      addDays(today, -1),
    )
    const course = followRate(batches, rules[name]).filter((one) => one.day >= from)
    const last = now.get(name) ?? { day: today, events: 0, cases: 0 }
    return {
      name,
      level: alarmLevel(rules[name]),
      tolerated: rules[name].tolerated,
      worse: worseThan(rules[name].tolerated, rules[name].oddsRatio),
      days: [
        ...course.map(({ day, events, cases, usual, score }) => ({ day, events, cases, usual, score })),
        { ...last, usual: null, score: null },
      ],
    }
  })
  const since = new Date(ctx.now().getTime() - shown * DAY_MS)
  return { today, correcting: await timeCorrections(ctx, since), series, alarms: await readAlarms(ctx) }
}

async function readAlarms(ctx: Ctx): Promise<Alarm[]> {
  const names = new Map((await listRoster(ctx)).map((one) => [one.staffId, one.name]))
  const nameOf = (staffId: string | null) => (staffId && names.get(staffId)) || '—'
  const actions = await listActions(ctx)
  return (await listAlarms(ctx)).map((row) => ({
    alarmId: row.alarm_id,
    name: row.name,
    series: row.series,
    beganOn: row.began_on,
    reachedOn: row.reached_on,
    raisedAt: row.raised_at.toISOString(),
    evidence: row.evidence,
    owner: row.owner_staff_id ? { staffId: row.owner_staff_id, name: nameOf(row.owner_staff_id) } : null,
    actions: actions
      .filter((one) => one.alarm_id === row.alarm_id)
      .map((one) => ({
        actionId: one.action_id,
        at: one.at.toISOString(),
        by: nameOf(one.staff_id),
        what: one.what,
        measure: one.measure,
        undone: one.undone_at && { at: one.undone_at.toISOString(), by: nameOf(one.undone_by) },
      })),
    closed: row.closed_at && {
      at: row.closed_at.toISOString(),
      by: nameOf(row.closed_by),
      note: row.note ?? '',
    },
  }))
}

/** The cases behind a figure; undefined for whoever may not see them. */
export async function readCases(ctx: Ctx, series: SeriesName, day: string): Promise<SignalCases | undefined> {
  if (!mayReadSignals(ctx)) return undefined
  const cases = await listCases(ctx, series, day, MOST_CASES)
  return {
    cases: cases.map((one) => ({
      conversationId: one.conversation_id,
      isEvent: one.is_event,
      at: one.at.toISOString(),
    })),
  }
}
