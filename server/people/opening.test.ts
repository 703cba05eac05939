import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Opening, openingAt, sayDay, sayTime } from './opening.ts'
import { sayPerson } from './say-person.ts'

const weekday = [
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '16:30' },
]
const opening: Opening = {
  hours: { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday },
  closures: [{ from: '2026-12-21', to: '2027-01-04', name: { fr: 'Fêtes', en: 'Holidays' } }],
}
const zone = 'America/Toronto'
const at = (instant: string) => openingAt(opening, zone, new Date(instant))
const said = (week: Opening, instant: string, language: 'fr' | 'en') =>
  sayPerson(
    { calendar: { opening: week, timezone: zone }, openMinutes: null, adviser: null, here: 0 },
    new Date(instant),
    language,
  )

describe('opening hours', () => {
  it('are read in the association’s time zone', () => {
    expect(at('2026-11-23T14:00:00Z')).toEqual({ open: true, until: '12:00' })
    expect(at('2026-11-23T13:00:00Z')).toEqual({ open: false, next: { inDays: 0, day: '2026-11-23', from: '08:30' } })
  })

  it('hold at noon, in the evening, over the week-end and over a closure', () => {
    expect(at('2026-11-23T17:30:00Z')).toMatchObject({ open: false, next: { inDays: 0, from: '13:00' } })
    expect(at('2026-11-23T23:00:00Z')).toMatchObject({ next: { inDays: 1, day: '2026-11-24' } })
    expect(at('2026-11-27T23:00:00Z')).toMatchObject({ next: { inDays: 3, day: '2026-11-30' } })
    expect(at('2026-12-22T15:00:00Z')).toMatchObject({ next: { day: '2027-01-05', from: '08:30' } })
  })

  it('are said as they are spoken in each language', () => {
    expect(said(opening, '2026-11-23T23:00:00Z', 'fr')).toContain('demain à 8\u00a0h\u00a030')
    expect(said(opening, '2026-12-22T15:00:00Z', 'en')).toContain('Tuesday, January 5, 2027')
    expect(sayTime('16:30', 'en')).toBe('4:30\u00a0pm')
    expect(sayTime('13:00', 'fr')).toBe('13\u00a0h')
    expect(sayDay('2026-04-01', 'fr', false)).toBe('1er avril 2026')
  })

  it('without any hours promise no time', () => {
    const never = openingAt({ hours: {}, closures: [] }, zone, new Date('2026-11-23T14:00:00Z'))
    expect(never).toEqual({ open: false, next: null })
    expect(said({ hours: {}, closures: [] }, '2026-11-23T14:00:00Z', 'en')).not.toMatch(/\d/)
  })

  it('always say the next opening later than now', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }), (now) => {
        const state = openingAt(opening, zone, now)
        if (!state.open && state.next) expect(state.next.inDays).toBeGreaterThanOrEqual(0)
        expect(state.open || state.next !== null).toBe(true)
      }),
    )
  })
})
