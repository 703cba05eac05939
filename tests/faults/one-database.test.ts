// Two Relais on one database: what is said through one is heard through the other, also when the database restarts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Postgres, startPostgres } from '../../server/platform/index.ts'
import { openPageClient, type PageClient } from '../support/page-client.ts'
import { type Server, scratchDirectory, startServer } from '../support/server.ts'

const CLIENTS = 8
const LIMIT = { timeout: 30_000, interval: 100 }

describe('two Relais on one database', () => {
  let directories: Awaited<ReturnType<typeof scratchDirectory>>[]
  let postgres: Postgres
  let servers: Server[]
  let clients: PageClient[] = []

  beforeAll(async () => {
    directories = await Promise.all([scratchDirectory(), scratchDirectory(), scratchDirectory()])
    postgres = await startPostgres(directories[0]!.path)
    const { host, user, database } = postgres.connection
    const address = {
      DATABASE_URL: `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(String(host))}`,
    }
    // The first one brings the database up to date and loads the demonstration.
    servers = [await startServer(directories[1]!.path, address)]
    servers.push(await startServer(directories[2]!.path, address))
    const [one, other] = servers.map((server) => server.url) as [string, string]
    clients = await Promise.all(Array.from({ length: CLIENTS }, () => openPageClient(one, other)))
    for (const client of clients) await client.start()
    for (const client of clients) client.follow()
  }, 120_000)
  afterAll(async () => {
    for (const client of clients) client.leave()
    await Promise.all(servers.map((server) => server.stop()))
    for (const directory of directories) await directory.remove()
  })

  const words = (client: PageClient) =>
    client.thread().flatMap((event) => (event.kind === 'message' ? [event.message.text] : []))

  /** The page shows exactly what the other server reads, without gap or repetition. */
  const expectSame = (client: PageClient) =>
    expect
      .poll(async () => JSON.stringify(client.thread()) === JSON.stringify((await client.truth()).events), LIMIT)
      .toBe(true)

  it('tell each other: a page of one shows what was written through the other', async () => {
    for (const client of clients) await client.sayPast('Bonjour de l’autre serveur')
    for (const client of clients) await expect.poll(() => words(client), LIMIT).toContain('Bonjour de l’autre serveur')
    for (const client of clients) await expectSame(client)
  })

  it('lose nothing that was acknowledged when the database restarts while members write, and serve again by themselves', async () => {
    let isOver = false
    const write = async (client: PageClient, number: number) => {
      const acknowledged: string[] = []
      for (let i = 0; !isOver; i++) {
        const text = `écrit ${number}.${i}`
        if (await client.say(text)) acknowledged.push(text)
      }
      return acknowledged
    }
    const writing = clients.map(write)
    for (let restart = 0; restart < 2; restart++) {
      await new Promise((resolve) => setTimeout(resolve, 700))
      await postgres.stop()
      postgres = await startPostgres(directories[0]!.path)
    }
    isOver = true
    const acknowledged = await Promise.all(writing)
    process.stdout.write(`${acknowledged.flat().length} acknowledged over 2 restarts of the database\n`)
    expect(acknowledged.every((texts) => texts.length > 0)).toBe(true)
    for (const [i, client] of clients.entries()) {
      await expectSame(client)
      const mine = words(client).filter((text) => text.startsWith('écrit'))
      expect(mine).toEqual(acknowledged[i])
    }
    for (const client of clients) await client.sayPast('Et l’autre serveur est entendu de nouveau')
    for (const client of clients) await expect.poll(() => words(client).at(-1) ?? '', LIMIT).not.toMatch(/^écrit/)
    for (const client of clients) await expectSame(client)
    for (const { url } of servers) expect((await fetch(`${url}/readyz`)).status).toBe(200)
  }, 120_000)
})
