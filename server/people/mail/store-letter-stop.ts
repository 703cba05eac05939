import type { Ctx } from '../../platform/index.ts'

type Tables = { letter_stop: { association_id: string; person_id: string; stopped_at: Date } }

const db = (ctx: Ctx) => ctx.tx.withTables<Tables>()

export async function insertStop(ctx: Ctx, personId: string): Promise<void> {
  await db(ctx)
    .insertInto('letter_stop')
    .values({ association_id: ctx.association.associationId, person_id: personId, stopped_at: ctx.now() })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Which of these want no letter. */
export async function selectStopped(ctx: Ctx, personIds: string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db(ctx).selectFrom('letter_stop').select('person_id').where('person_id', 'in', personIds).execute()
  return new Set(rows.map((row) => row.person_id))
}
