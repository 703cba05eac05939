// The index of one association's passages, both languages: derived data, rebuilt from the database at any time.
import type { Language } from '../passage.ts'
import { analyseQuery, guessLanguage, LANGUAGES } from './analyse.ts'
import { CandidateReader, type FeatureRow } from './features.ts'
import { LanguageIndex } from './language-index.ts'
import { Matcher, type Matches } from './match.ts'
import type { IndexedPassage } from './passage-tokens.ts'
import { prepareQuery, type Query } from './query.ts'
import { rankScore } from './rank.ts'

export type PassageQuery = {
  text: string
  /** The language the question is written in, when known; otherwise guessed from its function words. */
  language?: Language
  /** Asked once for each document that holds a word of the question, before ranking: who may see it, what is in force. */
  allow?: (documentId: string) => boolean
  /** The most hits to return, up to 100. */
  limit: number
}

export type Hit = {
  passageId: string
  documentId: string
  language: Language
  /** The re-ranker's score: orders the hits of one search; for comparing searches use what follows. */
  score: number
  /** BM25 divided by the greatest score the question could reach in the passage's language, 0–1. */
  bm25Normalised: number
  /** Share of the question's words found in the passage, and in its best sentence, weighted by idf, 0–1. */
  coverage: number
  sentenceCoverage: number
  features: FeatureRow
}

export type SearchResult = {
  hits: Hit[]
  /** Allowed passages that hold a word of the question. */
  matched: number
  /** Words of the question that carry its subject, and how many of them some passage holds, as spelt or nearly. */
  queryTerms: number
  knownTerms: number
  /** Best values among the hits; 0 without hits. */
  best: { bm25Normalised: number; coverage: number; sentenceCoverage: number }
}

/** How many passages of the first stage are ranked again. */
export const POOL = 100

type Shelf = { language: Language; index: LanguageIndex; matcher: Matcher; reader: CandidateReader }
type Candidate = { shelf: Shelf; passage: number; documentId: string; match: number }

const openShelf = (language: Language): Shelf => {
  const index = new LanguageIndex(language)
  return { language, index, matcher: new Matcher(index), reader: new CandidateReader(index) }
}

/** In memory, synchronous; a search takes milliseconds. Passages of a document are best added together. */
export class PassageIndex {
  #shelves = LANGUAGES.map(openShelf)
  #documentIds: string[] = []
  #documents = new Map<string, { number: number; passages: { shelf: Shelf; passage: number }[] }>()

  static build(passages: Iterable<IndexedPassage>): PassageIndex {
    const index = new PassageIndex()
    index.add(passages)
    return index
  }

