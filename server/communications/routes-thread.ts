// The page a letter's link opens: one thread, to be read. Reading it changes nothing; each act is one press, or the mail program's own.
import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import type { ConversationView } from '../../contract/conversations.ts'
import { texts } from '../../locales/server/index.ts'
import { readThreadByLink, revokeByLink, revokeThreadLinks, stopThreadLetters } from '../conversations/index.ts'
import { lines, paragraph, publicPage, section, text } from '../feedback/index.ts'
import { type Entrance, enter, findAssociationRef, getAssociation, staffOnly } from '../people/index.ts'
import { type Actor, type App, type Ctx, type Http, languageOf, refuse, within } from '../platform/index.ts'
import { stopRoutes } from './routes-own.ts'

const VISITOR: Actor = { kind: 'visitor', conversationKeyHash: null }
type Say = ReturnType<typeof texts>['thread']
type Shown = { title: string; content: string; found: boolean }
type Show = (ctx: Ctx, token: string, say: Say) => Promise<Shown>

/** Where the lines of a letter lead: no more announcements, one thread, its links closed by the staff. */
export const letterRoutes = (app: App) =>
  new Hono<Http>().route('/', stopRoutes(app)).route('/', threadRoutes(app)).route('/', threadLinkRoutes(app))

function threadRoutes(app: App) {
  const routes = new Hono<Http>()
  const page = (path: string, show: Show) => async (c: Context<Http>) => {
    const association = await findAssociationRef(app, c.req.param('slug') ?? '')
    if (!association) return refuse(c, 404, 'not-found')
    const token = c.req.query('t') ?? ''
    const language = languageOf(c)
    c.header('cache-control', 'no-store')
    c.header('referrer-policy', 'no-referrer')
    c.header('x-robots-tag', 'noindex')
    return within(app, association, VISITOR, async (ctx) => {
      const { slug, name } = await getAssociation(ctx)
      const { title, content, found } = await show(ctx, token, texts(language).thread)
      const place = { slug, language, associationName: name[language], path, query: `&t=${encodeURIComponent(token)}` }
      return c.html(publicPage(place, title, content), found ? 200 : 404)
    })
  }
  routes.get('/:slug/thread', page('thread', showThread))
  routes.post('/:slug/thread/close', page('thread', showClosed))
  routes.get('/:slug/thread/stop', page('thread/stop', showStop))
  routes.post('/:slug/thread/stop', page('thread/stop', showStopped))
  return routes
}

/** DELETE …/desk/conversations/:id/links: the links of its letters open nothing any more. */
function threadLinkRoutes(app: App) {
  const routes = new Hono<Entrance>()
  const path = '/api/v1/:slug/desk/conversations/:id/links'
  routes.delete(path, enter(app, ['staff']), staffOnly, async (c) => {
    const { association, actor } = c.get('entered')
    const id = Id.safeParse(c.req.param('id'))
    const result = id.success
      ? await within(app, association, actor, (ctx) => revokeThreadLinks(ctx, id.data))
      : undefined
    return result?.ok ? c.json({ revoked: result.revoked }) : refuse(c, 404, 'not-found')
  })
  return routes
}

const status = (words: string) => `<p role="status">${text(words)}</p>`
const button = (action: string, words: string) =>
  `<form method="post" action="${text(action)}"><button type="submit">${text(words)}</button></form>`
const over = (say: Say): Shown => ({ title: say.over, content: paragraph(say.overSaid), found: false })

async function showThread(ctx: Ctx, token: string, say: Say): Promise<Shown> {
  const view = await readThreadByLink(ctx, token)
  if (!view) return over(say)
  const { slug, contact } = await getAssociation(ctx)
  const home = `/${encodeURIComponent(slug)}`
  const phone = contact.phone ? paragraph(say.phone(contact.phone)) : ''
  const manage = `${paragraph(say.closeSaid)}${button(`${home}/thread/close?t=${encodeURIComponent(token)}`, say.close)}`
  const way = `<p><a class="main" href="${home}">${text(say.write)}</a></p>${phone}`
  const content = `${paragraph(say.what)}${way}${wordsOf(view, say)}${section('manage', say.manage, manage)}`
  return { title: say.title, content, found: true }
}

const wordsOf = ({ events }: ConversationView, say: Say): string =>
  events
    .flatMap((event) => (event.kind === 'message' ? [{ at: event.at, ...event.message }] : []))
    .map(({ author, text: words, answer, at }) => {
      const who = author.kind === 'staff' ? author.name : author.kind === 'member' ? say.you : say[author.kind]
      const said = [words, ...(answer?.sentences ?? []).map((one) => one.text)].filter(Boolean).join('\n')
      const mark = author.kind === 'assistant' ? ' data-origin="ai"' : ''
      const day = at.slice(0, 16).replace('T', ' ')
      return `<article class="said"${mark}><p class="said-by">${text(who)} <time datetime="${at}">${day} UTC</time></p><p>${lines(said)}</p></article>`
    })
    .join('')

const showClosed: Show = async (ctx, token, say) =>
  (await revokeByLink(ctx, token)) ? { title: say.title, content: status(say.closed), found: true } : over(say)

const showStop: Show = async (_ctx, _token, say) => ({
  title: say.stopTitle,
  content: `${paragraph(say.stopSaid)}<form method="post"><button type="submit">${text(say.stopNow)}</button></form>`,
  found: true,
})

const showStopped: Show = async (ctx, token, say) =>
  (await stopThreadLetters(ctx, token))
    ? { title: say.stopTitle, content: status(say.stopped), found: true }
    : over(say)
