// When the office is open, and how that is said. Pure: times are compared in the association's own time zone.
import type { Bilingual, Language } from '../../contract/common.ts'
import { texts } from '../../locales/server/index.ts'

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Local times, "HH:MM"; `to` is when the office closes. */
export type Hours = { from: string; to: string }

export type Opening = {
  /** A day that is absent is closed. */
  hours: Partial<Record<Weekday, Hours[]>>
  /** Calendar days, first and last included. */
  closures: { from: string; to: string; name: Bilingual }[]
}

export type OpeningState =
  | { open: true; until: string }
  /** `inDays`: 0 today, 1 tomorrow… `day`: the calendar day it opens. */
  | { open: false; next: { inDays: number; day: string; from: string } | null }

/** A year: beyond it, nobody is helped by a date. */
const HORIZON_DAYS = 366

function localTime(now: Date, timezone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { day: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` }
}

// Noon in UTC, so that adding whole days never meets a change of clock.
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const addDays = (day: string, days: number) =>
  new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10)

function hoursOn(opening: Opening, day: string): Hours[] {
  if (opening.closures.some((closure) => closure.from <= day && day <= closure.to)) return []
  return opening.hours[WEEKDAYS[noon(day).getUTCDay()] as Weekday] ?? []
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

/** One sentence: who answers, and when. It promises no delay that nobody has set. */
export function personSentence(state: OpeningState, language: Language): string {
  const say = texts(language)
  if (state.open) return say.person.openUntil(sayTime(state.until, language))
  if (!state.next) return say.person.noHours
  const time = sayTime(state.next.from, language)
  if (state.next.inDays === 0) return say.person.opens(say.day.today(time))
  if (state.next.inDays === 1) return say.person.opens(say.day.tomorrow(time))
  return say.person.opens(say.day.on(sayDay(state.next.day, language), time))
}
