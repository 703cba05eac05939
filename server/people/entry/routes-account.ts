// One's own second proofs; and, for the administrator, how people sign in.
import { type Context, Hono } from 'hono'
import { Id } from '../../../contract/common.ts'
import { type App, type Config, type Ctx, RateLimit, refuse, within } from '../../platform/index.ts'
import { type Entrance, enter, staffOnly } from '../routes-enter.ts'
import { siteOf } from '../routes-session-cookie.ts'
import {
  addOwnPasskey,
  confirmOwnTotp,
  type FactorAct,
  readFactors,
  removeFactor,
  renewRecoveryCodes,
  startOwnTotp,
  wantOwnPasskey,
} from './own-factors.ts'
import { readSignIn, requireSecondFactor, type SignInAct, setProvider } from './sign-in-settings.ts'

const OWN = '/api/v1/:slug/account'
const SETTINGS = '/api/v1/:slug/settings/sign-in'
const STATUS = { forbidden: 403, 'wrong-code': 400, 'not-found': 404, 'last-factor': 409, 'bad-input': 400 } as const

export function accountRoutes(app: App, config: Config) {
  const routes = new Hono<Entrance>()
  const tries = new RateLimit(config.rateLimits ? 20 : Number.POSITIVE_INFINITY)
  for (const path of [`${OWN}/*`, SETTINGS, `${SETTINGS}/*`]) routes.use(path, enter(app, ['staff']), staffOnly)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const answer = async (c: Context<Entrance>, act: (ctx: Ctx) => Promise<FactorAct>) => {
    const { actor } = c.get('entered')
    const who = actor.kind === 'staff' ? actor.staffId : ''
    if (c.req.method !== 'GET' && !tries.allows(who, app.now().getTime())) return refuse(c, 429, 'too-many-attempts')
    const result = await run(c, act)
    return result.ok ? c.json(result.factors) : refuse(c, STATUS[result.reason], result.reason)
  }

  routes.get(`${OWN}/factors`, (c) => answer(c, (ctx) => readFactors(ctx)))
  routes.post(`${OWN}/totp`, async (c) => c.json(await run(c, startOwnTotp)))
  routes.post(`${OWN}/totp/confirm`, async (c) => {
    const input = await c.req.json()
    return answer(c, (ctx) => confirmOwnTotp(ctx, input))
  })
  routes.post(`${OWN}/passkeys/options`, async (c) =>
    c.json(await run(c, (ctx) => wantOwnPasskey(ctx, siteOf(c, config)))),
  )
  routes.post(`${OWN}/passkeys`, async (c) => {
    const input = await c.req.json()
    return answer(c, (ctx) => addOwnPasskey(ctx, siteOf(c, config), input))
  })
  routes.delete(`${OWN}/factors/:id`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    return id.success ? answer(c, (ctx) => removeFactor(ctx, id.data)) : refuse(c, 404, 'not-found')
  })
  routes.post(`${OWN}/recovery-codes`, (c) => answer(c, renewRecoveryCodes))

  const told = async (c: Context<Entrance>, act: (ctx: Ctx) => Promise<SignInAct>) => {
    const result = await run(c, act)
    if (!result.ok) return refuse(c, STATUS[result.reason], result.reason)
    const { association } = c.get('entered')
    return c.json({
      ...result.settings,
      redirect: `${siteOf(c, config).origin}/api/v1/${association.slug}/session/oidc/callback`,
    })
  }
  routes.get(SETTINGS, (c) => told(c, readSignIn))
  routes.put(`${SETTINGS}/second-factor`, async (c) => {
    const input = await c.req.json()
    return told(c, (ctx) => requireSecondFactor(ctx, input))
  })
  routes.put(`${SETTINGS}/provider`, async (c) => {
    const input = await c.req.json()
    return told(c, (ctx) => setProvider(ctx, input))
  })
  return routes
}
