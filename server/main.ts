// Composes everything: the database, the rooms' listeners and routes, the relay, the HTTP server.
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { examinationRoutes, examineChange, firmnessRoutes, modelRoutes, referralRoutes } from './answers/index.ts'
import { communicationJobs, communicationRoutes, letterRoutes, ownAnnouncementRoutes } from './communications/index.ts'
import { conversationJobs, conversationRoutes, pageRoutes } from './conversations/index.ts'
import { countPromises, deskJobs, deskRoutes, handRoutes, keepRoutes } from './desk/index.ts'
import {
  correctionRoutes,
  feedbackJobs,
  flagRoutes,
  heardRoutes,
  publicRoutes,
  ratingRoutes,
  reviewRoutes,
  surveyRoutes,
} from './feedback/index.ts'
import { answerRoutes, knowledgeJobs, knowledgeRoutes, libraryRoutes, stopReading } from './knowledge/index.ts'
import {
  accountRoutes,
  directoryRoutes,
  entryRoutes,
  identityRoutes,
  importRoutes,
  mailRoutes,
  officeRoutes,
  peopleRoutes,
  scimRoutes,
  valueRoutes,
} from './people/index.ts'
import {
  type App,
  type Config,
  createLog,
  createModels,
  directoryFiles,
  type Http,
  Listeners,
  type Log,
  lockInstance,
  mailJobs,
  migrate,
  onError,
  openDatabase,
  openLive,
  openVault,
  type Relay,
  refuse,
  screenRoutes,
  securityHeaders,
  sizeLimit,
  startPostgres,
  startRelay,
} from './platform/index.ts'
import { pulseRoutes, signalJobs, signalRoutes, stageRoutes } from './signals/index.ts'

export type Opened = { app: App; note: string | undefined; migrated: string[]; close(): Promise<void> }

const JSON_LIMIT = 64 * 1024
/** Calls that bring a file, and bound it themselves. */
const LARGE = /\/(knowledge\/files|mail\/incoming|settings\/import\/[a-z-]+)$/

/**
 * Opens the database (embedded, or DATABASE_URL) and brings it up to date. With `exclusive`, refuses in a second when
 * another Relais uses the same data directory. The command line opens without it, beside a running server.
 */
export async function openApp(config: Config, options: { exclusive: boolean; log?: Log }): Promise<Opened> {
  const log = options.log ?? createLog(config.logLevel)
  const postgres = config.databaseUrl ? undefined : await startPostgres(config.dataDirectory)
  const connection = postgres?.connection ?? { connectionString: config.databaseUrl }
  const lock = options.exclusive && postgres ? await lockInstance(connection) : undefined
  if (options.exclusive && postgres && !lock)
    throw new Error(
      `another Relais is using ${config.dataDirectory}. Stop it first, or set RELAIS_DATA to another directory.`,
    )
  const database = openDatabase(connection, log, { planned: postgres !== undefined })
  const migrated = await migrate(database.owner)
  const listeners = new Listeners()
  knowledgeJobs(listeners)
  conversationJobs(listeners, config.publicUrl ?? `http://${config.host}:${config.port}`, config.mailHosts)
  deskJobs(listeners)
  const base = config.publicUrl ?? `http://${config.host}:${config.port}`
  feedbackJobs(listeners, base)
  signalJobs(listeners)
  communicationJobs(listeners, base)
  mailJobs(listeners, config.mailHosts)
  const now = () => new Date()
  const vault = openVault(config.dataDirectory, config.secret)
  const app: App = {
    database,
    files: directoryFiles(join(config.dataDirectory, 'files')),
    log,
    listeners,
    live: openLive(database.pool, connection, log),
    vault,
    models: createModels({ database, log, now, vault, allowedHosts: config.modelHosts }),
    now,
    relayWake: () => {},
  }
  const close = async () => {
    await app.live.close()
    await app.models.settled()
    await database.close()
    await lock?.release()
    // The embedded server stops with the last program that uses it: beside a running server, it goes on.
    if (postgres && (lock || !(await isInUse(connection)))) await postgres.stop()
    await stopReading()
  }
  return { app, note: postgres?.note, migrated, close }
}

