import { RequestPerson } from '../../contract/conversations.ts'
import { texts } from '../../locales/server/index.ts'
import { assistantServes } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { appendMessage, changeOwner } from './append.ts'
import { isOwn, type Posted } from './conversation.ts'
import { findPosted, lockConversation } from './store.ts'

/** The member who waits goes back to the assistant; her request ends. Once a person has the conversation, only that person gives it back. */
export async function returnToAssistant(ctx: Ctx, conversationId: string, input: unknown): Promise<Posted> {
  const { clientId } = RequestPerson.parse(input)
  const conversation = await lockConversation(ctx, conversationId)
  if (!conversation || !isOwn(conversation, ctx.actor)) return { ok: false, reason: 'not-found' }
  const posted = await findPosted(ctx, conversationId, clientId)
  if (posted !== undefined) return { ok: true, seq: posted }
  const isOpen = await assistantServes(ctx, conversation.memberId)
  if (conversation.ownerKind !== 'waiting' || !isOpen) return { ok: true, seq: conversation.lastSeq }
  await changeOwner(ctx, conversation, { kind: 'assistant' }, 'returned')
  const text = texts(conversation.language).handoff.returnedByMember
  const seq = await appendMessage(ctx, conversation, { kind: 'system' }, { clientId, text })
  await ctx.announce({ kind: 'conversation.returned', subjectId: conversationId, payload: { seq } })
  return { ok: true, seq }
}
