// Counts the days that are over and raises the alarms that are due.
import type { AlarmName, SeriesName } from '../../contract/signals.ts'
import { addDays, getAssociation, localTime } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { RULES, SINGLE, TOGETHER } from './alarm.ts'
import { pulseDays } from './pulse/pulse.ts'
import {
  alarmLevel,
  type Batch,
  beganAt,
  firstAlarm,
  followRate,
  followTogether,
  type Rule,
  type Standing,
} from './sequential-test.ts'
import { countDays, insertDays, listCounted, listTolerated } from './store.ts'
import { insertAlarm, lastClosed, type NewAlarm } from './store-alarms.ts'

/** Reviews are decided, and promises kept or not, for weeks after: those days are counted again. */
export const COUNTED_AGAIN_DAYS = 60
/** What the usual share and the score look back on. */
export const LOOKED_BACK_DAYS = 200

/** The rules in effect: the association's own tolerated shares over the starting ones. */
export async function rulesOf(ctx: Ctx): Promise<Record<SeriesName, Rule>> {
  const own = await listTolerated(ctx)
  const rules = { ...RULES }
  for (const [series, tolerated] of own) rules[series] = { ...rules[series], tolerated }
  return rules
}

/** Every day from the first to the last, with nothing where nothing was counted: a day without cases is a day. */
export function fillDays(batches: Batch[], last: string): Batch[] {
  const first = batches[0]?.day
  if (!first) return []
  const counted = new Map(batches.map((one) => [one.day, one]))
  const filled: Batch[] = []
  for (let day = first; day <= last; day = addDays(day, 1))
    filled.push(counted.get(day) ?? { day, events: 0, cases: 0 })
  return filled
}

/** Counts up to `day` and raises what is due. Safe to run twice. Gives the ids of new alarms. */
export async function watchSignals(ctx: Ctx, day: string): Promise<string[]> {
  await countDays(ctx, addDays(day, -COUNTED_AGAIN_DAYS), day)
  // A month that is over does not change.
  await insertDays(ctx, await pulseDays(ctx))
  const counted = await listCounted(ctx, addDays(day, -LOOKED_BACK_DAYS))
  const rules = await rulesOf(ctx)
  const daysOf = (series: SeriesName) => fillDays(counted.get(series) ?? [], day)
  const raised: string[] = []
  for (const [name, series] of single()) {
    const batches = daysOf(series)
    const rule = rules[series]
    const course = followRate(batches, rule, await startOf(ctx, name, series, batches))
    const alarm = alarmOf(name, series, course, rule)
    const id = alarm && (await insertAlarm(ctx, alarm))
    if (id) raised.push(id)
  }
  const divergence = await divergenceOf(ctx, daysOf, rules)
  const id = divergence && (await insertAlarm(ctx, divergence))
  if (id) raised.push(id)
  for (const alarmId of raised) await ctx.announce({ kind: 'alarm.raised', subjectId: alarmId, payload: {} })
  return raised
}

const single = () =>
  Object.entries(SINGLE).flatMap(([name, all]) => all.map((series) => [name as AlarmName, series] as const))

/** The score starts at zero on the day after the last alarm was closed. */
async function startOf(ctx: Ctx, name: AlarmName, series: SeriesName, batches: Batch[]): Promise<number> {
  const closed = await lastClosed(ctx, name, series)
  if (!closed) return 0
  const { timezone } = await getAssociation(ctx)
  const { day } = localTime(closed, timezone)
  const at = batches.findIndex((one) => one.day > day)
  return at < 0 ? batches.length : at
}

function alarmOf(name: AlarmName, series: SeriesName, course: Standing[], rule: Rule): NewAlarm | undefined {
  const level = alarmLevel(rule)
  const at = firstAlarm(course, level)
  const reached = course[at]
  if (!reached) return undefined
  const began = beganAt(course, at) ?? reached
  const since = course.slice(course.indexOf(began), at + 1)
  const sum = (value: (one: Standing) => number) => since.reduce((total, one) => total + value(one), 0)
  const evidence = { events: sum((one) => one.events), cases: sum((one) => one.cases), usual: began.usual, level }
  return { name, series, began_on: began.day, reached_on: reached.day, evidence: { ...evidence, score: reached.score } }
}

async function divergenceOf(
  ctx: Ctx,
  daysOf: (series: SeriesName) => Batch[],
  rules: Record<SeriesName, Rule>,
): Promise<NewAlarm | undefined> {
  const [series, other] = TOGETHER
  const [batches, others] = [daysOf(series), daysOf(other)]
  const byDay = new Map(others.map((one) => [one.day, one]))
  const aligned = batches.map(({ day }) => byDay.get(day) ?? { day, events: 0, cases: 0 })
  const from = await startOf(ctx, 'divergence', series, batches)
  const together = followTogether({ batches, rule: rules[series] }, { batches: aligned, rule: rules[other] }, from)
  const level = alarmLevel(rules[series])
  const at = firstAlarm(together, level)
  const reached = together[at]
  if (!reached) return undefined
  const began = beganAt(together, at) ?? reached
  const since = batches.slice(together.indexOf(began), at + 1)
  const sum = (value: (one: Batch) => number) => since.reduce((total, one) => total + value(one), 0)
  const { usual } = followRate(batches, rules[series], from)[at]!
  const evidence = {
    events: sum((one) => one.events),
    cases: sum((one) => one.cases),
    usual,
    score: reached.score,
    level,
  }
  return { name: 'divergence', series, began_on: began.day, reached_on: reached.day, evidence }
}
