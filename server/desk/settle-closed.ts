import type { Settled } from '../../contract/desk.ts'
import { Said } from '../../contract/ratings.ts'
import { findConversation } from '../conversations/index.ts'
import type { Ctx, Event } from '../platform/index.ts'
import { forgetWord, listWords, saveWord } from './store-closed.ts'

/** The member said whether she got what she needed; it settles the conversation only once a person has closed it. */
export async function hearWord(ctx: Ctx, event: Event): Promise<void> {
  const conversation = await findConversation(ctx, event.subjectId)
  if (conversation?.state === 'closed') await saveWord(ctx, event.subjectId, Said.parse(event.payload.said))
}

/** Closed anew: what she said of an earlier closing says nothing of this one. */
export const askAnew = (ctx: Ctx, event: Event): Promise<void> => forgetWord(ctx, event.subjectId)

type Standing = { conversationId: string; state: 'open' | 'closed' }

/** What became of each closed conversation, by the member's word alone: her silence leaves it unanswered. Open ones are not in it. */
export async function listSettled(ctx: Ctx, conversations: Standing[]): Promise<Map<string, Settled>> {
  const closed = conversations.filter((one) => one.state === 'closed').map((one) => one.conversationId)
  const words = await listWords(ctx, closed)
  return new Map(closed.map((id) => [id, words.get(id) ?? 'unanswered']))
}
