// Words to numbers, looked up by a stretch of a longer text without cutting it out: the index reads millions of them.
import { Integers, withRoom } from './growable.ts'

/** A hash table with open addressing. Numbers are given in the order words come, from 0. */
export class WordTable {
  /** A word's number plus one; 0 is free. The length is a power of two, at most half full. */
  #slots = new Int32Array(1024)
  readonly #hashes = new Integers()
  readonly #starts = new Integers()
  #letters = new Uint16Array(4096)

  constructor() {
    this.#starts.push(0)
  }

  get size(): number {
    return this.#hashes.length
  }

  /** The number of the word `text.slice(from, to)`, or −1. */
  find(text: string, from: number, to: number): number {
    return this.#slots[this.#slotOf(text, from, to, hashOf(text, from, to))]! - 1
  }

  /** Adds a word that `find` did not find, and returns its number. */
  add(text: string, from: number, to: number): number {
    const hash = hashOf(text, from, to)
    const start = this.#starts.items[this.size]!
    this.#letters = withRoom(this.#letters, start + to - from)
    for (let i = from; i < to; i++) this.#letters[start + i - from] = text.charCodeAt(i)
    this.#starts.push(start + to - from)
    if (this.size * 2 >= this.#slots.length) this.#enlarge()
    this.#slots[this.#slotOf(text, from, to, hash)] = this.size + 1
    this.#hashes.push(hash)
    return this.size - 1
  }

  get bytes(): number {
    return this.#slots.byteLength + this.#letters.byteLength + this.#hashes.bytes + this.#starts.bytes
  }

  /** Where the word is, or the free slot where it would go. */
  #slotOf(text: string, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let word = this.#slots[slot]!; word !== 0; word = this.#slots[slot]!) {
      if (this.#hashes.items[word - 1] === hash && this.#isWord(word - 1, text, from, to)) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  #isWord(word: number, text: string, from: number, to: number): boolean {
    const start = this.#starts.items[word]!
    if (this.#starts.items[word + 1]! - start !== to - from) return false
    for (let i = from; i < to; i++) if (this.#letters[start + i - from] !== text.charCodeAt(i)) return false
    return true
  }

  #enlarge(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    for (let word = 0; word < this.size; word++) {
      let slot = this.#hashes.items[word]! & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = word + 1
    }
    this.#slots = slots
  }
}

/** FNV-1a over UTF-16 units, its high bits mixed down: only the low ones choose a slot. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}
