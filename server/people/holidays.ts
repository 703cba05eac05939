// Public holidays of France, Québec and Canada, computed by the date-holidays package. Only those chosen are in force.
import Holidays from 'date-holidays'
import type { Bilingual } from '../../contract/common.ts'
import type { HolidayPreset } from '../../contract/people.ts'

const PLACES: Record<HolidayPreset, [string, string?]> = { FR: ['FR'], CA: ['CA'], 'CA-QC': ['CA', 'QC'] }

/** A rule of a preset that the association keeps as a day off. `rule` is the package's own name for it, as "06-24". */
export type ChosenHoliday = { preset: HolidayPreset; rule: string }

export type HolidayOffer = { rule: string; name: Bilingual; day: string; isPublic: boolean }

const calendars = new Map<HolidayPreset, Holidays>()
const years = new Map<string, HolidayOffer[]>()

function calendarOf(preset: HolidayPreset): Holidays {
  const known = calendars.get(preset)
  if (known) return known
  const [country, state] = PLACES[preset]
  const made = state ? new Holidays(country, state) : new Holidays(country)
  calendars.set(preset, made)
  return made
}

/** Every day off that a preset knows in a year, in order; those that are not public holidays are offered, not presumed. */
export function listHolidays(preset: HolidayPreset, year: number): HolidayOffer[] {
  const key = `${preset} ${year}`
  const known = years.get(key)
  if (known) return known
  const calendar = calendarOf(preset)
  const english = new Map(calendar.getHolidays(year, 'en').map((one) => [`${one.rule} ${one.date}`, one.name]))
  const offers = calendar
    .getHolidays(year, 'fr')
    .filter((one) => one.type === 'public' || one.type === 'optional' || one.type === 'bank')
    .map((one) => ({
      rule: one.rule,
      name: { fr: one.name, en: english.get(`${one.rule} ${one.date}`) ?? one.name },
      day: one.date.slice(0, 10),
      isPublic: one.type === 'public',
    }))
  years.set(key, offers)
  return offers
}

/** The chosen holiday that falls on a calendar day, if any. */
export function holidayOn(chosen: ChosenHoliday[], day: string): Bilingual | undefined {
  const year = Number(day.slice(0, 4))
  for (const preset of new Set(chosen.map((one) => one.preset))) {
    const found = listHolidays(preset, year).find(
      (one) => one.day === day && chosen.some((choice) => choice.preset === preset && choice.rule === one.rule),
    )
    if (found) return found.name
  }
  return undefined
}

/** Every public holiday of a preset, as a first choice. */
export const presetHolidays = (preset: HolidayPreset, year: number): ChosenHoliday[] =>
  listHolidays(preset, year)
    .filter((one) => one.isPublic)
    .map(({ rule }) => ({ preset, rule }))
