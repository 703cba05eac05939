// The words of one language's passages, each met once: its stem, its folded surface form, its character grams.
import type { Language } from '../passage.ts'
import { stem } from './analyse.ts'
import { Integers } from './growable.ts'
import { WordTable } from './word-table.ts'
import { fold, gramCodes } from './words.ts'

/** Numbers names in the order they come. */
class Names<Name> {
  readonly ids = new Map<Name, number>()
  readonly names: Name[] = []

  idOf(name: Name): number {
    const known = this.ids.get(name)
    if (known !== undefined) return known
    this.ids.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

/**
 * Dictionary of one language. A word is what the analyser gives (accents kept); several words share a stem, and words
 * that differ by accents share a surface form. Words are never forgotten: readers look at how
 * many live passages hold them.
 */
export class Vocabulary {
  readonly words = new WordTable()
  readonly stems = new Names<string>()
  readonly surfaces = new Names<string>()
  /** By the codes of `gramCodes`. */
  readonly grams = new Names<number>()
  /** By word: stem, surface. Grams of word w are `gramList.items[gramStart.items[w] … gramStart.items[w + 1]]`. */
  readonly stemOf = new Integers()
  readonly surfaceOf = new Integers()
  readonly gramStart = new Integers()
  readonly gramList = new Integers()
  /** By surface: how many grams it has. */
  readonly gramsOfSurface = new Integers()
  /** By surface: the stems its words have. More than one only where accents make the stemmer differ. */
  readonly stemsOfSurface: number[][] = []
  /** By gram: the surfaces that hold it. */
  readonly surfacesOfGram: number[][] = []
  readonly language: Language

  constructor(language: Language) {
    this.language = language
    this.gramStart.push(0)
  }

  /** The number of the word `text.slice(from, to)`, met before or not. */
  idOf(text: string, from: number, to: number): number {
    const known = this.words.find(text, from, to)
    return known < 0 ? this.#learn(text, from, to) : known
  }

  #learn(text: string, from: number, to: number): number {
    const id = this.words.add(text, from, to)
    // A key cut out of a long string would keep all of that string alive.
    const word = ` ${text.slice(from, to)}`.slice(1)
    const surface = fold(word)
    const stemId = this.stems.idOf(stem(word, this.language))
    const surfaceId = this.surfaces.idOf(surface)
    this.stemOf.push(stemId)
    this.surfaceOf.push(surfaceId)
    const isNew = surfaceId === this.stemsOfSurface.length
    if (isNew) this.stemsOfSurface.push([])
    const stems = this.stemsOfSurface[surfaceId]!
    if (!stems.includes(stemId)) stems.push(stemId)
    this.#learnGrams(surface, surfaceId, isNew)
    return id
  }

  #learnGrams(surface: string, surfaceId: number, isNew: boolean): void {
    const grams = gramCodes(surface)
    if (isNew) this.gramsOfSurface.push(grams.length)
    for (const code of grams) {
      const gram = this.grams.idOf(code)
      this.gramList.push(gram)
      if (gram === this.surfacesOfGram.length) this.surfacesOfGram.push([])
      if (isNew) this.surfacesOfGram[gram]!.push(surfaceId)
    }
    this.gramStart.push(this.gramList.length)
  }

  /** Rough size in memory: strings and map entries are estimated at 60 bytes, typed arrays are exact. */
  get bytes(): number {
    const entries = this.stems.ids.size + this.surfaces.ids.size + this.grams.ids.size
    const lists = this.stemsOfSurface.length * 24 + this.gramList.length * 8
    const typed = [this.words, this.stemOf, this.surfaceOf, this.gramStart, this.gramList]
    return entries * 60 + lists + typed.reduce((sum, list) => sum + list.bytes, 0)
  }
}
