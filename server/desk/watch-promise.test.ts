import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Calendar, clockOf, isOpenAt, nextOpen, openMinutesBetween, presetHolidays } from '../people/index.ts'
import { type Candidate, isOnDuty } from './route-request.ts'
import { LOOK_AGAIN_MS, patienceOf, type Step, type Watched, watchPromise } from './watch-promise.ts'

const MINUTE = 60_000

/** One of a random staff: her own hours, when she is away, how often she opens what she is called for. */
type Person = {
  calendar: Calendar
  /** Minutes from the start during which she is not at her desk, as pairs. */
  absences: [number, number][]
  load: number
  capacity: number
  supervises: boolean
  language: 'fr' | 'en'
  opens: boolean
}

const weekOf = (from: string, to: string) =>
  Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from, to }]]))

const calendars = fc
  .record({
    from: fc.constantFrom('07:00', '08:30', '10:00'),
    to: fc.constantFrom('12:00', '16:30', '19:00'),
    timezone: fc.constantFrom('America/Toronto', 'Europe/Paris'),
    isQuebec: fc.boolean(),
  })
  .map(
    ({ from, to, timezone, isQuebec }): Calendar => ({
      timezone,
      opening: {
        hours: weekOf(from, to),
        closures: [{ from: '2026-03-10', to: '2026-03-11', name: { fr: 'Fermé', en: 'Closed' } }],
        holidays: isQuebec ? presetHolidays('CA-QC', 2026) : [],
      },
    }),
  )

const persons: fc.Arbitrary<Person> = fc.record({
  calendar: calendars,
  absences: fc.array(fc.tuple(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 6000 })), { maxLength: 4 }),
  load: fc.integer({ min: 0, max: 8 }),
  capacity: fc.integer({ min: 1, max: 6 }),
  supervises: fc.boolean(),
  language: fc.constantFrom('fr', 'en'),
  opens: fc.boolean(),
})

// Around both changes of clock, a week-end, a closure and holidays.
const starts = fc
  .tuple(
    fc.constantFrom('2026-03-05', '2026-03-27', '2026-06-22', '2026-10-23', '2026-10-30'),
    fc.integer({ min: 0, max: 4000 }),
  )
  .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE))

const situations = fc.record({
  calendar: calendars,
  people: fc.array(persons, { minLength: 1, maxLength: 5 }),
  start: starts,
  openMinutes: fc.integer({ min: 5, max: 300 }),
  adviser: fc.option(fc.integer({ min: 0, max: 4 })),
  takes: fc.option(fc.integer({ min: 0, max: 900 })),
})
type Situation = typeof situations extends fc.Arbitrary<infer T> ? T : never

const isAway = (person: Person, minute: number) =>
  person.absences.some(([a, b]) => Math.min(a, b) <= minute && minute <= Math.max(a, b))

function rosterAt({ people, start }: Situation, now: Date): Candidate[] {
  const minute = (now.getTime() - start.getTime()) / MINUTE
  return people.map((person, i) => ({
    staffId: `s${i}`,
    name: `Person ${i}`,
    languages: [person.language],
    topics: i % 2 ? ['permis'] : [],
    teamIds: [`t${i % 2}`],
    presence: isAway(person, minute) ? 'away' : 'available',
    choseAway: false,
    inHours: isOpenAt(person.calendar, now),
    hoursFrom: nextOpen(person.calendar, now),
    capacity: person.capacity,
    load: person.load,
    lastCalledAt: null,
    answers: true,
    supervises: person.supervises,
  }))
}

type Seen = { now: Date; watched: Watched; step: Step; people: Candidate[] }

/** Lives through a request that nobody ever answers, look after look, until forty open minutes past the promise. */
function live(situation: Situation): Seen[] {
  const { calendar, start, openMinutes, adviser } = situation
  const clock = clockOf(calendar, start, openMinutes)!
  let watched: Watched = {
    clock,
    stage: 'running',
    openMinutes,
    assigned: null,
    taken: null,
    tried: [],
    wanted: { adviserId: adviser === null ? null : `s${adviser}`, language: 'fr', words: 'mon permis' },
  }
  const seen: Seen[] = []
  let now = start
  for (let looks = 0; looks < 20_000; looks++) {
    const people = rosterAt(situation, now)
    const step = watchPromise(watched, people, calendar, now)
    const { decision } = step
    const called = decision?.staffId
      ? {
          staffId: decision.staffId,
          at: now,
          acknowledgedAt: situation.people[Number(decision.staffId.slice(1))]?.opens ? now : null,
        }
      : step.awaits && watched.assigned
        ? { ...watched.assigned, at: now }
        : watched.assigned
    const takes = situation.takes !== null && now.getTime() - start.getTime() > situation.takes * MINUTE
    const taken = step.releases
      ? null
      : (watched.taken ?? (takes && called?.acknowledgedAt ? { staffId: called.staffId, at: now } : null))
    watched = { ...watched, stage: step.stage, tried: step.tried, assigned: called, taken }
    seen.push({ now, watched, step, people })
    if (openMinutesBetween(calendar, clock.dueAt, now) > 40) break
    now = step.nextAt
  }
  return seen
}

