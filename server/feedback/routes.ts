import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { Id } from '../../contract/common.ts'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, addressOf, type Config, type Ctx, RateLimit, refuse, within } from '../platform/index.ts'
import { assignReview, decideReview, type Refusal } from './decide-review.ts'
import { flagAnswer, forMember, listFlags } from './flag-answer.ts'
import { findReviewView, readReviews } from './list-reviews.ts'

const MEMBER = '/api/v1/:slug/conversations/:id/flags'
const BASE = '/api/v1/:slug/feedback'
const STATUS = { forbidden: 403, 'not-found': 404, 'already-decided': 409, 'bad-input': 400 } as const
const State = z.enum(['open', 'decided']).default('open')

const run = <T>(app: App, c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>): Promise<T> => {
  const { association, actor } = c.get('entered')
  return within(app, association, actor, act)
}

const idOf = (c: Context) => Id.safeParse(c.req.param('id'))

/** What a member says of an answer, and what became of it. */
export function flagRoutes(app: App, config: Config) {
  const routes = new Hono<Entrance>()
  const posts = new RateLimit(config.rateLimits ? 30 : Number.POSITIVE_INFINITY)
  routes.use(MEMBER, enter(app, ['member']))
  routes.get(MEMBER, async (c) => {
    const id = idOf(c)
    if (!id.success) return refuse(c, 404, 'not-found')
    const found = await run(app, c, (ctx) => listFlags(ctx, id.data))
    return found.ok ? c.json(forMember(found.flags)) : refuse(c, 404, 'not-found')
  })
  routes.post(MEMBER, async (c) => {
    const id = idOf(c)
    if (!id.success) return refuse(c, 404, 'not-found')
    if (!posts.allows(addressOf(c, config.trustedProxies), app.now().getTime()))
      return refuse(c, 429, 'too-many-requests')
    const input = await c.req.json()
    const flagged = await run(app, c, (ctx) => flagAnswer(ctx, id.data, input))
    return flagged.ok ? c.json(forMember(flagged.flags)) : refuse(c, 404, 'not-found')
  })
  return routes
}

/** The staff's side: flags of a thread, the list of reviews, one of them, what is decided. */
export function reviewRoutes(app: App) {
  const routes = new Hono<Entrance>()
  routes.use(`${BASE}/*`, enter(app, ['staff']), staffOnly)
  const refused = (c: Context, { reason }: Refusal) => refuse(c, STATUS[reason], reason)

  routes.get(`${BASE}/conversations/:id/flags`, async (c) => {
    const id = idOf(c)
    if (!id.success) return refuse(c, 404, 'not-found')
    const found = await run(app, c, (ctx) => listFlags(ctx, id.data))
    return found.ok ? c.json({ flags: found.flags }) : refuse(c, 404, 'not-found')
  })
  routes.post(`${BASE}/conversations/:id/flags`, async (c) => {
    const id = idOf(c)
    if (!id.success) return refuse(c, 404, 'not-found')
    const input = await c.req.json()
    const flagged = await run(app, c, (ctx) => flagAnswer(ctx, id.data, input))
    return flagged.ok ? c.json({ flags: flagged.flags }) : refuse(c, 404, 'not-found')
  })

  routes.get(`${BASE}/reviews`, async (c) => {
    const state = State.parse(c.req.query('state'))
    const list = await run(app, c, (ctx) => readReviews(ctx, state))
    return list ? c.json(list) : refuse(c, 403, 'forbidden')
  })
  routes.get(`${BASE}/reviews/:id`, async (c) => {
    const id = idOf(c)
    const view = id.success && (await run(app, c, (ctx) => findReviewView(ctx, id.data)))
    return view ? c.json(view) : refuse(c, 404, 'not-found')
  })
  for (const [path, verb] of [
    ['decide', decideReview],
    ['assign', assignReview],
  ] as const) {
    routes.post(`${BASE}/reviews/:id/${path}`, async (c) => {
      const id = idOf(c)
      if (!id.success) return refuse(c, 404, 'not-found')
      const input = await c.req.json()
      const result = await run(app, c, async (ctx) => {
        const done = await verb(ctx, id.data, input)
        return done.ok ? { ok: true as const, view: await findReviewView(ctx, id.data) } : done
      })
      return result.ok ? c.json(result.view) : refused(c, result)
    })
  }
  return routes
}
