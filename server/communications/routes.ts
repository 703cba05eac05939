import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, type Config, type Ctx, type Open, refuse, within } from '../platform/index.ts'
import { checkWithModel, checkWording } from './check-wording.ts'
import { listStaffAnnouncements } from './own-announcements.ts'
import { readAnnouncements } from './read-announcements.ts'
import {
  cancelAnnouncement,
  type Refusal,
  sendAnnouncement,
  tryAnnouncement,
  writeAnnouncement,
} from './write-announcement.ts'

const BASE = '/api/v1/:slug/communications'
const STATUS: Record<Refusal['reason'], 400 | 403 | 404 | 409> = {
  forbidden: 403,
  'not-found': 404,
  'already-sent': 409,
  'bad-input': 400,
  'not-both-languages': 400,
  'reason-needed': 400,
  'blank-left': 400,
  'no-mail': 400,
}

/** The staff's side of announcements: write, check, try, send, take back, see what came of them. */
export function communicationRoutes(app: App, config: Pick<Config, 'publicUrl' | 'host' | 'port'>) {
  const routes = new Hono<Entrance>()
  const guard = [enter(app, ['staff']), staffOnly] as const
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  /** Does an act, and gives the book as it stands after it. */
  const acted = async (c: Context<Entrance>, act: (ctx: Ctx) => Promise<{ ok: true } | Refusal>) => {
    const result = await run(c, async (ctx) => {
      const done = await act(ctx)
      return done.ok ? { ok: true as const, book: await readAnnouncements(ctx) } : done
    })
    return result.ok ? c.json(result.book) : refuse(c, STATUS[result.reason], result.reason)
  }

  routes.get(`${BASE}/announcements`, ...guard, async (c) => {
    const book = await run(c, readAnnouncements)
    return book ? c.json(book) : refuse(c, 403, 'forbidden')
  })
  routes.get(`${BASE}/staff`, ...guard, async (c) => {
    const found = await run(c, listStaffAnnouncements)
    return found ? c.json(found) : refuse(c, 403, 'forbidden')
  })
  routes.post(`${BASE}/check`, ...guard, async (c) => {
    const input = await c.req.json()
    const checked = await run(c, (ctx) => checkWording(ctx, input))
    return checked ? c.json(checked) : refuse(c, 403, 'forbidden')
  })
  routes.post(`${BASE}/check/model`, ...guard, async (c) => {
    const { association, actor } = c.get('entered')
    const input = await c.req.json()
    const open: Open = (who, act) => within(app, association, who, act)
    const checked = await checkWithModel(open, actor, input)
    return checked ? c.json(checked) : refuse(c, 403, 'forbidden')
  })
  routes.post(`${BASE}/announcements`, ...guard, async (c) => {
    const input = await c.req.json()
    return acted(c, (ctx) => writeAnnouncement(ctx, input))
  })
  const onOne = (path: string, act: (ctx: Ctx, id: string, input: unknown) => Promise<{ ok: true } | Refusal>) =>
    routes.post(`${BASE}/announcements/:id/${path}`, ...guard, async (c) => {
      const id = Id.safeParse(c.req.param('id'))
      if (!id.success) return refuse(c, 404, 'not-found')
      const input = await c.req.json()
      return acted(c, (ctx) => act(ctx, id.data, input))
    })
  onOne('send', sendAnnouncement)
  onOne('cancel', cancelAnnouncement)
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`
  routes.post(`${BASE}/announcements/:id/try`, ...guard, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    if (!id.success) return refuse(c, 404, 'not-found')
    const tried = await run(c, (ctx) => tryAnnouncement(ctx, id.data, base))
    return tried.ok ? c.json({ to: tried.to }) : refuse(c, STATUS[tried.reason], tried.reason)
  })
  return routes
}
