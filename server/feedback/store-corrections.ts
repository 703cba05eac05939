import { sql } from 'kysely'
import type { CorrectionTexts } from '../../contract/corrections.ts'
import { type Ctx, newId } from '../platform/index.ts'
import type { Concerned } from './concerned.ts'
import type { CorrectionNoticeTable, CorrectionTable, FeedbackTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<FeedbackTables>()

export type Correction = Omit<CorrectionTable, 'association_id'>
export type OwedNotice = Omit<CorrectionNoticeTable, 'association_id'>

const ROWS_PER_INSERT = 2000

/** Whether it is new. */
export async function insertCorrection(
  ctx: Ctx,
  one: Omit<Correction, 'texts' | 'sent_at' | 'sent_by' | 'finished_at'>,
): Promise<boolean> {
  const unsent = { texts: null, sent_at: null, sent_by: null, finished_at: null }
  const done = await db(ctx)
    .insertInto('correction')
    .values({ ...one, ...unsent, association_id: ctx.association.associationId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function insertNotices(ctx: Ctx, correctionId: string, concerned: Concerned[]): Promise<void> {
  for (let i = 0; i < concerned.length; i += ROWS_PER_INSERT) {
    const values = concerned.slice(i, i + ROWS_PER_INSERT).map((one) => ({
      association_id: ctx.association.associationId,
      correction_id: correctionId,
      conversation_id: one.conversationId,
      notice_id: newId(),
      basis: one.basis,
      about: one.about,
      likeness: one.likeness,
      decision: one.decision,
      told_at: null,
      told_seq: null,
      mailed_at: null,
    }))
    await db(ctx).insertInto('correction_notice').values(values).execute()
  }
}

/** Corrections sent since then, and the median of hours from the first word of the error (or the change of the text) to the sending. */
export async function timeCorrections(ctx: Ctx, since: Date): Promise<{ hours: number | null; corrections: number }> {
  const found = await sql<{ hours: number | null; corrections: string }>`
    select percentile_cont(0.5) within group (order by extract(epoch from c.sent_at - coalesce(r.opened_at, c.opened_at)) / 3600.0) as hours,
      count(*) as corrections
    from correction c left join review r on r.association_id = c.association_id and r.review_id = c.review_id
    where c.sent_at >= ${since}`.execute(ctx.tx)
  const [row] = found.rows
  return { hours: row?.hours ?? null, corrections: Number(row?.corrections ?? 0) }
}

export const findCorrection = (ctx: Ctx, correctionId: string): Promise<Correction | undefined> =>
  db(ctx).selectFrom('correction').selectAll().where('correction_id', '=', correctionId).executeTakeFirst()

export const lockCorrection = (ctx: Ctx, correctionId: string): Promise<Correction | undefined> =>
  db(ctx).selectFrom('correction').selectAll().where('correction_id', '=', correctionId).forUpdate().executeTakeFirst()

export const listCorrections = (ctx: Ctx, limit: number): Promise<Correction[]> =>
  db(ctx).selectFrom('correction').selectAll().orderBy('opened_at', 'desc').limit(limit).execute()

/** Those sent since then, latest first. */
export const listSent = (ctx: Ctx, limit: number): Promise<Correction[]> =>
  db(ctx)
    .selectFrom('correction')
    .selectAll()
    .where('sent_at', 'is not', null)
    .orderBy('sent_at', 'desc')
    .limit(limit)
    .execute()

export async function saveSending(ctx: Ctx, correctionId: string, texts: CorrectionTexts, by: string): Promise<void> {
  await db(ctx)
    .updateTable('correction')
    .set({ texts: JSON.stringify(texts) as never, sent_at: ctx.now(), sent_by: by })
    .where('correction_id', '=', correctionId)
    .execute()
}

export async function saveFinished(ctx: Ctx, correctionId: string): Promise<void> {
  await db(ctx)
    .updateTable('correction')
    .set({ finished_at: ctx.now() })
    .where('correction_id', '=', correctionId)
    .execute()
}

export type Counts = { cited: number; toTell: number; told: number; mailed: number; toConfirm: number }

export async function countNotices(ctx: Ctx, correctionId: string): Promise<Counts> {
  const found = await sql<Record<keyof Counts, string>>`
    select count(*) filter (where basis = 'cited') as cited, count(*) filter (where decision = 'tell') as "toTell",
      count(told_at) as told, count(mailed_at) as mailed, count(*) filter (where decision = 'ask') as "toConfirm"
    from correction_notice where correction_id = ${correctionId}`.execute(ctx.tx)
  const [row] = found.rows
  const of = (name: keyof Counts) => Number(row?.[name] ?? 0)
  return {
    cited: of('cited'),
    toTell: of('toTell'),
    told: of('told'),
    mailed: of('mailed'),
    toConfirm: of('toConfirm'),
  }
}

export const listTold = (ctx: Ctx, correctionId: string) =>
  db(ctx)
    .selectFrom('correction_notice')
    .select(['conversation_id', 'told_seq'])
    .where('correction_id', '=', correctionId)
    .where('told_seq', 'is not', null)
    .execute()

/** The next to be told, taken for this transaction. */
export const lockOwed = (ctx: Ctx, correctionId: string, limit: number): Promise<OwedNotice[]> =>
  db(ctx)
    .selectFrom('correction_notice')
    .selectAll()
    .where('correction_id', '=', correctionId)
    .where('decision', '=', 'tell')
    .where('told_at', 'is', null)
    .orderBy('conversation_id')
    .limit(limit)
    .forUpdate()
    .execute()

export async function saveTold(ctx: Ctx, correctionId: string, conversationId: string, seq: number): Promise<void> {
  await db(ctx)
    .updateTable('correction_notice')
    .set({ told_at: ctx.now(), told_seq: seq })
    .where('correction_id', '=', correctionId)
    .where('conversation_id', '=', conversationId)
    .execute()
}

/** Notices of a thread that a letter has just carried; a first letter stays the first. */
export async function saveMailed(ctx: Ctx, conversationId: string, seqs: number[]): Promise<void> {
  await db(ctx)
    .updateTable('correction_notice')
    .set({ mailed_at: ctx.now() })
    .where('conversation_id', '=', conversationId)
    .where('told_seq', '=', sql<number>`any(${seqs}::int[])`)
    .where('mailed_at', 'is', null)
    .execute()
}

/** Those a person looks at, closest first; the certain ones are not among them. */
export const listCandidates = (ctx: Ctx, correctionId: string, limit: number): Promise<OwedNotice[]> =>
  db(ctx)
    .selectFrom('correction_notice')
    .selectAll()
    .where('correction_id', '=', correctionId)
    .where('basis', '!=', 'cited')
    .orderBy('likeness', 'desc')
    .orderBy('conversation_id')
    .limit(limit)
    .execute()

export async function saveChoice(
  ctx: Ctx,
  correctionId: string,
  conversationIds: string[] | null,
  decision: 'tell' | 'spare',
): Promise<void> {
  const query = db(ctx)
    .updateTable('correction_notice')
    .set({ decision })
    .where('correction_id', '=', correctionId)
    .where('basis', '!=', 'cited')
    .where('told_at', 'is', null)
  const chosen = conversationIds
    ? query.where('conversation_id', 'in', conversationIds.length > 0 ? conversationIds : [''])
    : query.where('decision', '=', 'ask')
  if (!conversationIds || conversationIds.length > 0) await chosen.execute()
}
