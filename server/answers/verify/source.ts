// The evidence, read once for all sentences of an answer: where each word stands, and what stands beside it. Pure.
import { type Language, splitSentences } from '../../knowledge/index.ts'
import { impliedNumber } from './numbers.ts'
import { rarity } from './rarity.ts'
import { readWords, type Word } from './words.ts'

export type SourceSentence = { text: string; passage: number; from: number; to: number; ids: Set<number> }

/** Words are numbered by their key; a word the source does not have is −1. Positions count words over all passages. */
export class Source {
  readonly language: Language
  readonly words: Word[] = []
  readonly ids: number[] = []
  readonly sentences: SourceSentence[] = []
  readonly sentenceOf: number[] = []
  readonly places: number[][] = []
  readonly passages: Set<number>[] = []
  readonly spellings = new Set<string>()
  readonly #numbers = new Map<string, number>()
  readonly #weights: number[] = []
  readonly #pairs = new Set<number>()
  readonly #contentPairs = new Set<number>()
  readonly #grams = new Map<string, string[]>()
  readonly #near = new Map<string, number>()
  readonly sentencesWith: number[][] = []

  constructor(passages: { text: string }[], language: Language) {
    this.language = language
    for (const [i, passage] of passages.entries()) this.#read(passage.text, i)
    this.#pair()
  }

  #read(text: string, passage: number): void {
    const inPassage = new Set<number>()
    for (const sentence of splitSentences(text, this.language)) {
      const words = readWords(sentence.text, this.language)
      if (words.length === 0) continue
      const from = this.words.length
      const ids = new Set<number>()
      for (const word of words) this.#place(word, ids)
      for (const id of ids) {
        inPassage.add(id)
        this.sentencesWith[id] = [...(this.sentencesWith[id] ?? []), this.sentences.length]
      }
      this.sentences.push({ text: sentence.text, passage, from, to: this.words.length, ids })
    }
    this.passages.push(inPassage)
  }

  #place(word: Word, ids: Set<number>): void {
    const id = this.#number(word.key)
    this.spellings.add(word.low)
    this.places[id]!.push(this.words.length)
    const implied = impliedNumber(word.low)
    if (implied) {
      const numeral = this.#number(`#${implied}`)
      this.places[numeral]!.push(this.words.length)
      ids.add(numeral)
    }
    ids.add(id)
    this.words.push(word)
    this.ids.push(id)
    this.sentenceOf.push(this.sentences.length)
  }

  #number(key: string): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const id = this.#numbers.size
    this.#numbers.set(key, id)
    this.#weights.push(rarity(key, this.language))
    this.places.push([])
    return id
  }

  #pair(): void {
    let last = -1
    for (let i = 0; i < this.ids.length; i++) {
      const starts = i === 0 || this.sentenceOf[i] !== this.sentenceOf[i - 1]
      if (!starts) this.#pairs.add(pairOf(this.ids[i - 1]!, this.ids[i]!))
      if (starts) last = -1
      if (this.words[i]!.isFunction) continue
      if (last >= 0) this.#contentPairs.add(pairOf(last, this.ids[i]!))
      last = this.ids[i]!
    }
  }

  id(key: string): number {
    return this.#numbers.get(key) ?? -1
  }

  has(key: string): boolean {
    return this.#numbers.has(key)
  }

  weight(id: number): number {
    return this.#weights[id]!
  }

  /** Where a word stands, as positions; at most the first `most`. */
  placesOf(key: string): number[] {
    const id = this.id(key)
    return id < 0 ? [] : this.places[id]!
  }

  /** Whether the second word follows the first somewhere in a sentence. */
  follows(first: number, second: number): boolean {
    return first >= 0 && second >= 0 && this.#pairs.has(pairOf(first, second))
  }

  /** The same, function words left out. */
  followsInContent(first: number, second: number): boolean {
    return first >= 0 && second >= 0 && this.#contentPairs.has(pairOf(first, second))
  }

  /** All keys of the source. */
  keys(): IterableIterator<string> {
    return this.#numbers.keys()
  }

  /** Dice's coefficient of letter trigrams with the source's nearest word: 1 the same, 0 nothing alike. */
  nearest(key: string): number {
    const known = this.#near.get(key)
    if (known !== undefined) return known
    if (this.#grams.size === 0)
      for (const word of this.#numbers.keys()) if (word.length >= 4 && word[0] !== '#') this.#index(word)
    const mine = trigrams(key)
    const shared = new Map<string, number>()
    for (const gram of mine)
      for (const word of this.#grams.get(gram) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1)
    let best = 0
    for (const [word, common] of shared) best = Math.max(best, (2 * common) / (mine.length + word.length))
    this.#near.set(key, best)
    return best
  }

  #index(word: string): void {
    for (const gram of trigrams(word)) {
      const list = this.#grams.get(gram)
      if (list) list.push(word)
      else this.#grams.set(gram, [word])
    }
  }
}

const pairOf = (first: number, second: number) => first * 65_536 + second

/** Runs of three letters of a word with its ends marked: as many as the word has letters. */
function trigrams(word: string): string[] {
  const marked = `^${word}$`
  return Array.from({ length: word.length }, (_, i) => marked.slice(i, i + 3))
}
