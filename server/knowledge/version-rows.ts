// A text read or written, as the rows it is stored in. Pure but for the ids.
import { type Ctx, newId } from '../platform/index.ts'
import type { Extraction } from './ingestion/extraction.ts'
import type { PassageDraft } from './passage.ts'
import { analysePassage } from './retrieval/analyse.ts'
import type { DocumentVersionTable, PassageTable } from './tables.ts'

/** Changes when extraction or splitting changes what is stored: the same bytes are then read anew. */
export const PIPELINE = '2'

/** What of a text is stored with it. */
export type StoredText = Pick<Extraction, 'mediaType' | 'text' | 'pages' | 'headings' | 'warnings'>

export type VersionParts = {
  documentId: string
  versionId: string
  number: number
  fileName: string
  fileKey: string
  contentHash: string
  bytes: number
}

export function versionRow(
  ctx: Ctx,
  parts: VersionParts,
  extraction: StoredText,
): Omit<DocumentVersionTable, 'association_id'> {
  const size = (page: { start: number; end: number }) => Math.max(1, page.end - page.start)
  const weight = extraction.pages.reduce((sum, page) => sum + size(page), 0)
  return {
    version_id: parts.versionId,
    document_id: parts.documentId,
    number: parts.number,
    content_hash: parts.contentHash,
    pipeline: PIPELINE,
    file_name: parts.fileName,
    file_key: parts.fileKey,
    media_type: extraction.mediaType,
    bytes: parts.bytes,
    text: extraction.text,
    pages: extraction.pages,
    headings: extraction.headings,
    warnings: extraction.warnings,
    kept: extraction.pages.reduce((sum, page) => sum + page.kept * size(page), 0) / (weight || 1),
    created_at: ctx.now(),
  }
}

export const passageRows = (
  documentId: string,
  versionId: string,
  title: string,
  passages: PassageDraft[],
): Omit<PassageTable, 'association_id'>[] =>
  passages.map((draft) => {
    const { language, headingPath, text, question } = draft
    return {
      passage_id: newId(),
      document_id: documentId,
      version_id: versionId,
      ordinal: draft.ordinal,
      heading_path: headingPath,
      page_first: draft.pageFirst,
      page_last: draft.pageLast,
      start_offset: draft.start,
      end_offset: draft.end,
      text,
      language,
      question: question ?? null,
      tokens: analysePassage({ language, title, headingPath, text, question }),
    }
  })
