import { Hono } from 'hono'
import { type Entrance, enter, staffOnly } from '../../people/index.ts'
import { type App, refuse, within } from '../../platform/index.ts'
import { readStages, stepStage } from './step-stage.ts'

const BASE = '/api/v1/:slug/stages'
const STATUS = { forbidden: 403, 'audience-needed': 400, 'reason-needed': 409 } as const

/** For whom the assistant answers. */
export function stageRoutes(app: App) {
  const routes = new Hono<Entrance>()
  routes.use(BASE, enter(app, ['staff']), staffOnly)
  routes.get(BASE, async (c) => {
    const { association, actor } = c.get('entered')
    const book = await within(app, association, actor, readStages)
    return book ? c.json(book) : refuse(c, 403, 'forbidden')
  })
  routes.post(BASE, async (c) => {
    const { association, actor } = c.get('entered')
    const input = await c.req.json()
    const result = await within(app, association, actor, (ctx) => stepStage(ctx, input))
    return result.ok ? c.json(result.book) : refuse(c, STATUS[result.reason], result.reason)
  })
  return routes
}
