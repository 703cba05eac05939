// The program at its door: every route of the router, called by those who may not.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  foundAssociation,
  newVisitor,
  openWorld,
  type Place,
  publish,
  uuid,
  type World,
} from '../tests/support/world.ts'
import { scratchConfig } from './cli/scratch.ts'
import { postMessage, requestPerson, startConversation } from './conversations/index.ts'
import { listLibrary } from './knowledge/index.ts'
import { composeRoutes } from './main.ts'
import { type Actor, hashSecret, newId, newSecret, within } from './platform/index.ts'

let world: World
let here: Place
let there: Place
let routes: ReturnType<typeof composeRoutes>
let theirs: { conversationId: string; documentId: string; versionId: string }

const CONFIG = { ...scratchConfig('unused'), rateLimits: true }

/** Signs somebody in without the slow password: a session row, and the cookie and token a browser would hold. */
async function sessionOf(place: Place, actor: Actor) {
  const token = newSecret()
  const kind = actor.kind === 'staff' ? 'staff' : 'member'
  const subject = actor.kind === 'staff' ? actor.staffId : actor.kind === 'member' ? actor.memberId : ''
  await within(world.app, place, { kind: 'system' }, (ctx) =>
    ctx.tx
      .withTables<{ session: Record<string, unknown> }>()
      .insertInto('session')
      .values({
        association_id: place.associationId,
        token_hash: hashSecret(token),
        kind,
        subject_id: subject,
        created_at: ctx.now(),
        expires_at: new Date('2030-01-01'),
      })
      .execute(),
  )
  return {
    cookie: `relais_${kind}_${place.slug}=${token}`,
    'x-relais-csrf': createHash('sha256').update(`csrf:${token}`).digest('base64url'),
  }
}

