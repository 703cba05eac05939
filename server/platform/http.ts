// The HTTP base under every room's routes: headers, refusals, sizes, rates, live streams.

import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Language, Problem } from '../../contract/common.ts'
import { type ServerTexts, texts } from '../../locales/server/index.ts'
import type { Live } from './live.ts'
import type { Log } from './log.ts'

export type Http = { Bindings: HttpBindings }

type SimpleProblem = {
  [K in keyof ServerTexts['problem']]: ServerTexts['problem'][K] extends string ? K : never
}[keyof ServerTexts['problem']]

/** The reader's language: what the page says it shows, else what the browser asks for, else French. */
export function languageOf(c: Context): Language {
  const said = c.req.header('x-relais-language') ?? c.req.query('lang') ?? c.req.header('accept-language') ?? ''
  return /^\s*en/i.test(said) ? 'en' : 'fr'
}

/** A refusal: a stable code for programs, a sentence in the reader's language for people. */
export function refuse(
  c: Context,
  status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500,
  code: SimpleProblem,
): Response {
  const problem: Problem = { code, message: texts(languageOf(c)).problem[code] }
  return c.json(problem, status)
}

// Fonts, scripts and styles of our own only; a script in a member's words, a title or a document has nowhere to run.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const headers = c.res.headers
  // A stream wrote its own headers, long ago.
  if (headers.has('x-hono-already-sent')) return
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'same-origin')
  headers.set('x-frame-options', 'DENY')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}

/**
 * Refuses a body larger than `bytes` before it is read. A body must say its length: every browser's does, and one that
 * does not cannot be bounded without being read.
 */
export function sizeLimit(bytes: number): MiddlewareHandler {
  return async (c, next) => {
    const length = Number(c.req.header('content-length') ?? 0)
    const isUnsaid = c.req.header('transfer-encoding') !== undefined
    if (isUnsaid || !(length <= bytes)) return refuse(c, 413, 'too-large')
    return next()
  }
}

/** Turns what a route throws into a refusal. What is wrong with the input is the caller's; anything else is ours, logged without its content. */
export function onError(log: Log) {
  return (error: Error, c: Context): Response => {
    if (error instanceof HTTPException && error.status < 500) return refuse(c, 400, 'bad-input')
    if (error.name === '$ZodError' || error.name === 'ZodError' || error instanceof SyntaxError)
      return refuse(c, 400, 'bad-input')
    log.error({ error: error.message, route: c.req.routePath, method: c.req.method }, 'a request failed')
    return refuse(c, 500, 'unexpected')
  }
}

/** The caller's address. X-Forwarded-For is believed only from a proxy the configuration names. */
export function addressOf<E extends Http>(c: Context<E>, trustedProxies: string[]): string {
  const peer = c.env?.incoming?.socket?.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown'
  if (!trustedProxies.includes(peer)) return peer
  const forwarded = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  return forwarded.findLast((one) => !trustedProxies.includes(one)) ?? peer
}

/** Counts calls in windows of a minute. Bounded: beyond 50,000 keys the oldest are forgotten. */
export class RateLimit {
  readonly #counts = new Map<string, { window: number; count: number }>()
  readonly #perMinute: number

  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  /** Counts one call; false when it is one too many. */
  allows(key: string, now: number): boolean {
    const window = Math.floor(now / 60_000)
    const seen = this.#counts.get(key)
    const count = seen?.window === window ? seen.count + 1 : 1
    this.#counts.delete(key)
    this.#counts.set(key, { window, count })
    if (this.#counts.size > 50_000) this.#counts.delete(this.#counts.keys().next().value ?? '')
    return count <= this.#perMinute
  }
}

export type StreamedEvent = { id: number | null; event: string; data: unknown }

const HEARTBEAT_MS = 15_000

/** Asked again whenever its topic wakes: a reader whose session has ended hears nothing more. */
export type StreamGuard = { topic: string; holds: () => Promise<boolean> }

/**
 * Answers with server-sent events, written raw (half the memory of the framework's helper, docs/stack.md).
 * `read` gives what is new since its last call; it is called at once, then at each wake-up of the topic, never twice at
 * a time. A reader that throws ends the stream: the client comes back with its last id. `everyMs`: the least time between
 * two readings, for what may wait and is woken often; the first wake-up is never made to wait.
 */
export function stream<E extends Http>(
  c: Context<E>,
  live: Live,
  topics: string[],
  read: () => Promise<StreamedEvent[]>,
  guard?: StreamGuard,
  everyMs = 0,
): Response {
  const { incoming, outgoing } = c.env
  outgoing.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
    ...corsOf(c),
  })
  outgoing.write('retry: 1000\n\n')
  let working = false
  let again = false
  const pump = async () => {
    again = true
    if (working) return
    working = true
    while (again && !outgoing.destroyed) {
      again = false
      for (const one of await read())
        outgoing.write(
          `${one.id === null ? '' : `id: ${one.id}\n`}event: ${one.event}\ndata: ${JSON.stringify(one.data)}\n\n`,
        )
      if (everyMs > 0) await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
    working = false
  }
  const wake = () => void pump().catch(() => outgoing.destroy())
  const stops = topics.map((topic) => live.follow(topic, wake))
  const look = () =>
    void guard?.holds().then(
      (ok) => ok || outgoing.destroy(),
      () => outgoing.destroy(),
    )
  if (guard) stops.push(live.follow(guard.topic, look))
  const heartbeat = setInterval(() => outgoing.write(': here\n\n'), HEARTBEAT_MS)
  incoming.socket.once('close', () => {
    clearInterval(heartbeat)
    for (const stop of stops) stop()
  })
  wake()
  return RESPONSE_ALREADY_SENT
}

/** The headers a widget's page on another origin needs, once `allowOrigin` has accepted it. */
function corsOf(c: Context): Record<string, string> {
  const origin = c.res.headers.get('access-control-allow-origin')
  return origin ? { 'access-control-allow-origin': origin, vary: 'origin' } : {}
}
