import { Hono } from 'hono'
import { type App, refuse, within } from '../../platform/index.ts'
import { type Entrance, enter, staffOnly } from '../routes-enter.ts'
import { changeValue, readValues } from './values.ts'

const BASE = '/api/v1/:slug/settings/values'

/** What the association holds to. */
export function valueRoutes(app: App) {
  const routes = new Hono<Entrance>()
  routes.use(BASE, enter(app, ['staff']), staffOnly)
  routes.get(BASE, async (c) => {
    const { association, actor } = c.get('entered')
    return c.json(await within(app, association, actor, readValues))
  })
  routes.put(BASE, async (c) => {
    const { association, actor } = c.get('entered')
    const input = await c.req.json()
    const result = await within(app, association, actor, (ctx) => changeValue(ctx, input))
    return result.ok ? c.json(result.book) : refuse(c, 403, 'forbidden')
  })
  return routes
}
