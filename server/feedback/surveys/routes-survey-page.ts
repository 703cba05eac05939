import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { texts } from '../../../locales/server/index.ts'
import { findAssociationRef, getAssociation } from '../../people/index.ts'
import {
  type Actor,
  type App,
  type Ctx,
  type Http,
  languageOf,
  refuse,
  sizeLimit,
  within,
} from '../../platform/index.ts'
import { answerSurvey, findInvited } from './answer-survey.ts'
import { closedPage, surveyPage } from './survey-page.ts'

const FORM_LIMIT = 32 * 1024
const VISITOR: Actor = { kind: 'visitor', conversationKeyHash: null }

/** Where an invitation leads. Reading it changes nothing; whoever holds the address answers once, signed in or not. */
export function surveyPageRoutes(app: App) {
  const routes = new Hono<Http>()
  const path = '/:slug/survey'
  const open = async (c: Context<Http>, act: (ctx: Ctx, token: string) => Promise<Response>) => {
    const association = await findAssociationRef(app, c.req.param('slug') ?? '')
    return association
      ? within(app, association, VISITOR, (ctx) => act(ctx, c.req.query('t') ?? ''))
      : refuse(c, 404, 'not-found')
  }
  const placeOf = async (c: Context<Http>, ctx: Ctx, token: string) => {
    const { slug, name, timezone } = await getAssociation(ctx)
    const language = languageOf(c)
    const query = `&t=${encodeURIComponent(token)}`
    return { place: { slug, language, associationName: name[language], path: 'survey', query }, timezone }
  }
  routes.get(path, (c) =>
    open(c, async (ctx, token) => {
      const invited = await findInvited(ctx, token)
      if (!invited) return refuse(c, 404, 'not-found')
      const { survey, state } = invited
      const { place, timezone } = await placeOf(c, ctx, token)
      return c.html(state === 'open' ? surveyPage(place, survey, timezone) : closedPage(place, survey, state, timezone))
    }),
  )
  routes.post(path, sizeLimit(FORM_LIMIT), async (c) => {
    if (['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '')) return refuse(c, 403, 'no-csrf')
    const sent = await c.req.parseBody()
    const { keep, ...fields } = z.record(z.string(), z.string()).catch({}).parse(sent)
    return open(c, async (ctx, token) => {
      const invited = await findInvited(ctx, token)
      if (!invited) return refuse(c, 404, 'not-found')
      const { survey } = invited
      const { place, timezone } = await placeOf(c, ctx, token)
      const done = await answerSurvey(ctx, token, fields, keep === 'yes')
      if (done.ok) return c.html(closedPage(place, survey, 'thanks', timezone))
      if (done.reason === 'not-found') return refuse(c, 404, 'not-found')
      const problem = texts(place.language).surveys.empty
      return done.reason === 'empty'
        ? c.html(surveyPage(place, survey, timezone, { problem, fields }), 400)
        : c.html(closedPage(place, survey, done.reason, timezone), 409)
    })
  })
  return routes
}
