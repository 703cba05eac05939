// Which passages hold a stem, and how often in each field: one sealed block of typed arrays and a small open tail.
import type { Integers } from './growable.ts'

/** How often a stem occurs in a passage, by field, in 16 bits: body 8, title 4, headings (with the question) 4. */
export type PackedCounts = number

const BODY = 1
const TITLE = 1 << 8
const HEADING = 1 << 12

/** What one more occurrence adds to packed counts, by field; each field stops counting when it is full. */
export function oneMore(counts: PackedCounts, field: 'body' | 'title' | 'heading'): PackedCounts {
  if (field === 'body') return (counts & 0xff) === 0xff ? counts : counts + BODY
  if (field === 'title') return (counts & 0xf00) === 0xf00 ? counts : counts + TITLE
  return (counts & 0xf000) === 0xf000 ? counts : counts + HEADING
}

/** Occurrences with each field's weight. */
export const weighted = (counts: PackedCounts, title: number, heading: number): number =>
  (counts & 0xff) + title * ((counts >> 8) & 0xf) + heading * (counts >> 12)

/** Visits each distinct stem of a passage once. */
export type StemReader = (passage: number, visit: (stem: number, counts: PackedCounts) => void) => void

/** Postings of one language. Passages are numbers, given in increasing order; removal is the reader's affair. */
export class Postings {
  #starts: Int32Array = new Int32Array(1)
  #passages: Int32Array = new Int32Array(0)
  #counts: Uint16Array = new Uint16Array(0)
  #tail = new Map<number, number[]>()
  #tailLength = 0

  get tailLength(): number {
    return this.#tailLength
  }

  /** Adds one passage's stems to the open tail. */
  append(passage: number, eachStem: StemReader): void {
    eachStem(passage, (stem, counts) => {
      const list = this.#tail.get(stem)
      if (list) list.push(passage, counts)
      else this.#tail.set(stem, [passage, counts])
    })
    this.#tailLength++
  }

  /** Calls `visit` for each passage that holds `stem`. */
  each(stem: number, visit: (passage: number, counts: PackedCounts) => void): void {
    const end = this.#starts[stem + 1] ?? 0
    for (let i = end === 0 ? 0 : this.#starts[stem]!; i < end; i++) visit(this.#passages[i]!, this.#counts[i]!)
    const tail = this.#tail.get(stem)
    if (tail) for (let i = 0; i < tail.length; i += 2) visit(tail[i]!, tail[i + 1]!)
  }

  /**
   * Replaces everything by the postings of `passages`, in increasing order; the tail is empty afterwards. Two passes:
   * the first counts, so that the arrays are made at their exact size.
   */
  seal(passages: Integers, stems: number, eachStem: StemReader): void {
    const starts = new Int32Array(stems + 1)
    const count = (stem: number) => {
      starts[stem + 1]!++
    }
    for (let i = 0; i < passages.length; i++) eachStem(passages.items[i]!, count)
    for (let stem = 0; stem < stems; stem++) starts[stem + 1]! += starts[stem]!
    this.#starts = starts
    this.#fill(passages, eachStem)
    this.#tail = new Map()
    this.#tailLength = 0
  }

  #fill(passages: Integers, eachStem: StemReader): void {
    const next = this.#starts.slice()
    const holders = new Int32Array(this.#starts.at(-1)!)
    const packed = new Uint16Array(holders.length)
    for (let i = 0; i < passages.length; i++) {
      const passage = passages.items[i]!
      eachStem(passage, (stem, counts) => {
        const at = next[stem]!++
        holders[at] = passage
        packed[at] = counts
      })
    }
    this.#passages = holders
    this.#counts = packed
  }

  get bytes(): number {
    const sealed = this.#starts.byteLength + this.#passages.byteLength + this.#counts.byteLength
    let tail = 0
    for (const list of this.#tail.values()) tail += 80 + list.length * 8
    return sealed + tail
  }
}
