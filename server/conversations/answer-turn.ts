import type { Answer } from '../../contract/answers.ts'
import type { ConversationEvent } from '../../contract/conversations.ts'
import { texts } from '../../locales/server/index.ts'
import { answerQuestion } from '../answers/index.ts'
import { findMember } from '../people/index.ts'
import type { Actor, Ctx } from '../platform/index.ts'
import { appendMessage } from './append.ts'
import { type Conversation, isOwedAnswer } from './conversation.ts'
import { findConversation, listEvents, lockConversation } from './store.ts'

export type Turn = 'answered' | 'nothing-owed' | 'dropped' | 'newer-question'

/** What the member may read is what she, not the program, may read. */
async function askerOf(ctx: Ctx, conversation: Conversation): Promise<Actor> {
  const member = conversation.memberId ? await findMember(ctx, conversation.memberId) : undefined
  if (member) return { kind: 'member', memberId: member.memberId, attributes: member.attributes }
  return { kind: 'visitor', conversationKeyHash: conversation.keyHash }
}

const wordsOf = (events: ConversationEvent[], after: number) =>
  events.flatMap((event) =>
    event.kind === 'message' && event.seq > after && event.message.author.kind === 'member' ? [event.message.text] : [],
  )

/** The text of an assistant message: for e-mail, exports and screen readers that do not know the answer's structure. */
const plainText = (answer: Answer) =>
  [answer.lead, ...answer.sentences.map((one) => one.text)].filter(Boolean).join('\n')

/**
 * Answers what the member asked since the last answer: a burst is one question. The search runs without holding the thread;
 * the owner is checked again in the transaction that posts, so that an answer finished after a person took over is dropped.
 */
export async function answerTurn(ctx: Ctx, conversationId: string): Promise<Turn> {
  const before = await findConversation(ctx, conversationId)
  if (!before || !isOwedAnswer(before)) return 'nothing-owed'
  const events = await listEvents(ctx, conversationId, before.answeredSeq)
  const text = wordsOf(events, before.answeredSeq).join('\n')
  const asker = await askerOf(ctx, before)
  const answer = await answerQuestion({ ...ctx, actor: asker }, { text, language: before.language })
  return postAnswer(ctx, conversationId, before.askedSeq, answer)
}

async function postAnswer(ctx: Ctx, conversationId: string, askedSeq: number, answer: Answer): Promise<Turn> {
  const conversation = await lockConversation(ctx, conversationId)
  if (!conversation || !isOwedAnswer(conversation)) return 'dropped'
  if (conversation.askedSeq > askedSeq) return 'newer-question'
  conversation.answeredSeq = askedSeq
  const seq = await appendMessage(
    ctx,
    conversation,
    { kind: 'assistant' },
    { text: plainText(answer), answer, language: answer.language },
  )
  await ctx.announce({ kind: 'answer.posted', subjectId: conversationId, payload: { seq, kind: answer.kind } })
  return 'answered'
}

/** When the answer cannot be made after several tries: says so, keeps the question, and leaves the door where it is. */
export async function admitFailure(ctx: Ctx, conversationId: string): Promise<void> {
  const conversation = await lockConversation(ctx, conversationId)
  if (!conversation || !isOwedAnswer(conversation)) return
  conversation.answeredSeq = conversation.askedSeq
  const text = texts(conversation.language).answer.failed
  const seq = await appendMessage(ctx, conversation, { kind: 'system' }, { text })
  await ctx.announce({ kind: 'answer.failed', subjectId: conversationId, payload: { seq } })
}
