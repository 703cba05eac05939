// Whether a word stands among the same words in the claim as in the source: what tells a number, a name or a "must" that was put in
// the place of another. Pure.
import type { Claim } from './claim.ts'
import type { Source } from './source.ts'

const REACH = { claim: 6, source: 9, function: 2 }
const FUNCTION_WEIGHT = 0.8
/** What a neighbour counts by its distance: the nearest say most. */
const NEARNESS = [0, 1.5, 1.2, 1, 0.7, 0.6, 0.5]
/** Lost for each word more or less between the two than in the claim, down to the least. */
const SHIFT = { each: 0.08, least: 0.4 }
const OTHER_SIDE = 0.6
const OTHER_SENTENCE = 0.5
const MOST_PLACES = 40

type Neighbour = { id: number; weight: number; offset: number; isFunction: boolean }

/** The best place found: how well it agrees, 0–1, and where it is (−1: nowhere). */
export type Place = { score: number; at: number }

export class Surroundings {
  readonly #source: Source
  readonly #neighbours: Neighbour[] = []
  /** Sum of the weights of the neighbours; 0 when the word stands alone and nothing can be said. */
  readonly total: number = 0

  /** The surroundings of word `i` of the claim; words at the positions `skip` do not count. */
  constructor(claim: Claim, source: Source, i: number, skip: ReadonlySet<number> = new Set()) {
    this.#source = source
    for (let j = Math.max(0, i - REACH.claim); j <= Math.min(claim.words.length - 1, i + REACH.claim); j++) {
      const word = claim.words[j]!
      const offset = j - i
      if (offset === 0 || skip.has(j) || (word.isFunction && Math.abs(offset) > REACH.function)) continue
      const weight = word.isFunction
        ? FUNCTION_WEIGHT
        : (claim.weights.get(word.key) ?? 0) * NEARNESS[Math.abs(offset)]!
      this.total += weight
      const id = claim.ids[j]!
      if (id >= 0) this.#neighbours.push({ id, weight, offset, isFunction: word.isFunction })
    }
  }

  /** Agreement with the surroundings of a position of the source, 0–1. */
  at(place: number): number {
    if (this.total === 0) return 0
    let sum = 0
    for (const one of this.#neighbours) sum += one.weight * this.#held(one, place)
    return sum / this.total
  }

  #held({ id, offset, isFunction }: Neighbour, place: number): number {
    const { places, sentenceOf } = this.#source
    const reach = isFunction ? REACH.function : REACH.source
    let best = 0
    for (const at of places[id]!) {
      const gap = at - place
      if (gap < -reach) continue
      if (gap > reach) break
      if (gap === 0) continue
      const shift = Math.max(SHIFT.least, 1 - SHIFT.each * Math.abs(Math.abs(gap) - Math.abs(offset)))
      const side = shift * (gap > 0 === offset > 0 ? 1 : OTHER_SIDE)
      best = Math.max(best, side * (sentenceOf[at] === sentenceOf[place] ? 1 : OTHER_SENTENCE))
    }
    return best
  }

  /** The best of some places, the first of equals; of many, only the first forty are looked at. */
  best(places: readonly number[]): Place {
    const found: Place = { score: 0, at: -1 }
    for (const place of places.slice(0, MOST_PLACES)) {
      const score = this.at(place)
      if (score > found.score) Object.assign(found, { score, at: place })
    }
    return found
  }

  /** The best place anywhere, whatever word stands there: found through the neighbours. */
  anywhere(): Place {
    const places = new Set<number>()
    for (const { id, offset, isFunction } of this.#neighbours) {
      if (isFunction) continue
      for (const at of this.#source.places[id]!.slice(0, 8)) {
        const place = at - offset
        if (place >= 0 && place < this.#source.words.length) places.add(place)
      }
    }
    return this.best([...places])
  }
}
