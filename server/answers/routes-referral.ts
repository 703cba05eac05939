import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { type Entrance, enter, staffOnly } from '../people/index.ts'
import { type App, type Ctx, refuse, within } from '../platform/index.ts'
import { examineSettings, previewSettings } from './examination/index.ts'
import {
  addReferralExample,
  type ReferralAct,
  readReferral,
  removeReferralExample,
  setReferralPolicy,
  tryMessage,
} from './referral/referral-settings.ts'
import { wishRoutes } from './routes-wishes.ts'

const BASE = '/api/v1/:slug/referral'
const STATUS = { forbidden: 403, 'not-found': 404, 'cannot-loosen': 409, 'too-many': 409 } as const

/** What goes to a person: the policy, the association's examples, what would happen with a message, and each member's own wish. */
export function referralRoutes(app: App) {
  const routes = new Hono<Entrance>()
  const guard = [enter(app, ['staff']), staffOnly] as const
  routes.use(BASE, ...guard)
  routes.use(`${BASE}/*`, ...guard)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const book = async (c: Context<Entrance>) => {
    const found = await run(c, readReferral)
    return found ? c.json(found) : refuse(c, 403, 'forbidden')
  }
  /** A change gives back all there is. */
  const told = (c: Context<Entrance>, result: ReferralAct) =>
    result.ok ? book(c) : refuse(c, STATUS[result.reason], result.reason)

  /** The history of examinations keeps what the change does to the golden questions. */
  const examined = (c: Context<Entrance>, name: string, act: (ctx: Ctx) => Promise<ReferralAct>) =>
    run(c, (ctx) => examineSettings(ctx, name, () => act(ctx)))

  routes.get(BASE, book)
  routes.put(`${BASE}/policy`, async (c) => {
    const input = await c.req.json()
    return told(c, await examined(c, 'referral-policy', (ctx) => setReferralPolicy(ctx, input)))
  })
  routes.post(`${BASE}/policy/preview`, async (c) => {
    const { association, actor } = c.get('entered')
    if (!(await run(c, readReferral))) return refuse(c, 403, 'forbidden')
    const input = await c.req.json()
    const report = await previewSettings(app, association, actor, (ctx) => setReferralPolicy(ctx, input))
    return c.json({ report })
  })
  routes.post(`${BASE}/examples`, async (c) => {
    const input = await c.req.json()
    return told(c, await examined(c, 'referral-examples', (ctx) => addReferralExample(ctx, input)))
  })
  routes.delete(`${BASE}/examples/:id`, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    if (!id.success) return refuse(c, 404, 'not-found')
    return told(c, await run(c, (ctx) => removeReferralExample(ctx, id.data)))
  })
  routes.post(`${BASE}/try`, async (c) => {
    const input = await c.req.json()
    const tried = await run(c, (ctx) => tryMessage(ctx, input))
    return tried ? c.json(tried) : refuse(c, 403, 'forbidden')
  })
  routes.route('/', wishRoutes(app))
  return routes
}
