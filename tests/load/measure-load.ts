// One load test: the real server in a process, the crowd in another, the server's memory and processor time read between the steps.
import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Server, scratchDirectory, startServer } from '../support/server.ts'
import type { Crowd, Heard } from './crowd.ts'
import type { Step, Told } from './crowd-process.ts'
import { prepareStaff } from './staff-sessions.ts'

export type LoadInput = { members: number; advisers: number; each: number; perSecond: number; seconds: number }

export type LoadFigures = Heard & {
  members: number
  advisers: number
  perSecond: number
  seconds: number
  /** What one more connected member adds to the server's resident memory. */
  kbPerConnection: number
  rssMb: number
  /** Share of one core the server process used while the crowd talked; PostgreSQL is apart. */
  serverCpu: number
}

const TICKS_PER_SECOND = 100

async function rssKb(pid: number): Promise<number> {
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
}

async function cpuSeconds(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

/** Asks the crowd for one step; throws with its reason when it fails or ends. */
function ask(child: ChildProcess, step: Step): Promise<Heard | undefined> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`the crowd ended during ${step}`))
    child.once('exit', ended)
    child.once('message', (told: Told) => {
      child.off('exit', ended)
      if ('failed' in told) reject(new Error(told.failed))
      else resolve(told.heard)
    })
    child.send({ step })
  })
}

async function runCrowd(child: ChildProcess, server: Server, input: LoadInput): Promise<LoadFigures> {
  const pid = server.process.pid ?? 0
  await ask(child, 'prepare')
  const before = await rssKb(pid)
  await ask(child, 'connect')
  const connected = await rssKb(pid)
  await ask(child, 'openDesks')
  const [cpu, started] = [await cpuSeconds(pid), performance.now()]
  await ask(child, 'talk')
  const used = (await cpuSeconds(pid)) - cpu
  const elapsed = (performance.now() - started) / 1000
  const rssMb = (await rssKb(pid)) / 1024
  const heard = await ask(child, 'check')
  if (!heard) throw new Error('the crowd heard nothing')
  const { members, advisers, perSecond, seconds } = input
  const kbPerConnection = (connected - before) / members
  return { members, advisers, perSecond, seconds, ...heard, kbPerConnection, rssMb, serverCpu: used / elapsed }
}

/** Starts a server on a directory of its own, runs the crowd against it, and removes everything. Linux: memory is read from /proc. */
export async function measureLoad(input: LoadInput, environment: Record<string, string> = {}): Promise<LoadFigures> {
  const directory = await scratchDirectory()
  const proofs = await prepareStaff(directory.path, input.advisers)
  const server = await startServer(directory.path, environment)
  const child = fork(join(import.meta.dirname, 'crowd-process.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  try {
    const { members, each, perSecond, seconds } = input
    child.send({ crowd: { url: server.url, members, each, perSecond, seconds, advisers: proofs } satisfies Crowd })
    return await runCrowd(child, server, input)
  } finally {
    child.disconnect()
    await server.stop()
    await directory.remove()
    if (server.output().includes('"level"')) process.stderr.write(server.output().slice(-2000))
  }
}
