import type { Ctx } from '../../platform/index.ts'
import type { LinkPurpose, ThreadLinkTable, ThreadMailTables } from './tables-mail.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<ThreadMailTables>()

type NewLink = Pick<ThreadLinkTable, 'token_hash' | 'conversation_id' | 'email' | 'purpose' | 'expires_at'>

export async function insertLink(ctx: Ctx, row: NewLink): Promise<void> {
  const { associationId: association_id } = ctx.association
  await db(ctx)
    .insertInto('thread_link')
    .values({ ...row, association_id, created_at: ctx.now(), revoked_at: null, stopped_at: null })
    .execute()
}

/** A link that still opens something. */
export const selectLink = (ctx: Ctx, tokenHash: string, purpose: LinkPurpose) =>
  db(ctx)
    .selectFrom('thread_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', ctx.now())
    .executeTakeFirst()

/** Links of a thread to read or to answer, closed now. How many were open. */
export async function revokeLinks(ctx: Ctx, conversationId: string): Promise<number> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('thread_link')
    .set({ revoked_at: ctx.now() })
    .where('conversation_id', '=', conversationId)
    .where('purpose', '!=', 'writer')
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Also of a link that is over: whoever has it may always ask for silence. */
export async function saveStopped(ctx: Ctx, tokenHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('thread_link')
    .set({ stopped_at: ctx.now() })
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', 'read')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function isStopped(ctx: Ctx, conversationId: string): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('thread_link')
    .select('token_hash')
    .where('conversation_id', '=', conversationId)
    .where('stopped_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The address a thread was opened from by e-mail. */
export async function findWriter(ctx: Ctx, conversationId: string): Promise<string | undefined> {
  const row = await db(ctx)
    .selectFrom('thread_link')
    .select('email')
    .where('conversation_id', '=', conversationId)
    .where('purpose', '=', 'writer')
    .where('expires_at', '>', ctx.now())
    .executeTakeFirst()
  return row?.email
}
