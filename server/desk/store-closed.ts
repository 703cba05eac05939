import type { Said } from '../../contract/ratings.ts'
import type { Ctx } from '../platform/index.ts'
import type { DeskTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<DeskTables>()

export async function saveWord(ctx: Ctx, conversationId: string, said: Said): Promise<void> {
  const values = { said, said_at: ctx.now() }
  await db(ctx)
    .insertInto('closed_word')
    .values({ association_id: ctx.association.associationId, conversation_id: conversationId, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'conversation_id']).doUpdateSet(values))
    .execute()
}

export async function forgetWord(ctx: Ctx, conversationId: string): Promise<void> {
  await db(ctx).deleteFrom('closed_word').where('conversation_id', '=', conversationId).execute()
}

/** What members said of these conversations, once closed; those who said nothing are not in it. */
export async function listWords(ctx: Ctx, conversationIds: string[]): Promise<Map<string, Said>> {
  if (conversationIds.length === 0) return new Map()
  const rows = await db(ctx)
    .selectFrom('closed_word')
    .select(['conversation_id', 'said'])
    .where('conversation_id', 'in', conversationIds)
    .execute()
  return new Map(rows.map((row) => [row.conversation_id, row.said]))
}
