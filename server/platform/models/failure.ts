// What an error of an endpoint means to us, and whether trying again can help. Pure.

import type { ModelFailure } from './port.ts'
import { BlockedAddress } from './reach.ts'

/** Facts of the packages' errors that we read; everything else in them may hold what was asked, and is not looked at. */
type Known = {
  statusCode?: number
  code?: string
  cause?: unknown
  name?: string
  responseHeaders?: Record<string, string>
}

export type Failure = {
  reason: ModelFailure
  again: boolean
  /** What the endpoint asked to wait, ms. */
  waitMs?: number
}

const STATUS: Record<number, ModelFailure> = {
  401: 'refused',
  403: 'refused',
  404: 'unknown-model',
  408: 'broken',
  429: 'busy',
}

const NETWORK = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
]

export function failureOf(error: unknown, hasBegun: boolean): Failure {
  const chain = causesOf(error)
  if (chain.some((one) => one instanceof BlockedAddress)) return { reason: 'blocked', again: false }
  const answered = chain.find((one) => typeof one.statusCode === 'number')
  if (answered?.statusCode !== undefined && answered.statusCode !== 200) {
    const { statusCode } = answered
    const seconds = Number(answered.responseHeaders?.['retry-after'])
    return {
      reason: STATUS[statusCode] ?? 'broken',
      again: statusCode === 408 || statusCode === 429 || statusCode >= 500,
      ...(seconds > 0 && { waitMs: seconds * 1000 }),
    }
  }
  if (hasBegun) return { reason: 'died', again: false }
  const isNetwork = chain.some((one) => NETWORK.includes(one.code ?? ''))
  return isNetwork ? { reason: 'unreachable', again: true } : { reason: 'broken', again: true }
}

function causesOf(error: unknown): Known[] {
  const found: Known[] = []
  for (let one = error; typeof one === 'object' && one !== null && found.length < 6; one = (one as Known).cause)
    found.push(one as Known)
  return found
}

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 4000

/** How long to wait before another try: doubling, and anywhere below, so that many do not come back together. */
export function waitBefore(tries: number, asked: number | undefined, random = Math.random()): number {
  if (asked !== undefined) return asked
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries) * (0.5 + random / 2)
}
