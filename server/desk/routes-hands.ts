import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { searchConversations } from '../conversations/index.ts'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, type Ctx, refuse, within } from '../platform/index.ts'
import { putAlertAway } from './attend-conversation.ts'
import { dropReply, type Handled, keepReply, readReplies } from './staff-hands.ts'

const BASE = '/api/v1/:slug/desk'

/** What the staff keep at hand: saved replies, alerts to put away, search over conversations. */
export function handRoutes(app: App) {
  const routes = new Hono<Entrance>()
  routes.use(`${BASE}/*`, enter(app, ['staff']), staffOnly)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const answer = (c: Context<Entrance>, result: Handled) =>
    result.ok ? c.json(result) : refuse(c, result.reason === 'forbidden' ? 403 : 404, result.reason)
  const onId = async (c: Context<Entrance>, verb: (ctx: Ctx, id: string) => Promise<Handled>) => {
    const id = Id.safeParse(c.req.param('id'))
    return id.success ? answer(c, await run(c, (ctx) => verb(ctx, id.data))) : refuse(c, 404, 'not-found')
  }

  routes.get(`${BASE}/saved-replies`, async (c) => c.json({ replies: await run(c, readReplies) }))
  routes.put(`${BASE}/saved-replies`, async (c) => {
    const input = await c.req.json()
    return answer(c, await run(c, (ctx) => keepReply(ctx, input)))
  })
  routes.delete(`${BASE}/saved-replies/:id`, (c) => onId(c, dropReply))
  routes.post(`${BASE}/alerts/:id/acknowledge`, (c) => onId(c, putAlertAway))
  routes.get(`${BASE}/search`, async (c) => {
    const words = (c.req.query('q') ?? '').trim().slice(0, 200)
    return c.json({ found: words.length < 2 ? [] : await run(c, (ctx) => searchConversations(ctx, words)) })
  })
  return routes
}
