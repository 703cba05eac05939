import type { Sentence } from '../../contract/answers.ts'
import type { Ctx } from '../platform/index.ts'
import type { ConversationTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<ConversationTables>()

export async function saveDraft(
  ctx: Ctx,
  conversationId: string,
  askedSeq: number,
  sentences: Sentence[],
): Promise<void> {
  const row = { asked_seq: askedSeq, sentences: JSON.stringify(sentences) as never }
  await db(ctx)
    .insertInto('answer_draft')
    .values({ association_id: ctx.association.associationId, conversation_id: conversationId, ...row })
    .onConflict((conflict) => conflict.columns(['association_id', 'conversation_id']).doUpdateSet(row))
    .execute()
}

export async function deleteDraft(ctx: Ctx, conversationId: string): Promise<void> {
  await db(ctx).deleteFrom('answer_draft').where('conversation_id', '=', conversationId).execute()
}

/** The draft of the question asked last; `undefined` when there is none, or the conversation went on. */
export async function findDraft(ctx: Ctx, conversationId: string): Promise<Sentence[] | undefined> {
  const row = await db(ctx)
    .selectFrom('answer_draft as draft')
    .innerJoin('conversation', (join) =>
      join
        .onRef('conversation.association_id', '=', 'draft.association_id')
        .onRef('conversation.conversation_id', '=', 'draft.conversation_id')
        .onRef('conversation.asked_seq', '=', 'draft.asked_seq'),
    )
    .select('draft.sentences')
    .where('draft.conversation_id', '=', conversationId)
    .where('conversation.owner_kind', '=', 'assistant')
    .executeTakeFirst()
  return row?.sentences
}

export async function insertReport(
  ctx: Ctx,
  row: { conversationId: string; seq: number; outcome: string; sentences: unknown[] },
): Promise<void> {
  await db(ctx)
    .insertInto('composition_report')
    .values({
      association_id: ctx.association.associationId,
      conversation_id: row.conversationId,
      seq: row.seq,
      outcome: row.outcome,
      sentences: JSON.stringify(row.sentences) as never,
    })
    .execute()
}

export const listReports = (ctx: Ctx, conversationId: string) =>
  db(ctx)
    .selectFrom('composition_report')
    .select(['seq', 'outcome', 'sentences'])
    .where('conversation_id', '=', conversationId)
    .orderBy('seq')
    .execute()
