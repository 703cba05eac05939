// The indexes in memory, one per association, the least recently used out first. Derived data: the database has everything.
import type { Ctx } from '../platform/index.ts'
import type { Document } from './document.ts'
import { MeaningIndex } from './retrieval/meaning.ts'
import { PassageIndex } from './retrieval/passage-index.ts'
import { listDocumentsSince, listIndexedPassages, readRevision } from './store.ts'
import { listVectorsSince } from './store-vectors.ts'

export type Shelf = {
  revision: number
  index: PassageIndex
  /** Every document, whatever its state: what may answer is decided at each search. */
  documents: Map<string, Document>
  /** The document of each version the index holds. The index knows versions: a text that waits stands beside the one that answers. */
  documentOf: Map<string, string>
  /** Vectors, where questions come with one; read when the first does. */
  meanings?: { index: MeaningIndex; revision: number; reading: Promise<unknown> }
}

/** About what a machine with 4 GB can spare; one association is always kept. */
const DEFAULT_BYTES = 1_000_000_000
/** How many documents' passages are read from the database at a time. */
const BATCH = 200

export class PassageShelves {
  readonly #shelves = new Map<string, Shelf>()
  readonly #refreshing = new Map<string, Promise<unknown>>()
  readonly #limitBytes: number

  constructor(limitBytes = DEFAULT_BYTES) {
    this.#limitBytes = limitBytes
  }

  /**
   * The association's index, exact for the transaction of the context: a change of a document, in any process, is a
   * change of revision, and what changed since is read again before anything is found.
   */
  async current(ctx: Ctx): Promise<Shelf> {
    const { associationId } = ctx.association
    const revision = await readRevision(ctx)
    for (let other = this.#refreshing.get(associationId); other; other = this.#refreshing.get(associationId))
      await other
    const known = this.#shelves.get(associationId)
    const shelf = known ?? { revision: 0, index: new PassageIndex(), documents: new Map(), documentOf: new Map() }
    this.#shelves.delete(associationId)
    this.#shelves.set(associationId, shelf)
    if (shelf.revision < revision) await this.#refresh(ctx, shelf, revision)
    this.#evict()
    return shelf
  }

  /** The vectors of one model, as far as they are made: what has none is found by its words. */
  async meanings(ctx: Ctx, shelf: Shelf, model: string): Promise<MeaningIndex> {
    if (shelf.meanings?.index.model !== model)
      shelf.meanings = { index: new MeaningIndex(model), revision: 0, reading: Promise.resolve() }
    const { meanings } = shelf
    await meanings.reading
    const work = readVectors(ctx, meanings)
    meanings.reading = work.catch(() => {})
    await work
    return meanings.index
  }

  /** One at a time per association; those who come meanwhile wait for it, then look at the revision themselves. */
  async #refresh(ctx: Ctx, shelf: Shelf, revision: number): Promise<void> {
    const { associationId } = ctx.association
    const work = read(ctx, shelf, revision)
    const settled = work.catch(() => this.#shelves.delete(associationId))
    this.#refreshing.set(associationId, settled)
    try {
      await work
    } finally {
      if (this.#refreshing.get(associationId) === settled) this.#refreshing.delete(associationId)
    }
  }

  #evict(): void {
    const total = () =>
      [...this.#shelves.values()].reduce(
        (sum, shelf) => sum + shelf.index.bytes + (shelf.meanings?.index.bytes ?? 0),
        0,
      )
    for (const oldest of this.#shelves.keys()) {
      if (this.#shelves.size <= 1 || total() <= this.#limitBytes) return
      this.#shelves.delete(oldest)
    }
  }
}

async function readVectors(ctx: Ctx, meanings: NonNullable<Shelf['meanings']>): Promise<void> {
  for (const row of await listVectorsSince(ctx, meanings.index.model, meanings.revision)) {
    const bytes = new Int8Array(row.vector.buffer, row.vector.byteOffset, row.vector.byteLength)
    meanings.index.add({ passageId: row.passage_id, documentId: row.version_id }, { bytes, scale: row.scale })
    meanings.revision = Math.max(meanings.revision, row.revision)
  }
}

const versionsOf = (document: Document | undefined): string[] =>
  [document?.currentVersionId, document?.pending?.versionId].filter((one) => typeof one === 'string')

function forget(shelf: Shelf, version: string): void {
  shelf.index.removeDocument(version)
  shelf.documentOf.delete(version)
}

async function read(ctx: Ctx, shelf: Shelf, revision: number): Promise<void> {
  const changed = await listDocumentsSince(ctx, shelf.revision)
  // Only a new version or title changes what is indexed; a withdrawal, or the approval of a draft, does not.
  const renewed = changed.filter((one) => {
    const before = shelf.documents.get(one.documentId)
    return versionsOf(one).join() !== versionsOf(before).join() || one.title !== before?.title
  })
  for (let i = 0; i < renewed.length; i += BATCH) {
    const ids = renewed.slice(i, i + BATCH).map((one) => one.documentId)
    const rows = await listIndexedPassages(ctx, ids)
    for (const id of ids) for (const version of versionsOf(shelf.documents.get(id))) forget(shelf, version)
    for (const row of rows) shelf.documentOf.set(row.version_id, row.document_id)
    shelf.index.add(
      rows.map((row) => ({
        passageId: row.passage_id,
        documentId: row.version_id,
        language: row.language,
        title: row.title,
        headingPath: row.heading_path,
        text: row.text,
        question: row.question ?? undefined,
        tokens: row.tokens as never,
      })),
    )
  }
  for (const one of changed) shelf.documents.set(one.documentId, one)
  shelf.revision = revision
}
