// What directories really send, in the shapes of RFC 7644 and in those of Entra and Okta, with our own people.
// relais-long-file: one directory, from its first person to its last group, on one address and one token.
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, foundAssociation, openWorld, type Place, type World } from '../../../tests/support/world.ts'
import { openSession } from '../open-session.ts'
import { recognise } from '../recognise.ts'
import { makeDirectoryToken, readDirectory, revokeDirectoryToken, setGroupGift } from './directory-settings.ts'
import { scimRoutes } from './routes-scim.ts'
import { BadFilter, holds, readFilter } from './scim-filter.ts'
import { patched } from './scim-patch.ts'

let world: World
let place: Place
let token: string
let app: Hono
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

const settings = (act: Parameters<typeof as<Awaited<ReturnType<typeof readDirectory>>>>[3], at = place) =>
  as(world, at, at.staff.director, act)

async function makeToken(population: 'staff' | 'member', at = place) {
  const act = await settings((ctx) => makeDirectoryToken(ctx, { name: 'Entra', population }), at)
  if (!act.ok) throw new Error(act.reason)
  return act.settings.made!
}

beforeAll(() => {
  world = openWorld()
  app = new Hono().route('/', scimRoutes(world.app, { rateLimits: false, trustedProxies: [], publicUrl: undefined }))
})
beforeEach(async () => {
  place = await foundAssociation(world)
  token = (await makeToken('staff')).secret
})
afterAll(() => world.close())

// biome-ignore lint/suspicious/noExplicitAny: what a directory reads is asserted, not typed
type Answer = { status: number; headers: Headers; body: Record<string, any> }
type Rest = { body?: unknown; headers?: Record<string, string>; token?: string; at?: Place }

async function call(method: string, path: string, rest: Rest = {}): Promise<Answer> {
  const text = rest.body === undefined ? undefined : JSON.stringify(rest.body)
  const response = await app.request(`/scim/v2/${(rest.at ?? place).slug}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${rest.token ?? token}`,
      ...(text !== undefined && { 'content-type': 'application/scim+json', 'content-length': String(text.length) }),
      ...rest.headers,
    },
    body: text,
  })
  const said = await response.text()
  return { status: response.status, headers: response.headers, body: said ? JSON.parse(said) : {} }
}

const noemie = {
  schemas: [USER],
  externalId: 'd-701',
  userName: 'noemie@essai.test',
  name: { givenName: 'Noémie', familyName: 'Du Bois' },
  emails: [{ type: 'work', value: 'noemie@essai.test', primary: true }],
  active: true,
}
const create = async (body: object = noemie, rest: Rest = {}) => (await call('POST', '/Users', { body, ...rest })).body
const filtered = (filter: string, rest: Rest = {}) => call('GET', `/Users?filter=${encodeURIComponent(filter)}`, rest)

