// The real program as a process of its own, for journeys and faults.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../server/platform/index.ts'

export type Server = {
  url: string
  process: ChildProcess
  output: () => string
  stop(): Promise<void>
  kill(): Promise<void>
}

const READY = /Member page\s+(\S+)\/demo/
const START_LIMIT_MS = 60_000

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/** Starts it on a data directory; a free port unless one is given. Throws with its output when it does not come up. */
export async function startServer(dataDirectory: string, environment: Record<string, string> = {}): Promise<Server> {
  const child = spawn(process.execPath, ['server/cli/relais.mjs', 'serve'], {
    env: {
      ...process.env,
      RELAIS_DATA: dataDirectory,
      PORT: '0',
      RELAIS_RATE_LIMITS: 'false',
      RELAIS_LOG: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the server did not start:\n${output}`)), START_LIMIT_MS)
    const hear = (chunk: Buffer) => {
      output += chunk
      const found = READY.exec(output)?.[1]
      if (found) resolve(found)
      if (found) clearTimeout(late)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the server ended (${code}):\n${output}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended(child)
  }
  return { url, process: child, output: () => output, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** A data directory that is removed afterwards, with the PostgreSQL that a killed server may have left. */
export async function scratchDirectory(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'relais-journey-'))
  // Under root, the unprivileged user that runs PostgreSQL must be able to pass.
  await chmod(path, 0o711)
  const remove = async () => {
    const left = await startPostgres(path)
    await left.stop()
    await rm(path, { recursive: true, force: true })
  }
  return { path, remove }
}
