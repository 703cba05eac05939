// SCIM 2.0 (RFC 7644) under /scim/v2/<association>: what a directory calls, with the association's token.
import { type Context, Hono } from 'hono'
import { Id } from '../../../contract/common.ts'
import {
  type App,
  addressOf,
  type Config,
  type Ctx,
  type Http,
  RateLimit,
  sizeLimit,
  within,
} from '../../platform/index.ts'
import type { FoundAssociation } from '../find-association.ts'
import { findAssociationRef } from '../find-association.ts'
import { createGroup, getGroup, listGroups, patchGroup, removeGroup, replaceGroup } from './directory-groups.ts'
import { openDirectory } from './directory-settings.ts'
import { createUser, deleteUser, getUser, listUsers, patchUser, replaceUser } from './directory-users.ts'
import { resourceTypes, schemas, serviceProviderConfig } from './scim-about.ts'
import { BadFilter } from './scim-filter.ts'
import { type Directory, listOf, NOT_FOUND, refusedAs, type ScimRefusal, type ScimResult } from './scim-result.ts'

const BASE = '/scim/v2/:slug'
const LARGEST = 2 * 1024 * 1024
const TYPE = { 'content-type': 'application/scim+json; charset=utf-8' }

type Scim = Http & { Variables: { association: FoundAssociation; directory: Directory } }

const UNKNOWN: ScimRefusal = { ok: false, status: 401, detail: 'The bearer token is not one of this association’s.' }
const BAD_JSON = refusedAs(400, 'invalidSyntax', 'The body could not be read.')

function refuse(c: Context, { status, scimType, detail }: ScimRefusal): Response {
  const error = { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status), scimType, detail }
  if (status === 401) c.header('www-authenticate', 'Bearer')
  return c.json(error, status, TYPE)
}

/** `attributes` and `excludedAttributes`, at the first level: what directories use to leave long lists out. */
function trimmed(c: Context, resource: Record<string, unknown>): Record<string, unknown> {
  const names = (query: string) =>
    (c.req.query(query) ?? '')
      .toLowerCase()
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
  const [only, without] = [names('attributes').map((one) => one.split('.')[0]), names('excludedAttributes')]
  const always = ['schemas', 'id', 'meta']
  const isKept = (name: string) =>
    always.includes(name) ||
    ((only.length === 0 || only.includes(name.toLowerCase())) && !without.includes(name.toLowerCase()))
  return Object.fromEntries(Object.entries(resource).filter(([name]) => isKept(name)))
}

function answer(c: Context, result: ScimResult): Response {
  if (!result.ok) return refuse(c, result)
  if (result.status === 204) return c.body(null, 204)
  const { resource, status } = result
  if (Array.isArray(resource.Resources))
    return c.json({ ...resource, Resources: resource.Resources.map((one) => trimmed(c, one)) }, status, TYPE)
  const { version, location } = (resource.meta ?? {}) as { version?: string; location?: string }
  if (version) c.header('etag', version)
  if (location && status === 201) c.header('location', location)
  if (version && c.req.method === 'GET' && c.req.header('if-none-match')?.includes(version)) return c.body(null, 304)
  return c.json(trimmed(c, resource), status, TYPE)
}

