import type { Language } from '../../contract/common.ts'
import { AnswerRequest, AskReview, type RequestLog, type ReviewRequest } from '../../contract/heard.ts'
import { addOpenDays, findStaff, getCalendar } from '../people/index.ts'
import { type Ctx, hashSecret, newSecret } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import { mayReview } from './decide-review.ts'
import { listReviewers } from './open-review.ts'
import { chooseReviewer } from './review.ts'
import {
  findRequestByToken,
  insertRequest,
  listRequests,
  lockRequest,
  type StoredRequest,
  saveAnswer,
} from './store-heard.ts'

/** Days on which the office opens before a request is to be answered: well within the thirty days that the acts give (Québec Private Act, s. 32). */
const OPEN_DAYS = 10
const SHOWN = 200

/**
 * Anybody asks that a person look again, or objects. Nothing is asked of her but how to reach her; she is given an address, hers alone, where
 * the answer will be.
 */
export async function askReview(ctx: Ctx, input: unknown, language: Language) {
  const { kind, name, contact, words } = AskReview.parse(input)
  const token = newSecret()
  const owner = chooseReviewer('complaint', language, await listReviewers(ctx))
  const dueAt = addOpenDays(await getCalendar(ctx), ctx.now(), OPEN_DAYS)
  const number = await insertRequest(ctx, {
    token_hash: hashSecret(token),
    kind,
    name,
    contact,
    words,
    language,
    due_at: dueAt,
    owner_staff_id: owner?.staffId ?? null,
  })
  await recordAct(ctx, 'review.requested', null, { number, kind })
  await ctx.announce({ kind: 'review.requested', subjectId: ctx.association.associationId, payload: { number } })
  return { number, token, dueAt }
}

async function requestOf(ctx: Ctx, row: StoredRequest): Promise<ReviewRequest> {
  const nameOf = async (staffId: string | null) => (staffId ? ((await findStaff(ctx, staffId))?.name ?? '—') : null)
  return {
    requestId: row.request_id,
    number: row.number,
    kind: row.kind,
    name: row.name,
    contact: row.contact,
    words: row.words,
    language: row.language,
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    isLate: row.answered_at === null && row.due_at < ctx.now(),
    owner: await nameOf(row.owner_staff_id),
    answeredAt: row.answered_at?.toISOString() ?? null,
    answeredBy: await nameOf(row.answered_by),
    answer: row.answer,
  }
}

/** What became of a request, for whoever holds its address. */
export async function findRequest(ctx: Ctx, token: string): Promise<ReviewRequest | undefined> {
  const row = await findRequestByToken(ctx, hashSecret(token))
  return row && requestOf(ctx, row)
}

/** The log. Undefined to whoever may not review. */
export async function readRequests(ctx: Ctx): Promise<RequestLog | undefined> {
  if (!mayReview(ctx)) return undefined
  const requests: ReviewRequest[] = []
  for (const row of await listRequests(ctx, SHOWN)) requests.push(await requestOf(ctx, row))
  return { requests }
}

/** A person answers, once, in her own name. */
export async function answerRequest(ctx: Ctx, requestId: string, input: unknown) {
  if (!mayReview(ctx) || ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' } as const
  const row = await lockRequest(ctx, requestId)
  if (!row) return { ok: false, reason: 'not-found' } as const
  const { answer } = AnswerRequest.parse(input)
  if (row.answered_at) return { ok: false, reason: 'already-decided' } as const
  await saveAnswer(ctx, requestId, ctx.actor.staffId, answer)
  await recordAct(ctx, 'review.request-answered', requestId, { number: row.number })
  return { ok: true } as const
}
