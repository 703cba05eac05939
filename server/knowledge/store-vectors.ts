import { sql } from 'kysely'
import type { Ctx } from '../platform/index.ts'
import type { PackedVector } from './retrieval/meaning.ts'
import type { KnowledgeTables, PassageVectorTable } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<KnowledgeTables>()

export type PassageToEmbed = { passage_id: string; title: string; heading_path: string[]; text: string }

/** Passages that answer, or wait to, and have no vector of this model; the oldest first. */
export async function listWithoutVector(ctx: Ctx, model: string, limit: number): Promise<PassageToEmbed[]> {
  const found = await sql<PassageToEmbed>`
    select p.passage_id, d.title, p.heading_path, p.text from passage p
    join document d on d.association_id = p.association_id and d.document_id = p.document_id
      and p.version_id in (d.current_version_id, d.pending_version_id) and d.withdrawn_at is null
    left join passage_vector v on v.association_id = p.association_id and v.passage_id = p.passage_id and v.model = ${model}
    where v.passage_id is null order by p.passage_id limit ${limit}`.execute(ctx.tx)
  return found.rows
}

/** Replaces what another model left. The row of the state is locked: batches of one association follow one another. */
export async function saveVectors(
  ctx: Ctx,
  model: string,
  vectors: { passageId: string; vector: PackedVector }[],
): Promise<void> {
  const associationId = ctx.association.associationId
  const state = await db(ctx)
    .updateTable('knowledge_state')
    .set({ vector_revision: sql`vector_revision + 1` })
    .returning('vector_revision')
    .executeTakeFirstOrThrow()
  const rows = vectors.map(({ passageId, vector: { bytes, scale } }) => ({
    association_id: associationId,
    passage_id: passageId,
    model,
    scale,
    vector: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    revision: state.vector_revision,
  }))
  await db(ctx)
    .insertInto('passage_vector')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'passage_id']).doUpdateSet((found) => ({
        model: found.ref('excluded.model'),
        scale: found.ref('excluded.scale'),
        vector: found.ref('excluded.vector'),
        revision: found.ref('excluded.revision'),
      })),
    )
    .execute()
}

/** Vectors of a model written after a revision, with the version each passage is of. */
export async function listVectorsSince(ctx: Ctx, model: string, revision: number) {
  const found = await sql<PassageVectorTable & { version_id: string }>`
    select v.*, p.version_id from passage_vector v
    join passage p on p.association_id = v.association_id and p.passage_id = v.passage_id
    where v.model = ${model} and v.revision > ${revision} order by v.revision`.execute(ctx.tx)
  return found.rows.map((row) => ({ ...row, revision: Number(row.revision) }))
}

/** Of the passages that answer or wait to, how many have a vector of this model. */
export async function countWithVector(ctx: Ctx, model: string): Promise<{ passages: number; embedded: number }> {
  const found = await sql<{ passages: number; embedded: number }>`
    select count(*)::int as passages, count(v.passage_id)::int as embedded from passage p
    join document d on d.association_id = p.association_id and d.document_id = p.document_id
      and p.version_id in (d.current_version_id, d.pending_version_id) and d.withdrawn_at is null
    left join passage_vector v on v.association_id = p.association_id and v.passage_id = p.passage_id and v.model = ${model}
  `.execute(ctx.tx)
  return found.rows[0] ?? { passages: 0, embedded: 0 }
}
