import type { FlagReason, Stratum } from '../../contract/feedback.ts'
import { type Ctx, newId } from '../platform/index.ts'
import type { Decision, Review } from './review.ts'
import type { FeedbackTables, FlagTable, ReviewTable } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<FeedbackTables>()

export type Flag = Omit<FlagTable, 'association_id'>

const reviewOf = (row: ReviewTable): Review => ({
  reviewId: row.review_id,
  kind: row.kind,
  conversationId: row.conversation_id,
  messageId: row.message_id,
  seq: row.seq,
  stratum: row.stratum,
  openedAt: row.opened_at,
  dueAt: row.due_at,
  ownerStaffId: row.owner_staff_id,
  escalatedAt: row.escalated_at,
  decision:
    row.decided_at && row.verdict
      ? {
          at: row.decided_at,
          by: row.decided_by,
          verdict: row.verdict,
          fault: row.fault,
          said: row.said,
          note: row.note,
        }
      : null,
})

export async function insertReview(ctx: Ctx, review: Omit<Review, 'decision' | 'escalatedAt'>): Promise<boolean> {
  const done = await db(ctx)
    .insertInto('review')
    .values({
      association_id: ctx.association.associationId,
      review_id: review.reviewId,
      kind: review.kind,
      conversation_id: review.conversationId,
      message_id: review.messageId,
      seq: review.seq,
      stratum: review.stratum,
      opened_at: review.openedAt,
      due_at: review.dueAt,
      owner_staff_id: review.ownerStaffId,
      escalated_at: null,
      decided_at: null,
      decided_by: null,
      verdict: null,
      fault: null,
      said: null,
      note: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function findReview(ctx: Ctx, reviewId: string): Promise<Review | undefined> {
  const row = await db(ctx).selectFrom('review').selectAll().where('review_id', '=', reviewId).executeTakeFirst()
  return row && reviewOf(row)
}

export async function lockReview(ctx: Ctx, reviewId: string): Promise<Review | undefined> {
  const row = await db(ctx)
    .selectFrom('review')
    .selectAll()
    .where('review_id', '=', reviewId)
    .forUpdate()
    .executeTakeFirst()
  return row && reviewOf(row)
}

/** The open review of a kind on a message, taken for this transaction. */
export async function findOpenReview(ctx: Ctx, messageId: string, kind: Review['kind']): Promise<Review | undefined> {
  const row = await db(ctx)
    .selectFrom('review')
    .selectAll()
    .where('message_id', '=', messageId)
    .where('kind', '=', kind)
    .where('decided_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && reviewOf(row)
}

export async function saveOwner(ctx: Ctx, reviewId: string, staffId: string, escalatedAt: Date | null): Promise<void> {
  await db(ctx)
    .updateTable('review')
    .set({ owner_staff_id: staffId, ...(escalatedAt && { escalated_at: escalatedAt }) })
    .where('review_id', '=', reviewId)
    .execute()
}

export async function saveDecision(ctx: Ctx, reviewId: string, one: Decision): Promise<void> {
  const { at, by, verdict, fault, said, note } = one
  await db(ctx)
    .updateTable('review')
    .set({ decided_at: at, decided_by: by, verdict, fault, said, note })
    .where('review_id', '=', reviewId)
    .execute()
}

/** Open ones by due date, or decided ones latest first. */
export async function listReviews(ctx: Ctx, state: 'open' | 'decided', limit: number): Promise<Review[]> {
  const query = db(ctx).selectFrom('review').selectAll().limit(limit)
  const rows =
    state === 'open'
      ? query.where('decided_at', 'is', null).orderBy('due_at').orderBy('review_id')
      : query.where('decided_at', 'is not', null).orderBy('decided_at', 'desc')
  return (await rows.execute()).map(reviewOf)
}

/** How many are open, how many of them late, and how many each person has. */
export async function countOpen(ctx: Ctx): Promise<{ open: number; late: number; loads: Map<string, number> }> {
  const rows = await db(ctx)
    .selectFrom('review')
    .select((select) => [
      'owner_staff_id',
      select.fn.countAll<number>().as('open'),
      select.fn.countAll<number>().filterWhere('due_at', '<', ctx.now()).as('late'),
    ])
    .where('decided_at', 'is', null)
    .groupBy('owner_staff_id')
    .execute()
  return {
    open: rows.reduce((sum, row) => sum + Number(row.open), 0),
    late: rows.reduce((sum, row) => sum + Number(row.late), 0),
    loads: new Map(rows.map((row) => [row.owner_staff_id ?? '', Number(row.open)])),
  }
}

type NewFlag = Pick<Flag, 'review_id' | 'conversation_id' | 'message_id' | 'by_whom'> & {
  reason: FlagReason
  words: string | null
}

/** One person's flag of a message under one review; a second time, her reason and words are replaced. */
export async function saveFlag(ctx: Ctx, one: NewFlag): Promise<void> {
  await db(ctx)
    .insertInto('flag')
    .values({ ...one, association_id: ctx.association.associationId, flag_id: newId(), at: ctx.now() })
    .onConflict((conflict) =>
      conflict
        .columns(['association_id', 'review_id', 'by_whom'])
        .doUpdateSet({ reason: one.reason, words: one.words }),
    )
    .execute()
}

export type FlagOfReview = Flag & { review: Review }

/** Flags of a thread in order, each with its review. */
export async function listFlagsOf(ctx: Ctx, conversationId: string): Promise<FlagOfReview[]> {
  const flags = await db(ctx)
    .selectFrom('flag')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('flag_id')
    .execute()
  if (flags.length === 0) return []
  const reviews = await db(ctx).selectFrom('review').selectAll().where('conversation_id', '=', conversationId).execute()
  const known = new Map(reviews.map((row) => [row.review_id, reviewOf(row)]))
  return flags.flatMap((one) => {
    const review = known.get(one.review_id)
    return review ? [{ ...one, review }] : []
  })
}

export async function listFlagsOfReviews(ctx: Ctx, reviewIds: string[]): Promise<Flag[]> {
  if (reviewIds.length === 0) return []
  return db(ctx).selectFrom('flag').selectAll().where('review_id', 'in', reviewIds).orderBy('flag_id').execute()
}

export type DecidedSample = { stratum: Stratum; drawn: number; decided: number; wrong: number }

/** Of samples opened from `since` on: drawn, decided and wrong, by stratum. */
export async function countSamples(ctx: Ctx, since: Date): Promise<DecidedSample[]> {
  const rows = await db(ctx)
    .selectFrom('review')
    .select((select) => [
      'stratum',
      select.fn.countAll<number>().as('drawn'),
      select.fn.countAll<number>().filterWhere('verdict', 'is not', null).as('decided'),
      select.fn.countAll<number>().filterWhere('verdict', '=', 'wrong').as('wrong'),
    ])
    .where('kind', '=', 'sample')
    .where('opened_at', '>=', since)
    .groupBy('stratum')
    .execute()
  return rows.flatMap(({ stratum, drawn, decided, wrong }) =>
    stratum ? [{ stratum, drawn: Number(drawn), decided: Number(decided), wrong: Number(wrong) }] : [],
  )
}

/** Messages found wrong since then by anything but a sample. */
export async function countFlaggedWrong(ctx: Ctx, since: Date): Promise<number> {
  const row = await db(ctx)
    .selectFrom('review')
    .select((select) => select.fn.count<number>('message_id').distinct().as('count'))
    .where('kind', '!=', 'sample')
    .where('verdict', '=', 'wrong')
    .where('decided_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
