// The index of one association's passages, both languages: derived data, rebuilt from the database at any time.
import type { Language } from '../passage.ts'
import { analyseQuery, guessLanguage, LANGUAGES } from './analyse.ts'
import { bestScores } from './best-scores.ts'
import { CandidateReader, type FeatureRow } from './features.ts'
import { LanguageIndex } from './language-index.ts'
import { Matcher, type Matches } from './match.ts'
import type { Meaning } from './meaning.ts'
import { NearStems } from './near-stems.ts'
import type { IndexedPassage } from './passage-tokens.ts'
import { idf, prepareQuery, type Query } from './query.ts'
import { rankScore } from './rank.ts'

export type PassageQuery = {
  text: string
  /** The language the question is written in, when known; otherwise guessed from its function words. */
  language?: Language
  /** Asked once for each document that holds a word of the question, before ranking: who may see it, what is in force. */
  allow?: (documentId: string) => boolean
  /** By meaning, where the association has an embedding model: passages without a word of the question are ranked too. */
  meaning?: Meaning
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
  /** By language in which there are passages: the idf of each of these words, by stem, divided by that of a word in one passage. */
  rarity: Partial<Record<Language, ReadonlyMap<string, number>>>
  /** Best values among the hits; 0 without hits. */
  best: { bm25Normalised: number; coverage: number; sentenceCoverage: number }
}

/** How many passages of the first stage are ranked again. */
export const POOL = 100

/**
 * What a standard deviation of likeness adds to the re-ranker's score. Set, not learnt: with averaged word vectors, the weakest
 * kind there is, 0.3–0.6 gains a little on org-en and changes nothing on squad-en, 1.5 loses (`eval retrieval --embeddings`).
 */
const MEANING_WEIGHT = 0.5

type Shelf = { language: Language; index: LanguageIndex; near: NearStems; matcher: Matcher; reader: CandidateReader }
type Asked = { shelf: Shelf; prepared: Query; matches: Matches }
type Place = { shelf: Shelf; passage: number }
type Candidate = { shelf: Shelf; passage: number; documentId: string; match: number }

const openShelf = (language: Language): Shelf => {
  const index = new LanguageIndex(language)
  return {
    language,
    index,
    near: new NearStems(index),
    matcher: new Matcher(index),
    reader: new CandidateReader(index),
  }
}

