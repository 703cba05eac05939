import type { Sentence } from '../../contract/answers.ts'
import type { Attention, ConversationEvent } from '../../contract/conversations.ts'
import type { Ctx } from '../platform/index.ts'
import { readAttention } from './attention.ts'
import { isOwedAnswer } from './conversation.ts'
import { findVisible } from './read-conversation.ts'
import { listEvents } from './store.ts'
import { findDraft } from './store-draft.ts'

export type News = { events: ConversationEvent[]; attention: Attention; draft: Sentence[] }

/** What is new after a `seq` for whoever follows the thread; undefined when it is not the actor's to see. Asked at every wake-up of every follower: it reads no more than there is. */
export async function readLive(ctx: Ctx, conversationId: string, after: number): Promise<News | undefined> {
  const conversation = await findVisible(ctx, conversationId)
  if (!conversation) return undefined
  return {
    events: conversation.lastSeq > after ? await listEvents(ctx, conversationId, after) : [],
    attention: await readAttention(ctx, conversationId),
    draft: isOwedAnswer(conversation) ? ((await findDraft(ctx, conversationId)) ?? []) : [],
  }
}
