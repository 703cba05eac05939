// A question as one language's passages are asked for it: distinct terms, surface forms and grams with their weights.
import { stem } from './analyse.ts'
import type { LanguageIndex } from './language-index.ts'
import { characterGrams, fold } from './words.ts'

/** A stem that stands for a term: 1 for the term itself, less for a word that is only spelt nearly so. */
export type Variant = { stem: number; weight: number }

/** `idf` is that of a term no passage holds when `variants` is empty. */
export type Term = { variants: Variant[]; idf: number; isExact: boolean }

export type Query = {
  terms: Term[]
  /** Numbers of terms in the order of the question, for adjacency. */
  order: number[]
  /** Numbers of surface forms and grams, -1 when no passage has them; parallel to their idf. */
  surfaces: Int32Array
  surfaceIdf: Float64Array
  grams: Int32Array
  gramIdf: Float64Array
  /** Sums of the idf of all terms, surfaces and grams: what a perfect passage would match. */
  idfSum: number
  surfaceIdfSum: number
  gramIdfSum: number
}

/** Robertson and Spärck Jones's weight, kept positive by the 1 (as Lucene does). `n` of `total` passages hold the term. */
export const idf = (n: number, total: number): number => Math.log(1 + (total - n + 0.5) / (n + 0.5))

const NEAR = { most: 3, least: 0.5, factor: 0.8 }

/** Prepares a question's words (see `analyseQuery`) for one language. */
export function prepareQuery(index: LanguageIndex, words: string[]): Query {
  const { terms, order } = distinctTerms(index, words)
  const folded = [...new Set(words.map(fold))]
  const surfaces = numbers(folded, index.vocabulary.surfaces.ids)
  const gramNames = [...new Set(folded.flatMap(characterGrams))]
  const grams = numbers(gramNames, index.vocabulary.grams.ids)
  const surfaceIdf = weights(surfaces, index.counts.surface, index.totals.passages)
  const gramIdf = weights(grams, index.counts.gram, index.totals.passages)
  return {
    terms,
    order,
    surfaces,
    surfaceIdf,
    grams,
    gramIdf,
    idfSum: terms.reduce((total, term) => total + term.idf, 0),
    surfaceIdfSum: sum(surfaceIdf),
    gramIdfSum: sum(gramIdf),
  }
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)

const numbers = (names: string[], ids: Map<string, number>) => Int32Array.from(names, (name) => ids.get(name) ?? -1)

const weights = (items: Int32Array, counts: Int32Array, total: number) =>
  Float64Array.from(items, (item) => idf(item < 0 ? 0 : counts[item]!, total))

function distinctTerms(index: LanguageIndex, words: string[]) {
  const terms: Term[] = []
  const order: number[] = []
  const known = new Map<string, number>()
  for (const word of words) {
    const name = stem(word, index.vocabulary.language)
    const at = known.get(name) ?? terms.length
    if (at === terms.length) terms.push(termOf(index, word, name))
    known.set(name, at)
    order.push(at)
  }
  return { terms, order }
}

function termOf(index: LanguageIndex, word: string, name: string): Term {
  const { vocabulary, counts, totals } = index
  const surface = vocabulary.surfaces.ids.get(fold(word))
  const stems = new Set(surface === undefined ? [] : vocabulary.stemsOfSurface[surface])
  const own = vocabulary.stems.ids.get(name)
  if (own !== undefined) stems.add(own)
  const exact = [...stems].filter((stem) => counts.stem[stem]! > 0)
  const held = exact.reduce((total, stem) => total + counts.stem[stem]!, 0)
  if (held > 0) {
    const variants = exact.map((stem) => ({ stem, weight: 1 }))
    return { variants, idf: idf(Math.min(held, totals.passages), totals.passages), isExact: true }
  }
  return { variants: nearStems(index, fold(word)), idf: idf(0, totals.passages), isExact: false }
}

/** Stems of the words spelt most like one that no passage holds, by Dice's coefficient over their grams. */
function nearStems(index: LanguageIndex, surface: string): Variant[] {
  const { vocabulary, counts } = index
  const grams = characterGrams(surface)
  if (grams.length < 3) return []
  const shared = new Map<number, number>()
  for (const gram of numbers(grams, vocabulary.grams.ids)) {
    for (const other of vocabulary.surfacesOfGram[gram] ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  const best = new Map<number, number>()
  for (const [other, common] of shared) {
    if (common < 2 || counts.surface[other] === 0) continue
    const weight = (2 * common) / (grams.length + gramsOf(index, other))
    if (weight < NEAR.least) continue
    for (const stem of vocabulary.stemsOfSurface[other]!) best.set(stem, Math.max(best.get(stem) ?? 0, weight))
  }
  const ranked = [...best].filter(([stem]) => counts.stem[stem]! > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return ranked.slice(0, NEAR.most).map(([stem, weight]) => ({ stem, weight: weight * NEAR.factor }))
}

const gramsOf = (index: LanguageIndex, surface: number) => index.vocabulary.gramsOfSurface.items[surface]!
