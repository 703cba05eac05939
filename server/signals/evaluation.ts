// The figures of `relais eval signals`: invented years, with a fixed seed, through the very tests that raise alarms.
import type { SeriesName } from '../../contract/signals.ts'
import { RULES, SINGLE } from './alarm.ts'
import { alarmLevel, type Batch, firstAlarm, followRate, followTogether, type Rule } from './sequential-test.ts'

type Series = { name: SeriesName; before: number; after: number; cases: number }

/**
 * What a middle-sized association sees: cases a day (a month for the staff), the usual share, and the share after a change that
 * matters.
 */
const LIFE: Series[] = [
  { name: 'unmet', before: 0.03, after: 0.08, cases: 40 },
  { name: 'asked-twice', before: 0.05, after: 0.12, cases: 40 },
  { name: 'unreachable', before: 0.01, after: 0.03, cases: 120 },
  { name: 'errors', before: 0.005, after: 0.015, cases: 300 },
  { name: 'staff', before: 0.15, after: 0.4, cases: 12 },
]
const DISSATISFIED: Series = { name: 'dissatisfied-assistant', before: 0.2, after: 0.33, cases: 30 }
const AUTOMATION: Series = { name: 'automation', before: 0.5, after: 0.6, cases: 120 }

const DAY_MS = 86_400_000
/** Days differ: the share of a day varies by a tenth of itself, and a weekend has a quarter of the cases. */
const VARIES = 0.1
const WEEKEND = 0.25
/** Batches before the change, so that the usual is known. */
const WARM_UP = 120

/** A reproducible stream of numbers in [0, 1) (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function binomial(chance: () => number, cases: number, share: number): number {
  let events = 0
  for (let i = 0; i < cases; i++) if (chance() < share) events++
  return events
}

function invent(chance: () => number, series: Series, length: number, changesAt: number): Batch[] {
  const isDaily = RULES[series.name].batchesAYear > 12
  return Array.from({ length }, (_, at) => {
    const cases = Math.round(series.cases * (isDaily && at % 7 > 4 ? WEEKEND : 1) * (0.8 + 0.4 * chance()))
    const share = (at < changesAt ? series.before : series.after) * (1 + VARIES * 2 * (chance() - 0.5))
    const day = new Date(Date.UTC(2026, 0, 1) + at * DAY_MS).toISOString().slice(0, 10)
    return { day, cases, events: binomial(chance, cases, share) }
  })
}

type Course = (changesAt: number, length: number) => { score: number }[]

/** Alarms in `years` without change, each closed at once, and the batches from a change to its alarm. */
function figuresOf(course: Course, rule: Rule, years: number) {
  const level = alarmLevel(rule)
  const { batchesAYear } = rule
  let falseAlarms = 0
  const delays: number[] = []
  for (let year = 0; year < years; year++) {
    const quiet = course(Number.POSITIVE_INFINITY, WARM_UP + batchesAYear).slice(WARM_UP)
    falseAlarms += countAlarms(quiet, level)
    const changed = course(WARM_UP, WARM_UP + batchesAYear).slice(WARM_UP)
    const found = firstAlarm(changed, level)
    delays.push(found < 0 ? batchesAYear : found + 1)
  }
  delays.sort((a, b) => a - b)
  const daysABatch = 365 / batchesAYear
  return {
    falseAlarmsPerYear: falseAlarms / years,
    medianDaysToDetect: Math.round(delays[Math.floor(delays.length / 2)]! * daysABatch),
    p90DaysToDetect: Math.round(delays[Math.floor(delays.length * 0.9)]! * daysABatch),
  }
}

/** How many times the score comes to the level from below. */
const countAlarms = (course: { score: number }[], level: number): number =>
  course.filter((one, at) => one.score >= level && (at === 0 || course[at - 1]!.score < level)).length

export type SignalFigures = Record<string, ReturnType<typeof figuresOf> & { change: string }>

/**
 * By alarm, and by series of the wall: false alarms a year without change, days to an alarm after one. A change is said in shares.
 * The usual share is estimated as in life, from invented months before.
 */
export function signalFigures(years = 1000, seed = 20_261_124): SignalFigures {
  const chance = seeded(seed)
  const figures: SignalFigures = {}
  for (const series of LIFE) {
    const rule = RULES[series.name]
    const course: Course = (changesAt, length) => {
      const batches = invent(chance, series, length, changesAt)
      return followRate(batches, rule, WARM_UP)
    }
    figures[series.name] = { change: changeOf(series), ...figuresOf(course, rule, years) }
  }
  const both: Course = (changesAt, length) => {
    const first = { batches: invent(chance, DISSATISFIED, length, changesAt), rule: RULES['dissatisfied-assistant'] }
    const second = { batches: invent(chance, AUTOMATION, length, changesAt), rule: RULES.automation }
    return followTogether(first, second, WARM_UP)
  }
  const change = `${changeOf(DISSATISFIED)}, ${changeOf(AUTOMATION)}`
  figures.divergence = { change, ...figuresOf(both, RULES.automation, years) }
  return { wall: wallOf(figures), ...figures }
}

/** The wall watches three series: false alarms add up; days are those of requests not met. */
function wallOf(figures: SignalFigures): SignalFigures[string] {
  const falseAlarmsPerYear = SINGLE.wall.reduce((sum, name) => sum + figures[name]!.falseAlarmsPerYear, 0)
  return { ...figures.unmet!, falseAlarmsPerYear }
}

const changeOf = ({ name, before, after, cases }: Series) => `${name} ${before} → ${after} of ${cases}`
