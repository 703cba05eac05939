// One walk through a candidate's tokens: how often it holds what the question asks for, and where.
import { withRoom } from './growable.ts'
import type { LanguageIndex } from './language-index.ts'
import { opensSentence, type Span, wordOf } from './passage-tokens.ts'
import type { Query } from './query.ts'
import type { QuestionMarks } from './question-marks.ts'

/** Frequencies by number of term, surface form and gram of the question. Belongs to one reader, filled by `count`. */
export class Tally {
  passage = new Float64Array(0)
  body = new Float64Array(0)
  surfaces = new Float64Array(0)
  grams = new Float64Array(0)
  /** Length of the passage in grams. */
  gramLength = 0
  /** idf covered by the titles and headings, by the body's first sentence, and by its best one. */
  labelIdf = 0
  leadIdf = 0
  sentenceIdf = 0
  #stretch = new Float64Array(0)
  #index: LanguageIndex
  #marks: QuestionMarks

  constructor(index: LanguageIndex, marks: QuestionMarks) {
    this.#index = index
    this.#marks = marks
  }

  /** Reads a passage; replaces what an earlier call left. */
  count(query: Query, span: Span): void {
    this.#clear(query)
    this.#walk(span.start, span.question)
    this.labelIdf = this.#takeStretch(query)
    this.#walk(span.question, span.body)
    this.#takeStretch(query)
    this.body.set(this.passage)
    this.#walkSentences(query, span)
    for (let i = 0; i < query.terms.length; i++) this.body[i] = this.passage[i]! - this.body[i]!
  }

  #clear({ terms, surfaces, grams }: Query): void {
    this.passage = withRoom(this.passage, terms.length).fill(0)
    this.body = withRoom(this.body, this.passage.length)
    this.#stretch = withRoom(this.#stretch, terms.length).fill(0)
    this.surfaces = withRoom(this.surfaces, surfaces.length).fill(0)
    this.grams = withRoom(this.grams, grams.length).fill(0)
    this.gramLength = 0
    this.leadIdf = 0
    this.sentenceIdf = 0
  }

  #walkSentences(query: Query, { body, end }: Span): void {
    const tokens = this.#index.tokens.tokens.items
    for (let from = body; from < end; ) {
      let to = from + 1
      while (to < end && !opensSentence(tokens[to]!)) to++
      this.#walk(from, to)
      const covered = this.#takeStretch(query)
      if (from === body) this.leadIdf = covered
      if (covered > this.sentenceIdf) this.sentenceIdf = covered
      from = to
    }
  }

  #walk(from: number, to: number): void {
    const { stemOf, surfaceOf } = this.#index.vocabulary
    const { termOf, weightOf, surfaceOf: askedSurface } = this.#marks
    const tokens = this.#index.tokens.tokens.items
    for (let i = from; i < to; i++) {
      const word = wordOf(tokens[i]!)
      const stem = stemOf.items[word]!
      const term = termOf[stem]!
      if (term > 0) {
        this.passage[term - 1]! += weightOf[stem]!
        this.#stretch[term - 1]! += weightOf[stem]!
      }
      const surface = askedSurface[surfaceOf.items[word]!]!
      if (surface > 0) this.surfaces[surface - 1]!++
      this.#walkGrams(word)
    }
  }

  #walkGrams(word: number): void {
    const { gramStart, gramList } = this.#index.vocabulary
    const from = gramStart.items[word]!
    const to = gramStart.items[word + 1]!
    this.gramLength += to - from
    for (let i = from; i < to; i++) {
      const gram = this.#marks.gramOf[gramList.items[i]!]!
      if (gram > 0) this.grams[gram - 1]!++
    }
  }

  /** The idf covered since the last call; a nearly spelt word covers its weight's share. */
  #takeStretch({ terms }: Query): number {
    let covered = 0
    for (let i = 0; i < terms.length; i++) {
      const found = this.#stretch[i]!
      if (found === 0) continue
      covered += terms[i]!.idf * Math.min(1, found)
      this.#stretch[i] = 0
    }
    return covered
  }
}
