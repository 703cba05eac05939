// The passages of one language: tokens, postings, and the counts that scores are made of.
import type { Language } from '../passage.ts'
import { Integers, withRoom } from './growable.ts'
import { type IndexedPassage, opensSentence, PassageTokens, wordOf } from './passage-tokens.ts'
import { oneMore, type PackedCounts, Postings } from './postings.ts'
import { Vocabulary } from './vocabulary.ts'

/** Sealing costs about 3 µs for each passage there is, so the tail may grow with the index: five seals in all, not twenty. */
const SMALLEST_TAIL = 2048
const TAIL_SHARE = 0.25

/** Live passages only; kept exact by additions and removals alike, so that both give the scores of a fresh build. */
export type Totals = { passages: number; tokens: number; grams: number; sentences: number; sentenceTokens: number }

/** Counts by number of stem, surface form, gram and document; longer than needed. */
type Counts = { stem: Int32Array; surface: Int32Array; gram: Int32Array; document: Int32Array; passages: Int32Array }

export class LanguageIndex {
  readonly vocabulary: Vocabulary
  tokens: PassageTokens
  readonly postings = new Postings()
  passageIds: string[] = []
  documentOf = new Integers()
  readonly totals: Totals = { passages: 0, tokens: 0, grams: 0, sentences: 0, sentenceTokens: 0 }
  /** In how many live passages a stem, a surface form, a gram occurs; tokens and live passages of each document. */
  readonly counts: Counts = {
    stem: new Int32Array(64),
    surface: new Int32Array(64),
    gram: new Int32Array(64),
    document: new Int32Array(64),
    passages: new Int32Array(64),
  }
  /** Documents with at least one live passage. */
  documents = 0
  #unposted: number[] = []
  #alive = new Uint8Array(64)
  #seen = new Int32Array(64)
  #seenGram = new Int32Array(64)
  #seenSurface = new Int32Array(64)
  #packed = new Int32Array(64)
  #found = new Int32Array(64)
  #stamp = 0

  constructor(language: Language) {
    this.vocabulary = new Vocabulary(language)
    this.tokens = new PassageTokens(this.vocabulary)
  }

  /** Passages ever added; numbers below this may be dead. */
  get length(): number {
    return this.tokens.length
  }

  isAlive(passage: number): boolean {
    return this.#alive[passage] === 1
  }

  /** Adds a passage of document number `document`; returns the passage's number. Call `settle` after the last. */
  add(passage: IndexedPassage, document: number): number {
    const number = this.tokens.append(passage)
    this.passageIds.push(passage.passageId)
    this.documentOf.push(document)
    this.#alive = withRoom(this.#alive, number + 1)
    this.#alive[number] = 1
    this.#makeRoom(document)
    this.#count(number, 1)
    this.#unposted.push(number)
    return number
  }

  remove(passage: number): void {
    if (!this.isAlive(passage)) return
    this.#alive[passage] = 0
    this.#count(passage, -1)
  }

