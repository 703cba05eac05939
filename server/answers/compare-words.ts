// How well a text holds the words of a question: 1 for a word of the same stem, less for one that is only spelt nearly so. Pure.
import { characterGrams, contentWords, fold, type Language, stem } from '../knowledge/index.ts'
import type { AskedWord } from './read-question.ts'

/** Dice's coefficient of two words' runs of letters, from which they are taken for forms, or cognates, of one another. */
const NEAR = { least: 0.5, factor: 0.8 }
/** What a word of the association's lexicon counts beside the word itself. */
const KIN = 0.7

/** Remembers how alike words and the question's words are: the same words come in many sentences. */
export class WordComparison {
  readonly #asked: AskedWord[]
  readonly #language: Language
  readonly #known = new Map<string, Float64Array | null>()

  constructor(asked: AskedWord[], language: Language) {
    this.#asked = asked
    this.#language = language
  }

  /** By word of the question, how well the text holds it, 0–1; and how many words of the text carry a subject. */
  held(text: string): { held: Float64Array; length: number; shared: number } {
    const held = new Float64Array(this.#asked.length)
    const words = contentWords(text, this.#language)
    let shared = 0
    for (const word of words) {
      const likeness = this.#likeness(word)
      if (!likeness) continue
      shared++
      for (let i = 0; i < held.length; i++) held[i] = Math.max(held[i]!, likeness[i]!)
    }
    return { held, length: words.length, shared }
  }

  #likeness(word: string): Float64Array | null {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const name = stem(word, this.#language)
    const grams = new Set(characterGrams(fold(word)))
    const likeness = Float64Array.from(this.#asked, (asked) =>
      asked.stem === name ? 1 : Math.max(asked.kin.has(name) ? KIN : 0, near(asked.grams, grams) * NEAR.factor),
    )
    const found = likeness.some((value) => value > 0) ? likeness : null
    this.#known.set(word, found)
    return found
  }
}

function near(asked: string[], grams: Set<string>): number {
  if (asked.length < 3 || grams.size < 3) return 0
  const common = asked.reduce((sum, gram) => sum + (grams.has(gram) ? 1 : 0), 0)
  const dice = (2 * common) / (asked.length + grams.size)
  return common >= 2 && dice >= NEAR.least ? dice : 0
}
