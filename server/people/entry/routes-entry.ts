// The other ways in: a second proof, a passkey, the association's provider.
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod/mini'
import {
  EnrolGiven,
  EnrolWanted,
  PasskeyGiven,
  PasskeyWanted,
  SecondFactorGiven,
  Ticket,
} from '../../../contract/sign-in.ts'
import { type App, addressOf, type Config, RateLimit, refuse, within } from '../../platform/index.ts'
import { type Entrance, enter } from '../routes-enter.ts'
import { isSecure, keepSession, siteOf } from '../routes-session-cookie.ts'
import {
  askPasskey,
  finishEnrolment,
  givePasskey,
  giveSecondFactor,
  type NotOpened,
  type Opened,
  startEnrolment,
} from './enter-staff.ts'
import { finishOidc, startOidc } from './oidc.ts'
import { findProviderLabel } from './sign-in-settings.ts'

const BASE = '/api/v1/:slug/session'
const Population = z.enum(['staff', 'member'])
const ticketCookie = (slug: string) => `relais_oidc_${slug}`

export function entryRoutes(app: App, config: Config) {
  const routes = new Hono<Entrance>()
  const attempts = new RateLimit(config.rateLimits ? 20 : Number.POSITIVE_INFINITY)
  routes.use(`${BASE}/*`, enter(app, ['staff', 'member']))
  // Codes are short: whoever tries them is slowed by address, and by the ticket, which bears five tries.
  routes.use(`${BASE}/*`, async (c, next) => {
    const isTry = c.req.method === 'POST'
    const allowed = !isTry || attempts.allows(addressOf(c, config.trustedProxies), app.now().getTime())
    return allowed ? next() : refuse(c, 429, 'too-many-attempts')
  })
  const associationOf = (c: Context<Entrance>) => c.get('entered').association
  const answer = (c: Context<Entrance>, result: Opened | NotOpened) => {
    if (!result.ok) return refuse(c, 401, 'wrong-code')
    keepSession(c, config, result)
    return c.json(result.session)
  }

  routes.get(`${BASE}/ways`, async (c) => {
    const population = Population.parse(c.req.query('as'))
    const { association, actor } = c.get('entered')
    const provider = await within(app, association, actor, (ctx) => findProviderLabel(ctx, population))
    return c.json({ provider })
  })
  routes.post(`${BASE}/second-factor`, async (c) => {
    const given = SecondFactorGiven.parse(await c.req.json())
    return answer(c, await giveSecondFactor(app, associationOf(c), given))
  })
  routes.post(`${BASE}/passkey/options`, async (c) => {
    const { ticket } = PasskeyWanted.parse(await c.req.json())
    const asked = await askPasskey(app, associationOf(c), siteOf(c, config), ticket)
    return asked ? c.json(asked) : refuse(c, 401, 'wrong-code')
  })
  routes.post(`${BASE}/passkey`, async (c) => {
    const given = PasskeyGiven.parse(await c.req.json())
    return answer(c, await givePasskey(app, associationOf(c), siteOf(c, config), given))
  })
  routes.post(`${BASE}/enrol`, async (c) => {
    const { ticket } = EnrolWanted.parse(await c.req.json())
    const started = await startEnrolment(app, associationOf(c), ticket)
    return started ? c.json(started) : refuse(c, 401, 'wrong-code')
  })
  routes.post(`${BASE}/enrol/confirm`, async (c) => {
    const result = await finishEnrolment(app, associationOf(c), EnrolGiven.parse(await c.req.json()))
    if (!('recoveryCodes' in result)) return refuse(c, 401, 'wrong-code')
    keepSession(c, config, result)
    return c.json({ session: result.session, recoveryCodes: result.recoveryCodes })
  })
  provider(routes, app, config)
  return routes
}

/** The browser goes to the provider and comes back; what went wrong is told on the sign-in screen. */
function provider(routes: Hono<Entrance>, app: App, config: Config): void {
  const reach = { allowedHosts: config.modelHosts }
  const callback = (c: Context<Entrance>) =>
    `${siteOf(c, config).origin}/api/v1/${c.get('entered').association.slug}/session/oidc/callback`
  const home = (slug: string, population: 'staff' | 'member', problem?: string) =>
    `/${slug}${population === 'staff' ? '/desk' : ''}${problem ? `?sign-in=${problem}` : ''}`

  routes.get(`${BASE}/oidc/start`, async (c) => {
    const { association } = c.get('entered')
    const population = Population.parse(c.req.query('as'))
    const started = await startOidc(app, association, reach, { population, redirect: callback(c) })
    if (!started.ok) return c.redirect(home(association.slug, population, started.reason))
    setCookie(c, ticketCookie(association.slug), started.ticket, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: isSecure(config),
      path: `/api/v1/${association.slug}/session/oidc`,
      maxAge: 600,
    })
    return c.redirect(started.address)
  })
  routes.get(`${BASE}/oidc/callback`, async (c) => {
    const { association } = c.get('entered')
    const ticket = Ticket.safeParse(getCookie(c, ticketCookie(association.slug)))
    deleteCookie(c, ticketCookie(association.slug), { path: `/api/v1/${association.slug}/session/oidc` })
    if (!ticket.success) return c.redirect(home(association.slug, 'staff', 'over'))
    const address = new URL(`${callback(c)}${new URL(c.req.url).search}`)
    const result = await finishOidc(app, association, reach, { ticket: ticket.data, address })
    if (!result.ok) return c.redirect(home(association.slug, result.population, result.reason))
    keepSession(c, config, result)
    return c.redirect(home(association.slug, result.population))
  })
}
