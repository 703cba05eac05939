// Days on which the office opens: what must be looked at within two of them is due at the end of the second. Pure.
import { localTime } from './local-time.ts'
import { type Calendar, openIntervals } from './open-time.ts'

/**
 * The end of the office's hours on the `days`-th day it opens after the day of `from`. An office that never opens within the year has
 * calendar days: nothing is owed without a date.
 */
export function addOpenDays(calendar: Calendar, from: Date, days: number): Date {
  const first = localTime(from, calendar.timezone).day
  let [day, counted, end] = [first, 0, from]
  for (const interval of openIntervals(calendar, from)) {
    const local = localTime(interval.from, calendar.timezone).day
    if (local !== day && local !== first && counted === days) return end
    if (local !== day && local !== first) counted += 1
    day = local
    end = interval.to
  }
  return new Date(from.getTime() + days * 86_400_000)
}
