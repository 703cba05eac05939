import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, foundAssociation, newVisitor, openWorld, type Place, uuid, type World } from '../../tests/support/world.ts'
import type { Actor } from '../platform/index.ts'
import {
  arrangeCapacity,
  arrangeOpening,
  arrangePromises,
  arrangeTeam,
  readOffice,
  removeTeam,
} from './arrange-office.ts'
import { describePerson } from './describe-person.ts'
import { presenceAt } from './presence.ts'
import { promiseFor, stageAt } from './promise.ts'
import { leaveDesk, reportPresence } from './report-presence.ts'
import { listRoster } from './roster.ts'

let world: World
let place: Place
beforeAll(() => {
  world = openWorld()
})
beforeEach(async () => {
  world.setNow('2026-11-23T15:00:00Z')
  place = await foundAssociation(world)
})
afterAll(() => world.close())

const by = <T>(actor: Actor, act: Parameters<typeof as<T>>[3]) => as(world, place, actor, act)
const director = <T>(act: Parameters<typeof as<T>>[3]) => by(place.staff.director, act)
const twoHours = { promises: [{ reason: '*', audience: '*', openMinutes: 120 }] }
const told = (actor: Actor, language: 'fr' | 'en') =>
  by(actor, async (ctx) => (await describePerson(ctx)).sentence[language])
const visitor = newVisitor().actor
const team = (staffIds: string[], rest: object = {}) => ({
  teamId: uuid(),
  name: { fr: 'Soir', en: 'Evening' },
  hours: { monday: [{ from: '17:00', to: '20:00' }] },
  timezone: null,
  topics: ['admission'],
  staffIds,
  ...rest,
})

describe('before asking, the member reads who can answer and when', () => {
  it('no delay when none was promised', async () => {
    expect(await told(visitor, 'en')).toBe(
      'The office is open until 4:30\u00a0pm. A person answers here, in this conversation.',
    )
  })

  it('within so many hours while the office stays open that long', async () => {
    await director((ctx) => arrangePromises(ctx, twoHours))
    expect(await told(visitor, 'en')).toBe(
      'A person of the team answers you here, in this conversation, within 2 hours.',
    )
    expect(await told(visitor, 'fr')).toContain('en 2\u00a0heures au plus')
  })

  it('by tomorrow morning when the office closes first, or has closed', async () => {
    await director((ctx) => arrangePromises(ctx, twoHours))
    world.setNow('2026-11-23T20:30:00Z')
    expect(await told(visitor, 'fr')).toContain('au plus tard demain à 9\u00a0h\u00a030')
    world.setNow('2026-11-23T23:00:00Z')
    const evening = await told(visitor, 'en')
    expect(evening).toContain('opens tomorrow at 8:30\u00a0am')
    expect(evening).toContain('by tomorrow at 10:30\u00a0am at the latest')
  })

  it('her own adviser by name, unless the adviser put herself away', async () => {
    await director((ctx) => arrangePromises(ctx, twoHours))
    await by({ kind: 'system' }, (ctx) =>
      ctx.tx
        .withTables<{ member: { adviser_staff_id: string } }>()
        .updateTable('member')
        .set({ adviser_staff_id: place.staff.adviser.staffId })
        .execute(),
    )
    expect(await told(place.member, 'en')).toMatch(/^Anne Adviser, your adviser, or a colleague answers you here/)
    await by(place.staff.adviser, (ctx) => reportPresence(ctx, { chosen: 'away', isActive: true }))
    expect(await told(place.member, 'en')).toMatch(/^A person of the team/)
    expect(await told(visitor, 'fr')).not.toContain('Anne')
  })

  it('how many people are at the desk, and never one who has gone', async () => {
    await director((ctx) => arrangePromises(ctx, twoHours))
    await by(place.staff.adviser, (ctx) => reportPresence(ctx, { isActive: true }))
    expect(await told(visitor, 'fr')).toContain('Une personne est à l’accueil en ce moment.')
    world.setNow('2026-11-23T15:03:00Z')
    expect(await told(visitor, 'fr')).not.toContain('à l’accueil en ce moment')
  })
})

