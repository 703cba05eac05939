import { sql } from 'kysely'
import type { Ctx } from '../platform/index.ts'
import type { Document } from './document.ts'
import type { Authority } from './passage.ts'
import type { DocumentTable, DocumentVersionTable, KnowledgeTables, PassageTable } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<KnowledgeTables>()
const json = (value: unknown) => JSON.stringify(value) as never

const documentOf = (row: DocumentTable): Document => ({
  documentId: row.document_id,
  sourceKey: row.source_key,
  title: row.title,
  language: row.language,
  authority: row.authority as Authority,
  audience: row.audience_key,
  currentVersionId: row.current_version_id,
  pending: row.pending_version_id ? { versionId: row.pending_version_id, change: row.pending_change ?? {} } : null,
  inForceFrom: row.in_force_from,
  inForceUntil: row.in_force_until,
  approval: row.approved_at && { by: row.approved_by ?? '', at: row.approved_at },
  withdrawal: row.withdrawn_at && { by: row.withdrawn_by ?? '', at: row.withdrawn_at },
  sourceNote: row.source_note,
  updatedAt: row.updated_at,
  revision: row.revision,
})

/** The revision the documents stand at; 0 before the first one. */
export async function readRevision(ctx: Ctx): Promise<number> {
  const row = await db(ctx).selectFrom('knowledge_state').select('revision').executeTakeFirst()
  return row?.revision ?? 0
}

/** Takes the next revision. The row stays locked until the end: changes to one association's documents follow one another. */
export async function nextRevision(ctx: Ctx): Promise<number> {
  const row = await db(ctx)
    .insertInto('knowledge_state')
    .values({ association_id: ctx.association.associationId, revision: 1 })
    .onConflict((conflict) =>
      conflict.column('association_id').doUpdateSet({ revision: sql`knowledge_state.revision + 1` }),
    )
    .returning('revision')
    .executeTakeFirstOrThrow()
  return row.revision
}

export async function findDocument(ctx: Ctx, documentId: string): Promise<Document | undefined> {
  const row = await db(ctx).selectFrom('document').selectAll().where('document_id', '=', documentId).executeTakeFirst()
  return row && documentOf(row)
}

export async function findDocumentBySource(ctx: Ctx, sourceKey: string): Promise<Document | undefined> {
  const row = await db(ctx).selectFrom('document').selectAll().where('source_key', '=', sourceKey).executeTakeFirst()
  return row && documentOf(row)
}

/** Documents that changed after a revision, in that order; all of them from 0. */
export async function listDocumentsSince(ctx: Ctx, revision: number): Promise<Document[]> {
  const rows = await db(ctx)
    .selectFrom('document')
    .selectAll()
    .where('revision', '>', revision)
    .orderBy('revision')
    .execute()
  return rows.map(documentOf)
}

export async function insertDocument(ctx: Ctx, row: Omit<DocumentTable, 'association_id'>): Promise<void> {
  await db(ctx)
    .insertInto('document')
    .values({ ...row, association_id: ctx.association.associationId })
    .execute()
}

/** Writes what decides whether, and to whom, a document answers, and dates it. `revision` is from `nextRevision`. */
export async function saveDocument(ctx: Ctx, one: Document, revision: number): Promise<void> {
  await db(ctx)
    .updateTable('document')
    .set({
      title: one.title,
      authority: one.authority,
      audience_key: one.audience,
      current_version_id: one.currentVersionId,
      pending_version_id: one.pending?.versionId ?? null,
      pending_change: one.pending && json(one.pending.change),
      in_force_from: one.inForceFrom,
      in_force_until: one.inForceUntil,
      approved_at: one.approval?.at ?? null,
      approved_by: one.approval?.by ?? null,
      withdrawn_at: one.withdrawal?.at ?? null,
      withdrawn_by: one.withdrawal?.by ?? null,
      source_note: one.sourceNote,
      updated_at: ctx.now(),
      revision,
    })
    .where('document_id', '=', one.documentId)
    .execute()
}

