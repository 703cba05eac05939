import { createHash } from 'node:crypto'
import type { FileReport } from '../../contract/knowledge.ts'
import { type Actor, type App, type AssociationRef, type Ctx, newId, within } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import { approved, type Document, latestVersionOf, type PendingChange, withText } from './document.ts'
import { guessAuthority } from './guess-authority.ts'
import { type ReadDocument, readDocument } from './ingestion/read-document.ts'
import { refusalSentence, warningSentence } from './ingestion/report.ts'
import { openDocument } from './open-document.ts'
import type { Authority, Language } from './passage.ts'
import {
  findDocument,
  findDocumentBySource,
  findVersion,
  insertPassages,
  insertVersion,
  nextNumber,
  nextRevision,
  saveDocument,
} from './store.ts'
import type { Examine } from './try-change.ts'
import { PIPELINE, passageRows, versionRow } from './version-rows.ts'

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
  /** Who approves it, now. Without it a new document is a draft, and a changed one goes on answering with its approved text. */
  approvedBy?: string
  approvedAt?: Date
  /** Tries the approval on the association's own questions; it waits for a person when one of them would be broken. */
  examine?: Examine
  /** Aborted before the swap, nothing has changed. */
  signal?: AbortSignal
}

type Made = { contentHash: string; fileKey: string }

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A path that means the same on every machine: forward slashes, nothing above or before the folder given. */
export const sourceName = (name: string): string =>
  name
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')

/**
 * Brings one file into the association: same bytes, nothing happens; new or changed bytes make a new version, built
 * beside and swapped in one transaction, so that the old one answers until the new one is whole and approved. A file that
 * cannot be read, or gives no passage, is refused with its reason and changes nothing. Reading happens outside any transaction.
 */
export async function ingestFile(
  app: App,
  association: AssociationRef,
  actor: Actor,
  given: IngestFile,
): Promise<FileReport> {
  const started = performance.now()
  const file = { ...given, name: sourceName(given.name) }
  const report = (rest: Partial<FileReport> & Pick<FileReport, 'outcome'>): FileReport => ({
    fileName: file.name,
    documentId: null,
    reason: null,
    pages: [],
    passages: 0,
    warnings: [],
    held: null,
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
  const held = await within(app, association, actor, (ctx) => approveStored(ctx, file, stored))
  const { outcome, documentId } = stored
  return report({ outcome, documentId, ...figuresOf(read), held })
}

const figuresOf = ({ extraction, passages }: ReadDocument) => ({
  pages: extraction.pages.map((page) => ({ number: page.number, kept: page.kept })),
  passages: passages.length,
  warnings: extraction.warnings.map((one) => ({ fr: warningSentence(one, 'fr'), en: warningSentence(one, 'en') })),
})

/** The document that already holds these bytes, read by this pipeline. */
async function findKnown(ctx: Ctx, name: string, contentHash: string): Promise<string | undefined> {
  const document = await findDocumentBySource(ctx, name)
  const version = document && latestVersionOf(document)
  const content = version ? await findVersion(ctx, version) : undefined
  return content?.content_hash === contentHash && content.pipeline === PIPELINE ? document?.documentId : undefined
}

const titleOf = (file: IngestFile, read: ReadDocument) => file.title ?? read.extraction.title

async function swapVersion(ctx: Ctx, file: IngestFile, read: ReadDocument, { contentHash, fileKey }: Made) {
  // Taken first: two files of the same name follow one another here.
  const revision = await nextRevision(ctx)
  const known = await findKnown(ctx, file.name, contentHash)
  if (known) return { outcome: 'unchanged', documentId: known, versionId: null } as const
  const existing = await findDocumentBySource(ctx, file.name)
  const document = existing ?? (await openDocument(ctx, newDocument(file, read)))
  const { documentId } = document
  const versionId = newId()
  const number = await nextNumber(ctx, documentId)
  const parts = { documentId, versionId, number, fileName: file.name, fileKey, contentHash, bytes: file.bytes.length }
  await insertVersion(ctx, versionRow(ctx, parts, read.extraction))
  await insertPassages(ctx, passageRows(documentId, versionId, file.title ?? document.title, read.passages))
  const next = withText(document, versionId, changeOf(file))
  await saveDocument(ctx, file.examine ? next : approvedBy(ctx, file, next), revision)
  await recordAct(ctx, existing ? 'document.changed' : 'document.added', documentId, { versionId })
  await ctx.announce({ kind: 'document.changed', subjectId: documentId, payload: { versionId } })
  return { outcome: existing ? 'new-version' : 'added', documentId, versionId } as const
}

/** What the file says of the text it holds; what it does not say stays as a steward left it. */
const changeOf = (file: IngestFile): PendingChange => ({
  ...(file.title && { title: file.title }),
  ...(file.authority && { authority: file.authority }),
  ...(file.audience && { audience: file.audience }),
  ...(file.inForceFrom && { inForceFrom: file.inForceFrom }),
  ...(file.inForceUntil && { inForceUntil: file.inForceUntil }),
})

/** The approval that came with the file. It does not bring a withdrawn document back: a steward does, on purpose. */
function approvedBy(ctx: Ctx, file: IngestFile, document: Document): Document {
  if (!file.approvedBy) return document
  const approval = { by: file.approvedBy, at: file.approvedAt ?? ctx.now() }
  return { ...approved(document, approval), withdrawal: document.withdrawal }
}

/** Approves what was stored to be examined first; tells how many questions it would break when it waits instead. */
async function approveStored(ctx: Ctx, file: IngestFile, stored: { documentId: string; versionId: string | null }) {
  const { documentId } = stored
  if (!file.examine || !file.approvedBy || !stored.versionId) return null
  const examined = await file.examine(ctx, { act: 'approve', why: 'file', documentIds: [documentId] })
  if (examined && examined.newlyBroken > 0) {
    await examined.settle('held')
    return { broken: examined.newlyBroken }
  }
  const examination = await examined?.settle('published')
  const revision = await nextRevision(ctx)
  const document = await findDocument(ctx, documentId)
  // Another text came meanwhile: it is not the one that was sent with an approval.
  if (!document || latestVersionOf(document) !== stored.versionId) return null
  await saveDocument(ctx, approvedBy(ctx, file, document), revision)
  await recordAct(ctx, 'document.approved', documentId, { ...examination })
  await ctx.announce({ kind: 'document.approved', subjectId: documentId, payload: {} })
  return null
}

const newDocument = (file: IngestFile, read: ReadDocument) => ({
  sourceKey: file.name,
  title: titleOf(file, read),
  language: file.language ?? read.extraction.language,
  authority: file.authority ?? guessAuthority(titleOf(file, read), file.name),
  audience: file.audience ?? 'public',
  inForceFrom: file.inForceFrom ?? null,
  inForceUntil: file.inForceUntil ?? null,
  reviewBy: file.reviewBy ?? null,
  sourceNote: null,
})
