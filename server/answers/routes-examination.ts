import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, type Ctx, refuse, within } from '../platform/index.ts'
import { previewChange, runExamination } from './examination/examine.ts'
import { importQuestions } from './examination/import-questions.ts'
import { changeQuestion, type Kept, keepQuestion, removeQuestion } from './examination/keep-question.ts'
import { readExamination, readRun } from './examination/read-examination.ts'

const BASE = '/api/v1/:slug/examination'
const STATUS = { forbidden: 403, 'not-found': 404, 'bad-input': 400 } as const

/** Golden questions, and examinations of what is in effect or about to be. */
export function examinationRoutes(app: App) {
  const routes = new Hono<Entrance>()
  const guard = [enter(app, ['staff']), staffOnly] as const
  routes.use(BASE, ...guard)
  routes.use(`${BASE}/*`, ...guard)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const idOf = (c: Context) => Id.safeParse(c.req.param('id'))
  const book = async (c: Context<Entrance>) => {
    const found = await run(c, readExamination)
    return found ? c.json(found) : refuse(c, 403, 'forbidden')
  }
  /** A change to the set gives the set back. */
  const told = (c: Context<Entrance>, result: Kept) =>
    result.ok ? book(c) : refuse(c, STATUS[result.reason], result.reason)

  routes.get(BASE, book)
  routes.post(`${BASE}/questions`, async (c) => {
    const input = await c.req.json()
    return told(c, await run(c, (ctx) => keepQuestion(ctx, input, 'hand')))
  })
  routes.post(`${BASE}/questions/csv`, async (c) => {
    const input = await c.req.json()
    const result = await run(c, (ctx) => importQuestions(ctx, input))
    if (!result.ok) return refuse(c, STATUS[result.reason], result.reason)
    return c.json({ added: result.added, problems: result.problems })
  })
  routes.put(`${BASE}/questions/:id`, async (c) => {
    const id = idOf(c)
    if (!id.success) return refuse(c, 404, 'not-found')
    const input = await c.req.json()
    return told(c, await run(c, (ctx) => changeQuestion(ctx, id.data, input)))
  })
  routes.delete(`${BASE}/questions/:id`, async (c) => {
    const id = idOf(c)
    return id.success ? told(c, await run(c, (ctx) => removeQuestion(ctx, id.data))) : refuse(c, 404, 'not-found')
  })
  routes.get(`${BASE}/runs/:id`, async (c) => {
    const id = idOf(c)
    if (!id.success) return refuse(c, 404, 'not-found')
    const result = await run(c, (ctx) => readRun(ctx, id.data))
    return result.ok ? c.json(result.view) : refuse(c, STATUS[result.reason], result.reason)
  })
  routes.post(`${BASE}/run`, async (c) => {
    const result = await run(c, runExamination)
    return result.ok ? book(c) : refuse(c, STATUS[result.reason], result.reason)
  })
  routes.post(`${BASE}/preview`, async (c) => {
    const input = await c.req.json()
    const result = await run(c, (ctx) => previewChange(ctx, input))
    return result.ok ? c.json({ report: result.report }) : refuse(c, STATUS[result.reason], result.reason)
  })
  return routes
}
