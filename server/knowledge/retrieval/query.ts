// A question as one language's passages are asked for it: distinct terms, surface forms and grams with their weights.

import type { Language } from '../passage.ts'
import { stem } from './analyse.ts'
import type { LanguageIndex } from './language-index.ts'
import { kindred } from './lexicon.ts'
import type { NearStems, Variant } from './near-stems.ts'
import { fold, gramCodes } from './words.ts'

/** `name` is the stem. Variants are empty when no passage holds the term or anything like it; `idf` counts the passages with the term itself. */
export type Term = { name: string; variants: Variant[]; idf: number }

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

/** The same for a word of the lexicon: instead, when the passage is in the other language, or never says the word itself. */
const KIN = { beside: 0.4, instead: 0.8 }

/** Prepares a question's words (see `analyseQuery`) for one language. */
export function prepareQuery(index: LanguageIndex, near: NearStems, words: string[], written?: Language): Query {
  const terms = distinctTerms(index, near, words, written ?? index.vocabulary.language)
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

function distinctTerms(index: LanguageIndex, near: NearStems, words: string[], written: Language): Term[] {
  const terms = new Map<string, Term>()
  for (const word of words) {
    const name = stem(word, index.vocabulary.language)
    if (!terms.has(name)) terms.set(name, termOf(index, near, word, name, written))
  }
  return [...terms.values()]
}

function termOf(index: LanguageIndex, nearStems: NearStems, word: string, name: string, written: Language): Term {
  const { vocabulary, counts, totals } = index
  const surface = vocabulary.surfaces.ids.get(fold(word))
  const stems = new Set(surface === undefined ? [] : vocabulary.stemsOfSurface[surface])
  const own = vocabulary.stems.ids.get(name)
  if (own !== undefined) stems.add(own)
  const exact = [...stems].filter((stem) => counts.stem[stem]! > 0)
  const held = exact.reduce((total, stem) => total + counts.stem[stem]!, 0)
  const factor = held > 0 ? NEAR.beside : NEAR.instead
  const near = nearStems.find(fold(word)).map(({ stem, weight }) => ({ stem, weight: weight * factor }))
  const kin = kinOf(index, word, written, held > 0)
  // A word seen in passages only through its kin is as rare as they are.
  const holders = held > 0 ? held : kin.reduce((total, { stem }) => total + counts.stem[stem]!, 0)
  return {
    name,
    variants: greatest([...exact.map((stem) => ({ stem, weight: 1 })), ...near, ...kin]),
    idf: idf(Math.min(holders, totals.passages), totals.passages),
  }
}

function kinOf({ vocabulary, counts }: LanguageIndex, word: string, written: Language, isHeld: boolean): Variant[] {
  const weight = isHeld && written === vocabulary.language ? KIN.beside : KIN.instead
  return kindred(word, written, vocabulary.language).flatMap((name) => {
    const stem = vocabulary.stems.ids.get(name)
    return stem !== undefined && counts.stem[stem]! > 0 ? { stem, weight } : []
  })
}

/** Each stem once, with its greatest weight. */
function greatest(variants: Variant[]): Variant[] {
  const best = new Map<number, number>()
  for (const { stem, weight } of variants) best.set(stem, Math.max(best.get(stem) ?? 0, weight))
  return [...best].map(([stem, weight]) => ({ stem, weight }))
}
