// Answers the assistant gave, as rows: drawn from, counted, found again by what they rest on.
import { sql } from 'kysely'
import type { Answer } from '../../contract/answers.ts'
import type { ConversationEvent, Message } from '../../contract/conversations.ts'
import type { Stratum } from '../../contract/feedback.ts'
import type { Ctx } from '../platform/index.ts'
import { likenessOf } from './likeness.ts'
import { stratumOf } from './stratum.ts'
import type { ConversationTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<ConversationTables>()

export type GivenAnswer = { messageId: string; conversationId: string; seq: number; at: Date; stratum: Stratum }

export async function insertAnswerGiven(
  ctx: Ctx,
  place: { messageId: string; conversationId: string; seq: number },
  answer: Answer,
): Promise<void> {
  const association_id = ctx.association.associationId
  const texts = answer.sentences.map((one) => one.text)
  await db(ctx)
    .insertInto('answer_given')
    .values({
      association_id,
      message_id: place.messageId,
      conversation_id: place.conversationId,
      seq: place.seq,
      at: ctx.now(),
      kind: answer.kind,
      stratum: stratumOf(answer),
      likeness: likenessOf(texts, association_id),
    })
    .execute()
}

/** The event that holds a message of a conversation, by its id. */
export async function findMessageEvent(ctx: Ctx, conversationId: string, messageId: string) {
  const row = await db(ctx)
    .selectFrom('message as m')
    .innerJoin('conversation_event as e', (join) =>
      join
        .onRef('e.association_id', '=', 'm.association_id')
        .onRef('e.conversation_id', '=', 'm.conversation_id')
        .onRef('e.seq', '=', 'm.seq'),
    )
    .select(['e.seq', 'e.at', 'e.body'])
    .where('m.conversation_id', '=', conversationId)
    .where('m.message_id', '=', messageId)
    .executeTakeFirst()
  return row && { seq: row.seq, at: row.at, message: (row.body as { message: Message }).message }
}

/** The last events before a place, in order: enough to hold the question that was answered there. */
export async function listEventsBefore(ctx: Ctx, conversationId: string, seq: number, limit = 30) {
  const rows = await db(ctx)
    .selectFrom('conversation_event')
    .select(['seq', 'kind', 'body', 'at'])
    .where('conversation_id', '=', conversationId)
    .where('seq', '<', seq)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows
    .reverse()
    .map((row) => ({ ...row.body, kind: row.kind, seq: row.seq, at: row.at.toISOString() }) as ConversationEvent)
}

/** How many answers of each stratum were given in `[from, to)`. */
export async function countAnswers(ctx: Ctx, from: Date, to: Date): Promise<Map<Stratum, number>> {
  const rows = await db(ctx)
    .selectFrom('answer_given')
    .select((select) => ['stratum', select.fn.countAll<number>().as('count')])
    .where('at', '>=', from)
    .where('at', '<', to)
    .groupBy('stratum')
    .execute()
  return new Map(rows.map((row) => [row.stratum, Number(row.count)]))
}

/** So many answers of a stratum given in `[from, to)`, each as likely as another. */
export async function drawAnswers(ctx: Ctx, from: Date, to: Date, stratum: Stratum, size: number) {
  const rows = await db(ctx)
    .selectFrom('answer_given')
    .select(['message_id', 'conversation_id', 'seq', 'at', 'stratum'])
    .where('at', '>=', from)
    .where('at', '<', to)
    .where('stratum', '=', stratum)
    .orderBy(sql`random()`)
    .limit(size)
    .execute()
  return rows.map(
    (row): GivenAnswer => ({
      messageId: row.message_id,
      conversationId: row.conversation_id,
      seq: row.seq,
      at: row.at,
      stratum: row.stratum,
    }),
  )
}
