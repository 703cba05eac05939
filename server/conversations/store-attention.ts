import { sql } from 'kysely'
import type { Ctx } from '../platform/index.ts'
import type { AttentionTable, ConversationTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<ConversationTables>()

type Report = Omit<AttentionTable, 'association_id' | 'conversation_id'>

export async function saveAttention(ctx: Ctx, conversationId: string, report: Report): Promise<void> {
  const { read_seq, looking_until, typing_until } = report
  await db(ctx)
    .insertInto('attention')
    .values({ association_id: ctx.association.associationId, conversation_id: conversationId, ...report })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'conversation_id', 'who']).doUpdateSet({
        // What was read stays read: a page opened late does not take it back.
        read_seq: sql`greatest(attention.read_seq, ${read_seq})`,
        looking_until,
        typing_until,
      }),
    )
    .execute()
}

export const listAttention = (ctx: Ctx, conversationId: string): Promise<AttentionTable[]> =>
  db(ctx).selectFrom('attention').selectAll().where('conversation_id', '=', conversationId).execute()
