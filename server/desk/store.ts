import { type Ctx, newId } from '../platform/index.ts'
import type { DeskTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<DeskTables>()

/** Opens a request for a person, with its alert. */
export async function insertEntry(ctx: Ctx, conversationId: string): Promise<void> {
  const association_id = ctx.association.associationId
  const entry_id = newId()
  const at = ctx.now()
  await db(ctx)
    .insertInto('queue_entry')
    .values({
      association_id,
      entry_id,
      conversation_id: conversationId,
      requested_at: at,
      taken_at: null,
      taken_by: null,
      ended_at: null,
    })
    .execute()
  await db(ctx)
    .insertInto('alert')
    .values({
      association_id,
      alert_id: newId(),
      entry_id,
      raised_at: at,
      acknowledged_at: null,
      acknowledged_by: null,
    })
    .execute()
}

/** Somebody took it: the entry is hers, and its alert has been seen. */
export async function takeEntry(ctx: Ctx, conversationId: string, staffId: string): Promise<void> {
  const taken = await db(ctx)
    .updateTable('queue_entry')
    .set({ taken_at: ctx.now(), taken_by: staffId })
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .returning('entry_id')
    .execute()
  const ids = taken.map((row) => row.entry_id)
  if (ids.length === 0) return
  await db(ctx)
    .updateTable('alert')
    .set({ acknowledged_at: ctx.now(), acknowledged_by: staffId })
    .where('entry_id', 'in', ids)
    .where('acknowledged_at', 'is', null)
    .execute()
}

export async function endEntries(ctx: Ctx, conversationId: string): Promise<void> {
  await db(ctx)
    .updateTable('queue_entry')
    .set({ ended_at: ctx.now() })
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Open requests: since when each conversation's person was asked for. */
export async function listOpenRequests(ctx: Ctx): Promise<Map<string, Date>> {
  const rows = await db(ctx)
    .selectFrom('queue_entry')
    .select(['conversation_id', 'requested_at'])
    .where('ended_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.conversation_id, row.requested_at]))
}

export async function countOpenAlerts(ctx: Ctx): Promise<number> {
  const row = await db(ctx)
    .selectFrom('alert')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('acknowledged_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}
