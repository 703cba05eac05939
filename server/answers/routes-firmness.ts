import { type Context, Hono } from 'hono'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, type Ctx, refuse, within } from '../platform/index.ts'
import { examineSettings, previewSettings } from './examination/index.ts'
import { chooseFirmness, readFirmness } from './firmness/firmness.ts'

const PATH = '/api/v1/:slug/firmness'

/** When an answer is shown without reserve: the choice, what it comes to, and what it would do to the golden questions. */
export function firmnessRoutes(app: App) {
  const routes = new Hono<Entrance>()
  routes.use(PATH, enter(app, ['staff']), staffOnly)
  routes.use(`${PATH}/*`, enter(app, ['staff']), staffOnly)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const book = async (c: Context<Entrance>) => {
    const found = await run(c, readFirmness)
    return found ? c.json(found) : refuse(c, 403, 'forbidden')
  }
  routes.get(PATH, book)
  routes.put(PATH, async (c) => {
    const input = await c.req.json()
    const done = await run(c, (ctx) => examineSettings(ctx, 'firmness', () => chooseFirmness(ctx, input)))
    return done.ok ? book(c) : refuse(c, 403, 'forbidden')
  })
  routes.post(`${PATH}/preview`, async (c) => {
    const { association, actor } = c.get('entered')
    if (!(await run(c, readFirmness))) return refuse(c, 403, 'forbidden')
    const input = await c.req.json()
    const report = await previewSettings(app, association, actor, (ctx) => chooseFirmness(ctx, input))
    return c.json({ report })
  })
  return routes
}
