import type { Ctx } from '../../platform/index.ts'
import type { FirmnessTables } from './tables-firmness.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<FirmnessTables>()

/** Wrong answers accepted in a hundred; null where nobody chose. */
export async function findAcceptedWrong(ctx: Ctx): Promise<number | null> {
  const row = await db(ctx).selectFrom('firmness').select('accepted_wrong').executeTakeFirst()
  return row?.accepted_wrong ?? null
}

/** Null goes back to the shipped threshold. */
export async function saveAcceptedWrong(ctx: Ctx, acceptedWrong: number | null, by: string): Promise<void> {
  if (acceptedWrong === null) {
    await db(ctx).deleteFrom('firmness').execute()
    return
  }
  const values = { accepted_wrong: acceptedWrong, changed_by: by, changed_at: ctx.now() }
  await db(ctx)
    .insertInto('firmness')
    .values({ ...values, association_id: ctx.association.associationId })
    .onConflict((conflict) => conflict.column('association_id').doUpdateSet(values))
    .execute()
}
