import { type Context, Hono } from 'hono'
import { type Entrance, enter, staffOnly } from '../../people/index.ts'
import { type App, refuse, within } from '../../platform/index.ts'
import { givePulse, readPulse } from './pulse.ts'

const PATH = '/api/v1/:slug/pulse'
const STATUS = { forbidden: 403, 'already-answered': 409 } as const

/** The staff's own: five statements a month. */
export function pulseRoutes(app: App) {
  const routes = new Hono<Entrance>()
  routes.use(PATH, enter(app, ['staff']), staffOnly)
  const book = async (c: Context<Entrance>) => {
    const { association, actor } = c.get('entered')
    const found = await within(app, association, actor, readPulse)
    return found ? c.json(found) : refuse(c, 403, 'forbidden')
  }
  routes.get(PATH, book)
  routes.post(PATH, async (c) => {
    const { association, actor } = c.get('entered')
    const input = await c.req.json()
    const done = await within(app, association, actor, (ctx) => givePulse(ctx, input))
    return done.ok ? book(c) : refuse(c, STATUS[done.reason], done.reason)
  })
  return routes
}
