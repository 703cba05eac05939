import { createHash } from 'node:crypto'
import type { FileReport } from '../../contract/knowledge.ts'
import { listAudiences } from '../people/index.ts'
import { type Actor, type App, type AssociationRef, type Ctx, newId, within } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import type { Document } from './document.ts'
import { guessAuthority } from './guess-authority.ts'
import { type ReadDocument, readDocument } from './ingestion/read-document.ts'
import { refusalSentence, warningSentence } from './ingestion/report.ts'
import type { Authority, Language } from './passage.ts'
import { analysePassage } from './retrieval/analyse.ts'
import {
  findCurrentContent,
  findDocumentBySource,
  insertDocument,
  insertPassages,
  insertVersion,
  nextRevision,
  saveDocument,
} from './store.ts'

/** Changes when extraction or splitting changes what is stored: the same bytes are then read anew. */
const PIPELINE = '2'

export type IngestFile = {
  /** What the file is recognised by when it comes again: its name, or its path below the folder given. */
  name: string
  bytes: Uint8Array
  title?: string
  language?: Language
  authority?: Authority
  audience?: string
  inForceFrom?: string
  inForceUntil?: string
  reviewBy?: string
  /** Who approves it, now; without it a new document is a draft and answers nobody. */
  approvedBy?: string
  approvedAt?: Date
  /** Aborted before the swap, nothing has changed. */
  signal?: AbortSignal
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Brings one file into the association: same bytes, nothing happens; new or changed bytes make a new version, built
 * beside and swapped in one transaction, so that the old one answers until the new one is whole. A file that cannot be
 * read, or gives no passage, is refused with its reason and changes nothing. Reading happens outside any transaction.
 */
export async function ingestFile(
  app: App,
  association: AssociationRef,
  actor: Actor,
  file: IngestFile,
): Promise<FileReport> {
  const started = performance.now()
  const report = (rest: Partial<FileReport> & Pick<FileReport, 'outcome'>): FileReport => ({
    fileName: file.name,
    documentId: null,
    reason: null,
    pages: [],
    passages: 0,
    warnings: [],
    tookMs: Math.round(performance.now() - started),
    ...rest,
  })
  const contentHash = hashOf(file.bytes)
  const known = await within(app, association, actor, (ctx) => findKnown(ctx, file.name, contentHash))
  if (known) return report({ outcome: 'unchanged', documentId: known })
  const read = await readDocument({ name: file.name, bytes: file.bytes })
  if (read.kind === 'refused') {
    const reason = { fr: refusalSentence(read.reason, 'fr'), en: refusalSentence(read.reason, 'en') }
    return report({ outcome: 'refused', reason })
  }
  file.signal?.throwIfAborted()
  const fileKey = `${association.associationId}/${newId()}`
  await app.files.put(fileKey, file.bytes)
  const stored = await within(app, association, actor, (ctx) => swapVersion(ctx, file, read, { contentHash, fileKey }))
  // The same bytes came twice at once, and the other was first.
  if (stored.outcome === 'unchanged') await app.files.remove(fileKey)
  return report({ ...stored, ...figuresOf(read) })
}

const figuresOf = ({ extraction, passages }: ReadDocument) => ({
  pages: extraction.pages.map((page) => ({ number: page.number, kept: page.kept })),
  passages: passages.length,
  warnings: extraction.warnings.map((one) => ({ fr: warningSentence(one, 'fr'), en: warningSentence(one, 'en') })),
})

/** The document that already holds these bytes, read by this pipeline. */
async function findKnown(ctx: Ctx, name: string, contentHash: string): Promise<string | undefined> {
  const document = await findDocumentBySource(ctx, name)
  const content = document && (await findCurrentContent(ctx, document.documentId))
  return content?.content_hash === contentHash && content.pipeline === PIPELINE ? document?.documentId : undefined
}

async function swapVersion(
  ctx: Ctx,
  file: IngestFile,
  read: ReadDocument,
  made: { contentHash: string; fileKey: string },
) {
  // Taken first: two files of the same name follow one another here.
  const revision = await nextRevision(ctx)
  const known = await findKnown(ctx, file.name, made.contentHash)
  if (known) return { outcome: 'unchanged', documentId: known } as const
  const existing = await findDocumentBySource(ctx, file.name)
  const documentId = existing?.documentId ?? newId()
  if (!existing) await insertDocument(ctx, await newDocument(ctx, documentId, file, read, revision))
  const number = existing ? ((await findCurrentContent(ctx, documentId))?.number ?? 0) + 1 : 1
  const versionId = newId()
  await insertVersion(ctx, versionRow(ctx, { documentId, versionId, number, file, read, ...made }))
  await insertPassages(ctx, passageRows(documentId, versionId, existing?.title ?? titleOf(file, read), read))
  await saveDocument(ctx, documentId, {
    ...changesOf(ctx, file, existing),
    current_version_id: versionId,
    updated_at: ctx.now(),
    revision,
  })
  await recordAct(ctx, existing ? 'document.changed' : 'document.added', documentId, { versionId })
  await ctx.announce({ kind: 'document.changed', subjectId: documentId, payload: { versionId } })
  return { outcome: existing ? 'new-version' : 'added', documentId } as const
}

const titleOf = (file: IngestFile, read: ReadDocument) => file.title ?? read.extraction.title

/** A changed text is a draft again, unless the same act approves it; what a steward said of it before stays. */
function changesOf(ctx: Ctx, file: IngestFile, existing: Document | undefined) {
  const approval = file.approvedBy
    ? { approved_by: file.approvedBy, approved_at: file.approvedAt ?? ctx.now() }
    : { approved_by: null, approved_at: null }
  if (!existing) return approval
  return {
    ...approval,
    ...(file.title && { title: file.title }),
    ...(file.authority && { authority: file.authority }),
    ...(file.audience && { audience_key: file.audience }),
    ...(file.inForceFrom && { in_force_from: file.inForceFrom }),
    ...(file.inForceUntil && { in_force_until: file.inForceUntil }),
  }
}

async function newDocument(ctx: Ctx, documentId: string, file: IngestFile, read: ReadDocument, revision: number) {
  const audience = file.audience ?? 'public'
  const audiences = await listAudiences(ctx)
  if (!audiences.some((one) => one.key === audience))
    throw new Error(`there is no audience "${audience}" in this association`)
  return {
    document_id: documentId,
    source_key: file.name,
    title: titleOf(file, read),
    language: file.language ?? read.extraction.language,
    authority: file.authority ?? guessAuthority(titleOf(file, read), file.name),
    audience_key: audience,
    current_version_id: null,
    in_force_from: file.inForceFrom ?? null,
    in_force_until: file.inForceUntil ?? null,
    review_by: file.reviewBy ?? null,
    approved_at: null,
    approved_by: null,
    withdrawn_at: null,
    withdrawn_by: null,
    created_at: ctx.now(),
    updated_at: ctx.now(),
    revision,
  }
}

type VersionParts = {
  documentId: string
  versionId: string
  number: number
  file: IngestFile
  read: ReadDocument
  contentHash: string
  fileKey: string
}

function versionRow(ctx: Ctx, { documentId, versionId, number, file, read, contentHash, fileKey }: VersionParts) {
  const { extraction } = read
  const weight = extraction.pages.reduce((sum, page) => sum + Math.max(1, page.end - page.start), 0)
  return {
    version_id: versionId,
    document_id: documentId,
    number,
    content_hash: contentHash,
    pipeline: PIPELINE,
    file_name: file.name,
    file_key: fileKey,
    media_type: extraction.mediaType,
    bytes: file.bytes.length,
    text: extraction.text,
    pages: extraction.pages,
    headings: extraction.headings,
    warnings: extraction.warnings,
    kept:
      extraction.pages.reduce((sum, page) => sum + page.kept * Math.max(1, page.end - page.start), 0) / (weight || 1),
    created_at: ctx.now(),
  }
}

const passageRows = (documentId: string, versionId: string, title: string, read: ReadDocument) =>
  read.passages.map((draft) => {
    const passage_id = newId()
    const { language, headingPath, text, question } = draft
    return {
      passage_id,
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