/** In memory, synchronous; a search takes milliseconds. Passages of a document are best added together. */
export class PassageIndex {
  #shelves = LANGUAGES.map(openShelf)
  /** Numbers of documents, kept when a document is removed: it often comes back as a new version. */
  #documentIds: string[] = []
  #documents = new Map<string, { number: number; places: Place[] }>()

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
      document.places.push({ shelf, passage: shelf.index.add(passage, document.number) })
    }
    for (const { index } of this.#shelves) index.settle()
  }

  #document(documentId: string) {
    const known = this.#documents.get(documentId)
    if (known) return known
    const document = { number: this.#documentIds.length, places: [] }
    this.#documentIds.push(documentId)
    this.#documents.set(documentId, document)
    return document
  }

  /** Removes a document's passages; does nothing when there are none. */
  removeDocument(documentId: string): void {
    const document = this.#documents.get(documentId)
    if (!document) return
    for (const { shelf, passage } of document.places) shelf.index.remove(passage)
    document.places = []
    for (const shelf of this.#shelves) if (shelf.index.isMostlyDead) this.#compact(shelf)
  }

  #compact(shelf: Shelf): void {
    const renumbered = shelf.index.compact()
    for (const { places } of this.#documents.values()) {
      for (const place of places) if (place.shelf === shelf) place.passage = renumbered[place.passage]!
    }
  }

  /** Passages that can be found. */
  get size(): number {
    return this.#shelves.reduce((sum, { index }) => sum + index.totals.passages, 0)
  }

  /** Estimate of the memory held. */
  get bytes(): number {
    return this.#shelves.reduce((sum, { index }) => sum + index.bytes, this.#documentIds.length * 200)
  }

  search(query: PassageQuery): SearchResult {
    const written = query.language ?? guessLanguage(query.text)
    const isAllowed = this.#filter(query.allow)
    const asked = this.#shelves
      .filter(({ index }) => index.totals.passages > 0)
      .map((shelf) => {
        const prepared = prepareQuery(
          shelf.index,
          shelf.near,
          analyseQuery(query.text, shelf.language, written),
          written,
        )
        return { shelf, prepared, matches: shelf.matcher.match(prepared) }
      })
    const pools = asked.map((one) => this.#pool(one.shelf, one.matches, isAllowed))
    const pool = pools
      .flatMap(({ candidates }) => candidates)
      .sort(byMatch)
      .slice(0, POOL)
    if (query.meaning) this.#addNear(query.meaning, pool)
    const hits = asked.flatMap((one) =>
      this.#read(
        one,
        pool.filter(({ shelf }) => shelf === one.shelf),
        query.meaning,
      ),
    )
    return summarise(
      hits.sort(byScore).slice(0, query.limit),
      pools.reduce((sum, { matched }) => sum + matched, 0),
      asked,
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

  /** The best allowed passages of one language by BM25; the filter comes first, so nobody's place is taken. */
  #pool(shelf: Shelf, { scores, touched, ceiling }: Matches, isAllowed: (document: number) => boolean) {
    const { documentOf, passageIds } = shelf.index
    let matched = 0
    for (let i = 0; i < touched.length; i++) {
      const passage = touched[i]!
      if (isAllowed(documentOf.items[passage]!)) touched[matched++] = passage
    }
    const best = bestScores(touched.subarray(0, matched), scores, passageIds, POOL)
    const candidates = best.map((passage): Candidate => {
      const documentId = this.#documentIds[documentOf.items[passage]!]!
      return { shelf, passage, documentId, match: scores[passage]! / ceiling }
    })
    return { candidates, matched }
  }

  /** Adds to the pool what only meaning found. Its documents were allowed when it was found. */
  #addNear({ nearest }: Meaning, pool: Candidate[]): void {
    const known = new Set(pool.map(idOf))
    for (const { passageId, documentId } of nearest) {
      if (known.has(passageId)) continue
      const places = this.#documents.get(documentId)?.places
      const place = places?.find(({ shelf, passage }) => shelf.index.passageIds[passage] === passageId)
      if (place) pool.push({ ...place, documentId, match: 0 })
    }
  }

  #read({ shelf, prepared, matches }: Asked, pool: Candidate[], meaning: Meaning | undefined): Hit[] {
    shelf.reader.begin(prepared, matches)
    const hits = pool.map(({ passage, documentId }) => {
      const passageId = shelf.index.passageIds[passage]!
      const { features, bm25, coverage } = shelf.reader.read(passage)
      return {
        passageId,
        documentId,
        language: shelf.language,
        score: rankScore(features) + MEANING_WEIGHT * Math.max(0, meaning?.standing(passageId) ?? 0),
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

/** At most 1: a word that no passage holds weighs as one that a single passage holds. */
function rarityOf({ shelf, prepared }: Asked): ReadonlyMap<string, number> {
  const greatest = idf(1, shelf.index.totals.passages)
  return new Map(prepared.terms.map((term) => [term.name, Math.min(1, term.idf / greatest)]))
}

function summarise(hits: Hit[], matched: number, asked: Asked[]): SearchResult {
  const queries = asked.map(({ prepared }) => prepared)
  const terms = Math.max(0, ...queries.map((query) => query.terms.length))
  const known = Math.max(0, ...queries.map((query) => query.terms.filter((term) => term.variants.length > 0).length))
  const best = (value: (hit: Hit) => number) => hits.reduce((most, hit) => Math.max(most, value(hit)), 0)
  return {
    hits,
    matched,
    queryTerms: terms,
    knownTerms: known,
    rarity: Object.fromEntries(asked.map((one) => [one.shelf.language, rarityOf(one)])),
    best: {
      bm25Normalised: best((hit) => hit.bm25Normalised),
      coverage: best((hit) => hit.coverage),
      sentenceCoverage: best((hit) => hit.sentenceCoverage),
    },
  }
}
