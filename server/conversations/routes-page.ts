import { Hono } from 'hono'
import { type Entrance, enter } from '../people/index.ts'
import { type App, within } from '../platform/index.ts'
import { describePage } from './describe-page.ts'
import { forYouRoutes } from './routes-for-you.ts'

/** What the member page shows first, and what is chosen for whoever is known. */
export function pageRoutes(app: App) {
  const routes = new Hono<Entrance>()
  routes.use('/api/v1/:slug/page', enter(app, ['member']))
  routes.get('/api/v1/:slug/page', async (c) => {
    const { association, actor, session } = c.get('entered')
    return c.json(await within(app, association, actor, (ctx) => describePage(ctx, session)))
  })
  routes.route('/', forYouRoutes(app))
  return routes
}
