import type {
  Candidate,
  CorrectionLine,
  CorrectionList,
  CorrectionTexts,
  CorrectionView,
} from '../../contract/corrections.ts'
import { texts } from '../../locales/server/index.ts'
import { countRead, findExchange, findMessageAt } from '../conversations/index.ts'
import { describePerson, findStaff } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { mayReview } from './decide-review.ts'
import { findReview } from './store.ts'
import {
  type Correction,
  countNotices,
  findCorrection,
  listCandidates,
  listCorrections,
  listTold,
  type OwedNotice,
} from './store-corrections.ts'

const SHOWN = 200
const EXCERPT = 300

async function lineOf(ctx: Ctx, one: Correction): Promise<CorrectionLine> {
  const told = await listTold(ctx, one.correction_id)
  const places = told.map((row) => ({ conversationId: row.conversation_id, seq: row.told_seq ?? 0 }))
  const nameOf = async (staffId: string) => (await findStaff(ctx, staffId))?.name ?? '—'
  return {
    correctionId: one.correction_id,
    act: one.act,
    title: one.title,
    reviewId: one.review_id,
    openedAt: one.opened_at.toISOString(),
    openedBy: await nameOf(one.opened_by),
    sentAt: one.sent_at?.toISOString() ?? null,
    sentBy: one.sent_by ? await nameOf(one.sent_by) : null,
    finishedAt: one.finished_at?.toISOString() ?? null,
    ...(await countNotices(ctx, one.correction_id)),
    read: await countRead(ctx, places),
  }
}

/** Corrections, latest first. Undefined to whoever may not review. */
export async function readCorrections(ctx: Ctx): Promise<CorrectionList | undefined> {
  if (!mayReview(ctx)) return undefined
  const corrections: CorrectionLine[] = []
  for (const one of await listCorrections(ctx, SHOWN)) corrections.push(await lineOf(ctx, one))
  return { corrections }
}

/** A correction with what it says and those a person still has to confirm. */
export async function findCorrectionView(ctx: Ctx, correctionId: string): Promise<CorrectionView | undefined> {
  const correction = mayReview(ctx) ? await findCorrection(ctx, correctionId) : undefined
  if (!correction) return undefined
  const candidates: Candidate[] = []
  for (const one of await listCandidates(ctx, correctionId, SHOWN)) {
    const shown = await candidateOf(ctx, one)
    if (shown) candidates.push(shown)
  }
  return {
    correction: await lineOf(ctx, correction),
    texts: correction.texts ?? (await draftOf(ctx, correction)),
    candidates,
  }
}

async function candidateOf(ctx: Ctx, one: OwedNotice): Promise<Candidate | undefined> {
  const message = await findMessageAt(ctx, one.conversation_id, one.about[0] ?? 0)
  const exchange = message && (await findExchange(ctx, one.conversation_id, message.messageId))
  if (!exchange) return undefined
  const said = exchange.message.answer?.sentences.map((sentence) => sentence.text).join(' ')
  return {
    conversationId: one.conversation_id,
    basis: one.basis,
    likeness: one.likeness,
    decision: one.decision,
    question: exchange.question.slice(0, EXCERPT),
    answer: (said || exchange.message.text).slice(0, EXCERPT),
    language: exchange.message.language,
  }
}

/** What to begin from: the words that were wrong are known, what is right is for the person to write, who to call is as it stands. */
async function draftOf(ctx: Ctx, correction: Correction): Promise<CorrectionTexts> {
  const review = correction.review_id ? await findReview(ctx, correction.review_id) : undefined
  const exchange = review && (await findExchange(ctx, review.conversationId, review.messageId))
  const quoted = exchange?.message.answer?.sentences[0]?.text ?? ''
  const person = await describePerson(ctx, null)
  const contact = [person.phone, person.email].filter(Boolean).join(', ')
  const draft = (language: 'fr' | 'en') => {
    const say = texts(language).feedback.draft
    return {
      wrong: say.wrong(correction.act === 'answered' ? '' : correction.title, quoted),
      right: review?.decision?.said ?? '',
      contact: say.contact(contact),
    }
  }
  return { fr: draft('fr'), en: draft('en') }
}
