import { Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { AssistantSwitch, SignIn } from '../../contract/people.ts'
import { type App, addressOf, type Config, RateLimit, refuse, within } from '../platform/index.ts'
import { leaveDesk } from './report-presence.ts'
import { cookieName, type Entrance, enter, staffOnly } from './routes-enter.ts'
import { keepSession } from './routes-session-cookie.ts'
import { signIn, signOut } from './sign-in.ts'
import { volunteer } from './stage/assistant-serves.ts'
import { switchAssistant } from './stage/set-stage.ts'

/** Sign-in, sign-out, who am I; and the switch of the assistant. */
export function peopleRoutes(app: App, config: Config) {
  const routes = new Hono<Entrance>()
  // Per address and per account: guessing one password, or one password everywhere, both end here.
  const attempts = new RateLimit(config.rateLimits ? 12 : Number.POSITIVE_INFINITY)

  routes.use('/api/v1/:slug/session', enter(app, ['staff', 'member']))
  routes.get('/api/v1/:slug/session', (c) => c.json(c.get('entered').session))

  routes.post('/api/v1/:slug/session', async (c) => {
    const { association } = c.get('entered')
    const input = SignIn.parse(await c.req.json())
    const now = app.now().getTime()
    const keys = [
      `address ${addressOf(c, config.trustedProxies)}`,
      `account ${association.associationId} ${input.as} ${input.email}`,
    ]
    if (keys.map((key) => attempts.allows(key, now)).includes(false)) return refuse(c, 429, 'too-many-attempts')
    const result = await signIn(app, association, input)
    if (!result.ok && result.reason === 'second-factor') return c.json(result.asked)
    if (!result.ok) return refuse(c, 401, 'wrong-credentials')
    keepSession(c, config, result)
    return c.json(result.session)
  })

  routes.delete('/api/v1/:slug/session', async (c) => {
    const { association, actor, session, token } = c.get('entered')
    if (token) await signOut(app, association, token)
    if (session.kind === 'staff') {
      const { staffId } = session
      await within(app, association, actor, (ctx) => leaveDesk(ctx, staffId))
    }
    if (session.kind !== 'none') deleteCookie(c, cookieName(session.kind, association.slug), { path: '/' })
    return c.body(null, 204)
  })

  routes.use('/api/v1/:slug/settings/*', enter(app, ['staff']), staffOnly)
  routes.put('/api/v1/:slug/settings/assistant', async (c) => {
    const { association, actor } = c.get('entered')
    const { enabled } = AssistantSwitch.parse(await c.req.json())
    const result = await within(app, association, actor, (ctx) => switchAssistant(ctx, enabled))
    return result.ok ? c.json({ enabled: result.enabled }) : refuse(c, 403, 'forbidden')
  })

  routes.use('/api/v1/:slug/volunteer', enter(app, ['member']))
  routes.put('/api/v1/:slug/volunteer', async (c) => {
    const { association, actor } = c.get('entered')
    const input = await c.req.json()
    const { ok } = await within(app, association, actor, (ctx) => volunteer(ctx, input))
    return ok ? c.body(null, 204) : refuse(c, 403, 'forbidden')
  })
  return routes
}
