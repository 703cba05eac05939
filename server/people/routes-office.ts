import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { type App, type Ctx, refuse, within } from '../platform/index.ts'
import {
  type Arranged,
  arrangeCapacity,
  arrangeOpening,
  arrangePromises,
  arrangeTeam,
  readOffice,
  removeTeam,
} from './arrange-office.ts'
import { reportPresence } from './report-presence.ts'
import { type Entrance, enter, staffOnly } from './routes-enter.ts'

const BASE = '/api/v1/:slug/settings'
const STATUS = { forbidden: 403, 'bad-input': 400, 'not-found': 404 } as const

/** Who is there: hours, teams, holidays, promises, and each person's presence. */
export function officeRoutes(app: App) {
  const routes = new Hono<Entrance>()
  for (const path of ['/api/v1/:slug/presence', `${BASE}/*`]) routes.use(path, enter(app, ['staff']), staffOnly)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const answer = async (c: Context<Entrance>, act: (ctx: Ctx) => Promise<Arranged>) => {
    const result = await run(c, act)
    return result.ok ? c.json(await run(c, readOffice)) : refuse(c, STATUS[result.reason], result.reason)
  }

  routes.post('/api/v1/:slug/presence', async (c) => {
    const input = await c.req.json()
    const state = await run(c, (ctx) => reportPresence(ctx, input))
    return state ? c.json(state) : refuse(c, 403, 'forbidden')
  })
  routes.get(`${BASE}/office`, async (c) => c.json(await run(c, readOffice)))
  const put = (path: string, verb: (ctx: Ctx, input: unknown) => Promise<Arranged>) =>
    routes.put(`${BASE}/${path}`, async (c) => {
      const input = await c.req.json()
      return answer(c, (ctx) => verb(ctx, input))
    })
  put('opening', arrangeOpening)
  put('promises', arrangePromises)
  put('teams', arrangeTeam)
  put('capacity', arrangeCapacity)
  routes.delete(`${BASE}/teams/:id`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    return id.success ? answer(c, (ctx) => removeTeam(ctx, id.data)) : refuse(c, 404, 'not-found')
  })
  return routes
}
