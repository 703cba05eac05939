// Second stage: what a candidate passage shares with the question, as a short row of numbers for the linear model.
import { withRoom } from './growable.ts'
import type { LanguageIndex } from './language-index.ts'
import { BM25, type Matches, saturated } from './match.ts'
import { type Span, wordOf } from './passage-tokens.ts'
import { idf, type Query } from './query.ts'
import { QuestionMarks } from './question-marks.ts'
import { Tally } from './tally.ts'

/**
 * The model's features, in the order of its weights. All but `logLength` lie between 0 and 1, divided by what the
 * question could reach, so that questions, languages and collections compare. Left out because cross-validation showed no
 * gain once these are there: adjacent pairs, best sentence by BM25, stem cosine with the title, neighbouring passages.
 */
export const FEATURES = [
  'evenBm25',
  'surface',
  'grams',
  'body',
  'labelCoverage',
  'leadCoverage',
  'sentenceCoverage',
  'document',
  'sibling',
  'titleGrams',
  'questionGrams',
  'logLength',
] as const
export type Feature = (typeof FEATURES)[number]

/** By name: stems with gentle length normalisation; surface forms; grams; body alone; coverage by titles, first and
 * best sentence; the document as a whole; its best other passage; likeness of titles, and of titles that ask. */
export type FeatureRow = Record<Feature, number>

/** A candidate's features, and the two facts about it that are not among them. */
export type Reading = { features: FeatureRow; bm25: number; coverage: number }

const EVEN = { k1: 0.8, b: 0.3 }

/** Reads candidates of one language: `begin` with a question, `read` each candidate, `end`. */
export class CandidateReader {
  #index: LanguageIndex
  #marks = new QuestionMarks()
  #tally: Tally
  #seenGram = new Int32Array(0)
  #stamp = 0
  #query!: Query
  #matches!: Matches
  #idf = new Float64Array(0)

  constructor(index: LanguageIndex) {
    this.#index = index
    this.#tally = new Tally(index, this.#marks)
  }

  begin(query: Query, matches: Matches): void {
    this.#query = query
    this.#matches = matches
    this.#idf = Float64Array.from(query.terms, (term) => term.idf)
    this.#seenGram = withRoom(this.#seenGram, this.#index.counts.gram.length)
    this.#marks.set(this.#index, query)
  }

  end(): void {
    this.#marks.clear(this.#query)
  }

  read(passage: number): Reading {
    const span = this.#index.tokens.span(passage)
    this.#tally.count(this.#query, span)
    const { scores, ceiling } = this.#matches
    return {
      features: { ...this.#lexical(span), ...this.#surroundings(passage), ...this.#titles(span) },
      bm25: ratio(scores[passage]!, ceiling),
      coverage: ratio(this.#covered(), this.#query.idfSum),
    }
  }

  #lexical(span: Span) {
    const { totals } = this.#index
    const { surfaceIdf, surfaceIdfSum, gramIdf, gramIdfSum, idfSum } = this.#query
    const tally = this.#tally
    const relative = (length: number, total: number) => (length * totals.passages) / Math.max(1, total)
    const length = relative(span.end - span.start, totals.tokens)
    const bodyLength = relative(span.end - span.body, totals.sentenceTokens)
    return {
      evenBm25: bm25(tally.passage, this.#idf, idfSum, length, EVEN),
      surface: bm25(tally.surfaces, surfaceIdf, surfaceIdfSum, length),
      grams: bm25(tally.grams, gramIdf, gramIdfSum, relative(tally.gramLength, totals.grams)),
      body: bm25(tally.body, this.#idf, idfSum, bodyLength),
      labelCoverage: ratio(tally.labelIdf, idfSum),
      leadCoverage: ratio(tally.leadIdf, idfSum),
      sentenceCoverage: ratio(tally.sentenceIdf, idfSum),
      logLength: Math.log1p(span.end - span.start) / 6,
    }
  }

  #surroundings(passage: number) {
    const { scores, first, second, documentScores, ceiling, documentCeiling } = this.#matches
    const document = this.#index.documentOf.items[passage]!
    const isBest = scores[passage]! >= first[document]!
    return {
      document: ratio(documentScores[document]!, documentCeiling),
      sibling: ratio(isBest ? second[document]! : first[document]!, ceiling),
    }
  }

  #titles({ start, question, body }: Span) {
    const asks = body > question
    const titleGrams = this.#gramCosine(asks ? question : start, body)
    return { titleGrams, questionGrams: asks ? titleGrams : 0 }
  }

  /** How alike the question and a stretch of tokens are: cosine of their distinct grams, weighted by idf. */
  #gramCosine(start: number, end: number): number {
    const { vocabulary, tokens, counts, totals } = this.#index
    const stamp = ++this.#stamp
    let own = 0
    let shared = 0
    for (let i = start; i < end; i++) {
      const word = wordOf(tokens.tokens.items[i]!)
      const last = vocabulary.gramStart.items[word + 1]!
      for (let g = vocabulary.gramStart.items[word]!; g < last; g++) {
        const gram = vocabulary.gramList.items[g]!
        if (this.#seenGram[gram] === stamp) continue
        this.#seenGram[gram] = stamp
        const weight = idf(counts.gram[gram]!, totals.passages) ** 2
        own += weight
        if (this.#marks.gramOf[gram]! > 0) shared += weight
      }
    }
    const asked = this.#query.gramIdf.reduce((sum, weight) => sum + weight ** 2, 0)
    return ratio(shared, Math.sqrt(own * asked))
  }

  #covered(): number {
    return this.#idf.reduce((sum, weight, i) => sum + weight * Math.min(1, this.#tally.passage[i]!), 0)
  }
}

/** BM25 of the counted frequencies, divided by the greatest it could be; `length` is relative to the average. */
function bm25(found: Float64Array, weights: Float64Array, sum: number, length: number, { k1, b } = BM25 as Shape) {
  let score = 0
  for (let i = 0; i < weights.length; i++) {
    if (found[i]! > 0) score += weights[i]! * saturated(found[i]!, length, k1, b)
  }
  return ratio(score, sum * (k1 + 1))
}

type Shape = { k1: number; b: number }

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
