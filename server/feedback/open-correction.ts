import { ChooseCandidates, OpenCorrection, SendCorrection } from '../../contract/corrections.ts'
import { texts as serverTexts } from '../../locales/server/index.ts'
import { findExchange, postNotice } from '../conversations/index.ts'
import { findStaff } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import { mayReview } from './decide-review.ts'
import { findConcerned, readWrong } from './find-concerned.ts'
import { findReview } from './store.ts'
import {
  findCorrection,
  insertCorrection,
  insertNotices,
  lockCorrection,
  lockOwed,
  saveChoice,
  saveFinished,
  saveSending,
  saveTold,
} from './store-corrections.ts'

export type CorrectionRefusal = {
  ok: false
  reason: 'forbidden' | 'not-found' | 'not-changed' | 'already-sent' | 'bad-input'
}
type Done = { ok: true } | CorrectionRefusal

/** Threads told in one transaction: each is locked until its end. */
const BATCH = 100

/**
 * Opens a correction and finds, at once, everybody who received what it takes back. Nobody is told yet. The change itself — the new text's
 * approval, the withdrawal — comes first: what has not been put right cannot be announced as right.
 */
export async function openCorrection(ctx: Ctx, input: unknown): Promise<Done> {
  if (!mayReview(ctx) || ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const { correctionId, act, reviewId, documentId } = OpenCorrection.parse(input)
  if (await findCorrection(ctx, correctionId)) return { ok: true }
  const review = reviewId ? await findReview(ctx, reviewId) : undefined
  if (reviewId && !review) return { ok: false, reason: 'not-found' }
  const exchange = review && (await findExchange(ctx, review.conversationId, review.messageId))
  const wrong = await readWrong(ctx, act, documentId, exchange)
  if (typeof wrong === 'string') return { ok: false, reason: wrong }
  await insertCorrection(ctx, {
    correction_id: correctionId,
    act,
    review_id: reviewId,
    document_id: act === 'answered' ? null : documentId,
    title: wrong.title,
    opened_at: ctx.now(),
    opened_by: ctx.actor.staffId,
  })
  const { concerned } = await findConcerned(ctx, wrong)
  await insertNotices(ctx, correctionId, concerned)
  await recordAct(ctx, 'correction.opened', correctionId, { act, documentId, reviewId })
  return { ok: true }
}

/** Says who of those to confirm is told. Those who were given the wrong words themselves are always told. */
export async function chooseCandidates(ctx: Ctx, correctionId: string, input: unknown): Promise<Done> {
  if (!mayReview(ctx)) return { ok: false, reason: 'forbidden' }
  const correction = await lockCorrection(ctx, correctionId)
  if (!correction) return { ok: false, reason: 'not-found' }
  const { conversationIds, decision } = ChooseCandidates.parse(input)
  if (correction.sent_at) return { ok: false, reason: 'already-sent' }
  await saveChoice(ctx, correctionId, conversationIds, decision)
  return { ok: true }
}

/** Sends it, in the name of the person who does: each thread is told after the commit, a hundred at a time. */
export async function sendCorrection(ctx: Ctx, correctionId: string, input: unknown): Promise<Done> {
  if (!mayReview(ctx) || ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const correction = await lockCorrection(ctx, correctionId)
  if (!correction) return { ok: false, reason: 'not-found' }
  const { texts } = SendCorrection.parse(input)
  if (correction.sent_at) return { ok: false, reason: 'already-sent' }
  await saveSending(ctx, correctionId, texts, ctx.actor.staffId)
  await recordAct(ctx, 'correction.sent', correctionId)
  await ctx.announce({ kind: 'correction.sent', subjectId: correctionId, payload: {} })
  return { ok: true }
}

/** Tells the next hundred. True while there are more. */
export async function tellConcerned(ctx: Ctx, correctionId: string): Promise<boolean> {
  const correction = await lockCorrection(ctx, correctionId)
  const staff = correction?.sent_by ? await findStaff(ctx, correction.sent_by) : undefined
  if (!correction?.texts || correction.finished_at) return false
  const { texts } = correction
  const by = staff ? { name: staff.name, role: staff.role } : null
  const owed = await lockOwed(ctx, correctionId, BATCH)
  for (const { conversation_id, notice_id, about } of owed) {
    const seq = await postNotice(ctx, conversation_id, {
      noticeId: notice_id,
      notice: { kind: 'correction', by, about },
      say: (language) => serverTexts(language).feedback.correction(texts[language]),
    })
    await saveTold(ctx, correctionId, conversation_id, seq ?? 0)
  }
  if (owed.length === BATCH) return true
  await saveFinished(ctx, correctionId)
  return false
}
