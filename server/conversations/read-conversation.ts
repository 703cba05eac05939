import type { ConversationEvent, ConversationView, MyConversations } from '../../contract/conversations.ts'
import type { Ctx } from '../platform/index.ts'
import { ownerOf } from './append.ts'
import { type Conversation, isOwn } from './conversation.ts'
import {
  countByOwner,
  countOfMember,
  findConversation,
  listEvents,
  listLastWords,
  listOfMember,
  listRecent,
  lockConversation,
  findLastWords as selectLastWords,
} from './store.ts'

/** The thread, if it is the actor's own or the actor is staff. Anything else is not found, as an unknown id is. */
export async function findVisible(ctx: Ctx, conversationId: string): Promise<Conversation | undefined> {
  const conversation = await findConversation(ctx, conversationId)
  if (!conversation) return undefined
  return ctx.actor.kind === 'staff' || isOwn(conversation, ctx.actor) ? conversation : undefined
}

export async function findConversationView(ctx: Ctx, conversationId: string): Promise<ConversationView | undefined> {
  const conversation = await findVisible(ctx, conversationId)
  if (!conversation) return undefined
  return {
    conversationId,
    language: conversation.language,
    owner: await ownerOf(ctx, conversation),
    state: conversation.state,
    startedAt: conversation.startedAt.toISOString(),
    lastSeq: conversation.lastSeq,
    events: await listEvents(ctx, conversationId, 0),
  }
}

/** Events after a `seq`; undefined when the thread is not the actor's to see. */
export async function findEventsAfter(
  ctx: Ctx,
  conversationId: string,
  after: number,
): Promise<ConversationEvent[] | undefined> {
  const conversation = await findVisible(ctx, conversationId)
  return conversation && listEvents(ctx, conversationId, after)
}

/** Characters of the member's last words shown in her own list, and in the desk's. */
const OWN_PREVIEW = 80
const PREVIEW = 160

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text)

/** The signed-in member's own threads, latest first. */
export async function listMyConversations(ctx: Ctx): Promise<MyConversations> {
  if (ctx.actor.kind !== 'member') return { conversations: [] }
  const own = await listOfMember(ctx, ctx.actor.memberId, 50)
  const ids = own.map((one) => one.conversationId)
  const words = await listLastWords(ctx, ids, OWN_PREVIEW + 1)
  return {
    conversations: own
      .filter((one) => one.lastSeq > 0)
      .map((one) => ({
        conversationId: one.conversationId,
        state: one.state,
        lastAt: one.lastAt.toISOString(),
        preview: cut(words.get(one.conversationId) ?? '', OWN_PREVIEW),
      })),
  }
}

export type Summary = Conversation & { preview: string; awaitsReply: boolean }

/** Far above what any team can answer: who waits is never hidden by how many talk with the assistant. */
const MOST_WITH_PEOPLE = 2000

/** For the desk: every conversation people answer or are awaited in, the last of the assistant's and the last closed, with the member's last words and whether they still wait for a person's. */
export async function listSummaries(ctx: Ctx): Promise<Summary[]> {
  const people = await listRecent(ctx, 'people', MOST_WITH_PEOPLE)
  const all = [...people, ...(await listRecent(ctx, 'assistant', 200)), ...(await listRecent(ctx, 'closed', 50))]
  const ids = all.map((one) => one.conversationId)
  const words = await listLastWords(ctx, ids, PREVIEW + 1)
  return all.map((one) => ({
    ...one,
    preview: cut(words.get(one.conversationId) ?? '', PREVIEW),
    // A request made without a word waits as much as one with words.
    awaitsReply: one.ownerKind !== 'assistant' && (one.askedSeq || (one.repliedSeq ? 0 : 1)) > one.repliedSeq,
  }))
}

/** How many threads a member has had. */
export const countConversations = (ctx: Ctx, memberId: string): Promise<number> => countOfMember(ctx, memberId)

/** The member's last words in a thread; empty when she has written none. */
export const findLastWords = async (ctx: Ctx, conversationId: string): Promise<string> =>
  (await selectLastWords(ctx, conversationId)) ?? ''

export { countByOwner, findConversation, lockConversation }
