import type { Problem } from '../../contract/common.ts'
import type { HeldConversation } from '../state/app-state.ts'
import { nextAct, type PendingAct, retryDelay } from '../state/outbox.ts'
import { type Outcome, proofOf } from '../wire/api.ts'
import { createPause } from '../wire/wake.ts'
import type { Context } from './context.ts'

export type Delivery = { wake: () => void; end: () => void }

/** Sends what the member did, in order, one at a time, until the server has acknowledged it or refused it for good. */
export function createDelivery(ctx: Context, onStarted: (held: HeldConversation) => void): Delivery {
  const pause = createPause()
  let isRunning = false
  let isOver = false
  return {
    wake: () => {
      pause.wake()
      if (!isRunning) void run()
    },
    end: () => {
      isOver = true
      pause.end()
    },
  }

  async function run() {
    isRunning = true
    for (let act = nextAct(ctx.store.get().pending); act && !isOver; act = nextAct(ctx.store.get().pending)) {
      const outcome = await deliver(ctx, act, onStarted)
      settle(ctx, act, outcome)
      if (outcome.kind === 'unreachable') await pause.wait(retryDelay(act.failures + 1))
    }
    isRunning = false
  }
}

async function deliver(ctx: Context, act: PendingAct, onStarted: (held: HeldConversation) => void) {
  const { held, session } = ctx.store.get()
  if (held === null) return { kind: 'unreachable' } as const
  if (!held.started) {
    const started = await startConversation(ctx, held)
    if (started.kind !== 'done') return started
    onStarted(held)
  }
  const { clientId, text } = act
  const proof = proofOf(held, session)
  if (act.kind === 'message') return ctx.api.post(proof, held.conversationId, { clientId, text })
  if (act.kind === 'handoff')
    return ctx.api.handOff(proof, held.conversationId, { clientId, ...(text && { words: text }) })
  return ctx.api.giveBack(proof, held.conversationId, { clientId })
}

async function startConversation(ctx: Context, held: HeldConversation): Promise<Outcome<unknown>> {
  const { page, session, language } = ctx.store.get()
  // Without the page there was no notice before her eyes, and none may be claimed: the request waits for it.
  if (page === null) return { kind: 'unreachable' }
  const { conversationId, key } = held
  const proof = proofOf(held, session)
  const outcome = await ctx.api.start(proof, { conversationId, key, language, noticeVersion: page.notice.version })
  if (outcome.kind !== 'done') return outcome
  ctx.store.tell({ kind: 'conversation-started', startedAt: outcome.value.startedAt })
  ctx.memory.keepConversation({ ...held, started: true, startedAt: outcome.value.startedAt })
  return outcome
}

function settle(ctx: Context, act: PendingAct, outcome: Outcome<unknown>): void {
  const { clientId } = act
  switch (outcome.kind) {
    case 'unreachable':
      ctx.store.tell({ kind: 'act-failed', clientId })
      break
    case 'refused':
      refuse(ctx, act, outcome.problem)
      break
    case 'done':
      ctx.store.tell({ kind: 'act-accepted', clientId })
      ctx.memory.dropAct(clientId)
  }
}

function refuse(ctx: Context, act: PendingAct, problem: Problem): void {
  ctx.store.tell({ kind: 'act-refused', clientId: act.clientId, problem })
  ctx.memory.keepAct({ ...act, status: 'refused', problem })
}