describe('a directory', () => {
  it('adds somebody of the staff, finds her, and adds her once', async () => {
    const made = await call('POST', '/Users', { body: { ...noemie, roles: [{ value: 'administrator' }], id: 'mine' } })
    expect(made.status).toBe(201)
    expect(made.headers.get('content-type')).toMatch('application/scim+json')
    expect(made.headers.get('location')).toBe(made.body.meta.location)
    expect(made.headers.get('etag')).toBe(made.body.meta.version)
    expect(made.body).toMatchObject({ displayName: 'Noémie Du Bois', externalId: 'd-701', active: true, groups: [] })
    const rows = await as(world, place, place.staff.director, (ctx) =>
      ctx.tx.withTables<{ staff: { name: string; roles: string[] } }>().selectFrom('staff').selectAll().execute(),
    )
    expect(rows.find((row) => row.name === 'Noémie Du Bois')?.roles).toEqual(['adviser'])
    const again = await call('POST', '/Users', { body: { ...noemie, userName: 'NOEMIE@essai.test' } })
    expect(again).toMatchObject({ status: 409, body: { scimType: 'uniqueness', status: '409' } })
  })

  it('asks by filter as Entra and Okta do', async () => {
    const { id } = await create()
    const asked = [
      'userName eq "Noemie@essai.test"',
      'externalId eq "d-701"',
      'emails[type eq "work" and value eq "noemie@essai.test"]',
      'emails.value eq "noemie@essai.test" and active eq true',
      `${USER}:userName sw "noe"`,
      'name.familyName co "bois" and not (active eq false)',
      '(displayName ew "Bois" or userName eq "x") and meta.created gt "2020-01-01T00:00:00Z"',
      `id eq "${id}"`,
      'externalId pr',
    ]
    for (const filter of asked) {
      const { status, body } = await filtered(filter)
      expect([status, body.totalResults, body.Resources?.[0]?.id], filter).toEqual([200, 1, id])
    }
    expect((await filtered('userName eq "nobody"')).body).toMatchObject({ totalResults: 0, Resources: [] })
    for (const filter of ['userName', 'userName is "x"', 'userName eq x', '(userName pr', '[', `${'('.repeat(50)}a pr`])
      expect(await filtered(filter), filter).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } })
  })

  it('reads in pages that add up, and leaves out what it does not want', async () => {
    const one = await call('GET', '/Users?startIndex=1&count=2')
    const two = await call('GET', '/Users?startIndex=3&count=2')
    expect(one.body).toMatchObject({ totalResults: 3, startIndex: 1, itemsPerPage: 2 })
    expect(two.body).toMatchObject({ totalResults: 3, startIndex: 3, itemsPerPage: 1 })
    const ids = [...one.body.Resources, ...two.body.Resources].map((user: { id: string }) => user.id)
    expect(new Set(ids).size).toBe(3)
    expect((await call('GET', '/Users?count=0')).body).toMatchObject({ totalResults: 3, Resources: [] })
    expect((await call('GET', '/Users?startIndex=-4&count=x')).body).toMatchObject({ startIndex: 1, itemsPerPage: 3 })
    const [user] = (await call('GET', '/Users?count=1&attributes=userName')).body.Resources
    expect(Object.keys(user).sort()).toEqual(['id', 'meta', 'schemas', 'userName'])
  })

  it('closes an account in Entra’s words, and her sessions end in that moment', async () => {
    const { id } = await create()
    const { token: session } = await as(world, place, { kind: 'system' }, (ctx) =>
      openSession(ctx, { kind: 'staff', subjectId: id, lifetimeMs: 60_000, carrier: 'cookie', method: 'password' }),
    )
    expect((await recognise(world.app, place, session)).session.kind).toBe('staff')
    const woken: string[] = []
    const stop = world.app.live.follow(id, () => void woken.push(id))
    const body = { schemas: [PATCH], Operations: [{ op: 'Replace', path: 'active', value: 'False' }] }
    expect((await call('PATCH', `/Users/${id}`, { body })).body.active).toBe(false)
    expect((await recognise(world.app, place, session)).session.kind).toBe('none')
    expect(woken.length).toBeGreaterThan(0)
    stop()
    // Opened again, in Okta's words: the old session stays ended.
    const opened = { schemas: [PATCH], Operations: [{ op: 'replace', value: { active: true } }] }
    expect((await call('PATCH', `/Users/${id}`, { body: opened })).body.active).toBe(true)
    expect((await recognise(world.app, place, session)).session.kind).toBe('none')
  })

  it('changes one thing at a time, or many, or all', async () => {
    const { id } = await create()
    const entra = [
      { op: 'Add', path: 'name.familyName', value: 'Duquette' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'n.duquette@essai.test' },
      {
        op: 'Replace',
        path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
        value: 'Admission',
      },
    ]
    const changed = await call('PATCH', `/Users/${id}`, { body: { schemas: [PATCH], Operations: entra } })
    expect(changed.body).toMatchObject({ displayName: 'Noémie Duquette', name: { familyName: 'Duquette' } })
    expect(changed.body.emails).toEqual([{ type: 'work', value: 'n.duquette@essai.test', primary: true }])
    const dotted = [{ op: 'replace', value: { 'name.givenName': 'Noé', preferredLanguage: 'fr-CA' } }]
    expect((await call('PATCH', `/Users/${id}`, { body: { Operations: dotted } })).body.displayName).toBe(
      'Noé Duquette',
    )
    const whole = { ...noemie, displayName: 'Noémie D.', userName: 'nd@essai.test' }
    expect((await call('PUT', `/Users/${id}`, { body: whole })).body).toMatchObject({
      displayName: 'Noémie D.',
      userName: 'nd@essai.test',
    })
    for (const operation of [
      { op: 'explode', path: 'active' },
      { op: 'remove' },
      { op: 'replace', path: '1+1', value: 1 },
    ])
      expect((await call('PATCH', `/Users/${id}`, { body: { Operations: [operation] } })).status).toBe(400)
  })

  it('loses no change made meanwhile by another', async () => {
    const { id, meta } = await create()
    const read = { headers: { 'if-none-match': meta.version } }
    expect((await call('GET', `/Users/${id}`, read)).status).toBe(304)
    const body = { Operations: [{ op: 'replace', path: 'displayName', value: 'Autre' }] }
    const guarded = { body, headers: { 'if-match': meta.version } }
    expect((await call('PATCH', `/Users/${id}`, guarded)).status).toBe(200)
    expect((await call('PATCH', `/Users/${id}`, guarded)).status).toBe(412)
    expect((await call('DELETE', `/Users/${id}`, { headers: { 'if-match': meta.version } })).status).toBe(412)
    expect((await call('GET', `/Users/${id}`, read)).status).toBe(200)
  })

  it('deletes: gone from its sight, closed here, and herself again when she comes back', async () => {
    const { id } = await create()
    expect((await call('DELETE', `/Users/${id}`)).status).toBe(204)
    expect((await call('GET', `/Users/${id}`)).status).toBe(404)
    expect((await call('DELETE', `/Users/${id}`)).status).toBe(404)
    expect((await filtered('userName eq "noemie@essai.test"')).body.totalResults).toBe(0)
    expect(await create()).toMatchObject({ id, active: true })
  })

  it('cannot leave the association without anybody to administer it', async () => {
    const director = (await filtered('userName eq "director@essai.test"')).body.Resources[0]
    const body = { Operations: [{ op: 'replace', path: 'active', value: false }] }
    expect((await call('PATCH', `/Users/${director.id}`, { body })).status).toBe(409)
    expect((await call('DELETE', `/Users/${director.id}`)).status).toBe(409)
  })

  it('tells what it can do', async () => {
    expect((await call('GET', '/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
    })
    expect((await call('GET', '/ResourceTypes')).body.Resources.map((one: { id: string }) => one.id)).toEqual([
      'User',
      'Group',
    ])
    expect((await call('GET', `/Schemas/${USER}`)).body.id).toBe(USER)
    expect((await call('GET', '/Schemas/none')).status).toBe(404)
  })
})

