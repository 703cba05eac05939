// Which threads received some words: by what their answers cite, exactly, and by what they say.
import { sql } from 'kysely'
import type { Sentence } from '../../contract/answers.ts'
import type { Ctx } from '../platform/index.ts'
import type { ConversationTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<ConversationTables>()

export type Place = { versionId: string; start: number; end: number }
export type Citing = { conversationId: string; seq: number; places: string[] }

const key = ({ versionId, start, end }: Place) => `${versionId}/${start}/${end}`

/** The distinct stretches that answers took from some passages. */
export async function listCitedPlaces(ctx: Ctx, passageIds: string[]): Promise<Place[]> {
  if (passageIds.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('citation')
    .select(['version_id', 'start_offset', 'end_offset'])
    .distinct()
    .where('passage_id', 'in', passageIds)
    .execute()
  return rows.map((row) => ({ versionId: row.version_id, start: row.start_offset, end: row.end_offset }))
}

/** Every message that cites one of the passages, with the stretches it took, by the key of `placeKey`. */
export async function listCiting(ctx: Ctx, passageIds: string[]): Promise<Citing[]> {
  if (passageIds.length === 0) return []
  const found = await sql<{ conversation_id: string; seq: number; places: string[] }>`
    select m.conversation_id, m.seq, array_agg(c.version_id || '/' || c.start_offset || '/' || c.end_offset) as places
    from citation c join message m on m.association_id = c.association_id and m.message_id = c.message_id
    where c.passage_id = any(${passageIds}::uuid[])
    group by m.conversation_id, m.seq`.execute(ctx.tx)
  return found.rows.map((row) => ({ conversationId: row.conversation_id, seq: row.seq, places: row.places }))
}

export const placeKey = key

export type Alike = { conversationId: string; seq: number; sentences: string[] }

/** Answers that share a band with some sentences, latest first: candidates to compare, not yet alike. */
export async function listSharing(ctx: Ctx, bands: number[], limit: number): Promise<Alike[]> {
  if (bands.length === 0) return []
  const found = await sql<{ conversation_id: string; seq: number; sentences: Sentence[] }>`
    select g.conversation_id, g.seq, e.body #> '{message,answer,sentences}' as sentences
    from answer_given g join conversation_event e
      on e.association_id = g.association_id and e.conversation_id = g.conversation_id and e.seq = g.seq
    where g.likeness && ${bands}::bigint[]
    order by g.at desc limit ${limit}`.execute(ctx.tx)
  return found.rows.map((row) => ({
    conversationId: row.conversation_id,
    seq: row.seq,
    sentences: row.sentences.map((one) => one.text),
  }))
}

/** Of some threads, how many of their members have read as far as a place. */
export async function countRead(ctx: Ctx, places: { conversationId: string; seq: number }[]): Promise<number> {
  if (places.length === 0) return 0
  const ids = places.map((one) => one.conversationId)
  const seqs = places.map((one) => one.seq)
  const found = await sql<{ read: string }>`
    select count(*) as read from unnest(${ids}::uuid[], ${seqs}::int[]) as told (conversation_id, seq)
    join attention a on a.conversation_id = told.conversation_id and a.who = 'member' and a.read_seq >= told.seq`.execute(
    ctx.tx,
  )
  return Number(found.rows[0]?.read ?? 0)
}
