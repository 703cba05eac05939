// The tokens of one language's passages, in order, with their sentences: what re-ranking reads and postings are made of.

import type { Language } from '../passage.ts'
import { analysePassage, isCurrent, type StoredTokens } from './analyse.ts'
import { Integers } from './growable.ts'
import type { Vocabulary } from './vocabulary.ts'

export type IndexedPassage = {
  passageId: string
  documentId: string
  language: Language
  /** Title of the document. */
  title: string
  headingPath: string[]
  text: string
  /** The question this passage answers, for rows of a question-and-answer file. */
  question?: string
  /** From `analysePassage`; without it, or with another version's, the passage is analysed again. */
  tokens?: StoredTokens
}

/** Where a passage's tokens stand: title, headings, question, then the body, in `tokens.items` up to `end`. */
export type Span = { start: number; headings: number; question: number; body: number; end: number }

/** A token is a word's number doubled, plus one when it opens a sentence. */
export const wordOf = (token: number): number => token >> 1
export const opensSentence = (token: number): boolean => (token & 1) === 1

const SECTION_LIMIT = 255

/** Append-only. Titles, headings and questions are cut at 255 words each. */
export class PassageTokens {
  readonly tokens = new Integers()
  readonly #starts = new Integers()
  readonly #sections = new Integers()
  readonly #vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
    this.#starts.push(0)
  }

  get length(): number {
    return this.#sections.length
  }

  get bytes(): number {
    return this.tokens.bytes + this.#starts.bytes + this.#sections.bytes
  }

  /** Adds a passage's tokens and returns its number. */
  append(passage: IndexedPassage): number {
    const stored = isCurrent(passage.tokens, passage.language) ? passage.tokens : analysePassage(passage)
    const lengths = [0, 0, 0]
    let at = stored.indexOf('\n') + 1
    for (let line = 0; at > 0; line++) {
      const end = stored.indexOf('\n', at)
      const length = this.#appendLine(stored, at, end < 0 ? stored.length : end, line < 3 ? SECTION_LIMIT : Infinity)
      if (line < 3) lengths[line] = length
      at = end + 1
    }
    this.#sections.push(lengths[0]! | (lengths[1]! << 8) | (lengths[2]! << 16))
    this.#starts.push(this.tokens.length)
    return this.length - 1
  }

  /** Adds a passage of another store with the same vocabulary, and returns its number here. */
  copy(other: PassageTokens, passage: number): number {
    const { start, end } = other.span(passage)
    for (let i = start; i < end; i++) this.tokens.push(other.tokens.items[i]!)
    this.#sections.push(other.#sections.items[passage]!)
    this.#starts.push(this.tokens.length)
    return this.length - 1
  }

  #appendLine(stored: string, from: number, end: number, limit: number): number {
    let count = 0
    for (let at = from; at < end && count < limit; count++) {
      let space = stored.indexOf(' ', at)
      if (space < 0 || space > end) space = end
      const word = this.#vocabulary.idOf(stored, at, space)
      this.tokens.push(word * 2 + (count === 0 ? 1 : 0))
      at = space + 1
    }
    return count
  }

  /** How many tokens a passage has, titles included. */
  lengthOf(passage: number): number {
    return this.#starts.items[passage + 1]! - this.#starts.items[passage]!
  }

  span(passage: number): Span {
    const start = this.#starts.items[passage]!
    const sections = this.#sections.items[passage]!
    const headings = start + (sections & 0xff)
    const question = headings + ((sections >> 8) & 0xff)
    return { start, headings, question, body: question + (sections >> 16), end: this.#starts.items[passage + 1]! }
  }
}
