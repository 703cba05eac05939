// What a conversation leaves to the association: a question it wants answered so from now on, an answer worth approving.
import { ANSWER_LIMIT } from '../../contract/approved-answers.ts'
import type { ConversationEvent, Message } from '../../contract/conversations.ts'
import { KeepWords, QUESTION_LIMIT } from '../../contract/examination.ts'
import { keepQuestion } from '../answers/index.ts'
import { findConversation, findConversationView } from '../conversations/index.ts'
import { listSources, writeAnswer } from '../knowledge/index.ts'
import { audienceOf, findMember } from '../people/index.ts'
import type { Actor, Ctx } from '../platform/index.ts'

type Kept = { ok: true } | { ok: false; reason: 'forbidden' | 'not-found' | 'bad-input' }

/** The longest title an answer's question may have (contract/approved-answers). */
const TITLE = 300

const messagesOf = (events: ConversationEvent[]): Message[] =>
  events.flatMap((event) => (event.kind === 'message' && event.message.author.kind !== 'system' ? [event.message] : []))

/** The member's words that a message answers: what she wrote, in one go or in several, before it or before an answer that came between. */
export function wordsBefore(events: ConversationEvent[], messageId: string): string {
  const messages = messagesOf(events)
  const before = messages.slice(
    0,
    messages.findIndex((one) => one.messageId === messageId),
  )
  const last = before.findLastIndex((one) => one.author.kind === 'member')
  const earlier = before.findLastIndex((one, i) => i < last && one.author.kind !== 'member')
  return before
    .slice(earlier + 1, last + 1)
    .map((one) => one.text)
    .join('\n')
}

type Found = { message: Message; question: string; audience: string }

/** The message, what it answers, and who may be answered so: the audience of the member, or everybody for a visitor. */
async function findWords(ctx: Ctx, conversationId: string, input: unknown): Promise<Found | 'not-found' | 'bad-input'> {
  const view = await findConversationView(ctx, conversationId)
  const conversation = await findConversation(ctx, conversationId)
  if (!view || !conversation) return 'not-found'
  const { messageId } = KeepWords.parse(input)
  const message = messagesOf(view.events).find((one) => one.messageId === messageId)
  if (!message) return 'not-found'
  const member = conversation.memberId ? await findMember(ctx, conversation.memberId) : undefined
  const asker: Actor = member
    ? { kind: 'member', memberId: member.memberId, attributes: member.attributes }
    : { kind: 'visitor', conversationKeyHash: null }
  const question = wordsBefore(view.events, messageId)
  return question === '' ? 'bad-input' : { message, question, audience: await audienceOf(ctx, asker) }
}

/** Keeps an answer of the assistant as a golden question: its question, and the document it quoted first. */
export async function keepGoldenQuestion(ctx: Ctx, conversationId: string, input: unknown): Promise<Kept> {
  if (ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const found = await findWords(ctx, conversationId, input)
  if (typeof found === 'string') return { ok: false, reason: found }
  const documentId = found.message.answer?.sentences[0]?.citations[0]?.documentId
  const source = (await listSources(ctx)).find((one) => one.documentId === documentId)
  if (!source) return { ok: false, reason: 'bad-input' }
  const audience = source.audience === 'public' ? found.audience : source.audience
  const question = found.question.slice(0, QUESTION_LIMIT)
  const { language } = found.message
  return keepQuestion(ctx, { question, language, audience, documentId, words: null }, 'conversation')
}

/** Proposes a person's reply as an answer to approve. A draft: a steward reads it, takes the names out, and approves it or not. */
export async function proposeAnswer(ctx: Ctx, conversationId: string, input: unknown): Promise<Kept> {
  if (ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const found = await findWords(ctx, conversationId, input)
  if (typeof found === 'string') return { ok: false, reason: found }
  const { message, question, audience } = found
  if (message.author.kind !== 'staff' || message.text.length > ANSWER_LIMIT) return { ok: false, reason: 'bad-input' }
  const text = { question: question.slice(0, TITLE), answer: message.text }
  const texts = { fr: null, en: null, [message.language]: text }
  const written = await writeAnswer(ctx, null, { texts, audience, inForceFrom: null, inForceUntil: null, source: null })
  return written.ok ? { ok: true } : written
}
