import type { Language } from '../../contract/common.ts'
import type { Notice } from '../../contract/conversations.ts'
import type { Ctx } from '../platform/index.ts'
import { appendMessage } from './append.ts'
import { type Conversation, isOwn } from './conversation.ts'
import { findConversation, findPosted, lockConversation } from './store.ts'

export type OwedNotice = {
  /** Once for each: posted again under the same id, it is the same notice. */
  noticeId: string
  notice: Notice
  say: (language: Language) => string
}

/**
 * Says in the member's thread what the association owes her. Ownership does not move: whoever answers goes on answering, and a closed
 * thread stays closed. Gives its `seq`; undefined where there is no such thread.
 */
export async function postNotice(ctx: Ctx, conversationId: string, owed: OwedNotice): Promise<number | undefined> {
  const conversation = await lockConversation(ctx, conversationId)
  if (!conversation) return undefined
  const known = await findPosted(ctx, conversationId, owed.noticeId)
  if (known !== undefined) return known
  const words = { clientId: owed.noticeId, text: owed.say(conversation.language), notice: owed.notice }
  const seq = await appendMessage(ctx, conversation, { kind: 'system' }, words)
  await ctx.announce({ kind: 'member.told', subjectId: conversationId, payload: { seq, notice: owed.notice.kind } })
  return seq
}

/** The thread, when it is the actor's own: the member who is signed in, or the visitor who holds its key. */
export async function findOwnConversation(ctx: Ctx, conversationId: string): Promise<Conversation | undefined> {
  const conversation = await findConversation(ctx, conversationId)
  return conversation && isOwn(conversation, ctx.actor) ? conversation : undefined
}
