import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundAssociation, openWorld, type Place, type World } from '../../tests/support/world.ts'
import type { AssociationRef } from '../platform/index.ts'
import { mayRead } from './audience.ts'
import { createAssociation } from './create-association.ts'
import { hashPassword, isPassword } from './password.ts'
import { recognise } from './recognise.ts'
import { csrfOf } from './session.ts'
import { signIn, signOut } from './sign-in.ts'

let world: World
let place: AssociationRef
let other: Place
const account = { as: 'staff', email: 'sophie@essai.test', password: 'une phrase assez longue' }

beforeAll(async () => {
  world = openWorld()
  other = await foundAssociation(world)
  place = await createAssociation(world.app, {
    slug: `p${randomBytes(6).toString('hex')}`,
    name: { fr: 'A', en: 'A' },
    languages: ['fr'],
    accent: '#000000',
    timezone: 'America/Toronto',
    contact: { phone: null, email: null, address: null },
    opening: { hours: {}, closures: [] },
    suggestions: { fr: [], en: [] },
    embedOrigins: [],
    audiences: [],
    staff: [
      {
        email: account.email,
        name: 'Sophie',
        title: { fr: 'C', en: 'C' },
        initials: 'S',
        roles: ['adviser'],
        languages: ['fr'],
        password: account.password,
      },
    ],
    members: [
      {
        email: account.email,
        name: 'Sophie membre',
        language: 'fr',
        attributes: {},
        adviserEmail: null,
        password: 'un autre secret',
      },
    ],
  })
})
afterAll(() => world.close())

describe('signing in', () => {
  it('opens a session that says who it is, and ends for good when signed out', async () => {
    const opened = await signIn(world.app, place, account)
    if (!opened.ok) throw new Error('refused')
    const { actor, session } = await recognise(world.app, place, opened.token)
    expect(actor).toMatchObject({ kind: 'staff', name: 'Sophie', roles: ['adviser'] })
    expect(session).toMatchObject({ csrf: csrfOf(opened.token) })
    await signOut(world.app, place, opened.token)
    expect((await recognise(world.app, place, opened.token)).session.kind).toBe('none')
  })

  it('takes the address in any case, and nothing else for granted', async () => {
    expect((await signIn(world.app, place, { ...account, email: ' Sophie@Essai.TEST ' })).ok).toBe(true)
    for (const wrong of [{ password: 'autre' }, { email: 'inconnue@essai.test' }, { as: 'member' }]) {
      expect(await signIn(world.app, place, { ...account, ...wrong })).toEqual({
        ok: false,
        reason: 'wrong-credentials',
      })
    }
  })

  it('gives a new secret each time, worth nothing in another association', async () => {
    const [one, two] = [await signIn(world.app, place, account), await signIn(world.app, place, account)]
    if (!one.ok || !two.ok) throw new Error('refused')
    expect(one.token).not.toBe(two.token)
    expect((await recognise(world.app, other, one.token)).session.kind).toBe('none')
  })

  it('ends by itself after a working day', async () => {
    const opened = await signIn(world.app, place, account)
    if (!opened.ok) throw new Error('refused')
    world.setNow('2026-11-24T04:00:01Z')
    expect((await recognise(world.app, place, opened.token)).session.kind).toBe('none')
    world.setNow('2026-11-23T15:00:00Z')
  })
})

describe('a password', () => {
  it('is stored salted and slow to guess, and compared whole', async () => {
    const [one, two] = [await hashPassword('secret'), await hashPassword('secret')]
    expect(one).not.toBe(two)
    expect(await isPassword('secret', one)).toBe(true)
    expect(await isPassword('secret ', one)).toBe(false)
    expect(await isPassword('', null)).toBe(false)
  })
})

describe('an audience', () => {
  const member = { kind: 'member', memberId: 'm', attributes: { status: 'student' } } as const
  const visitor = { kind: 'visitor', conversationKeyHash: null } as const

  it('is open to those whose attributes meet its rule, and closed without one', () => {
    expect(mayRead(member, { key: 'students', rule: { status: ['student'] } })).toBe(true)
    expect(mayRead(member, { key: 'permit', rule: { status: ['regular'] } })).toBe(false)
    expect(mayRead(member, { key: 'empty', rule: null })).toBe(false)
    expect(mayRead(visitor, { key: 'students', rule: {} })).toBe(false)
    expect(mayRead(visitor, { key: 'public', rule: null })).toBe(true)
    expect(mayRead(member, { key: 'staff', rule: {} })).toBe(false)
  })
})
