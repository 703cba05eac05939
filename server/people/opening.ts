// When the office is open, and how that is said. Pure: times are compared in the association's own time zone.
import type { Bilingual, Language } from '../../contract/common.ts'
import { type ChosenHoliday, holidayOn } from './holidays.ts'
import { addDays, localTime, noon, type Weekday, weekdayOf } from './local-time.ts'

/** Local times, "HH:MM"; `to` is when the office closes. */
export type Hours = { from: string; to: string }

export type Opening = {
  /** A day that is absent is closed. */
  hours: Partial<Record<Weekday, Hours[]>>
  /** Calendar days, first and last included. */
  closures: { from: string; to: string; name: Bilingual }[]
  /** Public holidays in force: none that was not chosen. */
  holidays?: ChosenHoliday[]
}

export type OpeningState =
  | { open: true; until: string }
  /** `inDays`: 0 today, 1 tomorrow… `day`: the calendar day it opens. */
  | { open: false; next: { inDays: number; day: string; from: string } | null }

/** A year: beyond it, nobody is helped by a date. */
const HORIZON_DAYS = 366

/** The hours of a calendar day: none on a closure or a chosen holiday. */
export function hoursOn(opening: Opening, day: string): Hours[] {
  if (opening.closures.some((closure) => closure.from <= day && day <= closure.to)) return []
  if (opening.holidays && holidayOn(opening.holidays, day)) return []
  return [...(opening.hours[weekdayOf(day)] ?? [])].sort((a, b) => a.from.localeCompare(b.from))
}

/** Whether the office is open at an instant; until when, or when it opens next. */
export function openingAt(opening: Opening, timezone: string, now: Date): OpeningState {
  const { day, time } = localTime(now, timezone)
  const current = hoursOn(opening, day).find((hours) => hours.from <= time && time < hours.to)
  if (current) return { open: true, until: current.to }
  for (let inDays = 0; inDays <= HORIZON_DAYS; inDays++) {
    const date = addDays(day, inDays)
    const next = hoursOn(opening, date).find((hours) => inDays > 0 || hours.from > time)
    if (next) return { open: false, next: { inDays, day: date, from: next.from } }
  }
  return { open: false, next: null }
}

/** A local time as it is said: "8 h 30" in French, "8:30 am" in English. */
export function sayTime(time: string, language: Language): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  if (language === 'fr')
    return minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(minutes).padStart(2, '0')}`
  const half = hours < 12 ? 'am' : 'pm'
  return `${hours % 12 || 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}\u00a0${half}`
}

/** A calendar day as it is said: "lundi 4 janvier 2027", "1er avril 2026" ; "Monday, 4 January 2027". */
export function sayDay(day: string, language: Language, weekday = true): string {
  const style: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }
  if (weekday) style.weekday = 'long'
  const said = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', style).format(noon(day))
  return language === 'fr' ? said.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : said
}
