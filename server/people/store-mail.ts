import type { Ctx } from '../platform/index.ts'
import type { PeopleTables } from './tables.ts'

export async function selectStaffEmail(ctx: Ctx, staffId: string): Promise<string> {
  const db = ctx.tx.withTables<PeopleTables>()
  const row = await db.selectFrom('staff').select('email').where('staff_id', '=', staffId).executeTakeFirstOrThrow()
  return row.email
}
