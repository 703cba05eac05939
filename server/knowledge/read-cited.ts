import { listReadableAudiences } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { stateOf } from './document.ts'
import { documentUrl } from './document-url.ts'
import { findDocument, listPassages } from './store.ts'

/** Passages that were cited, as they were, with what has become of them since. Those the actor may not read are left out. */
export async function readCited(ctx: Ctx, passageIds: string[]) {
  const audiences = await listReadableAudiences(ctx)
  const rows = await listPassages(ctx, [...new Set(passageIds)])
  const found = []
  for (const row of rows) {
    const document = await findDocument(ctx, row.document_id)
    if (!document || !audiences.includes(document.audience)) continue
    const isCurrent = document.currentVersionId === row.version_id
    const state = stateOf(document)
    found.push({
      passageId: row.passage_id,
      documentId: row.document_id,
      versionId: row.version_id,
      title: document.title,
      language: row.language,
      headingPath: row.heading_path,
      page: row.page_first,
      /** Of `text` in the version's own text. */
      start: row.start_offset,
      text: row.text,
      url: documentUrl(ctx.association.slug, row.document_id, row.version_id),
      standing:
        state === 'withdrawn' ? ('withdrawn' as const) : isCurrent ? ('current' as const) : ('superseded' as const),
    })
  }
  return found
}
