import { type Context, Hono } from 'hono'
import { Id } from '../../../contract/common.ts'
import { type App, addressOf, type Config, type Ctx, RateLimit, refuse, within } from '../../platform/index.ts'
import { type Entrance, enter, staffOnly } from '../routes-enter.ts'
import { signOut } from '../sign-in.ts'
import { identifyMember } from './identify-member.ts'
import { type IdentityAct, makeIdentityKey, readIdentity, revokeIdentityKey, tryToken } from './identity-keys.ts'

const BASE = '/api/v1/:slug/settings/identity'
const STATUS = { forbidden: 403, 'not-found': 404, 'too-many-keys': 409, 'bad-key': 400 } as const

/** A member signed in by the association's own site; and the keys it signs with. */
export function identityRoutes(app: App, config: Config) {
  const routes = new Hono<Entrance>()
  // A page asks once; whoever guesses has one minute for sixty guesses at 256 bits.
  const attempts = new RateLimit(config.rateLimits ? 60 : Number.POSITIVE_INFINITY)
  for (const path of [BASE, `${BASE}/*`]) routes.use(path, enter(app, ['staff']), staffOnly)
  routes.use('/api/v1/:slug/identity', enter(app, []))
  routes.use('/api/v1/:slug/identity/end', enter(app, []))

  // The token comes in the header: a form of another site cannot send one, and no log keeps it.
  routes.post('/api/v1/:slug/identity', async (c) => {
    const address = addressOf(c, config.trustedProxies)
    if (!attempts.allows(address, app.now().getTime())) return refuse(c, 429, 'too-many-attempts')
    const token = /^Identity (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    if (!token) return refuse(c, 401, 'identity-refused')
    const result = await identifyMember(app, c.get('entered').association, token)
    return result.ok ? c.json(result.opened) : refuse(c, 401, 'identity-refused')
  })
  routes.post('/api/v1/:slug/identity/end', async (c) => {
    const { association, token, session } = c.get('entered')
    if (token && session.kind === 'member') await signOut(app, association, token)
    return c.body(null, 204)
  })

  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const answer = async (c: Context<Entrance>, act: (ctx: Ctx) => Promise<IdentityAct>) => {
    const result = await run(c, act)
    if (!result.ok) return refuse(c, STATUS[result.reason], result.reason)
    const server = config.publicUrl ?? new URL(c.req.url).origin
    return c.json({ ...result.settings, server })
  }
  routes.get(BASE, (c) => answer(c, (ctx) => readIdentity(ctx)))
  routes.post(`${BASE}/keys`, async (c) => {
    const input = await c.req.json()
    return answer(c, (ctx) => makeIdentityKey(ctx, input))
  })
  routes.delete(`${BASE}/keys/:id`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    return id.success ? answer(c, (ctx) => revokeIdentityKey(ctx, id.data)) : refuse(c, 404, 'not-found')
  })
  routes.post(`${BASE}/try`, async (c) => {
    const input = await c.req.json()
    const tried = await run(c, (ctx) => tryToken(ctx, input, c.get('entered').language))
    return tried ? c.json(tried) : refuse(c, 403, 'forbidden')
  })
  return routes
}
