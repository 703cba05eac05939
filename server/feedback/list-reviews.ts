import type { CitedPassage, ReviewLine, ReviewList, ReviewView } from '../../contract/feedback.ts'
import { type Exchange, findExchange, findReport } from '../conversations/index.ts'
import { readCited } from '../knowledge/index.ts'
import { findStaff } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { mayReview } from './decide-review.ts'
import { measureErrors } from './measure-errors.ts'
import { listReviewers } from './open-review.ts'
import { isLate, REVIEWER_ROLES, type Review } from './review.ts'
import { countOpen, type Flag, findReview, listFlagsOfReviews, listReviews } from './store.ts'

const SHOWN = 200
const PREVIEW = 200

const nameOf = async (ctx: Ctx, staffId: string | null) =>
  staffId ? ((await findStaff(ctx, staffId))?.name ?? '—') : null

async function lineOf(ctx: Ctx, review: Review, flags: Flag[], exchange?: Exchange): Promise<ReviewLine> {
  const found = exchange ?? (await findExchange(ctx, review.conversationId, review.messageId))
  const { ownerStaffId, decision } = review
  const owner = await nameOf(ctx, ownerStaffId)
  return {
    reviewId: review.reviewId,
    kind: review.kind,
    conversationId: review.conversationId,
    question: (found?.question ?? '').slice(0, exchange ? undefined : PREVIEW),
    language: found?.message.language ?? 'fr',
    reasons: [...new Set(flags.map((one) => one.reason))],
    openedAt: review.openedAt.toISOString(),
    dueAt: review.dueAt.toISOString(),
    isLate: isLate(review, ctx.now()),
    owner: ownerStaffId && owner ? { staffId: ownerStaffId, name: owner } : null,
    verdict: decision?.verdict ?? null,
    fault: decision?.fault ?? null,
    decidedAt: decision?.at.toISOString() ?? null,
  }
}

/** The list of reviews, with the error rate they give. Undefined to whoever may not review. */
export async function readReviews(ctx: Ctx, state: 'open' | 'decided'): Promise<ReviewList | undefined> {
  if (!mayReview(ctx)) return undefined
  const reviews = await listReviews(ctx, state, SHOWN)
  const flags = await listFlagsOfReviews(
    ctx,
    reviews.map((one) => one.reviewId),
  )
  const lines: ReviewLine[] = []
  for (const review of reviews) {
    const hers = flags.filter((one) => one.review_id === review.reviewId)
    lines.push(await lineOf(ctx, review, hers))
  }
  const { open, late } = await countOpen(ctx)
  const people = (await listReviewers(ctx)).filter((one) =>
    one.roles.some((role) => (REVIEWER_ROLES as readonly string[]).includes(role)),
  )
  return {
    reviews: lines,
    open,
    late,
    rate: await measureErrors(ctx),
    people: people.map(({ staffId, name }) => ({ staffId, name })),
  }
}

/** A review with everything that bears on it, side by side. Undefined where there is none, or for whoever may not review. */
export async function findReviewView(ctx: Ctx, reviewId: string): Promise<ReviewView | undefined> {
  const review = mayReview(ctx) ? await findReview(ctx, reviewId) : undefined
  const exchange = review && (await findExchange(ctx, review.conversationId, review.messageId))
  if (!review || !exchange) return undefined
  const flags = await listFlagsOfReviews(ctx, [reviewId])
  const shown = []
  for (const { by_whom, reason, words, at } of flags)
    shown.push({ by: by_whom === 'member' ? null : await nameOf(ctx, by_whom), reason, words, at: at.toISOString() })
  return {
    review: {
      ...(await lineOf(ctx, review, flags, exchange)),
      seq: review.seq,
      said: review.decision?.said ?? null,
      note: review.decision?.note ?? null,
      decidedBy: await nameOf(ctx, review.decision?.by ?? null),
      isEscalated: review.escalatedAt !== null,
    },
    message: exchange.message,
    answeredAt: exchange.at.toISOString(),
    flags: shown,
    report: await findReport(ctx, review.conversationId, review.seq),
    passages: await passagesOf(ctx, exchange),
  }
}

/** The passages the answer cites, in its order, each with the words it took. */
export async function passagesOf(ctx: Ctx, { message }: Exchange): Promise<CitedPassage[]> {
  const citations = (message.answer?.sentences ?? []).flatMap((one) => one.citations)
  const rows = await readCited(
    ctx,
    citations.map((one) => one.passageId),
  )
  const order = [...new Set(citations.map((one) => one.passageId))]
  return order.flatMap((passageId) => {
    const row = rows.find((one) => one.passageId === passageId)
    if (!row) return []
    const { versionId: _version, start, ...shown } = row
    const cited = citations
      .filter((one) => one.passageId === passageId)
      .map((one) => ({ start: Math.max(0, one.start - start), end: Math.min(row.text.length, one.end - start) }))
    return [{ ...shown, cited }]
  })
}
