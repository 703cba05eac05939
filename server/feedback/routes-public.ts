import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { texts } from '../../locales/server/index.ts'
import { findAssociationRef, getAssociation } from '../people/index.ts'
import {
  type Actor,
  type App,
  type AssociationRef,
  addressOf,
  type Config,
  type Ctx,
  type Http,
  languageOf,
  RateLimit,
  refuse,
  sizeLimit,
  within,
} from '../platform/index.ts'
import { askReview, findRequest } from './ask-review.ts'
import type { Place } from './public-html.ts'
import { improvementsFeed, improvementsPage } from './public-improvements.ts'
import { AskReview, requestPage } from './public-request.ts'
import { transparencyPage } from './public-transparency.ts'
import { type CountPromises, readTransparency } from './read-transparency.ts'
import { listPublished } from './write-improvement.ts'

const VISITOR: Actor = { kind: 'visitor', conversationKeyHash: null }
const FORM_LIMIT = 32 * 1024
const TOKEN = /^[A-Za-z0-9_-]{43}$/

type Entered = { association: AssociationRef; open: <T>(act: (ctx: Ctx) => Promise<T>) => Promise<T> }

/**
 * What an association shows to everybody. Whoever asks is a visitor here, signed in or not: no cookie is read, so that a form posted from
 * elsewhere could act for nobody; it is refused all the same.
 */
export function publicRoutes(
  app: App,
  config: Pick<Config, 'rateLimits' | 'trustedProxies' | 'publicUrl'>,
  countPromises: CountPromises,
) {
  const routes = new Hono<Http>()
  const asks = new RateLimit(config.rateLimits ? 6 : Number.POSITIVE_INFINITY)
  const enter = async (c: Context<Http>): Promise<Entered | undefined> => {
    const found = await findAssociationRef(app, c.req.param('slug') ?? '')
    if (!found) return undefined
    const association = { associationId: found.associationId, slug: found.slug }
    return { association, open: (act) => within(app, association, VISITOR, act) }
  }
  const placeOf = async (c: Context<Http>, ctx: Ctx, path: string) => {
    const association = await getAssociation(ctx)
    const language = languageOf(c)
    const place: Place = { slug: association.slug, language, associationName: association.name[language], path }
    return { place, timezone: association.timezone }
  }
  const shown = (path: string, draw: (c: Context<Http>, ctx: Ctx) => Promise<Response>) =>
    routes.get(path, async (c) => (await (await enter(c))?.open((ctx) => draw(c, ctx))) ?? refuse(c, 404, 'not-found'))

  shown('/:slug/transparency', async (c, ctx) => {
    const { place } = await placeOf(c, ctx, 'transparency')
    return c.html(transparencyPage(place, await readTransparency(ctx, countPromises)))
  })
  shown('/:slug/improvements', async (c, ctx) => {
    const { place, timezone } = await placeOf(c, ctx, 'improvements')
    return c.html(improvementsPage(place, await listPublished(ctx), timezone))
  })
  shown('/:slug/improvements.atom', async (c, ctx) => {
    const { place } = await placeOf(c, ctx, 'improvements')
    const origin = config.publicUrl ?? new URL(c.req.url).origin
    const feed = improvementsFeed(place, await listPublished(ctx), origin, ctx.now())
    return c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  })
  shown('/:slug/transparency/request/:token', async (c, ctx) => {
    const token = c.req.param('token') ?? ''
    const request = TOKEN.test(token) ? await findRequest(ctx, token) : undefined
    const { place, timezone } = await placeOf(c, ctx, `transparency/request/${token}`)
    return request ? c.html(requestPage(place, request, timezone)) : refuse(c, 404, 'not-found')
  })

  routes.post('/:slug/transparency', sizeLimit(FORM_LIMIT), async (c) => {
    const entered = await enter(c)
    if (!entered) return refuse(c, 404, 'not-found')
    if (['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '')) return refuse(c, 403, 'no-csrf')
    const isSpared = asks.allows(addressOf(c, config.trustedProxies), app.now().getTime())
    if (!isSpared) return refuse(c, 429, 'too-many-requests')
    const fields = z
      .record(z.string(), z.string())
      .catch({})
      .parse(await c.req.parseBody())
    const asked = z.safeParse(AskReview, fields)
    const language = languageOf(c)
    if (asked.success) {
      const { token } = await entered.open((ctx) => askReview(ctx, asked.data, language))
      return c.redirect(`/${entered.association.slug}/transparency/request/${token}?lang=${language}`, 303)
    }
    return entered.open(async (ctx) => {
      const { place } = await placeOf(c, ctx, 'transparency')
      const sent = { problem: texts(language).publicPages.incomplete, fields }
      return c.html(transparencyPage(place, await readTransparency(ctx, countPromises), sent), 400)
    })
  })
  return routes
}
