import { type FlagState, type MyFlags, RaiseFlag, type ThreadFlags } from '../../contract/feedback.ts'
import { type Exchange, findConversation, findExchange, findOwnConversation } from '../conversations/index.ts'
import { findStaff } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { openReview } from './open-review.ts'
import { type FlagOfReview, listFlagsOf, saveFlag } from './store.ts'

type NotFound = { ok: false; reason: 'not-found' }
export type Flagged = { ok: true; flags: ThreadFlags['flags'] } | NotFound

const NOT_FOUND: NotFound = { ok: false, reason: 'not-found' }

/** Whose flag it is: the thread's own member or visitor, or one of the staff. Undefined for anybody else. */
async function flaggerOf(ctx: Ctx, conversationId: string): Promise<string | undefined> {
  if (ctx.actor.kind === 'staff') return (await findConversation(ctx, conversationId)) && ctx.actor.staffId
  return (await findOwnConversation(ctx, conversationId)) && 'member'
}

/**
 * Says of an answer of the assistant that something is wrong with it. One act: the reason is enough, words may follow. It becomes a
 * review that somebody owns by a day, in the same transaction; the flags of the thread come back, hers with their state.
 */
export async function flagAnswer(ctx: Ctx, conversationId: string, input: unknown): Promise<Flagged> {
  const by = await flaggerOf(ctx, conversationId)
  if (!by) return NOT_FOUND
  const { messageId, reason, words } = RaiseFlag.parse(input)
  const exchange = await findExchange(ctx, conversationId, messageId)
  if (exchange?.message.author.kind !== 'assistant') return NOT_FOUND
  const reviewId = await openReview(ctx, 'flag', aboutOf(exchange))
  const flag = { review_id: reviewId, conversation_id: conversationId, message_id: messageId, by_whom: by }
  await saveFlag(ctx, { ...flag, reason, words: words || null })
  await ctx.announce({ kind: 'answer.flagged', subjectId: conversationId, payload: { reviewId, reason } })
  return listFlags(ctx, conversationId)
}

const aboutOf = ({ conversation, message, seq }: Exchange) => ({
  conversationId: conversation.conversationId,
  messageId: message.messageId,
  seq,
  language: message.language,
})

/** The flags of a thread that the actor may see: hers, or all of them for the staff. */
export async function listFlags(ctx: Ctx, conversationId: string): Promise<Flagged> {
  const by = await flaggerOf(ctx, conversationId)
  if (!by) return NOT_FOUND
  const flags = await listFlagsOf(ctx, conversationId)
  const seen = ctx.actor.kind === 'staff' ? flags : flags.filter((one) => one.by_whom === by)
  return { ok: true, flags: await Promise.all(seen.map((one) => stateOf(ctx, one))) }
}

async function stateOf(ctx: Ctx, flag: FlagOfReview): Promise<ThreadFlags['flags'][number]> {
  const { review, reason, words, at, message_id, by_whom } = flag
  const { decision } = review
  const nameOf = async (staffId: string | null) => (staffId ? ((await findStaff(ctx, staffId))?.name ?? null) : null)
  return {
    messageId: message_id,
    reviewId: review.reviewId,
    by: by_whom === 'member' ? null : await nameOf(by_whom),
    reason,
    words,
    at: at.toISOString(),
    owner: decision ? null : await nameOf(review.ownerStaffId),
    dueAt: review.dueAt.toISOString(),
    verdict: decision?.verdict ?? null,
    decidedAt: decision?.at.toISOString() ?? null,
    decidedBy: await nameOf(decision?.by ?? null),
    said: decision?.said ?? null,
  }
}

/** Of a member's flags, what she is shown: neither the review's own address nor who else flagged. */
export const forMember = (flags: ThreadFlags['flags']): MyFlags => ({
  flags: flags.map(({ reviewId: _review, by: _by, ...state }): FlagState => state),
})
