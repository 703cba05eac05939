import type { DocumentLine, Library } from '../../contract/knowledge.ts'
import { getAssociation, listAudiences } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { hasRole, recordAct } from '../trust/index.ts'
import { answerIdOf } from './approved-answer.ts'
import { approved, type Document, dayIn, mayAnswer, stateOf, withdrawn, withoutPending } from './document.ts'
import { documentUrl } from './document-url.ts'
import { findDocument, listDocumentsSince, listLines, nextRevision, saveDocument } from './store.ts'
import type { Examine, ProposedChange } from './try-change.ts'

export const maySteward = (ctx: Ctx) => ctx.actor.kind === 'system' || hasRole(ctx.actor, 'steward', 'administrator')

type Act = { ok: true; line: DocumentLine } | { ok: false; reason: 'forbidden' | 'not-found' }

const nameOf = (ctx: Ctx) => (ctx.actor.kind === 'staff' ? ctx.actor.name : 'Relais')

type Done = { ok: true } | { ok: false; reason: 'forbidden' | 'not-found' }

/**
 * A steward's act on some documents, dated and signed; the next answer already knows it. With `examine`, the association's own
 * questions are asked first, and their report goes into the book beside the act.
 */
export async function actOn(ctx: Ctx, change: Omit<ProposedChange, 'why'>, examine?: Examine): Promise<Done> {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' }
  for (const id of change.documentIds) if (!(await findDocument(ctx, id))) return { ok: false, reason: 'not-found' }
  const why = change.act === 'approve' ? 'approval' : 'withdrawal'
  const examination = await (await examine?.(ctx, { ...change, why }))?.settle('published')
  const revision = await nextRevision(ctx)
  const signature = { by: nameOf(ctx), at: ctx.now() }
  const name = change.act === 'approve' ? 'document.approved' : 'document.withdrawn'
  for (const documentId of change.documentIds) {
    // Read again: the revision taken above makes changes follow one another.
    const document = await findDocument(ctx, documentId)
    if (!document) return { ok: false, reason: 'not-found' }
    await saveDocument(ctx, (change.act === 'approve' ? approved : withdrawn)(document, signature), revision)
    await recordAct(ctx, name, documentId, { ...examination })
    await ctx.announce({ kind: name, subjectId: documentId, payload: {} })
  }
  return { ok: true }
}

async function actOnOne(ctx: Ctx, act: ProposedChange['act'], documentId: string, examine?: Examine): Promise<Act> {
  const done = await actOn(ctx, { act, documentIds: [documentId] }, examine)
  if (!done.ok) return done
  return lineAfter(ctx, documentId)
}

/** Approves a document's latest text; a withdrawn one answers again. */
export const approveDocument = (ctx: Ctx, documentId: string, examine?: Examine): Promise<Act> =>
  actOnOne(ctx, 'approve', documentId, examine)

/** Withdraws a document: it answers nobody from the commit on. It stays readable by those who follow an old citation, marked as withdrawn. */
export const withdrawDocument = (ctx: Ctx, documentId: string, examine?: Examine): Promise<Act> =>
  actOnOne(ctx, 'withdraw', documentId, examine)

/** Gives up a text that waits for approval; the approved one goes on answering. It stays in the history of versions. */
export async function discardText(ctx: Ctx, documentId: string): Promise<Act> {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' }
  const revision = await nextRevision(ctx)
  const document = await findDocument(ctx, documentId)
  if (!document) return { ok: false, reason: 'not-found' }
  if (document.pending) {
    await saveDocument(ctx, withoutPending(document), revision)
    await recordAct(ctx, 'document.text-discarded', documentId, { versionId: document.pending.versionId })
    await ctx.announce({ kind: 'document.text-discarded', subjectId: documentId, payload: {} })
  }
  return lineAfter(ctx, documentId)
}

async function lineAfter(ctx: Ctx, documentId: string): Promise<Act> {
  const line = (await listLibrary(ctx)).documents.find((one) => one.documentId === documentId)
  return line ? { ok: true, line } : { ok: false, reason: 'not-found' }
}

function lineOf(
  slug: string,
  document: Document,
  held: Awaited<ReturnType<typeof listLines>>[number],
  day: string,
): DocumentLine {
  return {
    documentId: document.documentId,
    title: document.title,
    fileName: held.file_name,
    language: document.language,
    authority: document.authority,
    audience: document.audience,
    state: stateOf(document),
    inForceFrom: document.inForceFrom,
    inForceUntil: document.inForceUntil,
    answers: mayAnswer(document, day),
    versionNumber: held.number,
    pending: document.pending && {
      versionNumber: held.pending_number ?? 0,
      url: documentUrl(slug, document.documentId, document.pending.versionId),
    },
    pages: held.pages,
    passages: held.passages,
    kept: held.kept,
    warnings: held.warnings,
    approvedBy: document.approval?.by ?? null,
    updatedAt: document.updatedAt.toISOString(),
    url: documentUrl(slug, document.documentId, document.currentVersionId ?? ''),
  }
}

/** Every document of the association that came from a file, by title, for the knowledge screen. */
export async function listLibrary(ctx: Ctx): Promise<Library> {
  const { timezone } = await getAssociation(ctx)
  const day = dayIn(timezone, ctx.now())
  const held = new Map((await listLines(ctx)).map((row) => [row.document_id, row]))
  const documents = (await listDocumentsSince(ctx, 0)).flatMap((document) => {
    const row = answerIdOf(document) ? undefined : held.get(document.documentId)
    return row ? lineOf(ctx.association.slug, document, row, day) : []
  })
  return {
    documents: documents.sort((a, b) => a.title.localeCompare(b.title, 'fr')),
    audiences: await listAudiences(ctx),
  }
}
