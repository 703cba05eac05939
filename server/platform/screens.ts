// The screens are built when their sources changed, at start: `npm ci && npm start` needs no other step.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
export const SCREENS = join(ROOT, 'dist')
const STAMP = join(SCREENS, 'stamp')
const CONFIGS = ['web/vite.config.ts', 'widget/vite.config.ts', 'widget/vite.widget.config.ts']

/** A digest of everything the screens are made from. */
async function digest(): Promise<string> {
  const hash = createHash('sha256')
  const files: string[] = ['package-lock.json']
  for await (const file of glob('{web,widget,contract,locales}/**/*', { cwd: ROOT, withFileTypes: false }))
    files.push(file)
  for (const file of files.sort()) {
    const text = await readFile(join(ROOT, file)).catch(() => undefined)
    if (text) hash.update(file).update(text)
  }
  return hash.digest('hex')
}

function build(config: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the screens could not be built (${config}):\n${output}`)),
    )
  })
}

/** Builds the screens if their sources changed since the last time. Returns whether it did. */
export async function ensureScreens(): Promise<boolean> {
  const wanted = await digest()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false
  rmSync(SCREENS, { recursive: true, force: true })
  mkdirSync(SCREENS, { recursive: true })
  await Promise.all(CONFIGS.map(build))
  writeFileSync(STAMP, wanted)
  return true
}
