import { type Context, Hono } from 'hono'
import { Id } from '../../../contract/common.ts'
import { previewSettings } from '../../answers/index.ts'
import { type Entrance, enter, staffOnly } from '../../people/index.ts'
import { type App, type Ctx, refuse, within } from '../../platform/index.ts'
import { listMySurveys } from './answer-survey.ts'
import { applySurvey, tryApplication } from './apply-survey.ts'
import { readSurveys } from './read-surveys.ts'
import { surveyPageRoutes } from './routes-survey-page.ts'
import { closeSurvey, type Done, discardSurvey, openSurvey, type Refusal, writeSurvey } from './write-survey.ts'

const BASE = '/api/v1/:slug/feedback/surveys'
const STATUS: Record<Refusal['reason'], 400 | 403 | 404 | 409> = {
  forbidden: 403,
  'not-found': 404,
  'bad-input': 400,
  'already-open': 409,
  'not-open': 409,
  'nothing-to-apply': 409,
  'cannot-loosen': 409,
}

/** The staff's side: write, open, close, see, apply. And what is open to the member who reads her page. */
export function surveyRoutes(app: App) {
  const routes = new Hono<Entrance>()
  const guard = [enter(app, ['staff']), staffOnly] as const
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const acted = async (c: Context<Entrance>, act: (ctx: Ctx) => Promise<Done>) => {
    const result = await run(c, async (ctx) => {
      const done = await act(ctx)
      return done.ok ? { ok: true as const, book: await readSurveys(ctx) } : done
    })
    return result.ok ? c.json(result.book) : refuse(c, STATUS[result.reason], result.reason)
  }
  routes.get('/api/v1/:slug/surveys', enter(app, ['member']), async (c) => c.json(await run(c, listMySurveys)))
  routes.get(BASE, ...guard, async (c) => {
    const book = await run(c, readSurveys)
    return book ? c.json(book) : refuse(c, 403, 'forbidden')
  })
  routes.post(BASE, ...guard, async (c) => {
    const input = await c.req.json()
    return acted(c, (ctx) => writeSurvey(ctx, input))
  })
  const onOne = (path: string, act: (ctx: Ctx, id: string, input: unknown) => Promise<Done>) =>
    routes.post(`${BASE}/:id/${path}`, ...guard, async (c) => {
      const id = Id.safeParse(c.req.param('id'))
      if (!id.success) return refuse(c, 404, 'not-found')
      const input = await c.req.json()
      return acted(c, (ctx) => act(ctx, id.data, input))
    })
  onOne('open', openSurvey)
  onOne('close', closeSurvey)
  onOne('discard', discardSurvey)
  onOne('apply', applySurvey)
  routes.post(`${BASE}/:id/preview`, ...guard, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    if (!id.success) return refuse(c, 404, 'not-found')
    const input = await c.req.json()
    const { association, actor } = c.get('entered')
    let refusal: Refusal | undefined
    const report = await previewSettings(app, association, actor, async (ctx) => {
      const tried = await tryApplication(ctx, id.data, input)
      if (!tried.ok) refusal = tried
    })
    return refusal ? refuse(c, STATUS[refusal.reason], refusal.reason) : c.json({ report })
  })
  routes.route('/', surveyPageRoutes(app))
  return routes
}
