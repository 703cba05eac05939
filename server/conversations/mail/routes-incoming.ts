import { createHmac } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { texts } from '../../../locales/server/index.ts'
import { type Entrance, enter, findAssociationRef, staffOnly } from '../../people/index.ts'
import {
  type App,
  type Config,
  type Ctx,
  type Http,
  languageOf,
  refuse,
  sameSecret,
  sizeLimit,
  within,
} from '../../platform/index.ts'
import { changeIncoming, findSecret, readIncomingSettings, renewSecret } from './incoming-settings.ts'
import { receiveLetter, tryIncoming } from './read-incoming.ts'

const PATH = '/api/v1/:slug/settings/incoming-mail'
/** What mail servers accept at most, commonly 25 MB encoded. */
const LARGEST = 25 * 1024 * 1024
/** How far the caller's clock may be from ours. */
const TOLERANCE_S = 300
const SYSTEM = { kind: 'system' } as const

/** Where letters come in: the settings, and the door a mail provider posts them to. */
export function incomingMailRoutes(app: App, config: Pick<Config, 'mailHosts'>) {
  const routes = new Hono<Entrance>()
  const guard = [enter(app, ['staff']), staffOnly] as const
  routes.use(PATH, ...guard)
  routes.use(`${PATH}/*`, ...guard)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  routes.get(PATH, async (c) => {
    const result = await run(c, readIncomingSettings)
    return result.ok ? c.json(result.settings) : refuse(c, 403, result.reason)
  })
  routes.put(PATH, async (c) => {
    const body: unknown = await c.req.json()
    const result = await run(c, (ctx) => changeIncoming(ctx, body, config.mailHosts))
    if (result.ok) return c.json(result.settings)
    return refuse(c, result.reason === 'forbidden' ? 403 : 400, result.reason)
  })
  routes.post(`${PATH}/secret`, async (c) => {
    const result = await run(c, renewSecret)
    if (result.ok) return c.json({ secret: result.secret })
    return refuse(c, result.reason === 'forbidden' ? 403 : 404, result.reason)
  })
  routes.post(`${PATH}/try`, async (c) => {
    const allowed = await run(c, readIncomingSettings)
    if (!allowed.ok) return refuse(c, 403, 'forbidden')
    const { association } = c.get('entered')
    const tried = await tryIncoming((actor, act) => within(app, association, actor, act), config.mailHosts)
    const say = texts(languageOf(c)).incoming
    const sentence = tried.ok ? say.tried[tried.way] : (say.failure[tried.failure] ?? say.failure.unreachable)
    return c.json({ ok: tried.ok, sentence })
  })
  return routes.route('/', doorRoutes(app))
}

/** POST …/mail/incoming, the letter as it came (message/rfc822), signed: HMAC-SHA256 of `timestamp.body`. */
function doorRoutes(app: App) {
  const routes = new Hono<Http>()
  routes.post('/api/v1/:slug/mail/incoming', sizeLimit(LARGEST), async (c) => {
    const association = await findAssociationRef(app, c.req.param('slug'))
    const secret = association && (await within(app, association, SYSTEM, findSecret))
    const raw = Buffer.from(await c.req.arrayBuffer())
    if (!association || !secret || !isSigned(c, secret, raw, app.now())) return refuse(c, 401, 'signed-out')
    const { outcome } = await receiveLetter((actor, act) => within(app, association, actor, act), raw)
    return c.json({ outcome }, 202)
  })
  return routes
}

function isSigned(c: Context, secret: string, raw: Buffer, now: Date): boolean {
  const at = c.req.header('x-relais-timestamp') ?? ''
  const given = /^sha256=([0-9a-f]{64})$/.exec(c.req.header('x-relais-signature') ?? '')?.[1]
  if (!/^\d{1,12}$/.test(at) || !given || Math.abs(now.getTime() / 1000 - Number(at)) > TOLERANCE_S) return false
  const right = createHmac('sha256', secret).update(`${at}.`).update(raw).digest('hex')
  return sameSecret(right, given)
}
