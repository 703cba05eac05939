// The embedded PostgreSQL: a child process on a local socket, fsync on. It outlives a killed parent; the next start adopts it.
import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { newId } from './ids.ts'
import { type PostgresPlace, placePostgres } from './postgres-program.ts'

export type Postgres = {
  connection: pg.PoolConfig
  note: string | undefined
  /** Stops the server once everything is on disk. Waits until it has gone. */
  stop(): Promise<void>
}

const SUPERUSER = 'relais'
const START_LIMIT_MS = 30_000

/** Settings that differ from PostgreSQL's own. Durability is not among them. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  jit: 'off',
  // One small machine: planning for parallel workers costs more than it brings.
  max_parallel_workers_per_gather: '0',
  wal_compression: 'on',
}

const asUser = (place: PostgresPlace) => (place.user ? { uid: place.user.uid, gid: place.user.gid } : {})

const variables = (place: PostgresPlace) => ({
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  LD_LIBRARY_PATH: join(place.program, 'lib'),
})

/** Makes the cluster in a folder beside and renames it, so that a half-made one is never taken for whole. */
async function initialise(place: PostgresPlace, cluster: string): Promise<void> {
  const beside = `${cluster}.${newId()}`
  const flags = ['-D', beside, '-U', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions']
  await promisify(execFile)(join(place.program, 'bin', 'initdb'), flags, {
    ...asUser(place),
    cwd: '/',
    env: variables(place),
  })
  try {
    renameSync(beside, cluster)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error
  }
}

/** A folder for the socket that only its owner enters. A socket's path may hold 107 bytes: a long one moves to the temporary folder. */
function socketFolder(place: PostgresPlace): string {
  const near = join(place.data, 'socket')
  const short = join(tmpdir(), `relais-${createHash('sha256').update(place.data).digest('hex').slice(0, 16)}`)
  const folder = Buffer.byteLength(near) > 80 ? short : near
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (place.user) chownSync(folder, place.user.uid, place.user.gid)
  chmodSync(folder, 0o700)
  return folder
}

/** The server's process id, from its own lock file; undefined when none runs. */
function runningPid(cluster: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 0)
    return pid
  } catch {
    return undefined
  }
}

async function answers(connection: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 1000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function until(what: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs
  while (Date.now() < end) {
    if (await what()) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}

function launch(place: PostgresPlace, cluster: string, socket: string): void {
  const log = openSync(join(place.data, 'postgres.log'), 'a')
  if (place.user) chownSync(join(place.data, 'postgres.log'), place.user.uid, place.user.gid)
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Detached: a Ctrl-C in the terminal is the program's to handle; it stops the server last.
  const child = spawn(join(place.program, 'bin', 'postgres'), ['-D', cluster, '-k', socket, ...settings], {
    ...asUser(place),
    cwd: '/',
    env: variables(place),
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.unref()
}

/**
 * Starts the embedded PostgreSQL of a data directory, or adopts the one a killed process left running.
 * Throws with the place of the server's log when it does not answer in 30 s.
 */
export async function startPostgres(dataDirectory: string): Promise<Postgres> {
  if (process.platform === 'win32')
    throw new Error('On Windows, give the address of a PostgreSQL server in DATABASE_URL.')
  mkdirSync(dataDirectory, { recursive: true })
  const place = await placePostgres(dataDirectory)
  mkdirSync(place.data, { recursive: true })
  const cluster = join(place.data, 'cluster')
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(place, cluster)
  const socket = socketFolder(place)
  const connection = { host: socket, user: SUPERUSER, database: 'postgres' }
  if (!runningPid(cluster)) launch(place, cluster, socket)
  if (!(await until(() => answers(connection), START_LIMIT_MS))) {
    throw new Error(`PostgreSQL did not start; its log is ${join(place.data, 'postgres.log')}`)
  }
  return { connection, note: place.note, stop: () => stopServer(cluster) }
}

async function stopServer(cluster: string): Promise<void> {
  const pid = runningPid(cluster)
  if (pid === undefined) return
  // SIGINT is PostgreSQL's "fast" shutdown: connections are closed, everything is written.
  process.kill(pid, 'SIGINT')
  await until(() => runningPid(cluster) === undefined, START_LIMIT_MS)
}
