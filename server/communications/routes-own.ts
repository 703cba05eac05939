import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { texts } from '../../locales/server/index.ts'
import { publicPage, text } from '../feedback/index.ts'
import { type Entrance, enter, findAssociationRef, getAssociation, stopLetters } from '../people/index.ts'
import { type Actor, type App, type Ctx, type Http, languageOf, refuse, within } from '../platform/index.ts'
import { answerAnnouncement, listMyAnnouncements, readAnnouncement, readAnswerable } from './own-announcements.ts'

const API = '/api/v1/:slug'
const VISITOR: Actor = { kind: 'visitor', conversationKeyHash: null }

/** The member's side: what is announced to her, and her answers. */
export function ownAnnouncementRoutes(app: App) {
  const routes = new Hono<Entrance>()
  const guard = enter(app, ['member'])
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  routes.get(`${API}/announcements`, guard, async (c) => c.json(await run(c, listMyAnnouncements)))
  routes.post(`${API}/announcements/:id/read`, guard, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    const input = await c.req.json()
    const result = id.success ? await run(c, (ctx) => readAnnouncement(ctx, id.data, input)) : undefined
    return result?.ok ? c.json(null) : refuse(c, 404, 'not-found')
  })
  const answers = (path: string, subjectOf: (id: string) => Parameters<typeof answerAnnouncement>[1]) =>
    routes.post(`${API}/${path}/:id/answer`, guard, async (c) => {
      const id = Id.safeParse(c.req.param('id'))
      const input = await c.req.json()
      const result = id.success ? await run(c, (ctx) => answerAnnouncement(ctx, subjectOf(id.data), input)) : undefined
      return result?.ok ? c.json({ conversationId: result.conversationId }, 202) : refuse(c, 404, 'not-found')
    })
  routes.get(`${API}/improvements/:id`, guard, async (c) => {
    const id = Id.safeParse(c.req.param('id'))
    const found = id.success ? await run(c, (ctx) => readAnswerable(ctx, id.data)) : undefined
    return found ? c.json(found) : refuse(c, 404, 'not-found')
  })
  answers('announcements', (announcementId) => ({ announcementId }))
  answers('improvements', (improvementId) => ({ improvementId }))
  return routes
}

/** Where a letter's last line leads: reading it changes nothing; one press, or the mail program's own, ends the letters. */
export function stopRoutes(app: App) {
  const routes = new Hono<Http>()
  const path = '/:slug/letters/stop'
  const shown = async (c: Context<Http>, isStopping: boolean) => {
    const association = await findAssociationRef(app, c.req.param('slug') ?? '')
    const token = c.req.query('t') ?? ''
    if (!association) return refuse(c, 404, 'not-found')
    return within(app, association, VISITOR, async (ctx) => {
      if (isStopping && !(await stopLetters(ctx, token))) return refuse(c, 404, 'not-found')
      const { slug, name } = await getAssociation(ctx)
      const language = languageOf(c)
      const say = texts(language).announcements
      const place = {
        slug,
        language,
        associationName: name[language],
        path: 'letters/stop',
        query: `&t=${encodeURIComponent(token)}`,
      }
      const form = `<p>${text(say.stopSaid)}</p><form method="post"><button type="submit">${text(say.stopNow)}</button></form>`
      return c.html(publicPage(place, say.stopTitle, isStopping ? `<p role="status">${text(say.stopped)}</p>` : form))
    })
  }
  routes.get(path, (c) => shown(c, false))
  routes.post(path, (c) => shown(c, true))
  return routes
}
