// Which answers say the same thing, found without reading them all: sentences that share most of their word triples share a band of
// their smallest hashes (Broder, "On the resemblance and containment of documents", 1997). Pure.
import { fold } from '../knowledge/index.ts'

/** Two sentences of resemblance s share a band with probability 1 − (1 − s²)⁸: 0.90 at 0.5, 0.99 at 0.66, 0.9997 at 0.8. */
const BANDS = 8
const ROWS = 2
const TRIPLE = 3

/** Distinct runs of three words, without accents, case or punctuation; a shorter sentence is one run. */
export function shingles(text: string): Set<string> {
  const words = fold(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length <= TRIPLE) return new Set(words.length === 0 ? [] : [words.join(' ')])
  return new Set(words.slice(TRIPLE - 1).map((_, i) => words.slice(i, i + TRIPLE).join(' ')))
}

/** Share of the runs of either that both have, 0–1. */
export function resemblance(one: Set<string>, other: Set<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let both = 0
  for (const run of one) if (other.has(run)) both++
  return both / (one.size + other.size - both)
}

/** FNV-1a with a seed, then mixed once more, so that seeds give orders that do not follow each other. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b) >>> 0
  return (value ^ (value >>> 13)) >>> 0
}

function bandsOf(runs: Set<string>, salt: string): number[] {
  const smallest = Array.from({ length: BANDS * ROWS }, () => 0xffffffff)
  for (const run of runs)
    for (let i = 0; i < smallest.length; i++) smallest[i] = Math.min(smallest[i] ?? 0, hash(run, i))
  return Array.from({ length: BANDS }, (_, band) => {
    const key = `${salt}/${band}/${smallest.slice(band * ROWS, (band + 1) * ROWS).join('/')}`
    // 52 bits: exact as a number, and as a bigint in the database.
    return hash(key, 101) * 2 ** 20 + (hash(key, 202) & 0xfffff)
  })
}

/** The bands of some sentences. `salt`: the association's id, so that nothing is comparable between two. */
export function likenessOf(sentences: string[], salt: string): number[] {
  const bands = new Set<number>()
  for (const sentence of sentences) {
    const runs = shingles(sentence)
    if (runs.size > 0) for (const band of bandsOf(runs, salt)) bands.add(band)
  }
  return [...bands]
}
