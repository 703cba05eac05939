import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, type Ctx, refuse, within } from '../platform/index.ts'
import { maySteward } from './steward-documents.ts'
import type { Examine } from './try-change.ts'
import { actOnAnswer, discardAnswerText, listAnswers, writeAnswer } from './write-answer.ts'

const BASE = '/api/v1/:slug/knowledge/answers'
const STATUS = { forbidden: 403, 'not-found': 404, 'bad-input': 400 } as const

/** Answers written by the staff: written, approved, withdrawn. */
export function answerRoutes(app: App, examine?: Examine) {
  const routes = new Hono<Entrance>()
  const guard = [enter(app, ['staff']), staffOnly] as const
  routes.use(BASE, ...guard)
  routes.use(`${BASE}/*`, ...guard)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const told = (c: Context, result: Awaited<ReturnType<typeof writeAnswer>>) =>
    result.ok ? c.json(result.answer) : refuse(c, STATUS[result.reason], result.reason)
  const idOf = (c: Context) => Id.safeParse(c.req.param('id'))

  routes.get(BASE, async (c) => {
    const answers = await run(c, async (ctx) => (maySteward(ctx) ? listAnswers(ctx) : undefined))
    return answers ? c.json({ answers }) : refuse(c, 403, 'forbidden')
  })
  routes.post(BASE, async (c) => {
    const input = await c.req.json()
    return told(c, await run(c, (ctx) => writeAnswer(ctx, null, input)))
  })
  routes.put(`${BASE}/:id`, async (c) => {
    const id = idOf(c)
    if (!id.success) return refuse(c, 404, 'not-found')
    const input = await c.req.json()
    return told(c, await run(c, (ctx) => writeAnswer(ctx, id.data, input)))
  })
  for (const act of ['approve', 'withdraw'] as const) {
    routes.post(`${BASE}/:id/${act}`, async (c) => {
      const id = idOf(c)
      if (!id.success) return refuse(c, 404, 'not-found')
      return told(c, await run(c, (ctx) => actOnAnswer(ctx, act, id.data, examine)))
    })
  }
  routes.post(`${BASE}/:id/discard`, async (c) => {
    const id = idOf(c)
    return id.success ? told(c, await run(c, (ctx) => discardAnswerText(ctx, id.data))) : refuse(c, 404, 'not-found')
  })
  return routes
}
