// A TCP proxy on the loopback that cuts lines as networks do: a reset, a silence one way or both, a silence that ends.
import { createServer, connect as dial, type Socket } from 'node:net'

export type CutLine = {
  /** Both ends learn of it at once. */
  reset(): void
  /** Nothing passes any more, and nobody is told: towards the client only, or both ways. */
  silence(ways: 'down' | 'both'): void
  /** What was held back passes now. */
  restore(): void
}

export type CutProxy = {
  url: string
  /** Lines open now. */
  lines(): CutLine[]
  /** How many lines were opened in all. */
  opened(): number
  close(): Promise<void>
}

function lineBetween(client: Socket, server: Socket): CutLine {
  client.pipe(server)
  server.pipe(client)
  const reset = () => {
    client.resetAndDestroy()
    server.resetAndDestroy()
  }
  return {
    reset,
    silence(ways) {
      server.unpipe(client)
      server.pause()
      if (ways === 'down') return
      client.unpipe(server)
      client.pause()
    },
    restore() {
      server.pipe(client)
      client.pipe(server)
    },
  }
}

/** Starts it before a server of the loopback: `http://127.0.0.1:port`. */
export async function startCutProxy(target: string): Promise<CutProxy> {
  const port = Number(new URL(target).port)
  const open = new Set<CutLine>()
  let opened = 0
  const proxy = createServer((client) => {
    const server = dial(port, '127.0.0.1')
    const line = lineBetween(client, server)
    open.add(line)
    opened++
    const end = () => {
      open.delete(line)
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) socket.on('error', end).on('close', end)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    lines: () => [...open],
    opened: () => opened,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve())
        for (const line of open) line.reset()
      }),
  }
}
