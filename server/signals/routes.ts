import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { Day, Id } from '../../contract/common.ts'
import { SeriesName } from '../../contract/signals.ts'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, type Ctx, refuse, within } from '../platform/index.ts'
import { type Acted, actOnAlarm, setTolerated } from './act-on-alarm.ts'
import { readCases, readSignals } from './read-signals.ts'

const BASE = '/api/v1/:slug/signals'
const STATUS = { forbidden: 403, 'not-found': 404, 'already-decided': 409, 'nothing-to-change': 409 } as const
const Days = z.coerce.number().int().min(14).max(366).catch(90)

/** The figures of the house, for those who answer for it. */
export function signalRoutes(app: App) {
  const routes = new Hono<Entrance>()
  routes.use(BASE, enter(app, ['staff']), staffOnly)
  routes.use(`${BASE}/*`, enter(app, ['staff']), staffOnly)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const done = (c: Context, acted: Acted) =>
    acted.ok ? c.json({ ok: true }) : refuse(c, STATUS[acted.reason], acted.reason)

  routes.get(BASE, async (c) => {
    const days = Days.parse(c.req.query('days'))
    const found = await run(c, (ctx) => readSignals(ctx, days))
    return found ? c.json(found) : refuse(c, 403, 'forbidden')
  })
  routes.put(`${BASE}/rules`, async (c) => {
    const input = await c.req.json()
    return done(c, await run(c, (ctx) => setTolerated(ctx, input)))
  })
  routes.post(`${BASE}/alarms/:id`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    const input = await c.req.json()
    return id.success ? done(c, await run(c, (ctx) => actOnAlarm(ctx, id.data, input))) : refuse(c, 404, 'not-found')
  })
  routes.get(`${BASE}/:series/:day`, async (c) => {
    const series = SeriesName.safeParse(c.req.param('series'))
    const day = Day.safeParse(c.req.param('day'))
    if (!series.success || !day.success) return refuse(c, 404, 'not-found')
    const found = await run(c, (ctx) => readCases(ctx, series.data, day.data))
    return found ? c.json(found) : refuse(c, 403, 'forbidden')
  })
  return routes
}
