import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, addressOf, type Config, type Ctx, RateLimit, refuse, within } from '../platform/index.ts'
import { giveRating, readRating, readRatings } from './rate-episode.ts'

const MEMBER = '/api/v1/:slug/conversations/:id/rating'
const STAFF = '/api/v1/:slug/feedback/ratings'

/** The member's word on a matter, and what the words say together. */
export function ratingRoutes(app: App, config: Config) {
  const routes = new Hono<Entrance>()
  const posts = new RateLimit(config.rateLimits ? 30 : Number.POSITIVE_INFINITY)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  routes.use(MEMBER, enter(app, ['member']))
  routes.get(MEMBER, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    if (!id.success) return refuse(c, 404, 'not-found')
    const found = await run(c, (ctx) => readRating(ctx, id.data))
    return found.ok ? c.json(found.rating) : refuse(c, 404, 'not-found')
  })
  routes.post(MEMBER, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    if (!id.success) return refuse(c, 404, 'not-found')
    if (!posts.allows(addressOf(c, config.trustedProxies), app.now().getTime()))
      return refuse(c, 429, 'too-many-requests')
    const input = await c.req.json()
    const given = await run(c, (ctx) => giveRating(ctx, id.data, input))
    return given.ok ? c.json(given.rating) : refuse(c, 404, 'not-found')
  })
  routes.get(STAFF, enter(app, ['staff']), staffOnly, async (c) => {
    const figures = await run(c, readRatings)
    return figures ? c.json(figures) : refuse(c, 403, 'forbidden')
  })
  return routes
}
