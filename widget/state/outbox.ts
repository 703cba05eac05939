// What the member did and the server has not acknowledged. Pure; the sending is in client/deliver.ts.
import type { Problem } from '../../contract/common.ts'

type ActStatus = 'unsent' | 'accepted' | 'refused'

/** One act of the member, with the id that makes sending it twice the same as sending it once. */
export type PendingAct = {
  kind: 'message' | 'handoff' | 'return'
  clientId: string
  conversationId: string
  /** When it was done, in milliseconds: acts are sent in this order. */
  order: number
  /** Empty unless a message. */
  text: string
  language: 'fr' | 'en'
  status: ActStatus
  /** How many times the network failed on it. */
  failures: number
  problem: Problem | null
}

const change = (acts: PendingAct[], clientId: string, to: Partial<PendingAct>): PendingAct[] =>
  acts.map((act) => (act.clientId === clientId ? { ...act, ...to } : act))

export const withAct = (acts: PendingAct[], act: PendingAct): PendingAct[] =>
  acts.some((known) => known.clientId === act.clientId) ? acts : [...acts, act]

/** A message stays until its event arrives, so that it never vanishes between the two; other acts are done with. */
export const withAccepted = (acts: PendingAct[], clientId: string): PendingAct[] =>
  change(acts, clientId, { status: 'accepted', problem: null }).filter(
    (act) => act.clientId !== clientId || act.kind === 'message',
  )

/** Refused acts stay, with the reason, until the member sends them again. */
export const withRefused = (acts: PendingAct[], clientId: string, problem: Problem): PendingAct[] =>
  change(acts, clientId, { status: 'refused', problem })

export const withFailure = (acts: PendingAct[], clientId: string): PendingAct[] =>
  acts.map((act) => (act.clientId === clientId ? { ...act, failures: act.failures + 1 } : act))

export const withRetry = (acts: PendingAct[], clientId: string): PendingAct[] =>
  change(acts, clientId, { status: 'unsent', problem: null, failures: 0 })

/** Acts whose message came back in the stream are finished, whether or not their acknowledgement ever arrived. */
export const withoutKnown = (acts: PendingAct[], known: Set<string>): PendingAct[] =>
  acts.some((act) => known.has(act.clientId)) ? acts.filter((act) => !known.has(act.clientId)) : acts

/** First come, first sent; a refused act holds nobody up. */
export const nextAct = (acts: PendingAct[]): PendingAct | undefined => acts.find((act) => act.status === 'unsent')

/** Milliseconds before the next try: 0.5 s doubling to 15 s, less up to a half so that clients cut together return apart. */
export function retryDelay(failures: number, random: () => number = Math.random): number {
  const longest = Math.min(15_000, 500 * 2 ** Math.max(0, failures - 1))
  return Math.round(longest * (1 - random() / 2))
}
