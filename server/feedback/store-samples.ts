import type { Stratum } from '../../contract/feedback.ts'
import type { Ctx } from '../platform/index.ts'
import type { FeedbackTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<FeedbackTables>()

/** Whether this is the first time the day is owed. */
export async function insertSampleDay(ctx: Ctx, day: string): Promise<boolean> {
  const done = await db(ctx)
    .insertInto('sample_day')
    .values({ association_id: ctx.association.associationId, day, drawn_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const lockSampleDay = (ctx: Ctx, day: string) =>
  db(ctx).selectFrom('sample_day').selectAll().where('day', '=', day).forUpdate().executeTakeFirst()

export async function saveSampleDay(ctx: Ctx, day: string, held: Partial<Record<Stratum, number>>): Promise<void> {
  await db(ctx)
    .updateTable('sample_day')
    .set({ drawn_at: ctx.now(), held: JSON.stringify(held) as never })
    .where('day', '=', day)
    .execute()
}
