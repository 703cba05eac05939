import { getAssociation, listReadableAudiences } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { type Document, dayIn, isInForce } from './document.ts'
import type { Anchor } from './passage.ts'
import { findDocument, findVersion } from './store.ts'
import type { DocumentVersionTable } from './tables.ts'

export type DocumentView = {
  associationName: string
  timezone: string
  document: Document
  version: DocumentVersionTable
  isCurrent: boolean
  /** A newer text that nobody has approved yet: for the staff alone. */
  isWaiting: boolean
  inForce: boolean
}

/**
 * A version as a reader may open it. Withdrawn and superseded texts stay readable, marked as such: somebody who was
 * given one must be able to see what she was given. What the reader's audience may not see does not exist for her.
 */
export async function findDocumentView(
  ctx: Ctx,
  documentId: string,
  versionId: string,
  language: 'fr' | 'en',
): Promise<DocumentView | undefined> {
  const document = await findDocument(ctx, documentId)
  if (!document) return undefined
  const audiences = await listReadableAudiences(ctx)
  const isWaiting = document.pending?.versionId === versionId
  const isDraft = (isWaiting || document.approval === null) && ctx.actor.kind !== 'staff'
  if (isDraft || !audiences.includes(document.audience)) return undefined
  const version = await findVersion(ctx, versionId)
  if (!version || version.document_id !== documentId) return undefined
  const association = await getAssociation(ctx)
  const day = dayIn(association.timezone, ctx.now())
  return {
    associationName: association.name[language],
    timezone: association.timezone,
    document,
    version,
    isWaiting,
    isCurrent: document.currentVersionId === versionId,
    inForce: isInForce(document, day),
  }
}

/** The original file of a version the reader may open. */
export async function readOriginal(ctx: Ctx, documentId: string, versionId: string) {
  const view = await findDocumentView(ctx, documentId, versionId, 'fr')
  return (
    view && {
      bytes: await ctx.files.get(view.version.file_key),
      mediaType: view.version.media_type,
      name: view.version.file_name,
    }
  )
}

/** The words of `[start, end)` that fall inside a stretch, as a stretch; undefined when none do. */
export function overlap(stretch: Anchor, anchor: Anchor | undefined): Anchor | undefined {
  if (!anchor) return undefined
  const start = Math.max(stretch.start, anchor.start)
  const end = Math.min(stretch.end, anchor.end)
  return start < end ? { start, end } : undefined
}
