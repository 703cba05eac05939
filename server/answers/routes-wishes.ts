import { type Context, Hono } from 'hono'
import { type Entrance, enter } from '../people/index.ts'
import { type App, type Ctx, refuse, within } from '../platform/index.ts'
import { readWishes, setWishes } from './referral/wishes.ts'

const PATH = '/api/v1/:slug/wishes'

/** Whom the signed-in member wants first. */
export function wishRoutes(app: App) {
  const routes = new Hono<Entrance>()
  routes.use(PATH, enter(app, ['member']))
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const shown = async (c: Context<Entrance>) => {
    const wishes = await run(c, readWishes)
    return wishes ? c.json(wishes) : refuse(c, 403, 'forbidden')
  }
  routes.get(PATH, shown)
  routes.put(PATH, async (c) => {
    const input = await c.req.json()
    const done = await run(c, (ctx) => setWishes(ctx, input))
    return done.ok ? shown(c) : refuse(c, 403, 'forbidden')
  })
  return routes
}
