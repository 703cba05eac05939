import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, refuse, within } from '../platform/index.ts'
import { keepGoldenQuestion, proposeAnswer } from './keep-words.ts'

const BASE = '/api/v1/:slug/desk/conversations/:id'
const STATUS = { forbidden: 403, 'not-found': 404, 'bad-input': 400 } as const

/** What a conversation leaves to the association. */
export function keepRoutes(app: App) {
  const routes = new Hono<Entrance>()
  const act = (path: string, verb: typeof keepGoldenQuestion) =>
    routes.post(`${BASE}/${path}`, enter(app, ['staff']), staffOnly, async (c: Context<Entrance>) => {
      const { association, actor } = c.get('entered')
      const id = Id.safeParse(c.req.param('id'))
      if (!id.success) return refuse(c, 404, 'not-found')
      const input = await c.req.json()
      const result = await within(app, association, actor, (ctx) => verb(ctx, id.data, input))
      return result.ok ? c.json({ kept: true }) : refuse(c, STATUS[result.reason], result.reason)
    })
  act('golden-question', keepGoldenQuestion)
  act('approved-answer', proposeAnswer)
  return routes
}
