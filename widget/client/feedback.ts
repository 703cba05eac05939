// What the member reported of the answers in the thread she holds, and what became of it.
import type { FlagReason, FlagState, MyFlags } from '../../contract/feedback.ts'
import { type Outcome, proofOf } from '../wire/api.ts'
import type { Context } from './context.ts'

export type Feedback = {
  flags: () => FlagState[]
  subscribe: (listener: () => void) => () => void
  /** Reports an answer; again on the same one, her reason and words are replaced. False when it could not be sent. */
  flag: (messageId: string, reason: FlagReason, words: string | null) => Promise<boolean>
  end: () => void
}

/** Reads her flags when a thread opens that has answers, and whenever the association says something about one. */
export function createFeedback({ store, api }: Context): Feedback {
  let flags: FlagState[] = []
  let shown = ''
  const listeners = new Set<() => void>()
  const take = (id: string, outcome: Outcome<MyFlags>): boolean => {
    if (outcome.kind !== 'done' || store.get().held?.conversationId !== id) return false
    flags = outcome.value.flags
    for (const listener of listeners) listener()
    return true
  }
  const proof = () => {
    const { held, session } = store.get()
    return held && proofOf(held, session)
  }
  const look = () => {
    const { held, thread } = store.get()
    const owed = thread.filter((event) => event.kind === 'message' && (event.message.notice || event.message.answer))
    const now = held && owed.length > 0 ? `${held.conversationId} ${owed.at(-1)?.seq}` : ''
    if (now === shown) return
    if (now.split(' ')[0] !== shown.split(' ')[0]) flags = []
    shown = now
    const by = proof()
    if (held && by && now !== '')
      void api.readFlags(by, held.conversationId).then((one) => take(held.conversationId, one))
  }
  const stop = store.subscribe(look)
  return {
    flags: () => flags,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flag: async (messageId, reason, words) => {
      const { held } = store.get()
      const by = proof()
      if (!held || !by) return false
      return take(held.conversationId, await api.flag(by, held.conversationId, { messageId, reason, words }))
    },
    end: stop,
  }
}
