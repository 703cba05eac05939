// A change tried before it takes effect: questions are answered as if it were done, and nothing is stored.
import type { Ctx } from '../platform/index.ts'
import { approved, type Document, withdrawn } from './document.ts'
import { findDocument } from './store.ts'

/** What somebody is about to do to some documents. `file`: a text sent with its approval. */
export type ProposedChange = {
  act: 'approve' | 'withdraw'
  why: 'approval' | 'withdrawal' | 'file'
  documentIds: string[]
}

/** What an examination found of a change. `settle` keeps its report, with what was then done. */
export type Examined = {
  kept: number
  changed: number
  broken: number
  /** Broken by this change: they were answered before it. */
  newlyBroken: number
  settle: (effect: 'published' | 'held') => Promise<{ runId: string }>
}

/**
 * Asks the association's own questions before a change takes effect; undefined when it has none. Given by `answers`, which
 * stands above. Called before the change is written: what is uncommitted must not enter the index that others share.
 */
export type Examine = (ctx: Ctx, change: ProposedChange) => Promise<Examined | undefined>

/** The context in which the change is done, and the documents it touches. Unknown ids are left out. */
export async function tryChange(
  ctx: Ctx,
  change: Pick<ProposedChange, 'act' | 'documentIds'>,
): Promise<{ ctx: Ctx; titles: string[] }> {
  const signature = { by: ctx.actor.kind === 'staff' ? ctx.actor.name : 'Relais', at: ctx.now() }
  const trial = new Map<string, Document>()
  for (const id of change.documentIds) {
    const document = await findDocument(ctx, id)
    const done = change.act === 'approve' ? approved : withdrawn
    if (document) trial.set(id, done(document, signature))
  }
  return { ctx: { ...ctx, trial }, titles: [...trial.values()].map((one) => one.title) }
}

/** The document as the change being tried leaves it; as stored when none is. */
export const triedDocument = (ctx: Ctx, stored: Document): Document =>
  (ctx.trial?.get(stored.documentId) as Document | undefined) ?? stored
