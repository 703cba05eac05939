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

/** The built files, the two pages that hold the applications, and the widget's script. */
export function screenRoutes() {
  const routes = new Hono<Http>()
  routes.use(compress())
  for (const folder of ['web', 'widget']) {
    routes.get(`/assets/${folder}/*`, (c) => {
      const file = inside(folder, decodeURIComponent(c.req.path.slice(`/assets/${folder}/`.length)))
      return file ? send(c, file, YEAR) : c.notFound()
    })
  }
  routes.get('/assets/fonts/:file', (c) => {
    const name = c.req.param('file')
    const family = FONTS.exec(name)?.[1]
    return family ? send(c, join(PACKAGES, '@fontsource-variable', family, 'files', name), YEAR) : c.notFound()
  })
  routes.get('/assets/viewer.css', (c) => send(c, STYLES, 'public, max-age=3600'))
  routes.get('/assets/public.css', (c) => send(c, PUBLIC_STYLES, 'public, max-age=3600'))
  // Any site may load the script; what it may call is decided by the association's list of origins.
  routes.get('/widget.js', async (c) => {
    c.header('cross-origin-resource-policy', 'cross-origin')
    return send(c, join(SCREENS, 'widget/widget.js'), 'public, max-age=300')
  })
  const page = (file: string) => (c: Context) => send(c, join(SCREENS, file), 'no-cache')
  routes.get('/:slug/desk', page('web/index.html'))
  routes.get('/:slug/desk/*', page('web/index.html'))
  routes.get('/:slug', page('widget/member.html'))
  return routes
}