const call = (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
  routes.request(path, {
    method,
    headers: {
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(JSON.stringify(body).length),
      }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })

beforeAll(async () => {
  world = openWorld()
  here = await foundAssociation(world)
  there = await foundAssociation(world)
  routes = composeRoutes(world.app, CONFIG, () => true)
  await publish(world, there, 'secret.md', '# Secret\n\nLe canari de l’autre association.\n')
  const { key, actor } = newVisitor()
  const conversationId = uuid()
  await within(world.app, there, actor, async (ctx) => {
    await startConversation(ctx, { conversationId, key, language: 'fr', noticeVersion: 1 })
    await postMessage(ctx, conversationId, { clientId: uuid(), text: 'canari' })
    await requestPerson(ctx, conversationId, { clientId: uuid() })
  })
  const { documents } = await within(world.app, there, there.staff.steward, listLibrary)
  theirs = { conversationId, documentId: documents[0]!.documentId, versionId: documents[0]!.url.split('/').at(-1)! }
})
afterAll(() => world.close())

/** Every route of the router that names a thing by id. A new route is here by itself. */
const routesWithIds = () =>
  routes.routes
    .filter((route) => route.method !== 'ALL' && /:(id|documentId|versionId)/.test(route.path))
    .map(({ method, path }) => ({ method, path }))

const fill = (path: string, slug: string, ids: typeof theirs) =>
  path
    .replace(':slug', slug)
    .replace(':documentId', ids.documentId)
    .replace(':versionId', ids.versionId)
    .replace(':id', path.includes('/documents/') ? ids.documentId : ids.conversationId)

const BODY = () => ({
  clientId: uuid(),
  text: 'canari',
  steal: true,
  readSeq: 0,
  isTyping: false,
  noteId: uuid(),
  to: { staffId: uuid() },
  word: 'canari',
  until: null,
})

describe('another association’s ids', () => {
  it('are unknown to every route and every role, with the very answer an unknown id gets', async () => {
    const found = routesWithIds()
    expect(found.length).toBeGreaterThan(10)
    const actors: Actor[] = [here.staff.adviser, here.staff.steward, here.staff.director, here.member]
    for (const actor of actors) {
      const headers = await sessionOf(here, actor)
      for (const { method, path } of found) {
        const body = method === 'GET' ? undefined : BODY()
        const unknown = { conversationId: uuid(), documentId: uuid(), versionId: uuid() }
        const foreign = await call(method, fill(path, here.slug, theirs), headers, body)
        const absent = await call(method, fill(path, here.slug, unknown), headers, body)
        const said = [await foreign.text(), await absent.text()]
        expect([401, 403, 404], `${method} ${path}`).toContain(foreign.status)
        expect(foreign.status, `${method} ${path}`).toBe(absent.status)
        expect(said[0], `${method} ${path}`).toBe(said[1])
        expect(said[0]).not.toContain('canari de')
      }
    }
  })

  it('stay closed to a session of this association used at the other’s address', async () => {
    const headers = await sessionOf(here, here.staff.director)
    for (const { method, path } of routesWithIds().filter((route) => /desk|knowledge/.test(route.path))) {
      const response = await call(
        method,
        fill(path, there.slug, theirs),
        headers,
        method === 'GET' ? undefined : BODY(),
      )
      expect([401, 403], `${method} ${path}`).toContain(response.status)
    }
  })
})

describe('the staff’s routes', () => {
  it('are closed to members, visitors and nobody', async () => {
    const member = await sessionOf(there, there.member)
    const visitor = { authorization: `Bearer ${newVisitor().key}` }
    const staffOnly = routes.routes.filter(
      (route) =>
        route.method !== 'ALL' &&
        /\/(desk|knowledge|settings|account|examination|referral|feedback)\b/.test(route.path) &&
        route.path.startsWith('/api'),
    )
    expect(staffOnly.length).toBeGreaterThan(10)
    for (const { method, path } of staffOnly) {
      for (const headers of [member, visitor, {}] as Record<string, string>[]) {
        const response = await call(
          method,
          fill(path, there.slug, theirs),
          headers,
          method === 'GET' ? undefined : BODY(),
        )
        expect([401, 403], `${method} ${path}`).toContain(response.status)
      }
    }
  })

  it('refuse a writing call without the page’s own token', async () => {
    const { cookie } = await sessionOf(there, there.staff.director)
    const path = `/api/v1/${there.slug}/settings/assistant`
    expect((await call('PUT', path, { cookie }, { enabled: false })).status).toBe(403)
    expect((await call('PUT', path, { cookie, 'x-relais-csrf': 'guess' }, { enabled: false })).status).toBe(403)
  })

  it('let an adviser neither switch the assistant nor see the library', async () => {
    const headers = await sessionOf(there, there.staff.adviser)
    expect((await call('PUT', `/api/v1/${there.slug}/settings/assistant`, headers, { enabled: false })).status).toBe(
      403,
    )
    expect((await call('GET', `/api/v1/${there.slug}/knowledge`, headers)).status).toBe(403)
  })
})

describe('the door', () => {
  it('answers an unknown association as any unknown thing', async () => {
    expect((await call('GET', '/api/v1/nowhere/page')).status).toBe(404)
  })

  it('refuses what is malformed, too large or from another site, in the reader’s language, and goes on', async () => {
    const base = `/api/v1/${here.slug}/conversations`
    const french = await routes.request(base, {
      method: 'POST',
      headers: { 'accept-language': 'fr', 'content-length': '1' },
      body: '{',
    })
    expect(french.status).toBe(400)
    expect(((await french.json()) as { message: string }).message).toContain('n’a pas pu être lu')
    expect((await call('POST', base, { 'content-length': '70000' }, {})).status).toBe(413)
    expect((await call('POST', base, { 'sec-fetch-site': 'cross-site' }, {})).status).toBe(403)
    expect((await call('POST', base, {}, { __proto__: { admin: true }, conversationId: 'x' })).status).toBe(400)
    expect((await call('GET', '/healthz')).status).toBe(200)
  })

  it('sends the strict headers with everything', async () => {
    for (const path of ['/healthz', `/api/v1/${here.slug}/page`, '/nothing/at/all']) {
      const { headers } = await call('GET', path)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'/)
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('tires of guesses at a password, and says so', async () => {
    const guess = () =>
      call('POST', `/api/v1/${here.slug}/session`, {}, { as: 'staff', email: 'x@essai.test', password: 'x' })
    const statuses: number[] = []
    for (let i = 0; i < 14; i++) statuses.push((await guess()).status)
    expect(statuses.slice(0, 12)).toEqual(Array(12).fill(401))
    expect(statuses.slice(12)).toEqual([429, 429])
  })

  it('never tires of a request for a person', async () => {
    const { key } = newVisitor()
    const headers = { authorization: `Bearer ${key}` }
    const conversationId = newId()
    expect(
      (
        await call('POST', `/api/v1/${here.slug}/conversations`, headers, {
          conversationId,
          key,
          language: 'fr',
          noticeVersion: 1,
        })
      ).status,
    ).toBe(201)
    const statuses = new Set<number>()
    for (let i = 0; i < 80; i++)
      statuses.add(
        (
          await call('POST', `/api/v1/${here.slug}/conversations/${conversationId}/handoff`, headers, {
            clientId: uuid(),
          })
        ).status,
      )
    expect([...statuses]).toEqual([202])
  })

  it('stores nothing in the browser before the member acts', async () => {
    for (const path of [`/api/v1/${here.slug}/page`, `/api/v1/${here.slug}/session`]) {
      expect((await call('GET', path)).headers.get('set-cookie')).toBeNull()
    }
  })
})
