import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Http } from './http.ts'
import { SCREENS } from './screens.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
}

const PACKAGES = join(import.meta.dirname, '../../node_modules')
const YEAR = 'public, max-age=31536000, immutable'
/** The entry widget.js fetches: the one built file whose name does not change with what it says. */
const ASSISTANT = 'assistant.js'
const FIVE_MINUTES = 'public, max-age=300'
/** The two typefaces, as the packages ship them, for the pages that are not built. */
const FONTS = /^(source-serif-4|source-sans-3)-latin(-ext)?-wght-normal\.woff2$/
const STYLES = join(import.meta.dirname, 'viewer.css')
const PUBLIC_STYLES = join(import.meta.dirname, 'public.css')

async function send(c: Context, file: string, cache: string): Promise<Response> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return c.notFound()
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': type, 'cache-control': cache })
}

/** A path below the built screens, or undefined: names are normalised first, and nothing outside is ever read. */
function inside(folder: string, path: string): string | undefined {
  const file = normalize(join(SCREENS, folder, path))
  return file.startsWith(join(SCREENS, folder)) && !file.includes('\0') ? file : undefined
}

/** Any site may load the widget; what it may call is decided by the association's list of origins. */
function anySite(c: Context): void {
  c.header('cross-origin-resource-policy', 'cross-origin')
  c.header('access-control-allow-origin', '*')
}

/** The built files, the two pages that hold the applications, and the widget's script. */
export function screenRoutes() {
  const routes = new Hono<Http>()
  routes.use(compress())
  for (const folder of ['web', 'widget']) {
    routes.get(`/assets/${folder}/*`, (c) => {
      const path = decodeURIComponent(c.req.path.slice(`/assets/${folder}/`.length))
      const file = inside(folder, path)
      if (folder === 'widget') anySite(c)
      return file ? send(c, file, path === ASSISTANT ? FIVE_MINUTES : YEAR) : c.notFound()
    })
  }
  routes.get('/assets/fonts/:file', (c) => {
    const name = c.req.param('file')
    const family = FONTS.exec(name)?.[1]
    return family ? send(c, join(PACKAGES, '@fontsource-variable', family, 'files', name), YEAR) : c.notFound()
  })
  routes.get('/assets/viewer.css', (c) => send(c, STYLES, 'public, max-age=3600'))
  routes.get('/assets/public.css', (c) => send(c, PUBLIC_STYLES, 'public, max-age=3600'))
  routes.get('/widget.js', async (c) => {
    anySite(c)
    return send(c, join(SCREENS, 'widget/widget.js'), FIVE_MINUTES)
  })
  const page = (file: string) => (c: Context) => send(c, join(SCREENS, file), 'no-cache')
  routes.get('/:slug/desk', page('web/index.html'))
  routes.get('/:slug/desk/*', page('web/index.html'))
  routes.get('/:slug', page('widget/member.html'))
  return routes
}
