import { sql } from 'kysely'
import type { ConversationEvent, Message } from '../../contract/conversations.ts'
import type { Ctx } from '../platform/index.ts'
import type { Conversation, EventBody } from './conversation.ts'
import { insertAnswerGiven } from './store-answers.ts'
import type { ConversationEventTable, ConversationTable, ConversationTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<ConversationTables>()

type Counters = 'asked_seq' | 'answered_seq' | 'replied_seq'
type ConversationRow = Omit<ConversationTable, Counters> & Record<Counters, number>

const conversationOf = (row: ConversationRow): Conversation => ({
  conversationId: row.conversation_id,
  memberId: row.member_id,
  keyHash: row.key_hash,
  language: row.language,
  ownerKind: row.owner_kind,
  ownerStaffId: row.owner_staff_id,
  ownerSince: row.owner_since,
  state: row.state,
  lastSeq: row.last_seq,
  askedSeq: row.asked_seq,
  answeredSeq: row.answered_seq,
  repliedSeq: row.replied_seq,
  startedAt: row.started_at,
  lastAt: row.last_at,
})

const eventOf = (row: ConversationEventTable): ConversationEvent =>
  ({ ...row.body, kind: row.kind, seq: row.seq, at: row.at.toISOString() }) as ConversationEvent

export async function insertConversation(ctx: Ctx, row: Omit<ConversationTable, 'association_id' | Counters>) {
  const values = { ...row, association_id: ctx.association.associationId }
  const made = await db(ctx)
    .insertInto('conversation')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function findConversation(ctx: Ctx, conversationId: string): Promise<Conversation | undefined> {
  const row = await db(ctx)
    .selectFrom('conversation')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst()
  return row && conversationOf(row)
}

/** Takes the thread for this transaction: nobody else writes in it until the end. Every posting begins here. */
export async function lockConversation(ctx: Ctx, conversationId: string): Promise<Conversation | undefined> {
  const row = await db(ctx)
    .selectFrom('conversation')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .forUpdate()
    .executeTakeFirst()
  return row && conversationOf(row)
}

/** Conversations in which the assistant owes an answer, the one that waits longest first. */
export async function listOwedAnswer(ctx: Ctx): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('conversation')
    .select('conversation_id')
    .where('state', '=', 'open')
    .where('owner_kind', '=', 'assistant')
    .whereRef('asked_seq', '>', 'answered_seq')
    .orderBy('last_at')
    .execute()
  return rows.map((row) => row.conversation_id)
}

export async function saveConversation(ctx: Ctx, one: Conversation): Promise<void> {
  await db(ctx)
    .updateTable('conversation')
    .set({
      owner_kind: one.ownerKind,
      owner_staff_id: one.ownerStaffId,
      owner_since: one.ownerSince,
      state: one.state,
      last_seq: one.lastSeq,
      asked_seq: one.askedSeq,
      answered_seq: one.answeredSeq,
      replied_seq: one.repliedSeq,
      last_at: one.lastAt,
    })
    .where('conversation_id', '=', one.conversationId)
    .execute()
}

export async function insertEvent(
  ctx: Ctx,
  conversationId: string,
  seq: number,
  body: EventBody,
  at: Date,
): Promise<void> {
  const { kind, ...rest } = body
  await db(ctx)
    .insertInto('conversation_event')
    .values({
      association_id: ctx.association.associationId,
      conversation_id: conversationId,
      seq,
      kind,
      body: JSON.stringify(rest) as never,
      at,
    })
    .execute()
}

export async function insertMessage(ctx: Ctx, conversationId: string, seq: number, message: Message): Promise<void> {
  const association_id = ctx.association.associationId
  await db(ctx)
    .insertInto('message')
    .values({
      association_id,
      conversation_id: conversationId,
      client_id: message.clientId,
      message_id: message.messageId,
      seq,
      author_kind: message.author.kind,
    })
    .execute()
  const rows = (message.answer?.sentences ?? []).flatMap((sentence, i) =>
    sentence.citations.map((one, place) => ({
      association_id,
      message_id: message.messageId,
      sentence: i,
      place,
      document_id: one.documentId,
      version_id: one.versionId,
      passage_id: one.passageId,
      start_offset: one.start,
      end_offset: one.end,
    })),
  )
  if (rows.length > 0) await db(ctx).insertInto('citation').values(rows).execute()
  if (message.author.kind === 'assistant' && message.answer)
    await insertAnswerGiven(ctx, { messageId: message.messageId, conversationId, seq }, message.answer)
}

/** `seq` of the message a client already posted under this id. */
export async function findPosted(ctx: Ctx, conversationId: string, clientId: string): Promise<number | undefined> {
  const row = await db(ctx)
    .selectFrom('message')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  return row?.seq
}

/** Events after a `seq`, in order. */
export async function listEvents(
  ctx: Ctx,
  conversationId: string,
  after: number,
  limit = 10_000,
): Promise<ConversationEvent[]> {
  const rows = await db(ctx)
    .selectFrom('conversation_event')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(eventOf)
}

export async function listOfMember(ctx: Ctx, memberId: string, limit: number): Promise<Conversation[]> {
  const rows = await db(ctx)
    .selectFrom('conversation')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('last_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(conversationOf)
}

/** Conversations the desk shows, the last spoken in first: those that people answer or are awaited in, the assistant's, the closed ones. */
export async function listRecent(
  ctx: Ctx,
  which: 'people' | 'assistant' | 'closed',
  limit: number,
): Promise<Conversation[]> {
  const all = db(ctx)
    .selectFrom('conversation')
    .selectAll()
    .where('state', '=', which === 'closed' ? 'closed' : 'open')
    .where('last_seq', '>', 0)
  const some = which === 'closed' ? all : all.where('owner_kind', which === 'people' ? '<>' : '=', 'assistant')
  const rows = await some.orderBy('last_at', 'desc').limit(limit).execute()
  return rows.map(conversationOf)
}

/** The member's last words in each conversation where she has written, at most `length` characters of them. */
export async function listLastWords(ctx: Ctx, conversationIds: string[], length: number): Promise<Map<string, string>> {
  if (conversationIds.length === 0) return new Map()
  const rows = await db(ctx)
    .selectFrom('conversation as c')
    .innerJoin('conversation_event as e', (join) =>
      join
        .onRef('e.association_id', '=', 'c.association_id')
        .onRef('e.conversation_id', '=', 'c.conversation_id')
        .onRef('e.seq', '=', 'c.asked_seq'),
    )
    .select(['c.conversation_id', sql<string>`left(e.body->'message'->>'text', ${length}::int)`.as('text')])
    // An array and not a list: one statement, whatever their number.
    .where('c.conversation_id', '=', sql<string>`any(${conversationIds}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.conversation_id, row.text]))
}

/** The last message of an author, as it stands in the history. */
async function findLastBy(ctx: Ctx, conversationId: string, author: 'member' | 'assistant') {
  const row = await db(ctx)
    .selectFrom('message as m')
    .innerJoin('conversation_event as e', (join) =>
      join
        .onRef('e.association_id', '=', 'm.association_id')
        .onRef('e.conversation_id', '=', 'm.conversation_id')
        .onRef('e.seq', '=', 'm.seq'),
    )
    .select('e.body')
    .where('m.conversation_id', '=', conversationId)
    .where('m.author_kind', '=', author)
    .orderBy('m.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (row.body as { message: Message }).message : undefined
}

/** What the assistant said last, if it said anything. */
export const findLastAnswer = async (ctx: Ctx, conversationId: string): Promise<Message['answer']> =>
  (await findLastBy(ctx, conversationId, 'assistant'))?.answer ?? null

/** The member's own last words, as she wrote them. */
export const findLastWords = async (ctx: Ctx, conversationId: string): Promise<string | undefined> =>
  (await findLastBy(ctx, conversationId, 'member'))?.text

/** How many open threads each staff person answers. */
export async function countByOwner(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await db(ctx)
    .selectFrom('conversation')
    .select((select) => ['owner_staff_id', select.fn.countAll<number>().as('count')])
    .where('state', '=', 'open')
    .where('owner_staff_id', 'is not', null)
    .groupBy('owner_staff_id')
    .execute()
  return new Map(rows.map((row) => [row.owner_staff_id ?? '', row.count]))
}

export async function countOfMember(ctx: Ctx, memberId: string): Promise<number> {
  const row = await db(ctx)
    .selectFrom('conversation')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow()
  return row.count
}
