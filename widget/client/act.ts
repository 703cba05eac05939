import { newId } from '../wire/ids.ts'
import type { Context } from './context.ts'
import { newConversation } from './hold-conversation.ts'

/** Records what the member did, on screen and in the browser, before anything is sent. The first act begins a conversation. */
export function act(ctx: Context, kind: 'message' | 'handoff' | 'return', text = ''): void {
  const { store, memory } = ctx
  const { held: current, session, language } = store.get()
  const held = current ?? newConversation(session)
  if (current === null) {
    memory.keepConversation(held)
    store.tell({ kind: 'conversation-held', held, pending: [] })
  }
  const sent = { kind, text, language, clientId: newId(), conversationId: held.conversationId, order: Date.now() }
  const pending = { ...sent, status: 'unsent', failures: 0, problem: null } as const
  memory.keepAct(pending)
  store.tell({ kind: 'acted', act: pending })
}

/** A second press on the door while the first request is on its way is the same request. */
export function requestPerson(ctx: Context, words = ''): void {
  const { pending } = ctx.store.get()
  if (!pending.some((each) => each.kind === 'handoff' && each.status === 'unsent')) act(ctx, 'handoff', words)
}
