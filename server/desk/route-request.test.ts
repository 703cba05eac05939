import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, routeRequest, type Wanted } from './route-request.ts'

const now = new Date('2026-11-23T15:00:00Z')
const dueAt = new Date('2026-11-23T17:00:00Z')

const person = (name: string, rest: Partial<Candidate> = {}): Candidate => ({
  staffId: name.toLowerCase(),
  name,
  languages: ['fr', 'en'],
  topics: [],
  teamIds: [],
  presence: 'available',
  choseAway: false,
  inHours: true,
  hoursFrom: now,
  capacity: 5,
  load: 0,
  lastCalledAt: null,
  answers: true,
  supervises: false,
  ...rest,
})
const wanted = (rest: Partial<Wanted> = {}): Wanted => ({
  adviserId: 'anne',
  language: 'fr',
  words: '',
  dueAt,
  tried: [],
  isOpen: true,
  isUrgent: false,
  isBroken: false,
  ...rest,
})
const away = { presence: 'away', inHours: false } as const

describe('a request for a person goes', () => {
  it('to the member’s own adviser when she is on duty, whatever the others’ loads', () => {
    const decision = routeRequest(wanted(), [person('Zoé'), person('Anne', { load: 4 })], now)
    expect(decision).toMatchObject({ staffId: 'anne', kind: 'adviser' })
    expect(decision.why.en).toBe('Anne is the member’s own adviser and is at the desk.')
    expect(decision.why.fr).toContain('conseille habituellement ce membre')
  })

  it('to the adviser who comes on duty soon enough, not to one who put herself away or comes too late', () => {
    const zoe = person('Zoé')
    const anne = (rest: Partial<Candidate>) => routeRequest(wanted(), [zoe, person('Anne', { ...away, ...rest })], now)
    expect(anne({ hoursFrom: new Date('2026-11-23T15:45:00Z') }).kind).toBe('adviserSoon')
    expect(anne({ hoursFrom: new Date('2026-11-23T16:30:00Z') }).staffId).toBe('zoé')
    expect(anne({ hoursFrom: new Date('2026-11-23T15:45:00Z'), choseAway: true }).staffId).toBe('zoé')
  })

  it('first to whoever the association holds to: who knows the subject, or who is free', () => {
    const people = [person('Anne'), person('Zoé', { topics: ['assurance'], load: 2 }), person('Théo')]
    const asked = { words: 'une question d’assurance' }
    expect(routeRequest(wanted(asked), people, now).staffId).toBe('anne')
    expect(routeRequest(wanted({ ...asked, first: 'topic' }), people, now)).toMatchObject({
      staffId: 'zoé',
      kind: 'topic',
    })
    expect(routeRequest(wanted({ first: 'topic' }), people, now).staffId).toBe('anne')
    const busy = [person('Anne', { load: 4 }), person('Théo')]
    expect(routeRequest(wanted({ first: 'free' }), busy, now).staffId).toBe('théo')
  })

  it('to the adviser’s team before anybody else', () => {
    const team = { teamIds: ['admission'] }
    const people = [
      person('Anne', { ...away, ...team, choseAway: true }),
      person('Zoé'),
      person('Théo', { ...team, load: 4 }),
    ]
    const decision = routeRequest(wanted(), people, now)
    expect(decision).toMatchObject({ staffId: 'théo', kind: 'team' })
    expect(decision.why.en).toContain('is on the adviser’s team')
  })

  it('to who handles the subject and speaks the language; then the language; then anybody', () => {
    const people = [
      person('Abel', { languages: ['en'], topics: ['Équité'] }),
      person('Zoé', { load: 4 }),
      person('Théo', { topics: ['équité'], load: 4 }),
    ]
    const go = (rest: Partial<Wanted>) => routeRequest(wanted({ adviserId: null, ...rest }), people, now)
    expect(go({ words: 'une question d’equite' })).toMatchObject({ staffId: 'théo', kind: 'topic' })
    expect(go({ words: 'une question d’equite' }).why.fr).toContain('«\u00a0équité\u00a0»')
    expect(go({ words: 'autre chose', tried: ['théo'] })).toMatchObject({ staffId: 'zoé', kind: 'language' })
    expect(go({ tried: ['théo', 'zoé'] })).toMatchObject({ staffId: 'abel', kind: 'anyone' })
  })

  it('past people at capacity or busy, unless nobody else is left', () => {
    const full = person('Anne', { load: 5 })
    const busy = person('Zoé', { presence: 'busy' })
    const free = person('Théo', { load: 4 })
    expect(routeRequest(wanted(), [full, busy, free], now).staffId).toBe('théo')
    const decision = routeRequest(wanted(), [full, busy], now)
    expect(decision.staffId).toBe('zoé')
    expect(decision.why.en).toContain('Everybody on duty is at capacity')
  })

  it('to whoever supervises when nobody is at the desk; to nobody yet while the office is closed', () => {
    const people = [person('Anne', { ...away, hoursFrom: null }), person('Diane', { ...away, supervises: true })]
    expect(routeRequest(wanted({ dueAt: null }), people, now)).toMatchObject({ staffId: 'diane', kind: 'supervisor' })
    expect(routeRequest(wanted({ isOpen: false, dueAt: null }), people, now)).toMatchObject({
      staffId: null,
      kind: 'nobodyYet',
    })
    expect(routeRequest(wanted({ isOpen: false, isBroken: true }), people, now).staffId).toBe('diane')
  })

  it('fairly: loads of people who fit alike never differ by more than one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 40 }), (count, requests) => {
        const people = Array.from({ length: count }, (_, i) => person(`P${i}`, { capacity: 50 }))
        for (let i = 0; i < requests; i++) {
          const { staffId } = routeRequest(wanted({ adviserId: null }), people, now)
          people.find((one) => one.staffId === staffId)!.load++
        }
        const loads = people.map((one) => one.load)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('with a reason in both languages, every time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ load: fc.nat(9), away: fc.boolean(), en: fc.boolean(), supervises: fc.boolean() }), {
          maxLength: 5,
        }),
        fc.boolean(),
        (staff, isOpen) => {
          const people = staff.map((one, i) =>
            person(`P${i}`, {
              load: one.load,
              supervises: one.supervises,
              languages: one.en ? ['en'] : ['fr'],
              ...(one.away && away),
            }),
          )
          const { why, staffId } = routeRequest(wanted({ isOpen }), people, now)
          expect(why.fr.length).toBeGreaterThan(10)
          expect(why.en.length).toBeGreaterThan(10)
          if (isOpen && people.length > 0) expect(staffId).not.toBeNull()
        },
      ),
    )
  })
})
