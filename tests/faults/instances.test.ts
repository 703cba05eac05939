import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memberClient } from '../support/member-client.ts'
import { type Server, scratchDirectory, startServer } from '../support/server.ts'

describe('one data directory', () => {
  let directory: Awaited<ReturnType<typeof scratchDirectory>>
  let server: Server
  beforeAll(async () => {
    directory = await scratchDirectory()
    server = await startServer(directory.path)
  })
  afterAll(async () => {
    await server.stop()
    await directory.remove()
  })

  it('refuses a second Relais, with the reason, and the first goes on', async () => {
    await expect(startServer(directory.path)).rejects.toThrow(/another Relais is using/)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })

  it('keeps what was written through an orderly stop', async () => {
    const client = memberClient(() => server.url)
    await client.start()
    const clientId = randomUUID()
    expect(await client.say(clientId, 'Bonjour')).toBe(true)
    await server.stop()
    server = await startServer(directory.path)
    const view = await client.view()
    expect(view.events.filter((event) => event.kind === 'message' && event.message.clientId === clientId)).toHaveLength(
      1,
    )
  })

  it('ends its streams when it stops, so that nobody waits on a dead line', async () => {
    const client = memberClient(() => server.url)
    await client.start()
    const stream = await fetch(`${server.url}/api/v1/demo/conversations/${client.id}/events`, {
      headers: { authorization: `Bearer ${client.key}` },
    })
    const ended = stream.text().then(
      () => true,
      () => true,
    )
    await server.stop()
    expect(await ended).toBe(true)
    server = await startServer(directory.path)
  })
})
