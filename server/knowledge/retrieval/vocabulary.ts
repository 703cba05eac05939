// The words of one language's passages, each met once: its stem, its folded surface form, its character grams.
import type { Language } from '../passage.ts'
import { stem } from './analyse.ts'
import { Integers } from './growable.ts'
import { characterGrams, fold } from './words.ts'

class Names {
  readonly ids = new Map<string, number>()
  readonly names: string[] = []

  idOf(name: string): number {
    const known = this.ids.get(name)
    if (known !== undefined) return known
    this.ids.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

/**
 * Dictionary of one language. A word is what the analyser gives (accents kept); several words share a stem, and words
 * that differ by accents share a surface form. Words are never forgotten: readers look at
 * how many live passages hold them.
 */
export class Vocabulary {
  readonly words = new Map<string, number>()
  readonly stems = new Names()
  readonly surfaces = new Names()
  readonly grams = new Names()
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

  /** The number of a word, met before or not. */
  idOf(word: string): number {
    return this.words.get(word) ?? this.#learn(word)
  }

  #learn(sliced: string): number {
    // A key cut out of a long string would keep all of that string alive.
    const word = ` ${sliced}`.slice(1)
    const id = this.words.size
    this.words.set(word, id)
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
    const grams = characterGrams(surface)
    if (isNew) this.gramsOfSurface.push(grams.length)
    for (const text of grams) {
      const gram = this.grams.idOf(text)
      this.gramList.push(gram)
      if (gram === this.surfacesOfGram.length) this.surfacesOfGram.push([])
      if (isNew) this.surfacesOfGram[gram]!.push(surfaceId)
    }
    this.gramStart.push(this.gramList.length)
  }

  /** Rough size in memory: strings and map entries are estimated at 60 bytes, typed arrays are exact. */
  get bytes(): number {
    const entries = this.words.size + this.stems.ids.size + this.surfaces.ids.size + this.grams.ids.size
    const lists = this.stemsOfSurface.length * 24 + this.gramList.length * 8
    const typed = [this.stemOf, this.surfaceOf, this.gramStart, this.gramList]
    return entries * 60 + lists + typed.reduce((sum, list) => sum + list.bytes, 0)
  }
}
