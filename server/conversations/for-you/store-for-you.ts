import type { Ctx } from '../../platform/index.ts'

type OfMember = { association_id: string; member_id: string }
type Tables = {
  for_you_visit: OfMember & { seen_at: Date; before_at: Date | null }
  for_you_aside: OfMember & { document_id: string; at: Date }
}

const db = (ctx: Ctx) => ctx.tx.withTables<Tables>()
const own = (ctx: Ctx, memberId: string) => ({ association_id: ctx.association.associationId, member_id: memberId })

export const findVisit = (ctx: Ctx, memberId: string) =>
  db(ctx)
    .selectFrom('for_you_visit')
    .select(['seen_at', 'before_at'])
    .where('member_id', '=', memberId)
    .executeTakeFirst()

export async function saveVisit(ctx: Ctx, memberId: string, before: Date | null): Promise<void> {
  const values = { seen_at: ctx.now(), before_at: before }
  await db(ctx)
    .insertInto('for_you_visit')
    .values({ ...own(ctx, memberId), ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'member_id']).doUpdateSet(values))
    .execute()
}

/** Ids of the documents she put aside. */
export async function listAside(ctx: Ctx, memberId: string): Promise<Set<string>> {
  const rows = await db(ctx)
    .selectFrom('for_you_aside')
    .select('document_id')
    .where('member_id', '=', memberId)
    .execute()
  return new Set(rows.map((row) => row.document_id))
}

export async function insertAside(ctx: Ctx, memberId: string, documentId: string): Promise<void> {
  await db(ctx)
    .insertInto('for_you_aside')
    .values({ ...own(ctx, memberId), document_id: documentId, at: ctx.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteAside(ctx: Ctx, memberId: string, documentId: string): Promise<void> {
  await db(ctx)
    .deleteFrom('for_you_aside')
    .where('member_id', '=', memberId)
    .where('document_id', '=', documentId)
    .execute()
}
