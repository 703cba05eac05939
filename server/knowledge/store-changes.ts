// What a document said in each of its versions.
import type { Ctx } from '../platform/index.ts'
import type { KnowledgeTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<KnowledgeTables>()

/** Ids and numbers of a document's versions, the first one first. */
export const listVersions = (ctx: Ctx, documentId: string) =>
  db(ctx)
    .selectFrom('document_version')
    .select(['version_id', 'number'])
    .where('document_id', '=', documentId)
    .orderBy('number')
    .execute()

/** Passages of one version, in order. */
export const listPassagesOfVersion = (ctx: Ctx, versionId: string) =>
  db(ctx)
    .selectFrom('passage')
    .select(['passage_id', 'text'])
    .where('version_id', '=', versionId)
    .orderBy('ordinal')
    .execute()

/** Ids of a document's passages, in any version, that say one of these texts. */
export async function listPassagesWithText(ctx: Ctx, documentId: string, texts: string[]): Promise<string[]> {
  if (texts.length === 0) return []
  const versions = (await listVersions(ctx, documentId)).map((one) => one.version_id)
  const rows = await db(ctx)
    .selectFrom('passage')
    .select('passage_id')
    .where('version_id', 'in', versions)
    .where('text', 'in', texts)
    .execute()
  return rows.map((row) => row.passage_id)
}

/** The number of the text each document stands at, by document. */
export async function listCurrentNumbers(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await db(ctx)
    .selectFrom('document as d')
    .innerJoin('document_version as v', (join) =>
      join.onRef('v.association_id', '=', 'd.association_id').onRef('v.version_id', '=', 'd.current_version_id'),
    )
    .select(['d.document_id', 'v.number'])
    .execute()
  return new Map(rows.map((row) => [row.document_id, row.number]))
}
