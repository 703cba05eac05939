// The server process is killed (SIGKILL) again and again while members write. What was acknowledged must be there, once.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConversationView } from '../../contract/conversations.ts'
import { type MemberClient, memberClient } from '../support/member-client.ts'
import { type Server, scratchDirectory, startServer } from '../support/server.ts'

const KILLS = 50
const WRITERS = 8
const READERS = 8
/** Starting from a fixed seed, so that a failure can be run again. */
const SEED = 20261123

function random(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state / 2 ** 32
  }
}

describe('a server killed fifty times while members write', () => {
  let directory: Awaited<ReturnType<typeof scratchDirectory>>
  let server: Server
  let clients: MemberClient[]
  let views: ConversationView[]
  const readySeconds: number[] = []
  const attempted = new Set<string>()

  /** Writes message after message, each again until acknowledged, as a page does. One in ten asks for a person. */
  async function write(client: MemberClient, isOver: () => boolean): Promise<void> {
    let pending: string | undefined
    while (!isOver() || pending) {
      pending ??= randomUUID()
      attempted.add(pending)
      const isDone =
        attempted.size % 10 === 0
          ? await client.askPerson(pending)
          : await client.say(pending, `question ${attempted.size}`)
      // Refused at once while the server is down: leave the loop to others before trying again.
      if (isDone) pending = undefined
      else await new Promise((resolve) => setImmediate(resolve))
    }
  }

  async function read(client: MemberClient, isOver: () => boolean): Promise<void> {
    while (!isOver()) await client.view().catch(() => new Promise((resolve) => setImmediate(resolve)))
  }

  beforeAll(async () => {
    directory = await scratchDirectory()
    server = await startServer(directory.path)
    const port = new URL(server.url).port
    clients = Array.from({ length: WRITERS }, () => memberClient(() => server.url))
    for (const client of clients) expect(await client.start()).toBe(true)
    let over = false
    const work = [
      ...clients.map((client) => write(client, () => over)),
      ...clients.slice(0, READERS).map((client) => read(client, () => over)),
    ]
    const next = random(SEED)
    for (let i = 0; i < KILLS; i++) {
      const moment = 20 + next() * 500
      await new Promise((resolve) => setTimeout(resolve, moment))
      await server.kill()
      const started = performance.now()
      server = await startServer(directory.path, { PORT: port })
      readySeconds.push((performance.now() - started) / 1000)
    }
    over = true
    await Promise.all(work)
    views = await Promise.all(clients.map((client) => client.view()))
  }, 600_000)

  afterAll(async () => {
    await server.stop()
    await directory.remove()
  })

  const posted = (view: ConversationView) =>
    view.events.flatMap((event) => (event.kind === 'message' ? [{ ...event.message, seq: event.seq }] : []))

  it('loses no acknowledged message', () => {
    const acknowledged = clients.reduce((sum, client) => sum + client.acknowledged.size, 0)
    process.stdout.write(
      `${acknowledged} acknowledged over ${KILLS} kills; ready again in ${Math.max(...readySeconds).toFixed(1)} s at most\n`,
    )
    expect(acknowledged).toBeGreaterThan(KILLS)
    for (const [i, client] of clients.entries()) {
      const seqs = new Map(posted(views[i]!).map((message) => [message.clientId, message.seq]))
      const person = [...client.acknowledged].filter(([id]) => !seqs.has(id))
      // Asking for a person while one is coming changes nothing and adds no message; everything else is there.
      for (const [, seq] of person) expect(views[i]!.events[seq - 1]).toBeDefined()
      for (const [id, seq] of client.acknowledged) if (seqs.has(id)) expect(seqs.get(id)).toBe(seq)
    }
  })

  it('keeps every question word for word, once', () => {
    for (const view of views) {
      const texts = posted(view).filter((message) => message.author.kind === 'member')
      expect(new Set(texts.map((message) => message.clientId)).size).toBe(texts.length)
      expect(new Set(texts.map((message) => message.text)).size).toBe(texts.length)
    }
    const questions = views.flatMap(posted).filter((message) => message.author.kind === 'member')
    const persons = views
      .flatMap(posted)
      .filter((message) => message.author.kind === 'system' && attempted.has(message.clientId))
    expect(questions.length + persons.length).toBeGreaterThan(KILLS)
  })

  it('leaves no gap in any history', () => {
    for (const view of views) expect(view.events.map((event) => event.seq)).toEqual(view.events.map((_, i) => i + 1))
  })
})
