import { openApp, serve } from '../main.ts'
import { listAssociationRefs } from '../people/index.ts'
import { ensureScreens, loadConfig, settings } from '../platform/index.ts'
import { readArguments } from './arguments.ts'
import { demoSignIn, loadDemo } from './demo.ts'

const STOP_LIMIT_MS = 15_000

const say = (text = '') => process.stdout.write(`${text}\n`)

/** `relais serve`: starts everything, prints where it is, and stays until it is asked to stop. */
export async function run(args: string[]): Promise<number> {
  readArguments(args)
  const config = loadConfig()
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  const [opened] = await Promise.all([openApp(config, { exclusive: true }), ensureScreens()])
  if (opened.note) say(opened.note)
  const isNew = (await listAssociationRefs(opened.app)).length === 0
  if (isNew && config.demo) await loadDemo(opened.app)
  const running = await serve(opened, config)
  say(`Relais is ready (${seconds()})${isNew && config.demo ? ', with its demonstration association' : ''}.`)
  for (const { slug } of await listAssociationRefs(opened.app)) {
    say()
    say(`  Member page   ${running.url}/${slug}`)
    say(`  Staff desk    ${running.url}/${slug}/desk`)
    if (slug === 'demo') for (const line of demoSignIn()) say(`  Sign in as    ${line}`)
  }
  say()
  say(
    `Data: ${config.databaseUrl ? 'DATABASE_URL' : config.dataDirectory}. Ctrl+C stops. "npm run -s relais -- doctor" checks the ${settings.length} settings.`,
  )
  await askedToStop()
  // What is acknowledged is on disk: a connection that will not end does not hold the process for ever.
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
  await running.stop()
  return 0
}

/** Waits for Ctrl+C or a polite kill. A second one ends the process at once. */
const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
