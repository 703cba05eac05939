// What a chart draws of a series. Pure.
import type { SignalDay } from '../../contract/signals.ts'

export type Point = { day: string; share: number | null; events: number; cases: number; usual: number | null }

/** A day by itself jumps; a week with its weekend does not. */
const WEEK = 7

/** At each day the share of the seven days that end with it; null where they hold no case. */
export function rolling(days: SignalDay[]): Point[] {
  return days.map(({ day, usual }, at) => {
    const week = days.slice(Math.max(0, at - WEEK + 1), at + 1)
    const { events, cases } = total(week)
    return { day, usual, events, cases, share: cases === 0 ? null : events / cases }
  })
}

export const total = (days: Pick<SignalDay, 'events' | 'cases'>[]) => ({
  events: days.reduce((sum, one) => sum + one.events, 0),
  cases: days.reduce((sum, one) => sum + one.cases, 0),
})

/** The 95 % interval of a share (Wilson, 1927). */
export function interval(events: number, cases: number): [number, number] {
  if (cases === 0) return [0, 1]
  const z = 1.96
  const share = events / cases
  const middle = share + (z * z) / (2 * cases)
  const half = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * cases)) / cases)
  const under = 1 + (z * z) / cases
  return [Math.max(0, (middle - half) / under), Math.min(1, (middle + half) / under)]
}

/** The first round number above what is drawn: 0.01, 0.02, 0.05, 0.1… */
export function ceilingOf(shares: number[]): number {
  const most = Math.max(0.01, ...shares) * 1.1
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [1, 2, 5, 10].find((one) => one * power >= most) ?? 10
  return Math.min(1, step * power)
}

/** The weekday on which most of the events fell, 0 for Monday, when it holds at least a third of five or more. */
export function worstWeekday(days: SignalDay[]): number | null {
  const byWeekday = Array.from({ length: 7 }, () => 0)
  for (const { day, events } of days) {
    const at = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
    byWeekday[at] = (byWeekday[at] ?? 0) + events
  }
  const all = byWeekday.reduce((sum, one) => sum + one, 0)
  const most = Math.max(...byWeekday)
  return all >= 5 && most * 3 >= all ? byWeekday.indexOf(most) : null
}

const cell = (value: string | number) =>
  typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`

/** The days of all series as CSV (RFC 4180), one line a day and series. */
export function csvOf(series: { name: string; days: SignalDay[] }[], head: string[]): string {
  const rows = series.flatMap(({ name, days }) =>
    days.map(({ day, events, cases, usual }) => [
      name,
      day,
      events,
      cases,
      usual === null ? '' : Number(usual.toFixed(4)),
    ]),
  )
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
