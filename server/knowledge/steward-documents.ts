import type { DocumentLine, Library } from '../../contract/knowledge.ts'
import { getAssociation, listAudiences } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { hasRole, recordAct } from '../trust/index.ts'
import { type Document, dayIn, mayAnswer, stateOf } from './document.ts'
import { documentUrl } from './document-url.ts'
import { findDocument, listDocumentsSince, listLines, nextRevision, saveDocument } from './store.ts'

export const maySteward = (ctx: Ctx) => ctx.actor.kind === 'system' || hasRole(ctx.actor, 'steward', 'administrator')

type Act = { ok: true; line: DocumentLine } | { ok: false; reason: 'forbidden' | 'not-found' }

const nameOf = (ctx: Ctx) => (ctx.actor.kind === 'staff' ? ctx.actor.name : 'Relais')

/** A steward's act on one document, dated and signed; the next answer already knows it. */
async function act(
  ctx: Ctx,
  documentId: string,
  name: string,
  change: (now: Date) => Parameters<typeof saveDocument>[2],
): Promise<Act> {
  if (!maySteward(ctx)) return { ok: false, reason: 'forbidden' }
  const revision = await nextRevision(ctx)
  if (!(await findDocument(ctx, documentId))) return { ok: false, reason: 'not-found' }
  const now = ctx.now()
  await saveDocument(ctx, documentId, { ...change(now), updated_at: now, revision })
  await recordAct(ctx, `document.${name}`, documentId)
  await ctx.announce({ kind: `document.${name}`, subjectId: documentId, payload: {} })
  const line = (await listLibrary(ctx)).documents.find((one) => one.documentId === documentId)
  return line ? { ok: true, line } : { ok: false, reason: 'not-found' }
}

/** Approves a document's current text; a withdrawn one answers again. */
export const approveDocument = (ctx: Ctx, documentId: string): Promise<Act> =>
  act(ctx, documentId, 'approved', (now) => ({
    approved_at: now,
    approved_by: nameOf(ctx),
    withdrawn_at: null,
    withdrawn_by: null,
  }))

/** Withdraws a document: it answers nobody from the commit on. It stays readable by those who follow an old citation, marked as withdrawn. */
export const withdrawDocument = (ctx: Ctx, documentId: string): Promise<Act> =>
  act(ctx, documentId, 'withdrawn', (now) => ({ withdrawn_at: now, withdrawn_by: nameOf(ctx) }))

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
    pages: held.pages,
    passages: held.passages,
    kept: held.kept,
    warnings: held.warnings,
    approvedBy: document.approval?.by ?? null,
    updatedAt: document.updatedAt.toISOString(),
    url: documentUrl(slug, document.documentId, document.currentVersionId ?? ''),
  }
}

/** Every document of the association, by title, for the knowledge screen. */
export async function listLibrary(ctx: Ctx): Promise<Library> {
  const { timezone } = await getAssociation(ctx)
  const day = dayIn(timezone, ctx.now())
  const held = new Map((await listLines(ctx)).map((row) => [row.document_id, row]))
  const documents = (await listDocumentsSince(ctx, 0)).flatMap((document) => {
    const row = held.get(document.documentId)
    return row ? lineOf(ctx.association.slug, document, row, day) : []
  })
  return {
    documents: documents.sort((a, b) => a.title.localeCompare(b.title, 'fr')),
    audiences: await listAudiences(ctx),
  }
}
