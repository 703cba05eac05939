import type { Ctx } from '../../platform/index.ts'
import type { IncomingMailTable, IncomingTables, Outcome } from './tables-incoming.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<IncomingTables>()
const own = (ctx: Ctx) => ({ association_id: ctx.association.associationId })

export const selectIncoming = (ctx: Ctx) => db(ctx).selectFrom('incoming_mail').selectAll().executeTakeFirst()

type Said = Omit<IncomingMailTable, 'association_id' | 'read_at' | 'failure'>

export async function saveIncoming(ctx: Ctx, row: Said): Promise<void> {
  await db(ctx)
    .insertInto('incoming_mail')
    .values({ ...row, ...own(ctx), read_at: null, failure: null })
    .onConflict((on) => on.column('association_id').doUpdateSet({ ...row, failure: null }))
    .execute()
}

export async function saveSecret(ctx: Ctx, sealed: string): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('incoming_mail')
    .set({ webhook_sealed: sealed })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function saveReading(ctx: Ctx, failure: string | null): Promise<void> {
  const read = failure === null ? { read_at: ctx.now() } : {}
  await db(ctx)
    .updateTable('incoming_mail')
    .set({ failure, ...read })
    .execute()
}

/** False when the letter was taken in before. */
export async function insertReceived(ctx: Ctx, messageId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(ctx)
    .insertInto('received_mail')
    .values({ ...own(ctx), message_id: messageId, conversation_id: null, outcome: 'empty', at: ctx.now() })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveOutcome(ctx: Ctx, messageId: string, outcome: Outcome, conversationId: string | null) {
  await db(ctx)
    .updateTable('received_mail')
    .set({ outcome, conversation_id: conversationId })
    .where('message_id', '=', messageId)
    .execute()
}
