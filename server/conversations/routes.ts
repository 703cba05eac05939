import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { type Entrance, enter, guardOf, stageTopic } from '../people/index.ts'
import { type App, addressOf, type Config, type Ctx, RateLimit, refuse, stream, within } from '../platform/index.ts'
import { reportAttention } from './attention.ts'
import { requestPerson } from './hand-off.ts'
import { incomingMailRoutes } from './mail/routes-incoming.ts'
import { postMessage } from './post-message.ts'
import { findConversationView, findEventsAfter, listMyConversations } from './read-conversation.ts'
import { readLive } from './read-live.ts'
import { returnToAssistant } from './return-to-assistant.ts'
import { startConversation } from './start-conversation.ts'

/** No history is that long: asks whether the thread is visible, without reading it. */
const BEYOND = 2 ** 31 - 1

const BASE = '/api/v1/:slug/conversations'

/** `Last-Event-ID` of a stream that resumes, or `?after=`; 0 from the start. */
export function cursorOf(c: Context): number {
  const given = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0)
  return Number.isSafeInteger(given) && given > 0 ? given : 0
}

type Sent = { id: number | null; event: string; data: unknown }

/** Live events of one conversation, by cursor, for whoever may see it. */
export async function streamConversation<E extends Entrance>(
  app: App,
  c: Context<E>,
  conversationId: string,
): Promise<Response> {
  const { association, actor } = c.get('entered')
  let after = cursorOf(c)
  let told = ''
  let reads = 0
  let drafted = '[]'
  let isStageNew = false
  const read = async () => {
    const news = await within(app, association, actor, (ctx) => readLive(ctx, conversationId, after))
    if (!news) throw new Error('not found')
    const { events, attention } = news
    const draft = JSON.stringify(news.draft)
    after = events.at(-1)?.seq ?? after
    const history: Sent[] = events.map((event) => ({ id: event.seq, event: 'conversation', data: event }))
    if (draft !== drafted) history.push({ id: null, event: 'draft', data: { sentences: JSON.parse(draft) } })
    drafted = draft
    if (isStageNew) history.push({ id: null, event: 'page', data: {} })
    isStageNew = false
    const isNews = (attention.people.length > 0 || told !== '') && JSON.stringify(attention) !== told
    if (!isNews && attention.readByMember + attention.readByStaff === reads) return history
    told = JSON.stringify(attention)
    reads = attention.readByMember + attention.readByStaff
    return [...history, { id: null, event: 'attention', data: attention }]
  }
  const visible = await within(app, association, actor, (ctx) => findEventsAfter(ctx, conversationId, BEYOND))
  if (!visible) return refuse(c, 404, 'not-found')
  // Told that the assistant opened or closed, whoever follows the thread reads her page again.
  const stage = stageTopic(association.associationId)
  const stop = app.live.follow(stage, () => {
    isStageNew = true
  })
  c.env.incoming.socket.once('close', stop)
  return stream(c, app.live, [conversationId, stage], read, guardOf(app, c.get('entered')))
}

type Act = (ctx: Ctx, conversationId: string, input: unknown) => Promise<{ ok: true; seq: number } | { ok: false }>

/** The member's side: start, write, ask for a person, go back to the assistant, follow. */
export function conversationRoutes(app: App, config: Config) {
  const routes = new Hono<Entrance>()
  const posts = new RateLimit(config.rateLimits ? 60 : Number.POSITIVE_INFINITY)
  routes.use(BASE, enter(app, ['member']))
  routes.use(`${BASE}/*`, enter(app, ['member']))

  const idOf = (c: Context) => Id.safeParse(c.req.param('id'))
  // A request for a person is never refused for coming often: it is idempotent, and the door has no turnstile.
  const act = (path: string, verb: Act, limited: boolean) =>
    routes.post(`${BASE}/:id/${path}`, async (c) => {
      const { association, actor } = c.get('entered')
      const id = idOf(c)
      if (!id.success) return refuse(c, 404, 'not-found')
      if (limited && !posts.allows(addressOf(c, config.trustedProxies), app.now().getTime()))
        return refuse(c, 429, 'too-many-requests')
      const input = await c.req.json()
      const result = await within(app, association, actor, (ctx) => verb(ctx, id.data, input))
      return result.ok ? c.json({ seq: result.seq }, 202) : refuse(c, 404, 'not-found')
    })

  routes.post(BASE, async (c) => {
    const { association, actor } = c.get('entered')
    if (!posts.allows(addressOf(c, config.trustedProxies), app.now().getTime()))
      return refuse(c, 429, 'too-many-requests')
    const input = await c.req.json()
    const view = await within(app, association, actor, async (ctx) => {
      const started = await startConversation(ctx, input)
      return started.ok ? findConversationView({ ...ctx, actor: started.owner }, started.conversationId) : undefined
    })
    return view ? c.json(view, 201) : refuse(c, 404, 'not-found')
  })

  routes.get(BASE, async (c) => {
    const { association, actor } = c.get('entered')
    return c.json(await within(app, association, actor, listMyConversations))
  })

  routes.get(`${BASE}/:id`, async (c) => {
    const { association, actor } = c.get('entered')
    const id = idOf(c)
    const view = id.success && (await within(app, association, actor, (ctx) => findConversationView(ctx, id.data)))
    return view ? c.json(view) : refuse(c, 404, 'not-found')
  })

  routes.get(`${BASE}/:id/events`, async (c) => {
    const id = idOf(c)
    return id.success ? streamConversation(app, c, id.data) : refuse(c, 404, 'not-found')
  })

  routes.post(`${BASE}/:id/attention`, async (c) => {
    const { association, actor } = c.get('entered')
    const id = idOf(c)
    if (!id.success) return refuse(c, 404, 'not-found')
    const input = await c.req.json()
    const { ok } = await within(app, association, actor, (ctx) => reportAttention(ctx, id.data, input))
    return ok ? c.body(null, 204) : refuse(c, 404, 'not-found')
  })
  act('messages', postMessage, true)
  act('handoff', requestPerson, false)
  act('return', returnToAssistant, true)
  return routes.route('/', incomingMailRoutes(app, config))
}
