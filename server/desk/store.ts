import { sql } from 'kysely'
import type { Bilingual } from '../../contract/common.ts'
import type { Reason } from '../../contract/people.ts'
import type { Clock, Stage } from '../people/index.ts'
import { type Ctx, newId } from '../platform/index.ts'
import type { DeskTables, QueueEntryTable } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<DeskTables>()

export type Entry = Omit<QueueEntryTable, 'association_id' | 'stage' | 'tried'> & { stage: Stage; tried: string[] }

export type NewEntry = {
  conversationId: string
  reason: Reason
  clock: Clock | null
  /** Who answers the conversation already, when the member writes to her again. */
  takenBy: string | null
}

/** Opens a request for a person. Returns its id. */
export async function insertEntry(ctx: Ctx, entry: NewEntry): Promise<string> {
  const entry_id = newId()
  const at = ctx.now()
  await db(ctx)
    .insertInto('queue_entry')
    .values({
      association_id: ctx.association.associationId,
      entry_id,
      conversation_id: entry.conversationId,
      requested_at: at,
      taken_at: entry.takenBy ? at : null,
      taken_by: entry.takenBy,
      ended_at: null,
      reason: entry.reason,
      approaching_at: entry.clock?.approachingAt ?? null,
      almost_at: entry.clock?.almostAt ?? null,
      due_at: entry.clock?.dueAt ?? null,
      answered_at: null,
      assigned_to: null,
      assigned_at: null,
      acknowledged_at: null,
      why: null,
    })
    .execute()
  return entry_id
}

export async function findEntryConversation(ctx: Ctx, entryId: string): Promise<string | undefined> {
  const row = await db(ctx)
    .selectFrom('queue_entry')
    .select('conversation_id')
    .where('entry_id', '=', entryId)
    .executeTakeFirst()
  return row?.conversation_id
}

/** Takes the request for this transaction, while no person has answered it. */
export const lockOwedEntry = (ctx: Ctx, entryId: string): Promise<Entry | undefined> =>
  db(ctx)
    .selectFrom('queue_entry')
    .selectAll()
    .where('entry_id', '=', entryId)
    .where('ended_at', 'is', null)
    .where('answered_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Requests that no person has answered, oldest first; of one conversation when it is given. */
export function listOwed(ctx: Ctx, conversationId?: string): Promise<Entry[]> {
  const query = db(ctx)
    .selectFrom('queue_entry')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('answered_at', 'is', null)
    .orderBy('requested_at')
  return (conversationId ? query.where('conversation_id', '=', conversationId) : query).execute()
}

type Change = Partial<
  Pick<Entry, 'stage' | 'tried' | 'assigned_to' | 'assigned_at' | 'acknowledged_at' | 'taken_at' | 'taken_by'>
> & {
  why?: Bilingual
}

export async function saveEntry(ctx: Ctx, entryId: string, { why, ...change }: Change): Promise<void> {
  await db(ctx)
    .updateTable('queue_entry')
    .set({ ...change, ...(why && { why: JSON.stringify(why) as never }) })
    .where('entry_id', '=', entryId)
    .execute()
}

/** Writes down who was called and why. */
export async function insertRouting(ctx: Ctx, entryId: string, staffId: string | null, why: Bilingual): Promise<void> {
  await db(ctx)
    .insertInto('routing')
    .values({
      association_id: ctx.association.associationId,
      routing_id: newId(),
      entry_id: entryId,
      staff_id: staffId,
      why: JSON.stringify(why) as never,
      at: ctx.now(),
    })
    .execute()
}

/** Every decision made about a conversation's requests, in order. */
export const listRoutings = (ctx: Ctx, conversationId: string) =>
  db(ctx)
    .selectFrom('routing as r')
    .innerJoin('queue_entry as q', (join) =>
      join.onRef('q.association_id', '=', 'r.association_id').onRef('q.entry_id', '=', 'r.entry_id'),
    )
    .select(['r.routing_id', 'r.staff_id', 'r.why', 'r.at'])
    .where('q.conversation_id', '=', conversationId)
    .orderBy('r.routing_id')
    .execute()

/** Somebody took it: it is hers from now on. */
export async function takeEntries(ctx: Ctx, conversationId: string, staffId: string): Promise<string[]> {
  const at = ctx.now()
  const taken = await db(ctx)
    .updateTable('queue_entry')
    .set({ taken_at: at, taken_by: staffId, assigned_to: staffId, assigned_at: at, acknowledged_at: at })
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .returning('entry_id')
    .execute()
  return taken.map((row) => row.entry_id)
}

/** A person has answered: the promise of each open request is settled at this moment. */
export async function answerEntries(ctx: Ctx, conversationId: string): Promise<string[]> {
  const rows = await db(ctx)
    .updateTable('queue_entry')
    .set({ answered_at: ctx.now() })
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .where('answered_at', 'is', null)
    .returning('entry_id')
    .execute()
  return rows.map((row) => row.entry_id)
}

export async function endEntries(ctx: Ctx, conversationId: string): Promise<string[]> {
  const rows = await db(ctx)
    .updateTable('queue_entry')
    .set({ ended_at: ctx.now() })
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .returning('entry_id')
    .execute()
  return rows.map((row) => row.entry_id)
}

export type OpenRequest = Entry

/** For each conversation with an open request, the latest that is owed, else the latest. */
export async function listOpenRequests(ctx: Ctx): Promise<Map<string, OpenRequest>> {
  const rows = await db(ctx)
    .selectFrom('queue_entry')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy(sql`answered_at is null`)
    .orderBy('requested_at')
    .execute()
  return new Map(rows.map((row) => [row.conversation_id, row]))
}

/** For each staff person, how many requests she has been called for and not taken, and when she was last called. */
export async function listCalls(ctx: Ctx) {
  const rows = await db(ctx)
    .selectFrom('queue_entry')
    .select((select) => [
      'assigned_to',
      select.fn.max('assigned_at').as('last_at'),
      sql<number>`count(*) filter (where ended_at is null and answered_at is null and taken_by is null)`.as('open'),
    ])
    .where('assigned_to', 'is not', null)
    .groupBy('assigned_to')
    .execute()
  return new Map(rows.map((row) => [row.assigned_to ?? '', { lastAt: row.last_at as Date | null, open: row.open }]))
}
