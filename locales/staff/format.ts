// Dates, hours and figures as each language writes them. Canadian forms: « 14 h 05 », "2:05 p.m.".
import type { Language } from '../../contract/common.ts'

const LOCALE: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA' }

const made = new Map<string, Intl.DateTimeFormat>()

function dates(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}/${name}`
  const format = made.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], options)
  made.set(key, format)
  return format
}

/** « 1er mars », not « 1 mars »: Intl does not know it. */
const firstOfMonth = (language: Language, date: string) =>
  language === 'fr' ? date.replace(/(?<![\d])1(?=\s\p{L})/u, '1er') : date

/** « 3 mars 2026 ». A calendar day (`2026-03-03`) is read as that day everywhere, not shifted by the time zone. */
export function day(language: Language, iso: string): string {
  const isDay = iso.length === 10
  const zone = isDay ? { timeZone: 'UTC' } : {}
  const format = dates(language, isDay ? 'day' : 'local-day', { dateStyle: 'long', ...zone })
  return firstOfMonth(language, format.format(new Date(iso)))
}

/** « 14 h 05 ». */
export function hour(language: Language, iso: string): string {
  // An hour is never cut between two lines.
  return dates(language, 'hour', { hour: 'numeric', minute: '2-digit' })
    .format(new Date(iso))
    .replaceAll(/\s/g, '\u00a0')
}

/** « lundi 3 mars, 14 h 05 ». */
export function moment(language: Language, iso: string): string {
  const date = dates(language, 'moment', { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(iso))
  return `${firstOfMonth(language, date)}, ${hour(language, iso)}`
}

/** « mar. 13 h 30 »: a moment of the coming days, in little room. */
export function soon(language: Language, iso: string): string {
  return `${dates(language, 'weekday', { weekday: 'short' }).format(new Date(iso))} ${hour(language, iso)}`
}

export function number(language: Language, value: number): string {
  return new Intl.NumberFormat(LOCALE[language]).format(value)
}

/** Share 0–1 → « 98 % »; 0.996 is said 99 %, never rounded up to a whole that is not there. */
export function percent(language: Language, share: number): string {
  const floored = Math.floor(share * 100 + 1e-9) / 100
  return new Intl.NumberFormat(LOCALE[language], { style: 'percent' }).format(floored)
}

/** Minutes → "24 min", "1 h 12 min", "2 d"; under a minute is said so. */
export function waited(language: Language, minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes))
  if (whole < 1) return language === 'fr' ? 'moins d’une minute' : 'less than a minute'
  if (whole < 60) return `${whole}\u00a0min`
  const hours = Math.floor(whole / 60)
  if (hours < 24) return whole % 60 === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${whole % 60}\u00a0min`
  const days = Math.floor(hours / 24)
  return language === 'fr' ? `${days}\u00a0j` : `${days}\u00a0d`
}

/** Bytes → "1.4 MB". */
export function size(language: Language, bytes: number): string {
  const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e3, 'kilobyte']
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(LOCALE[language], format).format(value)
}
