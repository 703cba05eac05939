// A question as one language's passages are asked for it: distinct terms, surface forms and grams with their weights.
import { stem } from './analyse.ts'
import type { LanguageIndex } from './language-index.ts'
import { characterGrams, fold } from './words.ts'

/** A stem that stands for a term: 1 for the term itself, less for a word that is only spelt nearly so. */
export type Variant = { stem: number; weight: number }

/** Variants are empty when no passage holds the term or anything like it; `idf` counts the passages with the term itself. */
export type Term = { variants: Variant[]; idf: number }

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

/**
 * How far words spelt nearly alike stand for one another: at most so many, from this likeness (Dice) on, and what an
 * occurrence then counts, times the likeness. Less beside the word itself than in place of one that no passage holds.
 * Chosen by cross-validation: finds typing errors, and relatives the stemmer keeps apart (adhérer, adhésion).
 */
const NEAR = { most: 6, least: 0.4, beside: 0.48, instead: 0.8 }

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
  const factor = held > 0 ? NEAR.beside : NEAR.instead
  const near = nearStems(index, fold(word)).filter(({ stem }) => !exact.includes(stem))
  const variants = near.map(({ stem, weight }) => ({ stem, weight: weight * factor }))
  return {
    variants: [...exact.map((stem) => ({ stem, weight: 1 })), ...variants],
    idf: idf(Math.min(held, totals.passages), totals.passages),
  }
}

/** Stems of the words spelt most like a word, itself included, weighted by Dice's coefficient over their grams. */
function nearStems(index: LanguageIndex, surface: string): Variant[] {
  const { vocabulary, counts } = index
  const grams = characterGrams(surface)
  if (grams.length < 3) return []
  const best = new Map<number, number>()
  for (const [other, shared] of sharedGrams(index, grams)) {
    const weight = (2 * shared) / (grams.length + gramsOf(index, other))
    if (weight < NEAR.least || counts.surface[other] === 0) continue
    for (const stem of vocabulary.stemsOfSurface[other]!) best.set(stem, Math.max(best.get(stem) ?? 0, weight))
  }
  const name = (stem: number) => vocabulary.stems.names[stem]!
  const ranked = [...best].sort((a, b) => b[1] - a[1] || (name(a[0]) < name(b[0]) ? -1 : 1))
  return ranked
    .filter(([stem]) => counts.stem[stem]! > 0)
    .slice(0, NEAR.most)
    .map(([stem, weight]) => ({ stem, weight }))
}

/** Surfaces that share at least two of the grams, with how many. */
function sharedGrams(index: LanguageIndex, grams: string[]): [number, number][] {
  const shared = new Map<number, number>()
  for (const gram of numbers(grams, index.vocabulary.grams.ids)) {
    for (const other of index.vocabulary.surfacesOfGram[gram] ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return [...shared].filter(([, count]) => count > 1)
}

const gramsOf = (index: LanguageIndex, surface: number) => index.vocabulary.gramsOfSurface.items[surface]!
