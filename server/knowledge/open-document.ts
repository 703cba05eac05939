import { listAudiences } from '../people/index.ts'
import { type Ctx, newId } from '../platform/index.ts'
import type { Document } from './document.ts'
import type { Authority, Language } from './passage.ts'
import { findDocument, insertDocument } from './store.ts'

export type NewDocument = {
  sourceKey: string
  title: string
  language: Language
  authority: Authority
  audience: string
  inForceFrom: string | null
  inForceUntil: string | null
  reviewBy: string | null
  sourceNote: string | null
}

/** Adds a document that has no text yet and answers nobody. Throws when no such audience exists. */
export async function openDocument(ctx: Ctx, one: NewDocument): Promise<Document> {
  const audiences = await listAudiences(ctx)
  if (!audiences.some(({ key }) => key === one.audience))
    throw new Error(`there is no audience "${one.audience}" in this association`)
  const documentId = newId()
  const now = ctx.now()
  await insertDocument(ctx, {
    document_id: documentId,
    source_key: one.sourceKey,
    title: one.title,
    language: one.language,
    authority: one.authority,
    audience_key: one.audience,
    current_version_id: null,
    pending_version_id: null,
    pending_change: null,
    in_force_from: one.inForceFrom,
    in_force_until: one.inForceUntil,
    review_by: one.reviewBy,
    source_note: one.sourceNote,
    approved_at: null,
    approved_by: null,
    withdrawn_at: null,
    withdrawn_by: null,
    created_at: now,
    updated_at: now,
    // Its real one comes with its first text.
    revision: 0,
  })
  const document = await findDocument(ctx, documentId)
  if (!document) throw new Error('a document just added is not there')
  return document
}
