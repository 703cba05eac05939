// One answer of the assistant with what it answers, for whoever looks at it again.
import type { ConversationEvent, Message } from '../../contract/conversations.ts'
import type { ComposedReport } from '../../contract/verification.ts'
import type { Ctx } from '../platform/index.ts'
import type { Conversation } from './conversation.ts'
import { findConversation, listEvents } from './store.ts'
import { findMessageEvent, listEventsBefore } from './store-answers.ts'
import { listReports } from './store-draft.ts'

export type Exchange = {
  conversation: Conversation
  seq: number
  at: Date
  /** The member's words the message answers, in one go or in several; empty when there are none. */
  question: string
  message: Message
}

/** The member's words just before a place: those since the last words of anybody else. */
export function wordsBefore(events: ConversationEvent[]): string {
  const messages = events.flatMap((event) =>
    event.kind === 'message' && event.message.author.kind !== 'system' ? [event.message] : [],
  )
  const last = messages.findLastIndex((one) => one.author.kind === 'member')
  const earlier = messages.findLastIndex((one, i) => i < last && one.author.kind !== 'member')
  return messages
    .slice(earlier + 1, last + 1)
    .map((one) => one.text)
    .join('\n')
}

/** The exchange that ends with a message; undefined where the thread has none by that id. The caller has checked who may. */
export async function findExchange(ctx: Ctx, conversationId: string, messageId: string): Promise<Exchange | undefined> {
  const conversation = await findConversation(ctx, conversationId)
  const found = conversation && (await findMessageEvent(ctx, conversationId, messageId))
  if (!conversation || !found) return undefined
  const question = wordsBefore(await listEventsBefore(ctx, conversationId, found.seq))
  return { conversation, question, ...found }
}

/** What was found of a model's sentences in the answer at a place; null when no model had a part in it. */
export async function findReport(ctx: Ctx, conversationId: string, seq: number): Promise<ComposedReport | null> {
  return (await listReports(ctx, conversationId)).find((one) => one.seq === seq) ?? null
}

/** The message at a place of a thread. */
export async function findMessageAt(ctx: Ctx, conversationId: string, seq: number): Promise<Message | undefined> {
  const [event] = await listEvents(ctx, conversationId, seq - 1, 1)
  return event?.kind === 'message' && event.seq === seq ? event.message : undefined
}

/** The member's words that were answered at a place of a thread. */
export const findWordsUpTo = async (ctx: Ctx, conversationId: string, seq: number): Promise<string> =>
  wordsBefore(await listEventsBefore(ctx, conversationId, seq))
