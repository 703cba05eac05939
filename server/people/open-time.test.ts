import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listHolidays, presetHolidays } from './holidays.ts'
import { instantOf, localTime, WEEKDAYS } from './local-time.ts'
import { addOpenMinutes, type Calendar, isOpenAt, nextOpen, openIntervals, openMinutesBetween } from './open-time.ts'
import type { Opening } from './opening.ts'

const day = [{ from: '08:30', to: '16:30' }]
const week: Opening['hours'] = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
const calendar: Calendar = { opening: { hours: week, closures: [] }, timezone: 'America/Toronto' }
const at = (instant: string) => new Date(instant)

describe('a promise counted on open hours', () => {
  it('made late on a Friday is due on Monday', () => {
    expect(addOpenMinutes(calendar, at('2026-11-20T21:00:00Z'), 120)).toEqual(at('2026-11-23T15:00:00Z'))
  })

  it('skips a closure and a holiday that was chosen, and only that', () => {
    const closed = { fr: 'Fermé', en: 'Closed' }
    const opening: Opening = {
      hours: week,
      closures: [{ from: '2026-06-25', to: '2026-06-26', name: closed }],
      holidays: [{ preset: 'CA-QC', rule: '06-24' }],
    }
    const due = addOpenMinutes({ opening, timezone: 'America/Toronto' }, at('2026-06-23T20:00:00Z'), 60)
    expect(due).toEqual(at('2026-06-29T13:00:00Z'))
    const canadaDay = at('2026-07-01T14:00:00Z')
    expect(isOpenAt({ opening, timezone: 'America/Toronto' }, canadaDay)).toBe(true)
  })

  it('keeps to the clock on the wall through both changes of hour, in Montréal and in Paris', () => {
    expect(instantOf('2026-03-08', '02:30', 'America/Toronto')).toEqual(at('2026-03-08T07:30:00Z'))
    expect(instantOf('2026-11-01', '01:30', 'America/Toronto')).toEqual(at('2026-11-01T05:30:00Z'))
    expect(instantOf('2026-03-29', '08:30', 'Europe/Paris')).toEqual(at('2026-03-29T06:30:00Z'))
    const allDay: Calendar = {
      opening: { hours: { sunday: [{ from: '00:00', to: '24:00' }] }, closures: [] },
      timezone: 'Europe/Paris',
    }
    const hours = (from: string, to: string) => openMinutesBetween(allDay, at(from), at(to)) / 60
    expect(hours('2026-03-28T00:00:00Z', '2026-03-30T12:00:00Z')).toBe(23)
    expect(hours('2026-10-24T00:00:00Z', '2026-10-26T12:00:00Z')).toBe(25)
  })

  it('without any hours is due at no date', () => {
    const never: Calendar = { opening: { hours: {}, closures: [] }, timezone: 'Europe/Paris' }
    expect(addOpenMinutes(never, at('2026-01-01T00:00:00Z'), 1)).toBeNull()
    expect(nextOpen(never, at('2026-01-01T00:00:00Z'))).toBeNull()
  })
})

describe('public holidays', () => {
  it('are those of the place: 24 June in Québec, 14 July in France, 1 July in Canada', () => {
    const days = (preset: 'FR' | 'CA-QC' | 'CA') => listHolidays(preset, 2026).map((one) => one.day)
    expect(days('CA-QC')).toContain('2026-06-24')
    expect(days('FR')).toContain('2026-07-14')
    expect(days('CA')).toContain('2026-07-01')
    expect(days('FR')).not.toContain('2026-06-24')
  })

  it('have a name in both languages, and the moving ones move', () => {
    const ascension = (year: number) => listHolidays('FR', year).find((one) => one.rule === 'easter 39')
    expect(ascension(2026)).toMatchObject({ day: '2026-05-14', name: { fr: 'Ascension', en: 'Ascension Day' } })
    expect(ascension(2027)?.day).toBe('2027-05-06')
    expect(presetHolidays('CA-QC', 2026)).not.toContainEqual({ preset: 'CA-QC', rule: 'easter 1' })
  })
})

const zones = fc.constantFrom('America/Toronto', 'Europe/Paris', 'America/St_Johns', 'Pacific/Noumea', 'UTC')
const time = fc
  .integer({ min: 0, max: 95 })
  .map((q) => `${String(q >> 2).padStart(2, '0')}:${['00', '15', '30', '45'][q & 3]}`)
const period = fc
  .tuple(time, time)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a === b ? '24:00' : a }))
const calendars: fc.Arbitrary<Calendar> = fc.record({
  timezone: zones,
  opening: fc.record({
    hours: fc
      .array(fc.array(period, { maxLength: 3 }), { minLength: 7, maxLength: 7 })
      .map((days) => Object.fromEntries(days.map((hours, i) => [WEEKDAYS[i], hours]))),
    closures: fc.constant([{ from: '2026-03-09', to: '2026-03-12', name: { fr: 'x', en: 'x' } }]),
    holidays: fc.constantFrom([], presetHolidays('FR', 2026), presetHolidays('CA-QC', 2026)),
  }),
})
const instants = fc
  .date({ min: new Date('2026-02-20'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000))

describe('open-hours arithmetic, whatever the week, the zone and the season', () => {
  it('finds open periods in order, apart, and open as the clock on the wall says', () => {
    fc.assert(
      fc.property(calendars, instants, (one, from) => {
        let last = from.getTime()
        let seen = 0
        for (const { from: start, to } of openIntervals(one, from)) {
          expect(start.getTime()).toBeGreaterThanOrEqual(last)
          expect(to.getTime()).toBeGreaterThan(start.getTime())
          expect(localTime(start, one.timezone).day).not.toMatch(/^2026-03-(09|1[012])$/)
          last = to.getTime()
          if (++seen === 12) break
        }
      }),
      { numRuns: 150 },
    )
  })

  it('adds minutes so that exactly those are open in between, and never ends in the past', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 3000 }), (one, from, minutes) => {
        const due = addOpenMinutes(one, from, minutes)
        if (!due) return
        expect(due.getTime()).toBeGreaterThanOrEqual(from.getTime())
        expect(openMinutesBetween(one, from, due)).toBeCloseTo(minutes, 6)
      }),
      { numRuns: 150 },
    )
  })

  it('gives an earlier request an earlier moment', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 5000 }), (one, from, later) => {
        const [a, b] = [from, new Date(from.getTime() + later * 60_000)].map((x) => addOpenMinutes(one, x, 120))
        if (a && b) expect(b.getTime()).toBeGreaterThanOrEqual(a.getTime())
      }),
      { numRuns: 100 },
    )
  })
})
