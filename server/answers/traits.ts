// What is weighed of a stretch that might be quoted: a short row of numbers, each between 0 and about 1 unless said.
import type { EvidencePassage } from '../knowledge/index.ts'
import { CUES, type Cue, heldShare } from './answer-cues.ts'
import type { Quotable } from './quotable.ts'
import type { ReadQuestion } from './read-question.ts'

/**
 * The words of the question are weighed twice: by their rarity among the stretches compared, which tells these apart, and
 * by their rarity in the library (`rare…`), which tells how much a word says. `behind` is what the passage's score lacks of
 * the first one's, at most 0. `cue.…` is above 0 when a kind of answer is asked for and held, below when it is not held.
 */
export const TRAITS = [
  'wordsInTitles',
  'wordsInPassage',
  'missingFromTitles',
  'allWords',
  'cueMissing',
  'brief',
  'logLength',
  'newWords',
  'first',
  'best',
  'rank',
  'match',
  'coverage',
  'answersQuestion',
  'exactPair',
  'documentShare',
  'rare',
  'rareNearby',
  'rareInPassage',
  'rarest',
  'rarestNearby',
  'rarestMissing',
  'behind',
  'cueWithRare',
  'cueWithRareNearby',
  ...CUES.map((cue) => `cue.${cue}` as const),
] as const
export type Trait = (typeof TRAITS)[number]
export type TraitRow = Record<Trait, number>

/** By word of the question, how well it is held, 0–1, by a stretch and by what is around it. */
export type Held = { alone: Float64Array; nearby: Float64Array; titles: Float64Array; passage: Float64Array }

export type Stretch = {
  quotable: Quotable
  /** How many words carry a subject, and how many of them are words of the question. */
  length: number
  shared: number
  isFirst: boolean
  held: Held
  /** The same for the question that the passage answers. */
  question: Float64Array
}

export type Setting = {
  question: ReadQuestion
  passage: EvidencePassage
  /** 0-based place of the passage among those found. */
  rank: number
  /** By word of the question: rarity among the stretches compared, and in the library. */
  rarity: Float64Array
  rare: Float64Array
  /** The greatest match and score among the passages found, and the share of what was found that the document holds. */
  topMatch: number
  topScore: number
  documentShare: number
}

/** Share of the weight of the question's words that is held. */
export function shareOf(weights: Float64Array, held: Float64Array): number {
  const whole = weights.reduce((sum, value) => sum + value, 0)
  return whole === 0 ? 0 : weights.reduce((sum, value, i) => sum + value * (held[i] ?? 0), 0) / whole
}

export function traitsOf(stretch: Stretch, setting: Setting): TraitRow {
  const { question, passage, rank, rarity } = setting
  const { held } = stretch
  const titles = shareOf(rarity, held.titles)
  const { text } = stretch.quotable
  const cue = heldShare(question.cues, text, question.text)
  return {
    wordsInTitles: titles,
    wordsInPassage: shareOf(rarity, held.passage),
    missingFromTitles: shareOf(rarity, greatest(held.alone, held.titles)) - titles,
    allWords: shareOf(rarity, held.nearby),
    cueMissing: question.cues.length > 0 && cue === 0 ? 1 : 0,
    brief: stretch.length < 4 ? 1 : 0,
    logLength: Math.log1p(stretch.length) / 4,
    newWords: Math.min(1, (stretch.length - stretch.shared) / 10),
    first: stretch.isFirst ? 1 : 0,
    best: rank === 0 ? 1 : 0,
    rank: 1 / (rank + 1),
    match: passage.hit.bm25Normalised / setting.topMatch,
    coverage: passage.hit.coverage,
    answersQuestion: shareOf(rarity, stretch.question),
    exactPair: pairShare(held.alone),
    documentShare: setting.documentShare,
    behind: (passage.hit.score - setting.topScore) / 3,
    ...rareTraits(setting.rare, held, cue),
    ...cueTraits(question, text),
  }
}

function rareTraits(rare: Float64Array, { alone, nearby, passage }: Held, cue: number) {
  const rarest = rare.indexOf(Math.max(...rare))
  const share = shareOf(rare, alone)
  const shareNearby = shareOf(rare, nearby)
  return {
    rare: share,
    rareNearby: shareNearby,
    rareInPassage: shareOf(rare, passage),
    rarest: alone[rarest] ?? 0,
    rarestNearby: nearby[rarest] ?? 0,
    rarestMissing: Math.max(0, ...rare.map((value, i) => value * (1 - nearby[i]!))),
    cueWithRare: cue * share,
    cueWithRareNearby: cue * shareNearby,
  }
}

const cueTraits = ({ cues, text: asked }: ReadQuestion, text: string) =>
  Object.fromEntries(
    CUES.map((cue) => [`cue.${cue}`, cues.includes(cue) ? heldShare([cue], text, asked) - 0.5 : 0]),
  ) as Record<`cue.${Cue}`, number>

export const greatest = (first: Float64Array, ...rows: Float64Array[]): Float64Array =>
  first.map((value, i) => Math.max(value, ...rows.map((row) => row[i] ?? 0)))

/** Share of the question's neighbouring words of which both are there. */
function pairShare(held: Float64Array): number {
  let pairs = 0
  for (let i = 0; i + 1 < held.length; i++) if (held[i]! > 0.5 && held[i + 1]! > 0.5) pairs++
  return held.length < 2 ? 0 : pairs / (held.length - 1)
}