const forAll = (check: (situation: Situation, seen: Seen[]) => void) =>
  fc.assert(
    fc.property(situations, (situation) => check(situation, live(situation))),
    { numRuns: 40, endOnFailure: true },
  )

describe('a request that nobody answers, whatever the schedules, absences and loads', () => {
  it('is never without a person responsible once its promise is past', () => {
    forAll((_, seen) => {
      const clock = seen[0]!.watched.clock!
      // The very moment of the promise is looked at: not one minute passes unowned.
      expect(seen.some((one) => one.now.getTime() === clock.dueAt.getTime())).toBe(true)
      for (const { now, watched } of seen)
        if (now >= clock.dueAt) expect(watched.taken ?? watched.assigned).not.toBeNull()
    })
  })

  it('has somebody responsible as soon as the office is open', () => {
    forAll(({ calendar }, seen) => {
      for (const { now, watched } of seen)
        if (isOpenAt(calendar, now)) expect(watched.taken ?? watched.assigned).not.toBeNull()
    })
  })

  it('is with somebody on duty whenever anybody who has not already failed it is', () => {
    forAll((_, seen) => {
      const clock = seen[0]!.watched.clock!
      for (const { now, watched, people } of seen) {
        if (now < clock.approachingAt) continue
        const holder = (watched.taken ?? watched.assigned)?.staffId
        const free = people.filter((one) => isOnDuty(one) && !watched.tried.includes(one.staffId))
        const isHeldOnDuty = people.some((one) => one.staffId === holder && isOnDuty(one))
        if (free.length > 0) expect(isHeldOnDuty, `${now.toISOString()} ${holder}`).toBe(true)
      }
    })
  })

  it('alarms once at each step of its clock, and at the moment it says', () => {
    forAll((_, seen) => {
      const clock = seen[0]!.watched.clock!
      const at = { approaching: clock.approachingAt, almost: clock.almostAt, broken: clock.dueAt }
      for (const [kind, moment] of Object.entries(at)) {
        const looks = seen.filter((one) => one.step.alerts.some((alert) => alert.kind === kind))
        expect(looks.length).toBeLessThanOrEqual(1)
        if (looks[0]) expect(looks[0].now.getTime()).toBe(moment.getTime())
      }
      expect(seen.some((one) => one.step.alerts.some((alert) => alert.kind === 'broken'))).toBe(true)
    })
  })

  it('goes on to the next person when the one called is silent, and comes back round', () => {
    forAll((situation, seen) => {
      const patience = patienceOf(situation.openMinutes)
      for (const { now, watched, people } of seen) {
        const { assigned } = watched
        if (!assigned || assigned.acknowledgedAt || watched.taken) continue
        const waited = openMinutesBetween(situation.calendar, assigned.at, now)
        const others = people.filter((one) => isOnDuty(one) && one.staffId !== assigned.staffId)
        // Her own adviser, whose hours have not begun, is not silent: she is waited for, until three quarters are gone.
        const isThere = people.some((one) => one.staffId === assigned.staffId && isOnDuty(one))
        if (!isThere && now < watched.clock!.approachingAt && assigned.staffId === watched.wanted.adviserId) continue
        if (others.length > 0) expect(waited).toBeLessThanOrEqual(2 * patience + 2)
      }
    })
  })

  it('gives the adviser who was waited for her time to open it once she is there, to within a look', () => {
    const hours = (from: string): Calendar => ({
      timezone: 'America/Toronto',
      opening: { hours: weekOf(from, '16:30'), closures: [] },
    })
    const person = (from: string, opens = false): Person => {
      const rest = { absences: [], load: 0, capacity: 5, supervises: false, language: 'fr' as const, opens }
      return { calendar: hours(from), ...rest }
    }
    const start = new Date('2026-11-23T13:30:00Z')
    const people = [person('09:30'), person('08:30')]
    const seen = live({ calendar: hours('08:30'), people, start, openMinutes: 240, adviser: 0, takes: null })
    const holderAt = (instant: string) =>
      seen.find((one) => one.now.toISOString() === `2026-11-23T${instant}:00.000Z`)?.watched.assigned?.staffId
    expect(['14:29', '14:30', '14:43', '14:45'].map(holderAt)).toEqual(['s0', 's0', 's0', 's1'])
  })

  it('is looked at again in the future, at least every minute while people work', () => {
    forAll((situation, seen) => {
      for (const { now, step } of seen) {
        expect(step.nextAt.getTime()).toBeGreaterThan(now.getTime())
        if (isOpenAt(situation.calendar, now))
          expect(step.nextAt.getTime() - now.getTime()).toBeLessThanOrEqual(LOOK_AGAIN_MS)
      }
    })
  })
})