export async function insertVersion(ctx: Ctx, row: Omit<DocumentVersionTable, 'association_id'>): Promise<void> {
  const values = {
    ...row,
    association_id: ctx.association.associationId,
    pages: json(row.pages),
    headings: json(row.headings),
    warnings: json(row.warnings),
  }
  await db(ctx).insertInto('document_version').values(values).execute()
}

const ROWS_PER_INSERT = 500

export async function insertPassages(ctx: Ctx, rows: Omit<PassageTable, 'association_id'>[]): Promise<void> {
  const association_id = ctx.association.associationId
  for (let i = 0; i < rows.length; i += ROWS_PER_INSERT) {
    const values = rows.slice(i, i + ROWS_PER_INSERT).map((row) => ({ ...row, association_id }))
    await db(ctx).insertInto('passage').values(values).execute()
  }
}

export const findVersion = (ctx: Ctx, versionId: string) =>
  db(ctx).selectFrom('document_version').selectAll().where('version_id', '=', versionId).executeTakeFirst()

/** The number of the next version of a document, 1 for the first. */
export async function nextNumber(ctx: Ctx, documentId: string): Promise<number> {
  const row = await db(ctx)
    .selectFrom('document_version')
    .select((select) => select.fn.max('number').as('number'))
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}

/** Passages of the current and the waiting versions of some documents, in order, for the index. */
export async function listIndexedPassages(ctx: Ctx, documentIds: string[]) {
  if (documentIds.length === 0) return []
  const found = await sql<PassageTable & { title: string }>`
    select p.*, d.title from passage p
    join document d on d.document_id = p.document_id and d.association_id = p.association_id
    where d.document_id = any(${documentIds}) and p.version_id in (d.current_version_id, d.pending_version_id)
    order by p.document_id, p.version_id, p.ordinal`.execute(ctx.tx)
  return found.rows
}

export async function listPassages(ctx: Ctx, passageIds: string[]) {
  if (passageIds.length === 0) return []
  return db(ctx).selectFrom('passage').selectAll().where('passage_id', 'in', passageIds).execute()
}

/** For the knowledge screen: each document with what its current version holds. */
export async function listLines(ctx: Ctx) {
  const found = await sql<{
    document_id: string
    file_name: string
    number: number
    kept: number
    pages: number
    warnings: number
    passages: number
    pending_number: number | null
  }>`
    select d.document_id, v.file_name, v.number, v.kept, jsonb_array_length(v.pages) as pages, jsonb_array_length(v.warnings) as warnings,
      (select count(*) from passage p where p.association_id = v.association_id and p.version_id = v.version_id) as passages,
      (select w.number from document_version w where w.association_id = d.association_id and w.version_id = d.pending_version_id) as pending_number
    from document d join document_version v on v.version_id = d.current_version_id and v.association_id = d.association_id`.execute(
    ctx.tx,
  )
  return found.rows
}

/** Where each page of some versions begins, for passages that run over a page. */
export async function listPageStarts(ctx: Ctx, versionIds: string[]) {
  if (versionIds.length === 0) return new Map<string, { number: number; start: number }[]>()
  const rows = await db(ctx)
    .selectFrom('document_version')
    .select(['version_id', 'pages'])
    .where('version_id', 'in', versionIds)
    .execute()
  return new Map(rows.map((row) => [row.version_id, row.pages.map(({ number, start }) => ({ number, start }))]))
}

/** The passage of each version of an answer written by the staff. */
export async function listAnswerPassages(ctx: Ctx, versionIds: string[]) {
  if (versionIds.length === 0) return new Map<string, Pick<PassageTable, 'question' | 'text'>>()
  const rows = await db(ctx)
    .selectFrom('passage')
    .select(['version_id', 'question', 'text'])
    .where('version_id', 'in', versionIds)
    .execute()
  return new Map(rows.map((row) => [row.version_id, row]))
}
