import { RequestPerson } from '../../contract/conversations.ts'
import type { Reason } from '../../contract/people.ts'
import { texts } from '../../locales/server/index.ts'
import { describePerson, findMember, promiseNow } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { appendMessage, changeOwner } from './append.ts'
import { type Conversation, isOwn, type Posted } from './conversation.ts'
import { findLastAnswer, findLastWords, findPosted, lockConversation } from './store.ts'

/**
 * Passes a locked conversation to people. One transaction: the owner changes, the member reads what happens next, and the
 * announcement makes the desk write the queue entry and the alert. Never read out of prose: only this act hands over.
 */
export async function handOff(
  ctx: Ctx,
  conversation: Conversation,
  reason: Reason,
  clientId?: string,
): Promise<number> {
  const { conversationId, memberId, language } = conversation
  const say = texts(language).handoff
  const person = await describePerson(ctx, memberId, reason)
  const { clock } = await promiseNow(ctx, reason, memberId)
  await changeOwner(ctx, conversation, { kind: 'waiting', by: clock?.dueAt ?? null }, 'handed-off')
  const phone = person.phone && !person.available ? say.phone(person.phone) : ''
  const text = say.requested(person.sentence[language]) + phone
  const seq = await appendMessage(ctx, conversation, { kind: 'system' }, { clientId, text })
  await ctx.announce({ kind: 'conversation.handed-off', subjectId: conversationId, payload: { seq, reason } })
  return seq
}

/** Why she asks, as far as the thread tells: the assistant referred her, found nothing certain, or she simply prefers a person. */
async function reasonOf(ctx: Ctx, conversationId: string): Promise<Reason> {
  const answer = await findLastAnswer(ctx, conversationId)
  if (answer?.kind === 'referred') return 'referred'
  return answer?.kind === 'abstained' || answer?.tentative ? 'unanswered' : 'asked'
}

/**
 * The member asks for a person: at message zero, while the assistant writes, with it switched off, in a closed conversation.
 * Nothing stands before it. Asked again while somebody has it or is coming, it changes nothing.
 */
export async function requestPerson(ctx: Ctx, conversationId: string, input: unknown): Promise<Posted> {
  const { clientId, words } = RequestPerson.parse(input)
  const conversation = await lockConversation(ctx, conversationId)
  if (!conversation || !isOwn(conversation, ctx.actor)) return { ok: false, reason: 'not-found' }
  const posted = await findPosted(ctx, conversationId, clientId)
  if (posted !== undefined) return { ok: true, seq: posted }
  const isComing = conversation.state === 'open' && conversation.ownerKind !== 'assistant'
  if (isComing) return { ok: true, seq: conversation.lastSeq }
  conversation.state = 'open'
  if (words && words !== (await findLastWords(ctx, conversationId))) await addWords(ctx, conversation, words)
  return { ok: true, seq: await handOff(ctx, conversation, await reasonOf(ctx, conversationId), clientId) }
}

/** What she wants the person to know is a message of hers like any other: the brief is made of her own words. */
async function addWords(ctx: Ctx, conversation: Conversation, text: string): Promise<void> {
  const member = conversation.memberId ? await findMember(ctx, conversation.memberId) : undefined
  await appendMessage(ctx, conversation, { kind: 'member', name: member?.name ?? null }, { text })
}
