import { PostMessage } from '../../contract/conversations.ts'
import { assistantServes, findMember } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { appendMessage, changeOwner } from './append.ts'
import { type Conversation, isOwn, type Posted } from './conversation.ts'
import { handOff } from './hand-off.ts'
import { findPosted, lockConversation } from './store.ts'

/** Messages sent within this time of each other are one question. */
const BURST_MS = 350

/**
 * Stores what the member wrote, once for each client id, in every state of the conversation. A closed one opens again.
 * If the assistant owns it the answer turn is announced; if the assistant does not serve her, the message is a request for a person.
 */
export async function postMessage(ctx: Ctx, conversationId: string, input: unknown): Promise<Posted> {
  const { clientId, text } = PostMessage.parse(input)
  const conversation = await lockConversation(ctx, conversationId)
  if (!conversation || !isOwn(conversation, ctx.actor)) return { ok: false, reason: 'not-found' }
  const posted = await findPosted(ctx, conversationId, clientId)
  if (posted !== undefined) return { ok: true, seq: posted }
  if (conversation.state === 'closed') await reopen(ctx, conversation)
  const member = conversation.memberId ? await findMember(ctx, conversation.memberId) : undefined
  const seq = await appendMessage(ctx, conversation, { kind: 'member', name: member?.name ?? null }, { clientId, text })
  if (conversation.ownerKind === 'assistant' && !(await assistantServes(ctx, conversation.memberId)))
    await handOff(ctx, conversation, 'assistant-off')
  const delayMs = conversation.ownerKind === 'assistant' ? BURST_MS : 0
  await ctx.announce({
    kind: 'message.posted',
    subjectId: conversationId,
    payload: { seq, owner: conversation.ownerKind },
    delayMs,
  })
  return { ok: true, seq }
}

async function reopen(ctx: Ctx, conversation: Conversation): Promise<void> {
  conversation.state = 'open'
  await changeOwner(ctx, conversation, { kind: 'assistant' }, 'reopened')
}
