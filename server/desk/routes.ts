import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { Id, Language } from '../../contract/common.ts'
import { MESSAGE_LIMIT } from '../../contract/conversations.ts'
import { texts } from '../../locales/server/index.ts'
import { answerQuestion } from '../answers/index.ts'
import {
  closeConversation,
  listComposedReports,
  replyToMember,
  returnConversation,
  streamConversation,
  takeConversation,
} from '../conversations/index.ts'
import { type Entrance, enter, getAssociation, staffOnly } from '../people/index.ts'
import { type App, type Ctx, languageOf, refuse, within } from '../platform/index.ts'
import { attendConversation } from './attend-conversation.ts'
import { findDeskConversation } from './brief.ts'
import { findHelp } from './find-help.ts'
import { queueRoutes } from './routes-queue.ts'
import { snoozeConversation, writeNote } from './staff-hands.ts'
import { transferConversation } from './transfer-conversation.ts'

const BASE = '/api/v1/:slug/desk'
const STATUS = { 'not-found': 404, forbidden: 403, 'already-closed': 409 } as const

const Take = z.object({ steal: z.boolean().default(false) })
const Ask = z.object({ text: z.string().trim().min(1).max(MESSAGE_LIMIT), language: Language })

type Refusal = { ok: false; reason: keyof typeof STATUS } | { ok: false; reason: 'taken-by-other'; name: string }

function refuseAct(c: Context, refusal: Refusal): Response {
  if (refusal.reason !== 'taken-by-other') return refuse(c, STATUS[refusal.reason], refusal.reason)
  const message = texts(languageOf(c)).problem['taken-by-other'](refusal.name)
  return c.json({ code: 'taken-by-other', message }, 409)
}

/** The staff's side: the queue, a conversation with its brief, and what a person does with it. */
export function deskRoutes(app: App) {
  const routes = new Hono<Entrance>()
  routes.use(`${BASE}/*`, enter(app, ['staff']), staffOnly)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }

  routes.route('/', queueRoutes(app))

  routes.get(`${BASE}/conversations/:id`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    const found = id.success && (await run(c, (ctx) => findDeskConversation(ctx, id.data)))
    return found ? c.json(found) : refuse(c, 404, 'not-found')
  })
  routes.get(`${BASE}/conversations/:id/help`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    const help = id.success && (await run(c, (ctx) => findHelp(ctx, id.data)))
    return help ? c.json(help) : refuse(c, 404, 'not-found')
  })
  routes.get(`${BASE}/conversations/:id/reports`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    if (!id.success) return refuse(c, 404, 'not-found')
    const reports = await run(c, (ctx) => listComposedReports(ctx, id.data))
    return reports ? c.json({ reports }) : refuse(c, 404, 'not-found')
  })

  routes.get(`${BASE}/conversations/:id/events`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    return id.success ? streamConversation(app, c, id.data) : refuse(c, 404, 'not-found')
  })

  const act = (
    path: string,
    status: 200 | 202,
    verb: (ctx: Ctx, id: string, input: unknown) => Promise<{ ok: true } | Refusal>,
  ) =>
    routes.post(`${BASE}/conversations/:id/${path}`, async (c) => {
      const id = Id.safeParse(c.req.param('id'))
      if (!id.success) return refuse(c, 404, 'not-found')
      const input = await c.req.json()
      const result = await run(c, (ctx) => verb(ctx, id.data, input))
      if (!result.ok) return refuseAct(c, result)
      return c.json(result, status)
    })
  act('take', 200, (ctx, id, input) => takeConversation(ctx, id, Take.parse(input)))
  act('reply', 202, replyToMember)
  act('return', 200, returnConversation)
  act('close', 200, closeConversation)
  act('note', 200, writeNote)
  act('transfer', 200, transferConversation)
  act('snooze', 200, snoozeConversation)
  act('attention', 200, attendConversation)

  routes.post(`${BASE}/ask`, async (c) => {
    const question = Ask.parse(await c.req.json())
    const answer = await run(c, async (ctx) => {
      const { stage } = await getAssociation(ctx)
      return stage === 'closed' ? null : answerQuestion(ctx, { ...question, byStaff: true })
    })
    return answer ? c.json(answer) : refuse(c, 409, 'assistant-closed')
  })
  return routes
}