  /** Adds passages. A document that changes is removed first. */
  add(passages: Iterable<IndexedPassage>): void {
    for (const passage of passages) {
      const shelf = this.#shelves.find(({ language }) => language === passage.language)!
      const document = this.#document(passage.documentId)
      document.passages.push({ shelf, passage: shelf.index.add(passage, document.number) })
    }
    for (const { index } of this.#shelves) index.settle()
  }

  #document(documentId: string) {
    const known = this.#documents.get(documentId)
    if (known) return known
    const document = { number: this.#documentIds.length, passages: [] }
    this.#documentIds.push(documentId)
    this.#documents.set(documentId, document)
    return document
  }

  /** Removes a document's passages; does nothing when there are none. */
  removeDocument(documentId: string): void {
    for (const { shelf, passage } of this.#documents.get(documentId)?.passages ?? []) shelf.index.remove(passage)
    this.#documents.delete(documentId)
    this.#compact()
  }

  /** Passages that can be found. */
  get size(): number {
    return this.#shelves.reduce((sum, { index }) => sum + index.totals.passages, 0)
  }

  /** Estimate of the memory held. */
  get bytes(): number {
    return this.#shelves.reduce((sum, { index }) => sum + index.bytes, this.#documentIds.length * 200)
  }

  /** Replaces a shelf most of whose passages are dead. */
  #compact(): void {}

  search(query: PassageQuery): SearchResult {
    const written = query.language ?? guessLanguage(query.text)
    const isAllowed = this.#filter(query.allow)
    const asked = this.#shelves
      .filter(({ index }) => index.totals.passages > 0)
      .map((shelf) => {
        const prepared = prepareQuery(shelf.index, analyseQuery(query.text, shelf.language, written))
        return { shelf, prepared, matches: shelf.matcher.match(prepared) }
      })
    const pools = asked.map((one) => this.#pool(one.shelf, one.matches, isAllowed))
    const pool = pools
      .flatMap(({ candidates }) => candidates)
      .sort(byMatch)
      .slice(0, POOL)
    const hits = asked.flatMap((one) =>
      this.#read(
        one,
        pool.filter(({ shelf }) => shelf === one.shelf),
      ),
    )
    return summarise(
      hits.sort(byScore).slice(0, query.limit),
      pools.reduce((sum, { matched }) => sum + matched, 0),
      asked.map(({ prepared }) => prepared),
    )
  }

  #filter(allow: PassageQuery['allow']): (document: number) => boolean {
    if (!allow) return () => true
    const verdicts = new Uint8Array(this.#documentIds.length)
    return (document) => {
      if (verdicts[document] === 0) verdicts[document] = allow(this.#documentIds[document]!) ? 2 : 1
      return verdicts[document] === 2
    }
  }

  /** The best allowed passages of one language by BM25; equal scores by passage id, so that order never depends on history. */
  #pool(shelf: Shelf, matches: Matches, isAllowed: (document: number) => boolean) {
    const { scores, touched, ceiling } = matches
    const { documentOf, passageIds } = shelf.index
    const allowed = touched.filter((passage) => isAllowed(documentOf.items[passage]!))
    const floor = kthGreatest(allowed, scores, POOL)
    const candidates: Candidate[] = []
    for (const passage of allowed) {
      if (scores[passage]! < floor) continue
      const documentId = this.#documentIds[documentOf.items[passage]!]!
      candidates.push({ shelf, passage, documentId, match: scores[passage]! / ceiling })
    }
    candidates.sort((a, b) => b.match - a.match || compare(passageIds[a.passage]!, passageIds[b.passage]!))
    return { candidates: candidates.slice(0, POOL), matched: allowed.length }
  }

  #read({ shelf, prepared, matches }: { shelf: Shelf; prepared: Query; matches: Matches }, pool: Candidate[]): Hit[] {
    shelf.reader.begin(prepared, matches)
    const hits = pool.map(({ passage, documentId }) => {
      const { features, bm25, coverage } = shelf.reader.read(passage)
      return {
        passageId: shelf.index.passageIds[passage]!,
        documentId,
        language: shelf.language,
        score: rankScore(features),
        bm25Normalised: bm25,
        coverage,
        sentenceCoverage: features.sentenceCoverage,
        features,
      }
    })
    shelf.reader.end()
    return hits
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const idOf = ({ shelf, passage }: Candidate) => shelf.index.passageIds[passage]!
const byMatch = (a: Candidate, b: Candidate) => b.match - a.match || compare(idOf(a), idOf(b))
const byScore = (a: Hit, b: Hit) => b.score - a.score || compare(a.passageId, b.passageId)

/** The k-th greatest score among `passages`, or 0 when there are fewer. */
function kthGreatest(passages: Int32Array, scores: Float64Array, k: number): number {
  if (passages.length <= k) return 0
  const values = new Float64Array(passages.length)
  for (let i = 0; i < passages.length; i++) values[i] = scores[passages[i]!]!
  values.sort()
  return values[values.length - k]!
}

function summarise(hits: Hit[], matched: number, queries: Query[]): SearchResult {
  const terms = Math.max(0, ...queries.map((query) => query.terms.length))
  const known = Math.max(0, ...queries.map((query) => query.terms.filter((term) => term.variants.length > 0).length))
  const best = (value: (hit: Hit) => number) => hits.reduce((most, hit) => Math.max(most, value(hit)), 0)
  return {
    hits,
    matched,
    queryTerms: terms,
    knownTerms: known,
    best: {
      bm25Normalised: best((hit) => hit.bm25Normalised),
      coverage: best((hit) => hit.coverage),
      sentenceCoverage: best((hit) => hit.sentenceCoverage),
    },
  }
}