describe('presence', () => {
  it('is what the person chose while her desk is there and used', () => {
    const now = new Date('2026-11-23T15:00:00Z')
    const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
    const seen = (chosen: 'available' | 'busy' | 'away', seenAt: Date | null, activeAt: Date | null) =>
      presenceAt({ chosen, seenAt, activeAt }, now)
    expect(seen('busy', ago(1), ago(10))).toEqual({ presence: 'busy', because: 'chosen' })
    expect(seen('available', ago(3), ago(3))).toEqual({ presence: 'away', because: 'disconnected' })
    expect(seen('available', ago(1), ago(16))).toEqual({ presence: 'away', because: 'inactive' })
    expect(seen('away', ago(0), ago(0))).toEqual({ presence: 'away', because: 'chosen' })
    expect(seen('available', null, null)).toEqual({ presence: 'away', because: 'disconnected' })
  })

  it('ends at once when the person signs out', async () => {
    const of = async () =>
      (await by(place.staff.adviser, listRoster)).find((one) => one.name === 'Anne Adviser')?.presence
    await by(place.staff.adviser, (ctx) => reportPresence(ctx, { isActive: true }))
    expect(await of()).toBe('available')
    await by(place.staff.adviser, (ctx) => leaveDesk(ctx, place.staff.adviser.staffId))
    expect(await of()).toBe('away')
  })

  it('is nothing a member or a visitor can declare', async () => {
    expect(await by(place.member, (ctx) => reportPresence(ctx, { isActive: true }))).toBeUndefined()
  })
})

describe('a team', () => {
  it('works its own week; somebody in no team works the association’s', async () => {
    await director((ctx) => arrangeTeam(ctx, team([place.staff.adviser.staffId])))
    const inHours = async () =>
      Object.fromEntries((await director(listRoster)).map((one) => [one.name, one.inHours] as const))
    expect(await inHours()).toMatchObject({ 'Anne Adviser': false, 'Serge Steward': true })
    world.setNow('2026-11-23T22:30:00Z')
    expect(await inHours()).toMatchObject({ 'Anne Adviser': true, 'Serge Steward': false })
  })

  it('is refused with hours that run backward, a zone that does not exist or a stranger', async () => {
    const refused = async (rest: object, staffIds: string[] = []) =>
      director((ctx) => arrangeTeam(ctx, team(staffIds, rest)))
    expect(await refused({ hours: { monday: [{ from: '17:00', to: '09:00' }] } })).toMatchObject({ ok: false })
    expect(await refused({ timezone: 'America/Atlantis' })).toMatchObject({ ok: false })
    expect(await refused({}, [uuid()])).toMatchObject({ ok: false, reason: 'not-found' })
  })
})

describe('the promise', () => {
  it('is that of the audience before that of the reason before the general one, and the better of two', () => {
    const rules = [
      { reason: '*', audience: '*', openMinutes: 480 },
      { reason: 'referred', audience: '*', openMinutes: 60 },
      { reason: '*', audience: 'members', openMinutes: 120 },
      { reason: '*', audience: 'students', openMinutes: 90 },
    ] as const
    const minutes = (reason: 'asked' | 'referred', audiences: string[]) =>
      promiseFor([...rules], reason, audiences)?.openMinutes
    expect(minutes('asked', ['public'])).toBe(480)
    expect(minutes('referred', ['public'])).toBe(60)
    expect(minutes('referred', ['public', 'members'])).toBe(120)
    expect(minutes('asked', ['public', 'members', 'students'])).toBe(90)
    expect(stageAt(null, new Date())).toBe('running')
  })

  it('hours and teams are changed by a director only, and only in her association', async () => {
    const other = await foundAssociation(world)
    const opening = { hours: {}, closures: [], holidays: [] }
    const forbidden = { ok: false, reason: 'forbidden' }
    for (const actor of [place.staff.adviser, place.member, visitor] as Actor[]) {
      expect(await by(actor, (ctx) => arrangePromises(ctx, twoHours))).toEqual(forbidden)
      expect(await by(actor, (ctx) => arrangeOpening(ctx, opening))).toEqual(forbidden)
      expect(await by(actor, (ctx) => arrangeTeam(ctx, team([])))).toEqual(forbidden)
      expect(await by(actor, (ctx) => removeTeam(ctx, uuid()))).toEqual(forbidden)
      const capacity = { staffId: place.staff.adviser.staffId, capacity: 9, topics: [] }
      expect(await by(actor, (ctx) => arrangeCapacity(ctx, capacity))).toEqual(forbidden)
    }
    await director((ctx) => arrangePromises(ctx, twoHours))
    const mine = team([place.staff.adviser.staffId])
    await director((ctx) => arrangeTeam(ctx, mine))
    const theirs = await as(world, other, other.staff.director, readOffice)
    expect([theirs.promises, theirs.teams]).toEqual([[], []])
    const removed = await as(world, other, other.staff.director, (ctx) => removeTeam(ctx, mine.teamId))
    expect(removed).toEqual({ ok: false, reason: 'not-found' })
    expect((await director(readOffice)).teams).toHaveLength(1)
  })
})