async function isInUse(connection: Parameters<typeof lockInstance>[0]): Promise<boolean> {
  const lock = await lockInstance(connection)
  await lock?.release()
  return lock === undefined
}

/** Every route of the program, on one router: tests enumerate it. */
export function composeRoutes(app: App, config: Config, isReady: () => boolean) {
  const routes = new Hono<Http>()
  routes.use(securityHeaders)
  routes.onError(onError(app.log))
  routes.notFound((c) => refuse(c, 404, 'not-found'))
  const small = sizeLimit(JSON_LIMIT)
  routes.use('/api/*', (c, next) => (LARGE.test(c.req.path) ? next() : small(c, next)))
  routes.get('/healthz', (c) => c.text('ok'))
  routes.get('/readyz', async (c) => {
    const isReachable = await app.database.pool.query('select 1').then(
      () => true,
      () => false,
    )
    return isReady() && isReachable ? c.text('ready') : c.text('not ready', 503)
  })
  routes.route('/', peopleRoutes(app, config))
  routes.route('/', identityRoutes(app, config))
  routes.route('/', entryRoutes(app, config))
  routes.route('/', accountRoutes(app, config))
  routes.route('/', importRoutes(app))
  routes.route('/', directoryRoutes(app, config))
  routes.route('/', scimRoutes(app, config))
  routes.route('/', mailRoutes(app, config))
  routes.route('/', officeRoutes(app))
  routes.route('/', valueRoutes(app))
  routes.route('/', modelRoutes(app))
  routes.route('/', pageRoutes(app))
  routes.route('/', conversationRoutes(app, config))
  routes.route('/', flagRoutes(app, config))
  routes.route('/', reviewRoutes(app))
  routes.route('/', correctionRoutes(app))
  routes.route('/', heardRoutes(app))
  routes.route('/', publicRoutes(app, config, countPromises))
  routes.route('/', ratingRoutes(app, config))
  routes.route('/', surveyRoutes(app))
  routes.route('/', deskRoutes(app))
  routes.route('/', handRoutes(app))
  routes.route('/', keepRoutes(app))
  routes.route('/', signalRoutes(app))
  routes.route('/', stageRoutes(app))
  routes.route('/', pulseRoutes(app))
  routes.route('/', communicationRoutes(app, config))
  routes.route('/', ownAnnouncementRoutes(app))
  routes.route('/', letterRoutes(app))
  routes.route('/', firmnessRoutes(app))
  routes.route('/', answerRoutes(app, examineChange))
  routes.route('/', knowledgeRoutes(app, examineChange))
  routes.route('/', examinationRoutes(app))
  routes.route('/', referralRoutes(app))
  routes.route('/', libraryRoutes(app))
  routes.route('/', screenRoutes())
  return routes
}

export type Running = { url: string; stop(): Promise<void> }

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

/** Serves. Stopping is graceful: no new request, streams are ended (clients come back elsewhere), work under way is finished. */
export async function serve(opened: Opened, config: Config): Promise<Running> {
  let isStopping = false
  const routes = composeRoutes(opened.app, config, () => !isStopping)
  // The adapter's own Response class forgets that a stream was already sent (RESPONSE_ALREADY_SENT): the platform's is used.
  const listener = getRequestListener(routes.fetch, { overrideGlobalObjects: false })
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000 }, listener)
  const relay: Relay = startRelay(opened.app)
  const port = await listen(server, config.port, config.host)
  return {
    url: config.publicUrl ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`,
    async stop() {
      isStopping = true
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      // Streams never end by themselves; everything else is given two seconds.
      const cut = setTimeout(() => server.closeAllConnections(), 2000)
      await closed
      clearTimeout(cut)
      await relay.stop()
      await opened.close()
    },
  }
}
