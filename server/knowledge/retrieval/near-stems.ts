// Words spelt nearly alike: typing errors, and relatives that the stemmer keeps apart (adhérer, adhésion).
import { withRoom } from './growable.ts'
import type { LanguageIndex } from './language-index.ts'
import { gramCodes } from './words.ts'

/** A stem that stands for a term: 1 for the term itself, less for a word that is only spelt nearly so. */
export type Variant = { stem: number; weight: number }

/** At most so many, from this likeness (Dice's coefficient over grams) on; chosen by cross-validation. */
const MOST = 6
const LEAST = 0.4

/** Keeps its working arrays between words. */
export class NearStems {
  #index: LanguageIndex
  #shared = new Uint8Array(0)
  #touched = new Int32Array(0)

  constructor(index: LanguageIndex) {
    this.#index = index
  }

  /** Stems of the live words most like a folded word, itself included, each weighted by its likeness, best first. */
  find(surface: string): Variant[] {
    const { vocabulary, counts } = this.#index
    const grams = gramCodes(surface)
    if (grams.length < 3) return []
    const best = new Map<number, number>()
    const touched = this.#count(grams)
    for (let i = 0; i < touched; i++) {
      const other = this.#touched[i]!
      const likeness = (2 * this.#shared[other]!) / (grams.length + vocabulary.gramsOfSurface.items[other]!)
      this.#shared[other] = 0
      if (likeness < LEAST || counts.surface[other] === 0) continue
      for (const stem of vocabulary.stemsOfSurface[other]!) best.set(stem, Math.max(best.get(stem) ?? 0, likeness))
    }
    const live = [...best].filter(([stem]) => counts.stem[stem]! > 0)
    const name = (stem: number) => vocabulary.stems.names[stem]!
    live.sort((a, b) => b[1] - a[1] || (name(a[0]) < name(b[0]) ? -1 : 1))
    return live.slice(0, MOST).map(([stem, weight]) => ({ stem, weight }))
  }

  /** Counts the grams each surface shares with the word; returns how many surfaces share one. */
  #count(grams: number[]): number {
    const { vocabulary } = this.#index
    this.#shared = withRoom(this.#shared, vocabulary.stemsOfSurface.length)
    this.#touched = withRoom(this.#touched, vocabulary.stemsOfSurface.length)
    let touched = 0
    for (const code of grams) {
      const gram = vocabulary.grams.ids.get(code)
      if (gram === undefined) continue
      for (const other of vocabulary.surfacesOfGram[gram]!) {
        if (this.#shared[other] === 0) this.#touched[touched++] = other
        this.#shared[other]!++
      }
    }
    return touched
  }
}
