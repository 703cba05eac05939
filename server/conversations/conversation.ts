// One thread of member, assistant and staff. One owner at a time: who answers now.
import type { Language } from '../../contract/common.ts'
import type { ConversationEvent } from '../../contract/conversations.ts'
import type { Actor } from '../platform/index.ts'

export type Conversation = {
  conversationId: string
  memberId: string | null
  keyHash: string | null
  language: Language
  ownerKind: 'assistant' | 'waiting' | 'staff'
  ownerStaffId: string | null
  ownerSince: Date
  state: 'open' | 'closed'
  lastSeq: number
  /** `seq` of the last member message, and of the last one the assistant has dealt with. */
  askedSeq: number
  answeredSeq: number
  /** `seq` of the last message of a person of the staff. */
  repliedSeq: number
  startedAt: Date
  lastAt: Date
}

/** What a posting verb answers: the place of the message in the history. */
export type Posted = { ok: true; seq: number } | { ok: false; reason: 'not-found' }

/** An event before it has its place in the history. */
export type EventBody =
  | Omit<Extract<ConversationEvent, { kind: 'message' }>, 'seq' | 'at'>
  | Omit<Extract<ConversationEvent, { kind: 'owner-changed' }>, 'seq' | 'at'>
  | Omit<Extract<ConversationEvent, { kind: 'closed' }>, 'seq' | 'at'>

/** Whether the thread is the actor's own: the member who is signed in, or the visitor who holds its key. Never both, never merged. */
export function isOwn(conversation: Conversation, actor: Actor): boolean {
  if (actor.kind === 'member') return conversation.memberId !== null && conversation.memberId === actor.memberId
  if (actor.kind === 'visitor')
    return conversation.keyHash !== null && conversation.keyHash === actor.conversationKeyHash
  return false
}

/** Whether the member wrote something the assistant owes an answer to. */
export const isOwedAnswer = (conversation: Conversation): boolean =>
  conversation.state === 'open' &&
  conversation.ownerKind === 'assistant' &&
  conversation.askedSeq > conversation.answeredSeq
