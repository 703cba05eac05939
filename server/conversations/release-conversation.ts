import type { Language } from '../../contract/common.ts'
import type { Ctx } from '../platform/index.ts'
import { appendMessage, changeOwner } from './append.ts'
import { lockConversation } from './store.ts'

type Say = (language: Language) => string

/**
 * Takes the conversation from a person who can no longer be counted on; it waits for another. The member is told in the same
 * transaction. Announces no new request: the one that is open goes on, with its clock.
 */
export async function releaseConversation(ctx: Ctx, conversationId: string, say: Say): Promise<void> {
  const conversation = await lockConversation(ctx, conversationId)
  if (conversation?.state !== 'open' || conversation.ownerKind !== 'staff') return
  await changeOwner(ctx, conversation, { kind: 'waiting' }, 'handed-off')
  await appendMessage(ctx, conversation, { kind: 'system' }, { text: say(conversation.language) })
  await ctx.announce({ kind: 'conversation.released', subjectId: conversationId, payload: {} })
}

/** Says something to the member in her thread, in its language, without changing who answers. */
export async function tellMember(ctx: Ctx, conversationId: string, say: Say): Promise<void> {
  const conversation = await lockConversation(ctx, conversationId)
  if (!conversation) return
  await appendMessage(ctx, conversation, { kind: 'system' }, { text: say(conversation.language) })
  await ctx.announce({ kind: 'member.told', subjectId: conversationId, payload: {} })
}
