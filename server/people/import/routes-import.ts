import { type Context, Hono } from 'hono'
import { type App, type Ctx, refuse, sizeLimit, within } from '../../platform/index.ts'
import { type Entrance, enter, staffOnly } from '../routes-enter.ts'
import { importPeople, previewImport } from './import-people.ts'
import { LARGEST_BYTES } from './read-csv.ts'

const BASE = '/api/v1/:slug/settings/import'
const STATUS = { forbidden: 403, 'empty-file': 400, 'too-many-lines': 413, 'unreadable-file': 400 } as const

/** Members or staff from a CSV file, sent whole with each step: nothing of it waits on the server. */
export function importRoutes(app: App) {
  const routes = new Hono<Entrance>()
  // The form's own envelope takes a little more than the file.
  routes.use(`${BASE}/*`, sizeLimit(LARGEST_BYTES + 65_536), enter(app, ['staff']), staffOnly)
  const run = <T>(c: Context<Entrance>, act: (ctx: Ctx) => Promise<T>) => {
    const { association, actor } = c.get('entered')
    return within(app, association, actor, act)
  }
  const formOf = async (c: Context<Entrance>) => {
    const form = await c.req.formData().catch(() => new FormData())
    const file = form.get('file')
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
    return { kind: form.get('kind'), mapping: JSON.parse(String(form.get('mapping') ?? 'null')) as unknown, bytes }
  }
  routes.post(`${BASE}/preview`, async (c) => {
    const { kind, bytes } = await formOf(c)
    const result = await run(c, (ctx) => previewImport(ctx, kind, bytes))
    return result.ok ? c.json(result.preview) : refuse(c, STATUS[result.reason], result.reason)
  })
  const importing = (apply: boolean) => async (c: Context<Entrance>) => {
    const form = await formOf(c)
    const { language } = c.get('entered')
    const result = await run(c, (ctx) => importPeople(ctx, { ...form, apply, language }))
    return result.ok ? c.json(result.report) : refuse(c, STATUS[result.reason], result.reason)
  }
  routes.post(`${BASE}/dry-run`, importing(false))
  routes.post(`${BASE}/apply`, importing(true))
  return routes
}
