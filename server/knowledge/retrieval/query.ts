// A question as one language's passages are asked for it: distinct terms, surface forms and grams with their weights.
import { stem } from './analyse.ts'
import type { LanguageIndex } from './language-index.ts'
import type { NearStems, Variant } from './near-stems.ts'
import { fold, gramCodes } from './words.ts'

/** Variants are empty when no passage holds the term or anything like it; `idf` counts the passages with the term itself. */
export type Term = { variants: Variant[]; idf: number }

export type Query = {
  terms: Term[]
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

/** What an occurrence of a nearly alike word counts, times its likeness: beside the word itself, or instead of it. */
const NEAR = { beside: 0.48, instead: 0.8 }

/** Prepares a question's words (see `analyseQuery`) for one language. */
export function prepareQuery(index: LanguageIndex, near: NearStems, words: string[]): Query {
  const terms = distinctTerms(index, near, words)
  const folded = [...new Set(words.map(fold))]
  const surfaces = numbers(folded, index.vocabulary.surfaces.ids)
  const codes = [...new Set(folded.flatMap(gramCodes))]
  const grams = numbers(codes, index.vocabulary.grams.ids)
  const surfaceIdf = weights(surfaces, index.counts.surface, index.totals.passages)
  const gramIdf = weights(grams, index.counts.gram, index.totals.passages)
  return {
    terms,
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

const numbers = <Name>(names: Name[], ids: Map<Name, number>) => Int32Array.from(names, (name) => ids.get(name) ?? -1)

const weights = (items: Int32Array, counts: Int32Array, total: number) =>
  Float64Array.from(items, (item) => idf(item < 0 ? 0 : counts[item]!, total))

function distinctTerms(index: LanguageIndex, near: NearStems, words: string[]): Term[] {
  const terms = new Map<string, Term>()
  for (const word of words) {
    const name = stem(word, index.vocabulary.language)
    if (!terms.has(name)) terms.set(name, termOf(index, near, word, name))
  }
  return [...terms.values()]
}

function termOf(index: LanguageIndex, nearStems: NearStems, word: string, name: string): Term {
  const { vocabulary, counts, totals } = index
  const surface = vocabulary.surfaces.ids.get(fold(word))
  const stems = new Set(surface === undefined ? [] : vocabulary.stemsOfSurface[surface])
  const own = vocabulary.stems.ids.get(name)
  if (own !== undefined) stems.add(own)
  const exact = [...stems].filter((stem) => counts.stem[stem]! > 0)
  const held = exact.reduce((total, stem) => total + counts.stem[stem]!, 0)
  const factor = held > 0 ? NEAR.beside : NEAR.instead
  const near = nearStems.find(fold(word)).filter(({ stem }) => !exact.includes(stem))
  const variants = near.map(({ stem, weight }) => ({ stem, weight: weight * factor }))
  return {
    variants: [...exact.map((stem) => ({ stem, weight: 1 })), ...variants],
    idf: idf(Math.min(held, totals.passages), totals.passages),
  }
}
