import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { type Entrance, enter } from '../people/index.ts'
import { type App, type Ctx, languageOf, refuse, within } from '../platform/index.ts'
import { putAside, readForYou, seeForYou } from './for-you/read-for-you.ts'

const PATH = '/api/v1/:slug/for-you'

/** What is chosen for the signed-in member, in the language she reads. */
export function forYouRoutes(app: App) {
  const routes = new Hono<Entrance>()
  const guard = enter(app, ['member'])
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const shown = async (c: Context<Entrance>) => {
    const found = await run(c, (ctx) => readForYou(ctx, languageOf(c)))
    return found ? c.json(found) : refuse(c, 403, 'forbidden')
  }
  routes.get(PATH, guard, shown)
  routes.post(`${PATH}/seen`, guard, async (c) => {
    await run(c, seeForYou)
    return c.body(null, 204)
  })
  routes.post(`${PATH}/:id/aside`, guard, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    const input = await c.req.json()
    const done = id.success && (await run(c, (ctx) => putAside(ctx, id.data, input)))
    return done ? shown(c) : refuse(c, 404, 'not-found')
  })
  return routes
}
