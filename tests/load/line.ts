// HTTP for thousands of clients in one process: node:http alone, because fetch costs several times as much per connection.
import { Agent, request } from 'node:http'
import type { Socket } from 'node:net'
import { createStreamParser, type StreamEvent } from '../../widget/wire/stream-parser.ts'

export type Proof = Record<string, string>

export type Line = {
  close(): void
  /** Resolves with the status once the server has answered; 0 when it never did. */
  opened: Promise<number>
  /** Resolves when the line has ended, for whatever reason. */
  ended: Promise<void>
}

/** Opens a live stream on a connection of its own. */
export function openLine(url: string, headers: Proof, onEvent: (event: StreamEvent) => void): Line {
  const asked = request(url, { agent: false, headers: { accept: 'text/event-stream', ...headers } })
  const opened = Promise.withResolvers<number>()
  const ended = Promise.withResolvers<void>()
  const end = () => {
    opened.resolve(0)
    ended.resolve()
  }
  asked.on('error', end)
  asked.on('close', end)
  asked.on('response', (response) => {
    opened.resolve(response.statusCode ?? 0)
    const parse = createStreamParser()
    response.setEncoding('utf8')
    response.on('data', (piece: string) => parse(piece).forEach(onEvent))
    response.on('error', end)
    response.on('close', end)
  })
  asked.end()
  return { close: () => asked.destroy(), opened: opened.promise, ended: ended.promise }
}

export type Answered = { status: number; body: string }
export type Caller = {
  call(method: string, path: string, headers: Proof, body?: unknown): Promise<Answered>
  close(): void
}

/** Ordinary calls over a few kept connections. Throws when the network does, or after 20 s. */
export function createCaller(base: string, connections = 64): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const call = (method: string, path: string, headers: Proof, body?: unknown) =>
    new Promise<Answered>((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body)
      const length = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
      const asked = request(`${base}${path}`, {
        method,
        agent,
        headers: { ...headers, ...(body === undefined ? {} : length) },
        signal: AbortSignal.timeout(20_000),
      })
      asked.on('socket', (socket: Socket) => socket.setNoDelay(true))
      asked.on('error', reject)
      asked.on('response', (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('error', reject)
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString() }))
      })
      asked.end(text)
    })
  return { call, close: () => agent.destroy() }
}
