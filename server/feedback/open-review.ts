import type { Language } from '../../contract/common.ts'
import type { ReviewKind, Stratum } from '../../contract/feedback.ts'
import { addOpenDays, getCalendar, listRoster } from '../people/index.ts'
import { type Ctx, newId } from '../platform/index.ts'
import { chooseReviewer, OPEN_DAYS, type Reviewer } from './review.ts'
import { countOpen, findOpenReview, insertReview } from './store.ts'

/** Everybody of the staff, with what each has to review. */
export async function listReviewers(ctx: Ctx): Promise<Reviewer[]> {
  const { loads } = await countOpen(ctx)
  return (await listRoster(ctx)).map(({ staffId, name, roles, languages, presence, because }) => ({
    staffId,
    name,
    roles,
    languages,
    isAway: presence === 'away' && because === 'chosen',
    load: loads.get(staffId) ?? 0,
  }))
}

type About = { conversationId: string; messageId: string; seq: number; language: Language; stratum?: Stratum }

/** The open review of this kind on the message; opened, with an owner and a day, when there is none. Gives its id. */
export async function openReview(ctx: Ctx, kind: ReviewKind, about: About): Promise<string> {
  const existing = await findOpenReview(ctx, about.messageId, kind)
  if (existing) return existing.reviewId
  const dueAt = addOpenDays(await getCalendar(ctx), ctx.now(), OPEN_DAYS[kind])
  const owner = chooseReviewer(kind, about.language, await listReviewers(ctx))
  const { conversationId, messageId, seq } = about
  const reviewId = newId()
  const isNew = await insertReview(ctx, {
    reviewId,
    kind,
    conversationId,
    messageId,
    seq,
    stratum: about.stratum ?? null,
    openedAt: ctx.now(),
    dueAt,
    ownerStaffId: owner?.staffId ?? null,
  })
  // Another flag of the same message was faster: it is one review.
  if (!isNew) return (await findOpenReview(ctx, messageId, kind))?.reviewId ?? reviewId
  const delayMs = Math.max(0, dueAt.getTime() - ctx.now().getTime())
  await ctx.announce({ kind: 'review.opened', subjectId: conversationId, payload: { reviewId, kind }, delayMs })
  return reviewId
}
