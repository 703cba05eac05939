import { type Context, Hono } from 'hono'
import { Id } from '../../../contract/common.ts'
import { type App, type Config, type Ctx, refuse, within } from '../../platform/index.ts'
import { type Entrance, enter, staffOnly } from '../routes-enter.ts'
import {
  type DirectoryAct,
  makeDirectoryToken,
  readDirectory,
  revokeDirectoryToken,
  setGroupGift,
} from './directory-settings.ts'

const BASE = '/api/v1/:slug/settings/directory'
const STATUS = { forbidden: 403, 'not-found': 404, 'too-many': 409, 'bad-input': 400 } as const

/** The settings of the directory: tokens, and what its groups give. */
export function directoryRoutes(app: App, config: Config) {
  const routes = new Hono<Entrance>()
  for (const path of [BASE, `${BASE}/*`]) routes.use(path, enter(app, ['staff']), staffOnly)
  const answer = async (c: Context<Entrance>, act: (ctx: Ctx) => Promise<DirectoryAct>) => {
    const { association, actor } = c.get('entered')
    const result = await within(app, association, actor, act)
    if (!result.ok) return refuse(c, STATUS[result.reason], result.reason)
    const address = `${config.publicUrl ?? new URL(c.req.url).origin}/scim/v2/${association.slug}`
    return c.json({ ...result.settings, address })
  }
  routes.get(BASE, (c) => answer(c, (ctx) => readDirectory(ctx)))
  routes.post(`${BASE}/tokens`, async (c) => {
    const input = await c.req.json()
    return answer(c, (ctx) => makeDirectoryToken(ctx, input))
  })
  routes.delete(`${BASE}/tokens/:id`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    return id.success ? answer(c, (ctx) => revokeDirectoryToken(ctx, id.data)) : refuse(c, 404, 'not-found')
  })
  routes.put(`${BASE}/groups/:id`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    if (!id.success) return refuse(c, 404, 'not-found')
    const input = await c.req.json()
    return answer(c, (ctx) => setGroupGift(ctx, id.data, input))
  })
  return routes
}
