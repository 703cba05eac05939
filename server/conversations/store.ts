import type { ConversationEvent, Message } from '../../contract/conversations.ts'
import type { Ctx } from '../platform/index.ts'
import type { Conversation, EventBody } from './conversation.ts'
import { insertAnswerGiven } from './store-answers.ts'
import type { ConversationEventTable, ConversationTable, ConversationTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<ConversationTables>()

type ConversationRow = Omit<ConversationTable, 'asked_seq' | 'answered_seq'> & {
  asked_seq: number
  answered_seq: number
}

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
  startedAt: row.started_at,
  lastAt: row.last_at,
})

const eventOf = (row: ConversationEventTable): ConversationEvent =>
  ({ ...row.body, kind: row.kind, seq: row.seq, at: row.at.toISOString() }) as ConversationEvent

export async function insertConversation(
  ctx: Ctx,
  row: Omit<ConversationTable, 'association_id' | 'asked_seq' | 'answered_seq'>,
) {
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

/** Conversations the desk shows: every open one, and the last closed ones. */
export async function listRecent(ctx: Ctx, state: 'open' | 'closed', limit: number): Promise<Conversation[]> {
  const rows = await db(ctx)
    .selectFrom('conversation')
    .selectAll()
    .where('state', '=', state)
    .where('last_seq', '>', 0)
    .orderBy('last_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(conversationOf)
}

/** For each conversation, the member's last message and who wrote last. */
export async function listLastMessages(ctx: Ctx, conversationIds: string[]) {
  if (conversationIds.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('message as m')
    .innerJoin('conversation_event as e', (join) =>
      join
        .onRef('e.conversation_id', '=', 'm.conversation_id')
        .onRef('e.seq', '=', 'm.seq')
        .onRef('e.association_id', '=', 'm.association_id'),
    )
    .distinctOn(['m.conversation_id', 'm.author_kind'])
    .select(['m.conversation_id', 'm.author_kind', 'm.seq', 'e.body'])
    .where('m.conversation_id', 'in', conversationIds)
    .where('m.author_kind', 'in', ['member', 'staff'])
    .orderBy('m.conversation_id')
    .orderBy('m.author_kind')
    .orderBy('m.seq', 'desc')
    .execute()
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    author: row.author_kind,
    seq: row.seq,
    text: (row.body as { message: Message }).message.text,
  }))
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
