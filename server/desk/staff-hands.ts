import { SavedReply, Snooze, WriteNote } from '../../contract/desk.ts'
import { findConversation } from '../conversations/index.ts'
import type { Ctx } from '../platform/index.ts'
import { deleteReply, endSnooze, insertNote, listReplies, saveReply, setSnooze } from './store-hands.ts'

export type Handled = { ok: true } | { ok: false; reason: 'not-found' | 'forbidden' }

const FORBIDDEN = { ok: false, reason: 'forbidden' } as const
const NOT_FOUND = { ok: false, reason: 'not-found' } as const

/** A note between colleagues. It is no message: no stream, export or answer of the member's side reads this table. */
export async function writeNote(ctx: Ctx, conversationId: string, input: unknown): Promise<Handled> {
  const { noteId, text } = WriteNote.parse(input)
  if (ctx.actor.kind !== 'staff') return FORBIDDEN
  if (!(await findConversation(ctx, conversationId))) return NOT_FOUND
  const { staffId } = ctx.actor
  await insertNote(ctx, { note_id: noteId, conversation_id: conversationId, staff_id: staffId, kind: 'note', text })
  await ctx.announce({ kind: 'note.written', subjectId: conversationId, payload: { noteId } })
  return { ok: true }
}

/** Puts a conversation out of the way until a moment. Its promise goes on: sleeping is not answering. */
export async function snoozeConversation(ctx: Ctx, conversationId: string, input: unknown): Promise<Handled> {
  const { until } = Snooze.parse(input)
  if (ctx.actor.kind !== 'staff') return FORBIDDEN
  if (!(await findConversation(ctx, conversationId))) return NOT_FOUND
  if (until === null) await endSnooze(ctx, conversationId)
  else await setSnooze(ctx, conversationId, ctx.actor.staffId, new Date(until))
  await ctx.announce({ kind: 'conversation.snoozed', subjectId: conversationId, payload: { until } })
  return { ok: true }
}

/** A reply kept for everybody at the desk, in both languages. */
export async function keepReply(ctx: Ctx, input: unknown): Promise<Handled> {
  const reply = SavedReply.parse(input)
  if (ctx.actor.kind !== 'staff' && ctx.actor.kind !== 'system') return FORBIDDEN
  await saveReply(ctx, reply)
  return { ok: true }
}

export async function dropReply(ctx: Ctx, replyId: string): Promise<Handled> {
  if (ctx.actor.kind !== 'staff') return FORBIDDEN
  return (await deleteReply(ctx, replyId)) ? { ok: true } : NOT_FOUND
}

export const readReplies = (ctx: Ctx) => listReplies(ctx)
