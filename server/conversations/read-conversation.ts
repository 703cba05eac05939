import type { ConversationEvent, ConversationView, MyConversations } from '../../contract/conversations.ts'
import type { Ctx } from '../platform/index.ts'
import { ownerOf } from './append.ts'
import { type Conversation, isOwn } from './conversation.ts'
import {
  countByOwner,
  countOfMember,
  findConversation,
  listEvents,
  listLastMessages,
  listOfMember,
  listRecent,
  lockConversation,
} from './store.ts'

/** The thread, if it is the actor's own or the actor is staff. Anything else is not found, as an unknown id is. */
async function findVisible(ctx: Ctx, conversationId: string): Promise<Conversation | undefined> {
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

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text)

/** The signed-in member's own threads, latest first. */
export async function listMyConversations(ctx: Ctx): Promise<MyConversations> {
  if (ctx.actor.kind !== 'member') return { conversations: [] }
  const own = await listOfMember(ctx, ctx.actor.memberId, 50)
  const last = await listLastMessages(
    ctx,
    own.map((one) => one.conversationId),
  )
  const previewOf = (id: string) => last.find((one) => one.conversationId === id && one.author === 'member')?.text ?? ''
  return {
    conversations: own
      .filter((one) => one.lastSeq > 0)
      .map((one) => ({
        conversationId: one.conversationId,
        state: one.state,
        lastAt: one.lastAt.toISOString(),
        preview: cut(previewOf(one.conversationId), 80),
      })),
  }
}

export type Summary = Conversation & { preview: string; awaitsReply: boolean }

/** For the desk: open conversations and the last closed ones, with the member's last words and whether they still wait for a person's. */
export async function listSummaries(ctx: Ctx): Promise<Summary[]> {
  const all = [...(await listRecent(ctx, 'open', 500)), ...(await listRecent(ctx, 'closed', 50))]
  const last = await listLastMessages(
    ctx,
    all.map((one) => one.conversationId),
  )
  return all.map((one) => {
    const of = (author: string) =>
      last.find((line) => line.conversationId === one.conversationId && line.author === author)
    const member = of('member')
    const hasAsked = one.ownerKind !== 'assistant'
    return {
      ...one,
      preview: cut(member?.text ?? '', 160),
      awaitsReply: hasAsked && (member?.seq ?? (of('staff') ? 0 : 1)) > (of('staff')?.seq ?? 0),
    }
  })
}

/** How many threads a member has had. */
export const countConversations = (ctx: Ctx, memberId: string): Promise<number> => countOfMember(ctx, memberId)

/** The member's last words in a thread; empty when she has written none. */
export async function findLastWords(ctx: Ctx, conversationId: string): Promise<string> {
  const last = await listLastMessages(ctx, [conversationId])
  return last.find((one) => one.author === 'member')?.text ?? ''
}

export { countByOwner, findConversation, lockConversation }