describe('its groups', () => {
  const group = (name: string, members: string[] = []) =>
    call('POST', '/Groups', { body: { displayName: name, members: members.map((value) => ({ value })) } })
  const rolesOf = async (id: string) => {
    const rows = await as(world, place, place.staff.director, (ctx) =>
      ctx.tx.withTables<{ staff: { staff_id: string; roles: string[] } }>().selectFrom('staff').selectAll().execute(),
    )
    return rows.find((row) => row.staff_id === id)?.roles
  }

  it('give a role only once an administrator said which, and take it back', async () => {
    const { id } = await create()
    const made = await group('Documentation', [id])
    expect(made).toMatchObject({ status: 201, body: { members: [{ value: id, display: 'Noémie Du Bois' }] } })
    expect(await rolesOf(id)).toEqual(['adviser'])
    await settings((ctx) => setGroupGift(ctx, made.body.id, { gives: { role: 'steward' } }))
    expect(await rolesOf(id)).toEqual(['adviser', 'steward'])
    // Entra takes a member away by value; Okta by path.
    const entra = { Operations: [{ op: 'Remove', path: 'members', value: [{ value: id }] }] }
    expect((await call('PATCH', `/Groups/${made.body.id}`, { body: entra })).body.members).toEqual([])
    expect(await rolesOf(id)).toEqual(['adviser'])
    const back = { Operations: [{ op: 'Add', path: 'members', value: [{ value: id }, { value: id }] }] }
    expect((await call('PATCH', `/Groups/${made.body.id}`, { body: back })).body.members).toHaveLength(1)
    expect(await rolesOf(id)).toEqual(['adviser', 'steward'])
    const okta = { Operations: [{ op: 'remove', path: `members[value eq "${id}"]` }] }
    expect((await call('PATCH', `/Groups/${made.body.id}`, { body: okta })).body.members).toEqual([])
    await call('PATCH', `/Groups/${made.body.id}`, { body: back })
    expect((await call('DELETE', `/Groups/${made.body.id}`)).status).toBe(204)
    expect(await rolesOf(id)).toEqual(['adviser'])
  })

  it('have names of their own, and members who are known here', async () => {
    await group('Conseil')
    expect((await group('conseil')).status).toBe(409)
    expect((await group('Autre', ['019ab3b4-0000-7000-8000-000000000000'])).status).toBe(400)
    expect((await group('')).status).toBe(400)
    const found = await call(
      'GET',
      `/Groups?filter=${encodeURIComponent('displayName eq "CONSEIL"')}&excludedAttributes=members`,
    )
    expect(found.body.totalResults).toBe(1)
    expect(found.body.Resources[0].members).toBeUndefined()
  })

  it('give members an attribute, hence an audience', async () => {
    const forMembers = { token: (await makeToken('member')).secret }
    const { id } = await create(
      { userName: 'marie-2@essai.test', externalId: 'M-2', displayName: 'Marie Deux' },
      forMembers,
    )
    const made = await call('POST', '/Groups', {
      body: { displayName: 'Étudiants', members: [{ value: id }] },
      ...forMembers,
    })
    const act = (gives: object | null) => settings((ctx) => setGroupGift(ctx, made.body.id, { gives }))
    expect(await act({ role: 'administrator' })).toEqual({ ok: false, reason: 'bad-input' })
    const attributes = () =>
      as(world, place, place.staff.director, async (ctx) => {
        const rows = await ctx.tx
          .withTables<{ member: { member_id: string; attributes: object } }>()
          .selectFrom('member')
          .selectAll()
          .execute()
        return rows.find((row) => row.member_id === id)?.attributes
      })
    await act({ attribute: 'status', value: 'student' })
    expect(await attributes()).toEqual({ status: 'student' })
    await act(null)
    expect(await attributes()).toEqual({})
  })
})

