import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { Id } from '../../contract/common.ts'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, type Ctx, refuse, within } from '../platform/index.ts'
import { type CorrectionRefusal, chooseCandidates, openCorrection, sendCorrection } from './open-correction.ts'
import { findCorrectionView, readCorrections } from './read-corrections.ts'

const BASE = '/api/v1/:slug/feedback/corrections'
const STATUS = { forbidden: 403, 'not-found': 404, 'not-changed': 409, 'already-sent': 409, 'bad-input': 400 } as const

/** Corrections: found, prepared, sent, followed. */
export function correctionRoutes(app: App) {
  const routes = new Hono<Entrance>()
  const guard = [enter(app, ['staff']), staffOnly] as const
  routes.use(BASE, ...guard)
  routes.use(`${BASE}/*`, ...guard)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const refused = (c: Context, { reason }: CorrectionRefusal) => refuse(c, STATUS[reason], reason)
  type Done = { ok: true } | CorrectionRefusal
  const shown = async (c: Context<Entrance>, correctionId: string, act: (ctx: Ctx) => Promise<Done>) => {
    const result = await run(c, async (ctx) => {
      const done = await act(ctx)
      return done.ok ? { ok: true as const, view: await findCorrectionView(ctx, correctionId) } : done
    })
    return result.ok ? c.json(result.view) : refused(c, result)
  }

  routes.get(BASE, async (c) => {
    const list = await run(c, readCorrections)
    return list ? c.json(list) : refuse(c, 403, 'forbidden')
  })
  routes.post(BASE, async (c) => {
    const input = await c.req.json()
    const { correctionId } = z.object({ correctionId: Id }).parse(input)
    return shown(c, correctionId, (ctx) => openCorrection(ctx, input))
  })
  routes.get(`${BASE}/:id`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    const view = id.success && (await run(c, (ctx) => findCorrectionView(ctx, id.data)))
    return view ? c.json(view) : refuse(c, 404, 'not-found')
  })
  for (const [path, verb] of [
    ['choose', chooseCandidates],
    ['send', sendCorrection],
  ] as const) {
    routes.post(`${BASE}/:id/${path}`, async (c) => {
      const id = Id.safeParse(c.req.param('id'))
      if (!id.success) return refuse(c, 404, 'not-found')
      const input = await c.req.json()
      return shown(c, id.data, (ctx) => verb(ctx, id.data, input))
    })
  }
  return routes
}
