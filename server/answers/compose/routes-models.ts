import { Hono } from 'hono'
import { type Entrance, enter, staffOnly } from '../../people/index.ts'
import { type App, languageOf, refuse, within } from '../../platform/index.ts'
import { changeModel, mayChangeModel, readModelSettings } from './change-model.ts'
import { tryModel } from './try-model.ts'

const PATH = '/api/v1/:slug/settings/model'

/** The language model of the association: read, change, try. */
export function modelRoutes(app: App) {
  const routes = new Hono<Entrance>()
  const guard = [enter(app, ['staff']), staffOnly] as const
  routes.use(PATH, ...guard)
  routes.use(`${PATH}/*`, ...guard)

  routes.get(PATH, async (c) => {
    const { association, actor } = c.get('entered')
    const settings = await within(app, association, actor, readModelSettings)
    return settings ? c.json(settings) : refuse(c, 403, 'forbidden')
  })

  routes.put(PATH, async (c) => {
    const { association, actor } = c.get('entered')
    const body: unknown = await c.req.json()
    const result = await within(app, association, actor, async (ctx) =>
      mayChangeModel(ctx) ? changeModel(ctx, body) : ({ ok: false, reason: 'forbidden' } as const),
    )
    if (result.ok) return c.json(result.settings)
    return refuse(c, result.reason === 'forbidden' ? 403 : 400, result.reason)
  })

  routes.post(`${PATH}/try`, async (c) => {
    const { association, actor } = c.get('entered')
    const isAllowed = await within(app, association, actor, async (ctx) => mayChangeModel(ctx))
    if (!isAllowed) return refuse(c, 403, 'forbidden')
    return c.json(await tryModel(app, association, languageOf(c)))
  })
  return routes
}