  /** Makes what was added findable: in the tail when it is little, by sealing everything anew when it is much. */
  settle(): void {
    const most = Math.max(SMALLEST_TAIL, this.length * TAIL_SHARE)
    if (this.postings.tailLength + this.#unposted.length > most) this.#seal()
    else for (const passage of this.#unposted) this.postings.append(passage, this.#eachStem)
    this.#unposted = []
  }

  #seal(): void {
    const live = new Integers()
    for (let passage = 0; passage < this.length; passage++) if (this.isAlive(passage)) live.push(passage)
    this.postings.seal(live, this.vocabulary.stems.ids.size, this.#eachStem)
  }

  /** Whether most of what is stored belongs to removed passages. */
  get isMostlyDead(): boolean {
    return this.length - this.totals.passages > Math.max(SMALLEST_TAIL, this.totals.passages)
  }

  /** Forgets removed passages. Returns the new number of each passage by its old one; no count changes. */
  compact(): Int32Array {
    const before = { tokens: this.tokens, passageIds: this.passageIds, documentOf: this.documentOf, alive: this.#alive }
    const renumbered = new Int32Array(before.tokens.length).fill(-1)
    this.tokens = new PassageTokens(this.vocabulary)
    this.passageIds = []
    this.documentOf = new Integers()
    for (let passage = 0; passage < renumbered.length; passage++) {
      if (before.alive[passage] === 0) continue
      renumbered[passage] = this.tokens.copy(before.tokens, passage)
      this.passageIds.push(before.passageIds[passage]!)
      this.documentOf.push(before.documentOf.items[passage]!)
    }
    this.#alive = new Uint8Array(Math.max(64, this.length)).fill(1, 0, this.length)
    this.#seal()
    return renumbered
  }

  #makeRoom(document: number): void {
    const { counts, vocabulary } = this
    counts.stem = withRoom(counts.stem, vocabulary.stems.ids.size)
    counts.surface = withRoom(counts.surface, vocabulary.surfaces.ids.size)
    counts.gram = withRoom(counts.gram, vocabulary.grams.ids.size)
    counts.document = withRoom(counts.document, document + 1)
    counts.passages = withRoom(counts.passages, document + 1)
    this.#seen = withRoom(this.#seen, vocabulary.stems.ids.size)
    this.#packed = withRoom(this.#packed, vocabulary.stems.ids.size)
    this.#found = withRoom(this.#found, vocabulary.stems.ids.size)
    this.#seenSurface = withRoom(this.#seenSurface, vocabulary.surfaces.ids.size)
    this.#seenGram = withRoom(this.#seenGram, vocabulary.grams.ids.size)
  }

  /** Adds (1) or takes away (-1) a passage from every count. */
  #count(passage: number, sign: 1 | -1): void {
    const { totals, counts, vocabulary } = this
    const { start, body, end } = this.tokens.span(passage)
    const tokens = this.tokens.tokens.items
    const stamp = ++this.#stamp
    const stemOf = vocabulary.stemOf.items
    const surfaceOf = vocabulary.surfaceOf.items
    const gramStart = vocabulary.gramStart.items
    for (let i = start; i < end; i++) {
      const word = wordOf(tokens[i]!)
      totals.grams += sign * (gramStart[word + 1]! - gramStart[word]!)
      if (i >= body && opensSentence(tokens[i]!)) totals.sentences += sign
      const stem = stemOf[word]!
      if (this.#seen[stem] !== stamp) counts.stem[stem]! += sign
      this.#seen[stem] = stamp
      const surface = surfaceOf[word]!
      if (this.#seenSurface[surface] === stamp) continue
      this.#seenSurface[surface] = stamp
      counts.surface[surface]! += sign
      this.#countGrams(word, stamp, sign)
    }
    totals.passages += sign
    totals.tokens += sign * (end - start)
    totals.sentenceTokens += sign * (end - body)
    this.#countDocument(this.documentOf.items[passage]!, end - start, sign)
  }

  #countGrams(word: number, stamp: number, sign: 1 | -1): void {
    const { gramStart, gramList } = this.vocabulary
    const grams = gramList.items
    const end = gramStart.items[word + 1]!
    for (let i = gramStart.items[word]!; i < end; i++) {
      const gram = grams[i]!
      if (this.#seenGram[gram] === stamp) continue
      this.#seenGram[gram] = stamp
      this.counts.gram[gram]! += sign
    }
  }

  #countDocument(document: number, tokens: number, sign: 1 | -1): void {
    const before = this.counts.passages[document]!
    this.counts.passages[document] = before + sign
    this.counts.document[document]! += sign * tokens
    if (before === 0) this.documents++
    if (before + sign === 0) this.documents--
  }

  /** Visits the distinct stems of a passage with their counts by field. */
  #eachStem = (passage: number, visit: (stem: number, counts: PackedCounts) => void): void => {
    const { start, headings, body, end } = this.tokens.span(passage)
    const tokens = this.tokens.tokens.items
    const stemOf = this.vocabulary.stemOf.items
    const packed = this.#packed
    let found = 0
    for (let i = start; i < end; i++) {
      const stem = stemOf[wordOf(tokens[i]!)]!
      if (packed[stem] === 0) this.#found[found++] = stem
      packed[stem] = oneMore(packed[stem]!, i < headings ? 'title' : i < body ? 'heading' : 'body')
    }
    for (let i = 0; i < found; i++) {
      const stem = this.#found[i]!
      visit(stem, packed[stem]!)
      packed[stem] = 0
    }
  }

  /** Rough size in memory, typed arrays exact, strings estimated. */
  get bytes(): number {
    const arrays = [
      ...Object.values(this.counts),
      this.#alive,
      this.#seen,
      this.#seenSurface,
      this.#seenGram,
      this.#packed,
      this.#found,
    ]
    const typed = arrays.reduce((sum, array) => sum + array.byteLength, 0)
    const ids = this.passageIds.length * 64
    return typed + ids + this.documentOf.bytes + this.tokens.bytes + this.postings.bytes + this.vocabulary.bytes
  }
}
