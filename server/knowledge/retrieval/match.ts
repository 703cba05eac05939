// First stage: BM25 of every passage, and of every document taken whole, for a prepared question.
import { withRoom } from './growable.ts'
import type { LanguageIndex } from './language-index.ts'
import { weighted } from './postings.ts'
import { idf, type Query } from './query.ts'

/** Usual BM25 constants (Robertson & Zaragoza 2009); fields count once each, as if the passage held its titles. */
export const BM25 = { k1: 1.2, b: 0.75, title: 1, heading: 1 }

/** Scores by passage and document number; the arrays belong to the matcher and hold until its next `match`. */
export type Matches = {
  scores: Float64Array
  documentScores: Float64Array
  /** By document: the greatest and the second greatest score among its passages. */
  first: Float64Array
  second: Float64Array
  /** Passages with a score above 0, each once, in no order. */
  touched: Int32Array
  /** The greatest score the question could reach, in a passage and in a document; 0 for a question without words. */
  ceiling: number
  documentCeiling: number
}

/** Keeps the working arrays of one language between searches; not to be shared by two searches at once. */
export class Matcher {
  #index: LanguageIndex
  #scores = new Float64Array(0)
  #documentScores = new Float64Array(0)
  #first = new Float64Array(0)
  #second = new Float64Array(0)
  #frequency = new Float64Array(0)
  #documentFrequency = new Float64Array(0)
  #touched = new Int32Array(0)
  #holders = new Int32Array(0)
  #documents = new Int32Array(0)

  constructor(index: LanguageIndex) {
    this.#index = index
  }

  match(query: Query): Matches {
    this.#clear()
    let touched = 0
    let documentCeiling = 0
    for (const term of query.terms) {
      const holders = this.#gather(term.variants)
      touched = this.#scoreHolders(holders, term.idf, touched)
      documentCeiling += this.#scoreDocuments(holders)
    }
    this.#findBest(touched)
    const greatest = BM25.k1 + 1
    return {
      scores: this.#scores,
      documentScores: this.#documentScores,
      first: this.#first,
      second: this.#second,
      touched: this.#touched.subarray(0, touched),
      ceiling: query.idfSum * greatest,
      documentCeiling: documentCeiling * greatest,
    }
  }

  #clear(): void {
    const { length, counts } = this.#index
    this.#scores = withRoom(this.#scores, length).fill(0)
    this.#frequency = withRoom(this.#frequency, length)
    this.#touched = withRoom(this.#touched, length)
    this.#holders = withRoom(this.#holders, length)
    this.#documentScores = withRoom(this.#documentScores, counts.document.length).fill(0)
    this.#first = withRoom(this.#first, counts.document.length).fill(0)
    this.#second = withRoom(this.#second, counts.document.length).fill(0)
    this.#documentFrequency = withRoom(this.#documentFrequency, counts.document.length)
    this.#documents = withRoom(this.#documents, counts.document.length)
  }

  #findBest(touched: number): void {
    const documentOf = this.#index.documentOf.items
    for (let i = 0; i < touched; i++) {
      const score = this.#scores[this.#touched[i]!]!
      const document = documentOf[this.#touched[i]!]!
      const [lower, higher] = [Math.min(score, this.#first[document]!), Math.max(score, this.#first[document]!)]
      this.#first[document] = higher
      this.#second[document] = Math.max(this.#second[document]!, lower)
    }
  }

  /** Sums a term's occurrences by passage in `#frequency`; returns how many passages, listed in `#holders`. */
  #gather(variants: Query['terms'][number]['variants']): number {
    const index = this.#index
    let found = 0
    for (const { stem, weight } of variants) {
      index.postings.each(stem, (passage, counts) => {
        if (!index.isAlive(passage)) return
        if (this.#frequency[passage] === 0) this.#holders[found++] = passage
        this.#frequency[passage]! += weight * weighted(counts, BM25.title, BM25.heading)
      })
    }
    return found
  }

  #scoreHolders(holders: number, weight: number, touched: number): number {
    const { totals, tokens } = this.#index
    const average = totals.tokens / Math.max(1, totals.passages)
    let count = touched
    for (let i = 0; i < holders; i++) {
      const passage = this.#holders[i]!
      const frequency = this.#frequency[passage]!
      if (this.#scores[passage] === 0) this.#touched[count++] = passage
      this.#scores[passage]! += weight * saturated(frequency, tokens.lengthOf(passage) / average)
    }
    return count
  }

  /** The same for documents as wholes. Returns the term's idf among documents; leaves the working arrays at zero. */
  #scoreDocuments(holders: number): number {
    const { totals, counts, documents, documentOf } = this.#index
    let found = 0
    for (let i = 0; i < holders; i++) {
      const passage = this.#holders[i]!
      const document = documentOf.items[passage]!
      if (this.#documentFrequency[document] === 0) this.#documents[found++] = document
      this.#documentFrequency[document]! += this.#frequency[passage]!
      this.#frequency[passage] = 0
    }
    const weight = idf(found, documents)
    const average = totals.tokens / Math.max(1, documents)
    for (let i = 0; i < found; i++) {
      const document = this.#documents[i]!
      const frequency = this.#documentFrequency[document]!
      this.#documentScores[document]! += weight * saturated(frequency, counts.document[document]! / average)
      this.#documentFrequency[document] = 0
    }
    return weight
  }
}

/** BM25's term frequency part, from 0 to k1 + 1; `length` is relative to the average. */
export const saturated = (frequency: number, length: number, k1 = BM25.k1, b = BM25.b): number =>
  (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * length))