describe('its token', () => {
  it('opens one association and one population, until it is revoked', async () => {
    const other = await foundAssociation(world)
    const theirs = (await makeToken('staff', other)).secret
    const { id } = await create()
    expect((await call('GET', '/Users', { token: theirs })).status).toBe(401)
    expect((await call('GET', `/Users/${id}`, { token: theirs, at: other })).status).toBe(404)
    const members = await makeToken('member')
    expect((await call('GET', `/Users/${id}`, { token: members.secret })).status).toBe(404)
    expect((await call('GET', '/Users', { token: members.secret })).body.totalResults).toBe(1)
    await settings((ctx) => revokeDirectoryToken(ctx, members.tokenId))
    const refused = await call('GET', '/Users', { token: members.secret })
    expect(refused).toMatchObject({
      status: 401,
      body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' },
    })
    expect((await call('GET', '/Users', { headers: { authorization: '' } })).status).toBe(401)
  })

  it('is shown once, and arranged by an administrator of the association', async () => {
    expect(JSON.stringify(await settings((ctx) => readDirectory(ctx)))).not.toContain(token)
    for (const actor of [place.staff.adviser, place.staff.steward, place.member]) {
      expect(await as(world, place, actor, (ctx) => readDirectory(ctx))).toEqual({ ok: false, reason: 'forbidden' })
      expect((await as(world, place, actor, (ctx) => makeDirectoryToken(ctx, {}))).ok).toBe(false)
      expect((await as(world, place, actor, (ctx) => revokeDirectoryToken(ctx, place.associationId))).ok).toBe(false)
      expect((await as(world, place, actor, (ctx) => setGroupGift(ctx, place.associationId, {}))).ok).toBe(false)
    }
    const other = await foundAssociation(world)
    const { tokenId } = await makeToken('member')
    expect(await settings((ctx) => revokeDirectoryToken(ctx, tokenId), other)).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })

  it('does not fall to a malformed body', async () => {
    const { id } = await create()
    for (const body of [
      null,
      [],
      7,
      {},
      { Operations: [] },
      { Operations: [{ op: 'add', path: '__proto__.x', value: 1 }] },
    ])
      expect((await call('PATCH', `/Users/${id}`, { body })).status).toBe(400)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
    expect((await call('GET', '/Users/not-an-id')).status).toBe(404)
  })
})

it('a filter and a patch are pure: the same question, the same answer, nothing changed', () => {
  const person = {
    userName: 'A',
    emails: [
      { type: 'work', value: 'a@x.test' },
      { type: 'home', value: 'b@x.test' },
    ],
  }
  expect(holds(readFilter('emails[type eq "home" and value sw "b"]'), person)).toBe(true)
  expect(holds(readFilter('emails[type eq "home" and value sw "a"]'), person)).toBe(false)
  expect(holds(readFilter('userName ne "a"'), person)).toBe(false)
  expect(() => readFilter('x'.repeat(3000))).toThrow(BadFilter)
  const after = patched(person, [{ op: 'add', path: 'emails[type eq "other"].value', value: 'c@x.test' }])
  expect(after.emails).toHaveLength(3)
  expect(person.emails).toHaveLength(2)
})
