// How likely each quotable stretch of the best passages is to hold the answer, by a linear model of its traits.
import type { Evidence, EvidencePassage, Language } from '../knowledge/index.ts'
import { WordComparison } from './compare-words.ts'
import { type Quotable, quotablesOf } from './quotable.ts'
import trained from './quote.weights.json' with { type: 'json' }
import type { ReadQuestion } from './read-question.ts'
import { greatest, type Held, type Setting, type Stretch, shareOf, TRAITS, type TraitRow, traitsOf } from './traits.ts'

/** Passages whose sentences are weighed. With 20 instead of 10, 2 more of the 39 real questions had their answer quoted. */
export const WEIGHED_PASSAGES = 20

export type Weighed = {
  passage: EvidencePassage
  /** 0-based place of the passage among those found. */
  rank: number
  quotable: Quotable
  traits: TraitRow
  held: Held
  /** Rarity in the library of each word of the question, in the passage's language, 0–1. */
  rare: Float64Array
  /** Share of the question's words, weighted by rarity, in the stretch alone, and with what surrounds it. */
  covered: number
  coveredNearby: number
  /** How far the question and the one the passage answers hold one another's words: the lesser of both ways, 0–1. */
  sameQuestion: number
  score: number
}

/** What was found for a question, and the rarity of its words in the library; without it they all weigh the same there. */
export type Found = { passages: EvidencePassage[]; rarity?: Evidence['facts']['rarity'] }

type Read = {
  passage: EvidencePassage
  rank: number
  questionShared: number
  stretches: Stretch[]
}

const shipped: Partial<TraitRow> = trained.weights

export const weigh = (traits: TraitRow, weights: Partial<TraitRow> = shipped): number =>
  TRAITS.reduce((sum, name) => sum + (weights[name] ?? 0) * traits[name], 0)

/** Every quotable stretch of the best passages, in their order. */
export function weighQuotables(question: ReadQuestion, { passages, rarity: known }: Found): Weighed[] {
  const comparisons = new Map<Language, WordComparison>()
  const read = passages.slice(0, WEIGHED_PASSAGES).map((passage, rank): Read => {
    const { language } = passage
    const comparison = comparisons.get(language) ?? new WordComparison(question.words[language], language)
    comparisons.set(language, comparison)
    return readPassage(comparison, passage, rank)
  })
  const common = {
    question,
    topMatch: Math.max(1e-9, ...read.map((one) => one.passage.hit.bm25Normalised)),
    topScore: Math.max(...read.map((one) => one.passage.hit.score)),
  }
  const shares = documentShares(read)
  const rarities = new Map([...comparisons.keys()].map((language) => [language, raritiesIn(language, read)]))
  return read.flatMap((one) => {
    const { passage, rank } = one
    const rare = Float64Array.from(question.words[passage.language], (word) => {
      return known?.[passage.language]?.get(word.stem) ?? 1
    })
    const rarity = rarities.get(passage.language)!
    const documentShare = shares.get(passage.document.documentId) ?? 0
    return one.stretches.map((stretch) =>
      weighed(one, stretch, { ...common, passage, rank, rarity, rare, documentShare }),
    )
  })
}

function readPassage(comparison: WordComparison, passage: EvidencePassage, rank: number): Read {
  const own = comparison.held(questionOf(passage))
  const titles = comparison.held([passage.document.title, ...passage.headingPath].join(' ')).held
  const parts = quotablesOf(passage.text, passage.language, passage.question !== null).map((quotable) => ({
    quotable,
    ...comparison.held(quotable.text),
  }))
  const whole = greatest(titles, own.held, ...parts.map((part) => part.held))
  const stretches = parts.map(
    ({ quotable, held, length, shared }, at): Stretch => ({
      quotable,
      length,
      shared,
      isFirst: at === 0,
      question: own.held,
      held: {
        alone: held,
        nearby: greatest(held, titles, own.held, ...parts.slice(Math.max(0, at - 1), at).map((before) => before.held)),
        titles,
        passage: whole,
      },
    }),
  )
  return { passage, rank, questionShared: own.length === 0 ? 0 : own.shared / own.length, stretches }
}

/** How much of what was found each document holds, the first passages counting most, 0–1. */
function documentShares(read: Read[]): Map<string, number> {
  const all = read.reduce((sum, one) => sum + 1 / (one.rank + 1), 0)
  const shares = new Map<string, number>()
  for (const { passage, rank } of read) {
    const { documentId } = passage.document
    shares.set(documentId, (shares.get(documentId) ?? 0) + 1 / (rank + 1) / all)
  }
  return shares
}

/** The question a passage answers: its own, or a title just above it that asks. */
function questionOf({ question, headingPath, document }: EvidencePassage): string {
  const above = headingPath.at(-1) ?? document.title
  return question ?? (above.trimEnd().endsWith('?') ? above : '')
}

/** Rarity of each word of the question among the stretches of a language: Robertson and Spärck Jones's weight. */
function raritiesIn(language: Language, read: Read[]): Float64Array {
  const parts = read.filter((one) => one.passage.language === language).flatMap((one) => one.stretches)
  const size = parts[0]?.held.alone.length ?? 0
  return Float64Array.from({ length: size }, (_, i) => {
    const held = parts.reduce((sum, part) => sum + Math.min(1, part.held.alone[i]!), 0)
    return Math.log(1 + (parts.length - held + 0.5) / (held + 0.5))
  })
}

function weighed(one: Read, stretch: Stretch, setting: Setting): Weighed {
  const traits = traitsOf(stretch, setting)
  return {
    passage: one.passage,
    rank: one.rank,
    quotable: stretch.quotable,
    traits,
    held: stretch.held,
    rare: setting.rare,
    covered: shareOf(setting.rarity, stretch.held.alone),
    coveredNearby: traits.allWords,
    sameQuestion: Math.min(traits.answersQuestion, one.questionShared),
    score: weigh(traits),
  }
}
