import type { SavedReply } from '../../contract/desk.ts'
import type { Ctx } from '../platform/index.ts'
import type { DeskTables, NoteTable } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<DeskTables>()
const json = (value: unknown) => JSON.stringify(value) as never

/** Once for each id: a note sent again is the same note. */
export async function insertNote(ctx: Ctx, note: Omit<NoteTable, 'association_id' | 'at'>): Promise<void> {
  await db(ctx)
    .insertInto('note')
    .values({ ...note, association_id: ctx.association.associationId, at: ctx.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const listNotes = (ctx: Ctx, conversationId: string): Promise<NoteTable[]> =>
  db(ctx).selectFrom('note').selectAll().where('conversation_id', '=', conversationId).orderBy('at').execute()

export async function saveReply(ctx: Ctx, { replyId, title, text }: SavedReply): Promise<void> {
  const values = { title: json(title), text: json(text) }
  await db(ctx)
    .insertInto('saved_reply')
    .values({ association_id: ctx.association.associationId, reply_id: replyId, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'reply_id']).doUpdateSet(values))
    .execute()
}

export async function listReplies(ctx: Ctx): Promise<SavedReply[]> {
  const rows = await db(ctx).selectFrom('saved_reply').selectAll().orderBy('reply_id').execute()
  return rows.map(({ reply_id, title, text }) => ({ replyId: reply_id, title, text }))
}

export async function deleteReply(ctx: Ctx, replyId: string): Promise<boolean> {
  const gone = await db(ctx).deleteFrom('saved_reply').where('reply_id', '=', replyId).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function setSnooze(ctx: Ctx, conversationId: string, staffId: string, until: Date): Promise<void> {
  const values = { staff_id: staffId, until }
  await db(ctx)
    .insertInto('snooze')
    .values({ association_id: ctx.association.associationId, conversation_id: conversationId, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'conversation_id']).doUpdateSet(values))
    .execute()
}

export async function endSnooze(ctx: Ctx, conversationId: string): Promise<void> {
  await db(ctx).deleteFrom('snooze').where('conversation_id', '=', conversationId).execute()
}

/** Until when each conversation sleeps; those whose time has come are not in it. */
export async function listSnoozes(ctx: Ctx): Promise<Map<string, Date>> {
  const rows = await db(ctx).selectFrom('snooze').selectAll().where('until', '>', ctx.now()).execute()
  return new Map(rows.map((row) => [row.conversation_id, row.until]))
}
