import { AssignReview, DecideReview, type Verdict } from '../../contract/feedback.ts'
import { texts } from '../../locales/server/index.ts'
import { postNotice } from '../conversations/index.ts'
import { findStaff } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { hasRole, recordAct } from '../trust/index.ts'
import { listReviewers } from './open-review.ts'
import { chooseSupervisor, REVIEWER_ROLES, type Review } from './review.ts'
import { findReview, listFlagsOfReviews, lockReview, saveDecision, saveOwner } from './store.ts'

export type Refusal = { ok: false; reason: 'forbidden' | 'not-found' | 'already-decided' | 'bad-input' }
type Done = { ok: true } | Refusal

export const mayReview = (ctx: Ctx): boolean => hasRole(ctx.actor, ...REVIEWER_ROLES)

/**
 * Decides a review, once. Whoever flagged the message is told in her thread, in the same transaction, in the name of the person who decided.
 */
export async function decideReview(ctx: Ctx, reviewId: string, input: unknown): Promise<Done> {
  if (!mayReview(ctx) || ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const review = await lockReview(ctx, reviewId)
  if (!review) return { ok: false, reason: 'not-found' }
  const { verdict, fault, said, note } = DecideReview.parse(input)
  if (review.decision) return { ok: false, reason: 'already-decided' }
  const { staffId } = ctx.actor
  const decision = { at: ctx.now(), by: staffId, verdict, fault, said: said || null, note: note || null }
  await saveDecision(ctx, reviewId, decision)
  await recordAct(ctx, 'review.decided', reviewId, { verdict, fault })
  await tellFlagger(ctx, review, verdict, decision.said)
  const { kind, messageId, conversationId, seq } = review
  await ctx.announce({
    kind: 'review.decided',
    subjectId: conversationId,
    payload: { reviewId, kind, messageId, seq, verdict, fault },
  })
  return { ok: true }
}

async function tellFlagger(ctx: Ctx, review: Review, verdict: Verdict, said: string | null): Promise<void> {
  const flags = await listFlagsOfReviews(ctx, [review.reviewId])
  const staff = ctx.actor.kind === 'staff' ? await findStaff(ctx, ctx.actor.staffId) : undefined
  if (!staff || !flags.some((one) => one.by_whom === 'member')) return
  await postNotice(ctx, review.conversationId, {
    noticeId: review.reviewId,
    notice: { kind: 'review', by: { name: staff.name, role: staff.role }, about: [review.seq] },
    say: (language) => [texts(language).feedback.outcome[verdict], said].filter(Boolean).join('\n\n'),
  })
}

/** Gives a review to somebody who may decide it. Its day stays. */
export async function assignReview(ctx: Ctx, reviewId: string, input: unknown): Promise<Done> {
  if (!mayReview(ctx)) return { ok: false, reason: 'forbidden' }
  const review = await lockReview(ctx, reviewId)
  if (!review) return { ok: false, reason: 'not-found' }
  const { staffId } = AssignReview.parse(input)
  if (review.decision) return { ok: false, reason: 'already-decided' }
  const people = await listReviewers(ctx)
  const chosen = people.find((one) => one.staffId === staffId)
  if (!chosen?.roles.some((role) => (REVIEWER_ROLES as readonly string[]).includes(role)))
    return { ok: false, reason: 'bad-input' }
  await saveOwner(ctx, reviewId, staffId, null)
  await recordAct(ctx, 'review.assigned', reviewId, { staffId })
  await ctx.announce({ kind: 'review.assigned', subjectId: review.conversationId, payload: { reviewId, staffId } })
  return { ok: true }
}

/** Called when a review's day has gone by: it becomes somebody's who supervises. Nothing is lost by being late. */
export async function escalateReview(ctx: Ctx, reviewId: string): Promise<void> {
  const review = await findReview(ctx, reviewId)
  if (!review || review.decision || review.escalatedAt || review.dueAt > ctx.now()) return
  const supervisor = chooseSupervisor(await listReviewers(ctx), review.ownerStaffId)
  const staffId = supervisor?.staffId ?? review.ownerStaffId
  if (!staffId) return
  await saveOwner(ctx, reviewId, staffId, ctx.now())
  await recordAct(ctx, 'review.escalated', reviewId, { staffId })
  await ctx.announce({ kind: 'review.assigned', subjectId: review.conversationId, payload: { reviewId, staffId } })
}
