import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { Id } from '../../contract/common.ts'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, type Ctx, refuse, within } from '../platform/index.ts'
import { answerRequest, readRequests } from './ask-review.ts'
import { readImprovements, writeImprovement } from './write-improvement.ts'

const BASE = '/api/v1/:slug/feedback'
const STATUS = { forbidden: 403, 'not-found': 404, 'already-decided': 409 } as const

/** The staff's side of what is heard: improvements, and requests that a person look again. */
export function heardRoutes(app: App) {
  const routes = new Hono<Entrance>()
  const guard = [enter(app, ['staff']), staffOnly] as const
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  routes.get(`${BASE}/improvements`, ...guard, async (c) => {
    const book = await run(c, readImprovements)
    return book ? c.json(book) : refuse(c, 403, 'forbidden')
  })
  routes.post(`${BASE}/improvements`, ...guard, async (c) => {
    const input = await c.req.json()
    const { improvementId } = z.object({ improvementId: Id }).parse(input)
    const result = await run(c, async (ctx) => {
      const done = await writeImprovement(ctx, improvementId, input)
      return done.ok ? { ok: true as const, book: await readImprovements(ctx) } : done
    })
    return result.ok ? c.json(result.book) : refuse(c, 403, 'forbidden')
  })
  routes.get(`${BASE}/requests`, ...guard, async (c) => {
    const log = await run(c, readRequests)
    return log ? c.json(log) : refuse(c, 403, 'forbidden')
  })
  routes.post(`${BASE}/requests/:id/answer`, ...guard, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    if (!id.success) return refuse(c, 404, 'not-found')
    const input = await c.req.json()
    const result = await run(c, async (ctx) => {
      const done = await answerRequest(ctx, id.data, input)
      return done.ok ? { ok: true as const, log: await readRequests(ctx) } : done
    })
    return result.ok ? c.json(result.log) : refuse(c, STATUS[result.reason], result.reason)
  })
  return routes
}
