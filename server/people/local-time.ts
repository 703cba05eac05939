// Local days and times of a time zone, and the instants they are. Pure.

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timezone, made)
  return made
}

/** `day`: "2026-11-23"; `time`: "HH:MM". */
export function localTime(now: Date, timezone: string): { day: string; time: string } {
  const parts = formatOf(timezone).formatToParts(now)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { day: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` }
}

// Noon in UTC, so that adding whole days never meets a change of clock.
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

export const addDays = (day: string, days: number): string =>
  new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10)

export const weekdayOf = (day: string): Weekday => WEEKDAYS[noon(day).getUTCDay()] as Weekday

/** What the clocks of the zone show at an instant, read as if it were UTC. */
function wallClock(at: number, timezone: string): number {
  const { day, time } = localTime(new Date(at), timezone)
  return Date.parse(`${day}T${time}:00Z`)
}

/**
 * The instant at which a local clock shows a time. "24:00" is the end of the day. A time the spring change skips is the
 * moment of the change or just after; one the autumn change repeats is its first occurrence.
 */
export function instantOf(day: string, time: string, timezone: string): Date {
  const key = `${timezone} ${day} ${time}`
  const known = instants.get(key)
  if (known !== undefined) return new Date(known)
  const found = findInstant(day, time, timezone)
  if (instants.size >= REMEMBERED) instants.clear()
  instants.set(key, found)
  return new Date(found)
}

// The same few hours of the same few days are asked for again at every look at every promise.
const REMEMBERED = 20_000
const instants = new Map<string, number>()

function findInstant(day: string, time: string, timezone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wall = Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000
  const offsets = [-86_400_000, 86_400_000].map((step) => wallClock(wall + step, timezone) - (wall + step))
  // The offsets of the day before and the day after: one of them holds, the earlier instant first.
  const guesses = offsets.map((offset) => wall - offset).sort((a, b) => a - b)
  const exact = guesses.find((guess) => wallClock(guess, timezone) === wall)
  return exact ?? guesses.at(-1) ?? wall
}
