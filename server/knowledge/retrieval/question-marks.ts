// Which entries of a vocabulary a question asks for, so that reading a passage costs one look-up per token.
import { withRoom } from './growable.ts'
import type { LanguageIndex } from './language-index.ts'
import type { Query } from './query.ts'

/** By stem, surface form and gram: the number of what the question asks, plus one; 0 is "not asked for". */
export class QuestionMarks {
  termOf = new Int32Array(0)
  surfaceOf = new Int32Array(0)
  gramOf = new Int32Array(0)
  /** By stem: how much one occurrence counts, 1 for the question's own word. */
  weightOf = new Float64Array(0)

  /** Marks a question's entries. Every `set` is followed by a `clear` with the same question. */
  set(index: LanguageIndex, query: Query): void {
    this.termOf = withRoom(this.termOf, index.counts.stem.length)
    this.weightOf = withRoom(this.weightOf, index.counts.stem.length)
    this.surfaceOf = withRoom(this.surfaceOf, index.counts.surface.length)
    this.gramOf = withRoom(this.gramOf, index.counts.gram.length)
    query.terms.forEach(({ variants }, i) => {
      for (const { stem, weight } of variants) this.#markStem(stem, i + 1, weight)
    })
    mark(this.surfaceOf, query.surfaces, 1)
    mark(this.gramOf, query.grams, 1)
  }

  /** A word near two terms counts for the one it is most like. */
  #markStem(stem: number, term: number, weight: number): void {
    if (this.termOf[stem]! > 0 && this.weightOf[stem]! >= weight) return
    this.termOf[stem] = term
    this.weightOf[stem] = weight
  }

  clear(query: Query): void {
    for (const { variants } of query.terms) for (const { stem } of variants) this.termOf[stem] = 0
    mark(this.surfaceOf, query.surfaces, 0)
    mark(this.gramOf, query.grams, 0)
  }
}

function mark(marks: Int32Array, items: Int32Array, on: 0 | 1): void {
  for (let i = 0; i < items.length; i++) if (items[i]! >= 0) marks[items[i]!] = on * (i + 1)
}
