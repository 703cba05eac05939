/** Dates, hours and numbers spelled out in one language; hours in the reader's own time zone. */
export type Formats = {
  /** `2026-11-01` → "November 1, 2026". */
  day: (day: string) => string
  /** An instant → "November 23, 2026, at 2:05 p.m." */
  moment: (instant: string) => string
  /** An instant → "2:05 p.m." */
  hour: (instant: string) => string
  number: (value: number) => string
  /** 0 is plural in English and singular in French. */
  plural: (value: number, one: string, other: string) => string
}

const onFirst = (text: string, locale: string) => (locale.startsWith('fr') ? text.replace(/^1(?=\s)/, '1er') : text)

/** `locale` is a BCP 47 tag; `timeZone` is for tests, the reader's own otherwise. */
export function formatsFor(locale: string, timeZone?: string): Formats {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  const hours = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone })
  const numbers = new Intl.NumberFormat(locale)
  const plurals = new Intl.PluralRules(locale)
  // An hour is never cut between two lines.
  const hour = (instant: string) => hours.format(new Date(instant)).replaceAll(/\s/g, '\u00A0')
  const at = locale.startsWith('fr') ? ' à ' : ', at '
  return {
    day: (day) => onFirst(days.format(new Date(`${day}T00:00:00Z`)), locale),
    moment: (instant) => `${onFirst(dates.format(new Date(instant)), locale)}${at}${hour(instant)}`,
    hour,
    number: (value) => numbers.format(value),
    plural: (value, one, other) => (plurals.select(value) === 'one' ? one : other),
  }
}
