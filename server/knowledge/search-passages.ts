import { getAssociation, listReadableAudiences } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { type Document, dayIn, mayAnswer } from './document.ts'
import type { QuestionVector } from './embed-passages.ts'
import type { Authority, Language } from './passage.ts'
import { PassageShelves, type Shelf } from './passage-shelf.ts'
import { NEAREST } from './retrieval/meaning.ts'
import { type Hit, POOL, type SearchResult } from './retrieval/passage-index.ts'
import { listPageStarts, listPassages } from './store.ts'
import { triedDocument } from './try-change.ts'

/** One passage an answer may use, with where it stands and how well it matched. */
export type EvidencePassage = {
  passageId: string
  versionId: string
  document: Document
  headingPath: string[]
  pageFirst: number
  pageLast: number
  /** Where the pages that the passage touches begin, in the version's stored text. */
  pages: { number: number; start: number }[]
  /** Offset of `text` in the version's stored text. */
  start: number
  text: string
  language: Language
  /** The question this passage answers, for rows of a question-and-answer file. */
  question: string | null
  hit: Hit
}

export type Evidence = {
  /** Best first. */
  passages: EvidencePassage[]
  facts: Omit<SearchResult, 'hits'>
  /** How many documents the asker may consult today. */
  searchedDocuments: number
}

export type PassageSearch = { text: string; language?: Language; limit?: number; vector?: QuestionVector }

const shelves = new PassageShelves()

/**
 * What the kind of text adds to a passage's score, which runs from about 0 to 10: of two that match as well, the rule before
 * the minutes that speak of it. Small on purpose: between 0.3 and 1 the documents found on real questions hardly change.
 */
const AUTHORITY_BONUS: Record<Authority, number> = {
  statute: 0.5,
  regulation: 0.5,
  code: 0.5,
  policy: 0.35,
  guide: 0,
  news: -0.5,
}

/** How many hits are weighed by authority for each one given. */
const WEIGHED = 5

/**
 * Finds the passages that bear on a question, best first, among those the actor of the context may read and that may
 * answer today: approved, in force, not withdrawn, at the very revision this transaction sees.
 */
export async function searchPassages(ctx: Ctx, search: PassageSearch): Promise<Evidence> {
  const shelf = await shelves.current(ctx)
  const answering = await answeringVersions(ctx, shelf)
  const limit = search.limit ?? 20
  const allow = (version: string) => answering.has(version)
  const meanings = search.vector && (await shelves.meanings(ctx, shelf, search.vector.model))
  const { hits, ...facts } = shelf.index.search({
    text: search.text,
    language: search.language,
    allow,
    meaning: search.vector && meanings?.search(search.vector.vector, allow, NEAREST),
    limit: Math.min(POOL, limit * WEIGHED),
  })
  const weighed = weighByAuthority(hits, (hit) => answering.get(hit.documentId)?.authority).slice(0, limit)
  return { passages: await readHits(ctx, weighed, answering), facts, searchedDocuments: answering.size }
}

/** Versions that may answer the actor of the context today, with their documents; in the state being tried, when one is. */
async function answeringVersions(ctx: Ctx, shelf: Shelf): Promise<Map<string, Document>> {
  const audiences = new Set(await listReadableAudiences(ctx))
  const { timezone } = await getAssociation(ctx)
  const day = dayIn(timezone, ctx.now())
  const answering = new Map<string, Document>()
  for (const stored of shelf.documents.values()) {
    const document = triedDocument(ctx, stored)
    const { currentVersionId } = document
    if (currentVersionId && audiences.has(document.audience) && mayAnswer(document, day))
      answering.set(currentVersionId, document)
  }
  return answering
}

/** The hits in the order of their score and their document's authority. */
export function weighByAuthority(hits: Hit[], authorityOf: (hit: Hit) => Authority | undefined): Hit[] {
  return hits
    .map((hit) => ({ ...hit, score: hit.score + AUTHORITY_BONUS[authorityOf(hit) ?? 'guide'] }))
    .sort((a, b) => b.score - a.score)
}

async function readHits(ctx: Ctx, hits: Hit[], answering: Map<string, Document>): Promise<EvidencePassage[]> {
  const rows = await listPassages(
    ctx,
    hits.map((hit) => hit.passageId),
  )
  const pages = await listPageStarts(ctx, [
    ...new Set(rows.filter((row) => row.page_first < row.page_last).map((row) => row.version_id)),
  ])
  const byId = new Map(rows.map((row) => [row.passage_id, row]))
  return hits.flatMap((hit) => {
    const row = byId.get(hit.passageId)
    const document = row && answering.get(row.version_id)
    if (!row || !document) return []
    return {
      passageId: hit.passageId,
      versionId: row.version_id,
      document,
      headingPath: row.heading_path,
      pageFirst: row.page_first,
      pageLast: row.page_last,
      pages:
        pages.get(row.version_id)?.filter((page) => page.number >= row.page_first && page.number <= row.page_last) ??
        [],
      start: row.start_offset,
      text: row.text,
      language: row.language,
      question: row.question,
      // To the index, a document is one of its versions.
      hit: { ...hit, documentId: row.document_id },
    }
  })
}

/** How many documents the actor of the context may consult today. */
export async function countSearchableDocuments(ctx: Ctx): Promise<number> {
  return (await answeringVersions(ctx, await shelves.current(ctx))).size
}
