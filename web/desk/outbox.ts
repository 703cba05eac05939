// Replies on their way. Each keeps the id it was born with, so that sending it again can never say it twice.
import * as z from 'zod/mini'
import type { Problem } from '../../contract/common.ts'
import { Accepted } from '../../contract/conversations.ts'
import { call, isPassing, problemOf } from '../platform/client.ts'
import { createTabStore, useStore } from '../platform/store.ts'

export type Outgoing = {
  clientId: string
  conversationId: string
  text: string
  state: { kind: 'sending' } | { kind: 'sent' } | { kind: 'failed'; problem: Problem | null }
}

const Kept = z.array(z.object({ clientId: z.string(), conversationId: z.string(), text: z.string() }))
const RETRY_MS = [500, 1_500, 4_000]

// After a reload nobody knows whether a reply arrived: it is offered again, under the same id.
const outbox = createTabStore<Outgoing[]>('relais.staff.outbox', [], (raw) => {
  const kept = z.safeParse(Kept, raw)
  return kept.success ? kept.data.map((one) => ({ ...one, state: { kind: 'failed', problem: null } })) : undefined
})

export function useOutgoing(conversationId: string): Outgoing[] {
  return useStore(outbox).filter((one) => one.conversationId === conversationId)
}

/** Puts the reply on screen at once and sends it. Resolves true once the server has it. */
export function sendReply(conversationId: string, text: string): Promise<boolean> {
  const clientId = crypto.randomUUID()
  outbox.set((all) => [...all, { clientId, conversationId, text, state: { kind: 'sending' } }])
  return deliver({ clientId, conversationId, text })
}

export function sendAgain(one: Outgoing): Promise<boolean> {
  mark(one.clientId, { kind: 'sending' })
  return deliver(one)
}

/** Once the conversation shows it, or it went back to the box. */
export function forget(clientIds: string[]): void {
  if (clientIds.length > 0) outbox.set((all) => all.filter((one) => !clientIds.includes(one.clientId)))
}

async function deliver({ clientId, conversationId, text }: Omit<Outgoing, 'state'>): Promise<boolean> {
  for (let attempt = 0; ; attempt++) {
    try {
      const path = `/desk/conversations/${conversationId}/reply`
      await call(Accepted, path, { method: 'POST', body: { clientId, text } })
      mark(clientId, { kind: 'sent' })
      return true
    } catch (error) {
      const wait = RETRY_MS[attempt]
      if (!isPassing(error) || wait === undefined) {
        mark(clientId, { kind: 'failed', problem: problemOf(error) })
        return false
      }
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

function mark(clientId: string, state: Outgoing['state']): void {
  outbox.set((all) => all.map((one) => (one.clientId === clientId ? { ...one, state } : one)))
}
