import { Hono } from 'hono'
import { type App, type Config, languageOf, refuse, within } from '../../platform/index.ts'
import { type Entrance, enter, staffOnly } from '../routes-enter.ts'
import { changeMail, readMailSettings } from './change-mail.ts'
import { sendTestLetter } from './send-test-letter.ts'

const PATH = '/api/v1/:slug/settings/mail'

/** The mail server of the association: read, change, try with a letter to oneself. */
export function mailRoutes(app: App, config: Pick<Config, 'mailHosts'>) {
  const routes = new Hono<Entrance>()
  const guard = [enter(app, ['staff']), staffOnly] as const
  routes.use(PATH, ...guard)
  routes.use(`${PATH}/*`, ...guard)

  routes.get(PATH, async (c) => {
    const { association, actor } = c.get('entered')
    const result = await within(app, association, actor, readMailSettings)
    return result.ok ? c.json(result.settings) : refuse(c, 403, result.reason)
  })

  routes.put(PATH, async (c) => {
    const { association, actor } = c.get('entered')
    const body: unknown = await c.req.json()
    const result = await within(app, association, actor, (ctx) => changeMail(ctx, body, config.mailHosts))
    if (result.ok) return c.json(result.settings)
    return refuse(c, result.reason === 'forbidden' ? 403 : 400, result.reason)
  })

  routes.post(`${PATH}/try`, async (c) => {
    const { association, actor } = c.get('entered')
    const trial = await sendTestLetter(app, association, actor, languageOf(c), config.mailHosts)
    return trial ? c.json(trial) : refuse(c, 403, 'forbidden')
  })
  return routes
}