export function scimRoutes(app: App, config: Pick<Config, 'rateLimits' | 'trustedProxies' | 'publicUrl'>) {
  const routes = new Hono<Scim>()
  const wrong = new RateLimit(config.rateLimits ? 600 : Number.POSITIVE_INFINITY)
  routes.use(`${BASE}/*`, sizeLimit(LARGEST), async (c, next) => {
    const association = await findAssociationRef(app, c.req.param('slug') ?? '')
    const secret = /^Bearer (\S{10,200})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    const population = association && (await openDirectory(app, association, secret))
    if (!association || !population) {
      // A token has 256 bits; the limit is for the noise.
      const allowed = wrong.allows(addressOf(c, config.trustedProxies), app.now().getTime())
      return allowed ? refuse(c, UNKNOWN) : c.body(null, 429)
    }
    const base = `${config.publicUrl ?? new URL(c.req.url).origin}/scim/v2/${association.slug}`
    c.set('association', association)
    c.set('directory', { population, base })
    return next()
  })
  routes.onError((error, c) => {
    if (error instanceof BadFilter)
      return refuse(c, refusedAs(400, c.req.method === 'GET' ? 'invalidFilter' : 'invalidPath', error.message))
    if (error instanceof SyntaxError || error.name.endsWith('ZodError')) return refuse(c, BAD_JSON)
    app.log.error(
      { error: error.message, route: c.req.routePath, method: c.req.method },
      'a request of a directory failed',
    )
    return c.json(
      { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '500', detail: 'unexpected' },
      500,
      TYPE,
    )
  })
  about(routes)
  resources(routes, app, 'Users', {
    list: listUsers,
    get: getUser,
    create: createUser,
    replace: replaceUser,
    patch: patchUser,
    remove: deleteUser,
  })
  resources(routes, app, 'Groups', {
    list: listGroups,
    get: getGroup,
    create: createGroup,
    replace: replaceGroup,
    patch: patchGroup,
    remove: removeGroup,
  })
  return routes
}

function about(routes: Hono<Scim>): void {
  const say = (path: string, all: (base: string) => { id?: string; name?: string }[]) => {
    routes.get(`${BASE}/${path}`, (c) => {
      const found = all(c.get('directory').base)
      return c.json(listOf(found.length, 1, found), 200, TYPE)
    })
    routes.get(`${BASE}/${path}/:name`, (c) => {
      const one = all(c.get('directory').base).find((each) => each.id === c.req.param('name'))
      return one ? c.json(one, 200, TYPE) : refuse(c, NOT_FOUND)
    })
  }
  routes.get(`${BASE}/ServiceProviderConfig`, (c) => c.json(serviceProviderConfig(c.get('directory').base), 200, TYPE))
  say('ResourceTypes', resourceTypes)
  say('Schemas', schemas)
}

type Change = { id: string; input: unknown; ifMatch?: string | undefined }
type Verbs = {
  list: typeof listUsers
  get: (ctx: Ctx, directory: Directory, id: string) => Promise<ScimResult>
  create: (ctx: Ctx, directory: Directory, input: unknown) => Promise<ScimResult>
  replace: (ctx: Ctx, directory: Directory, change: Change) => Promise<ScimResult>
  patch: (ctx: Ctx, directory: Directory, change: Change) => Promise<ScimResult>
  remove: (ctx: Ctx, directory: Directory, change: Change) => Promise<ScimResult>
}

function resources(routes: Hono<Scim>, app: App, name: 'Users' | 'Groups', verbs: Verbs): void {
  const run = async (c: Context<Scim>, act: (ctx: Ctx, directory: Directory) => Promise<ScimResult>) =>
    answer(c, await within(app, c.get('association'), { kind: 'system' }, (ctx) => act(ctx, c.get('directory'))))
  routes.get(`${BASE}/${name}`, (c) => {
    const { filter, startIndex, count } = c.req.query()
    return run(c, (ctx, directory) => verbs.list(ctx, directory, { filter, startIndex, count }))
  })
  routes.post(`${BASE}/${name}`, async (c) => {
    const input: unknown = await c.req.json()
    return run(c, (ctx, directory) => verbs.create(ctx, directory, input))
  })
  routes.get(`${BASE}/${name}/:id`, (c) => {
    const id = Id.safeParse(c.req.param('id'))
    return id.success ? run(c, (ctx, directory) => verbs.get(ctx, directory, id.data)) : refuse(c, NOT_FOUND)
  })
  const changing = (act: Verbs['patch'], hasBody: boolean) => async (c: Context<Scim>) => {
    const id = Id.safeParse(c.req.param('id'))
    if (!id.success) return refuse(c, NOT_FOUND)
    const input: unknown = hasBody ? await c.req.json() : null
    const change = { id: id.data, input, ifMatch: c.req.header('if-match') }
    return run(c, (ctx, directory) => act(ctx, directory, change))
  }
  routes.put(`${BASE}/${name}/:id`, changing(verbs.replace, true))
  routes.patch(`${BASE}/${name}/:id`, changing(verbs.patch, true))
  routes.delete(`${BASE}/${name}/:id`, changing(verbs.remove, false))
}
