import type { Session } from '../../contract/people.ts'
import type { HeldConversation } from '../state/app-state.ts'
import { cursorOf } from '../state/thread.ts'
import { proofOf } from '../wire/api.ts'
import { followConversation } from '../wire/follow-conversation.ts'
import { newId, newKey } from '../wire/ids.ts'
import type { Context } from './context.ts'

/** A shorter break is repaired before anybody need know of it. */
const UNNOTICED_MS = 1500

export type Holding = {
  /** Shows this conversation and what is unsent in it; null shows the two doors again. */
  hold: (held: HeldConversation | null) => void
  /** Reads and follows the conversation held; it must have been started. */
  follow: (held: HeldConversation) => void
  end: () => void
}

/** `readPage`: reads again what the page shows. */
export function createHolding(ctx: Context, readPage: () => void): Holding {
  let stop = () => {}
  let notice: ReturnType<typeof setTimeout> | undefined
  let typing: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    clearTimeout(notice)
    clearTimeout(typing)
    stop()
    stop = () => {}
  }
  const tellConnection = (connection: 'live' | 'reconnecting' | 'gone') => {
    clearTimeout(notice)
    const tell = () => ctx.store.tell({ kind: 'connection-changed', connection })
    if (connection === 'reconnecting') notice = setTimeout(tell, UNNOTICED_MS)
    else tell()
  }
  const follow = (held: HeldConversation) => {
    end()
    const id = held.conversationId
    const proof = () => proofOf(held, ctx.store.get().session)
    stop = followConversation({
      read: () => ctx.api.read(proof(), id),
      open: (signal) => ctx.api.follow(proof(), id, cursorOf(ctx.store.get().thread), signal),
      onHistory: ({ events, startedAt }) =>
        ctx.store.tell({ kind: 'history-read', conversationId: id, events, startedAt }),
      onEvent: (event) => ctx.store.tell({ kind: 'event-arrived', conversationId: id, event }),
      onDraft: (draft) => ctx.store.tell({ kind: 'draft-told', draft }),
      onAttention: (attention) => {
        clearTimeout(typing)
        const person = attention.people.find((one) => one.kind === 'staff' && one.typingMs > 0)
        const tell = (name: string | null) =>
          ctx.store.tell({ kind: 'attention-told', typing: name, readByStaff: attention.readByStaff })
        tell(person?.name ?? null)
        // Said to last so long: after it, nobody types.
        if (person) typing = setTimeout(() => tell(null), person.typingMs)
      },
      onPage: readPage,
      onConnection: tellConnection,
    })
  }
  const hold = (held: HeldConversation | null) => {
    end()
    const pending = held ? ctx.memory.actsOf(held.conversationId) : []
    ctx.store.tell({ kind: 'conversation-held', held, pending })
    if (held?.started) follow(held)
  }
  return { hold, follow, end }
}

/** A conversation nobody has begun yet: its two ids are made here, so that beginning twice is beginning once. */
export const newConversation = (session: Session): HeldConversation => ({
  conversationId: newId(),
  key: newKey(),
  ...(session.kind === 'member' ? { as: 'member', memberId: session.memberId } : { as: 'visitor' }),
  started: false,
  startedAt: null,
})

/** A member's conversation found on the server: her session opens it. */
export const memberConversation = (conversationId: string): HeldConversation => ({
  conversationId,
  key: '',
  as: 'member',
  started: true,
  startedAt: null,
})
