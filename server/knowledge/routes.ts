import { type Context, Hono } from 'hono'
import { Id } from '../../contract/common.ts'
import { FileOptions } from '../../contract/knowledge.ts'
import { type Entrance, enter, listAudiences, staffOnly } from '../people/index.ts'
import { type App, type Ctx, languageOf, refuse, sizeLimit, within } from '../platform/index.ts'
import { ingestFile } from './ingest-file.ts'
import { LIMITS } from './ingestion/check-file.ts'
import type { Anchor } from './passage.ts'
import { approveDocument, discardText, listLibrary, maySteward, withdrawDocument } from './steward-documents.ts'
import type { Examine } from './try-change.ts'
import { findDocumentView, readOriginal } from './view-document.ts'
import { missingPage, viewerPage } from './viewer-page.ts'

const BASE = '/api/v1/:slug/knowledge'

/** The knowledge screen: what there is, files sent, approval, withdrawal. `examine` tries each change before it takes effect. */
export function knowledgeRoutes(app: App, examine?: Examine) {
  const routes = new Hono<Entrance>()
  const guard = [enter(app, ['staff']), staffOnly] as const
  routes.use(BASE, ...guard)
  routes.use(`${BASE}/*`, ...guard)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }

  routes.get(BASE, async (c) => {
    const library = await run(c, async (ctx) => (maySteward(ctx) ? listLibrary(ctx) : undefined))
    return library ? c.json(library) : refuse(c, 403, 'forbidden')
  })

  routes.post(`${BASE}/files`, sizeLimit(LIMITS.bytes), async (c) => {
    const { association, actor } = c.get('entered')
    const { approve, ...options } = FileOptions.parse(c.req.query())
    const audiences = await run(c, async (ctx) =>
      maySteward(ctx) ? (await listAudiences(ctx)).map((one) => one.key) : undefined,
    )
    if (!audiences) return refuse(c, 403, 'forbidden')
    if (options.audience && !audiences.includes(options.audience)) return refuse(c, 400, 'unknown-audience')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const approvedBy = approve === 'true' && actor.kind === 'staff' ? actor.name : undefined
    return c.json(
      await ingestFile(app, association, actor, { ...options, bytes, approvedBy, examine, signal: c.req.raw.signal }),
    )
  })

  const act = (name: string, verb: typeof approveDocument) =>
    routes.post(`${BASE}/documents/:id/${name}`, async (c) => {
      const id = Id.safeParse(c.req.param('id'))
      if (!id.success) return refuse(c, 404, 'not-found')
      const result = await run(c, (ctx) => verb(ctx, id.data, examine))
      if (result.ok) return c.json(result.line)
      return result.reason === 'forbidden' ? refuse(c, 403, 'forbidden') : refuse(c, 404, 'not-found')
    })
  act('approve', approveDocument)
  act('withdraw', withdrawDocument)
  act('discard', discardText)
  return routes
}

function anchorOf(c: Context): Anchor | undefined {
  const [start, end] = [Number(c.req.query('start') ?? Number.NaN), Number(c.req.query('end') ?? Number.NaN)]
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end
    ? { start, end }
    : undefined
}

/** Documents as readers open them: a page with the cited words marked, and the original file, served inert. */
export function libraryRoutes(app: App) {
  const routes = new Hono<Entrance>()
  routes.use('/:slug/library/*', enter(app, ['staff', 'member']))
  const idsOf = (c: Context) =>
    [Id.safeParse(c.req.param('documentId')), Id.safeParse(c.req.param('versionId'))] as const

  routes.get('/:slug/library/:documentId/:versionId', async (c) => {
    const { association, actor } = c.get('entered')
    const language = languageOf(c)
    const [document, version] = idsOf(c)
    const view =
      document.success && version.success
        ? await within(app, association, actor, (ctx) => findDocumentView(ctx, document.data, version.data, language))
        : undefined
    if (!view) return c.html(missingPage(association.slug, language), 404)
    return c.html(viewerPage(view, association.slug, anchorOf(c), language))
  })

  routes.get('/:slug/library/:documentId/:versionId/original', async (c) => {
    const { association, actor } = c.get('entered')
    const [document, version] = idsOf(c)
    const file =
      document.success && version.success
        ? await within(app, association, actor, (ctx) => readOriginal(ctx, document.data, version.data))
        : undefined
    if (!file) return c.html(missingPage(association.slug, languageOf(c)), 404)
    // Never opened in the page: a document is somebody else's content.
    return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name.split('/').at(-1) ?? 'document')}`,
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })
  return routes
}
