// What the member reported of the answers in the thread she holds, and what became of it.
import type { FlagReason, FlagState, MyFlags } from '../../contract/feedback.ts'
import type { AskedRating, GiveRating } from '../../contract/ratings.ts'
import { type Outcome, proofOf } from '../wire/api.ts'
import type { Context } from './context.ts'

export type Feedback = {
  flags: () => FlagState[]
  /** The one question the thread may ask now; null when there is none. */
  asked: () => AskedRating['asked']
  rate: (rating: GiveRating) => Promise<boolean>
  subscribe: (listener: () => void) => () => void
  /** Reports an answer; again on the same one, her reason and words are replaced. False when it could not be sent. */
  flag: (messageId: string, reason: FlagReason, words: string | null) => Promise<boolean>
  end: () => void
}

/** Reads her flags when a thread opens that has answers, and whenever the association says something about one. */
export function createFeedback({ store, api }: Context): Feedback {
  let flags: FlagState[] = []
  let asked: AskedRating['asked'] = null
  let shown = ''
  const listeners = new Set<() => void>()
  const takeFrom = <T>(id: string, outcome: Outcome<T>, keep: (value: T) => void): boolean => {
    if (outcome.kind !== 'done' || store.get().held?.conversationId !== id) return false
    keep(outcome.value)
    for (const listener of listeners) listener()
    return true
  }
  const take = (id: string, outcome: Outcome<MyFlags>) =>
    takeFrom(id, outcome, (value) => {
      flags = value.flags
    })
  const takeAsked = (id: string, outcome: Outcome<AskedRating>) =>
    takeFrom(id, outcome, (value) => {
      asked = value.asked
    })
  const proof = () => {
    const { held, session } = store.get()
    return held && proofOf(held, session)
  }
  const look = () => {
    const { held, thread } = store.get()
    const isAnswered = thread.some((event) => event.kind === 'message' && event.message.author.kind !== 'member')
    const now = held && isAnswered ? `${held.conversationId} ${thread.at(-1)?.seq}` : ''
    if (now === shown) return
    const isOther = now.split(' ')[0] !== shown.split(' ')[0]
    shown = now
    if (isOther) [flags, asked] = [[], null]
    const by = proof()
    if (!held || !by || now === '') return
    const { conversationId } = held
    void api.readFlags(by, conversationId).then((one) => take(conversationId, one))
    void api.readRating(by, conversationId).then((one) => takeAsked(conversationId, one))
  }
  const stop = store.subscribe(look)
  return {
    flags: () => flags,
    asked: () => asked,
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
    rate: async (rating) => {
      const { held } = store.get()
      const by = proof()
      if (!held || !by) return false
      return takeAsked(held.conversationId, await api.rate(by, held.conversationId, rating))
    },
    end: stop,
  }
}
