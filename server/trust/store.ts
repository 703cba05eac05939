import type { Ctx } from '../platform/index.ts'
import type { AuditEntryTable, TrustTables } from './tables.ts'

export async function insertAuditEntry(ctx: Ctx, entry: Omit<AuditEntryTable, 'association_id'>): Promise<void> {
  await ctx.tx
    .withTables<TrustTables>()
    .insertInto('audit_entry')
    .values({
      ...entry,
      association_id: ctx.association.associationId,
      actor: JSON.stringify(entry.actor) as never,
      detail: JSON.stringify(entry.detail) as never,
    })
    .execute()
}
