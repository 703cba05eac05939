// Arithmetic on open hours: a promise of two hours made at 16:00 is kept the next morning. Pure.
import { addDays, instantOf, localTime } from './local-time.ts'
import { hoursOn, type Opening } from './opening.ts'

export type Calendar = { opening: Opening; timezone: string }
export type Interval = { from: Date; to: Date }

/** Beyond a year and a month nobody is helped by a date. */
const HORIZON_DAYS = 400

/** The open periods from an instant on, in order, never overlapping; the first begins at the instant when it is open. */
export function* openIntervals({ opening, timezone }: Calendar, from: Date): Generator<Interval> {
  const { day } = localTime(from, timezone)
  let cursor = from.getTime()
  // The day before: hours that run to 24:00 in a zone west of here may still be running.
  for (let inDays = -1; inDays <= HORIZON_DAYS; inDays++) {
    const date = addDays(day, inDays)
    for (const hours of hoursOn(opening, date)) {
      const start = Math.max(cursor, instantOf(date, hours.from, timezone).getTime())
      const end = instantOf(date, hours.to, timezone).getTime()
      if (end <= start) continue
      yield { from: new Date(start), to: new Date(end) }
      cursor = end
    }
  }
}

export function isOpenAt(calendar: Calendar, now: Date): boolean {
  const first = openIntervals(calendar, now).next().value as Interval | undefined
  return first !== undefined && first.from.getTime() === now.getTime()
}

/** The first open instant at or after `from`; null when there is none within the horizon. */
export function nextOpen(calendar: Calendar, from: Date): Date | null {
  const first = openIntervals(calendar, from).next().value as Interval | undefined
  return first?.from ?? null
}

/** The instant at which so many open minutes have passed since `from`; null when they never do within the horizon. */
export function addOpenMinutes(calendar: Calendar, from: Date, minutes: number): Date | null {
  let left = minutes * 60_000
  for (const interval of openIntervals(calendar, from)) {
    const length = interval.to.getTime() - interval.from.getTime()
    if (left <= length) return new Date(interval.from.getTime() + left)
    left -= length
  }
  return null
}

/** Open minutes between two instants; 0 when `to` is not later. */
export function openMinutesBetween(calendar: Calendar, from: Date, to: Date): number {
  let total = 0
  for (const interval of openIntervals(calendar, from)) {
    if (interval.from >= to) break
    total += Math.min(interval.to.getTime(), to.getTime()) - interval.from.getTime()
  }
  return total / 60_000
}
