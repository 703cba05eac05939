// The same evidence as `searchPassages` gives, from passages in memory: for measuring and training without a database.
import {
  type Document,
  type Evidence,
  type EvidencePassage,
  type IndexedPassage,
  type Language,
  PassageIndex,
} from '../knowledge/index.ts'

export type MemoryLibrary = { index: PassageIndex; passages: Map<string, IndexedPassage> }

export const openMemoryLibrary = (passages: IndexedPassage[]): MemoryLibrary => ({
  index: PassageIndex.build(passages),
  passages: new Map(passages.map((passage) => [passage.passageId, passage])),
})

const FOUND = 20

/** What a question finds; `without` leaves documents out, as a filter does. */
export function searchMemory(
  { index, passages }: MemoryLibrary,
  query: { text: string; language?: Language; without?: ReadonlySet<string> },
): Evidence {
  const { text, language, without } = query
  const allow = without && ((documentId: string) => !without.has(documentId))
  const { hits, ...facts } = index.search({ text, language, allow, limit: FOUND })
  return {
    passages: hits.map((hit): EvidencePassage => {
      const passage = passages.get(hit.passageId)!
      return {
        passageId: hit.passageId,
        versionId: hit.documentId,
        document: documentOf(passage),
        headingPath: passage.headingPath,
        pageFirst: 1,
        pageLast: 1,
        pages: [],
        start: 0,
        text: passage.text,
        language: passage.language,
        question: passage.question ?? null,
        hit,
      }
    }),
    facts,
    searchedDocuments: passages.size,
  }
}

/** A public guide, approved and in force: what a set of passages does not say about its documents. */
const documentOf = ({ documentId, title, language }: IndexedPassage): Document => ({
  documentId,
  sourceKey: documentId,
  title,
  language,
  authority: 'guide',
  audience: 'public',
  currentVersionId: documentId,
  pending: null,
  inForceFrom: null,
  inForceUntil: null,
  approval: { by: 'Relais', at: new Date(0) },
  withdrawal: null,
  sourceNote: null,
  updatedAt: new Date(0),
  revision: 0,
})
