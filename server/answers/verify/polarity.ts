// Whether what the claim denies is denied in the source, and the reverse. Pure.
import type { Claim } from './claim.ts'
import { AVOIDANCES } from './lists.ts'
import type { Source } from './source.ts'
import { Surroundings } from './surroundings.ts'
import type { Word } from './words.ts'

const SCOPE = { before: 2, after: 4 }

/** For each word, whether a denial reaches it: two words before the denying word ("ne devient pas"), four after. */
export function deniedWords(words: readonly Word[], sentenceOf?: readonly number[]): Uint8Array {
  const denied = new Uint8Array(words.length)
  for (const [i, word] of words.entries()) {
    if (!word.isNegation) continue
    for (let j = Math.max(0, i - SCOPE.before); j <= Math.min(words.length - 1, i + SCOPE.after); j++)
      if (!sentenceOf || sentenceOf[j] === sentenceOf[i]) denied[j] = 1
  }
  return denied
}

/** Of all words both have: by how much the best place with the other polarity agrees better than the best with the same. */
export type PolarityShift = {
  inserted: number
  lost: number
  insertedAt: number
  lostAt: number
  insertedMean: number
  lostMean: number
}

export function polarityShift(claim: Claim, source: Source, deniedThere: Uint8Array): PolarityShift {
  const mine = deniedWords(claim.words)
  const shift: PolarityShift = { inserted: -1, lost: -1, insertedAt: -1, lostAt: -1, insertedMean: 0, lostMean: 0 }
  let [insertions, losses] = [0, 0]
  for (const i of claim.content) {
    if (claim.ids[i]! < 0 || claim.words[i]!.isNegation) continue
    const places = source.places[claim.ids[i]!]!.slice(0, 20)
    const around = new Surroundings(claim, source, i)
    const same = around.best(places.filter((place) => deniedThere[place] === mine[i]))
    const other = around.best(places.filter((place) => deniedThere[place] !== mine[i]))
    const gap = other.score - same.score
    if (mine[i]) {
      insertions++
      shift.insertedMean += gap
      if (gap > shift.inserted) Object.assign(shift, { inserted: gap, insertedAt: i })
    } else {
      losses++
      shift.lostMean += Math.max(0, gap)
      if (gap > shift.lost) Object.assign(shift, { lost: gap, lostAt: i })
    }
  }
  shift.insertedMean = insertions > 0 ? shift.insertedMean / insertions : -1
  shift.lostMean = losses > 0 ? shift.lostMean / losses : 0
  return shift
}

/**
 * Denials put between two words that are neighbours in the source, and denials of the source that the claim has passed over: its
 * neighbours stand on both sides of one there, and never side by side.
 */
export function bridges(claim: Claim, source: Source): { over: number; under: number } {
  const { ids, words } = claim
  let [over, under] = [0, 0]
  for (let i = 1; i + 1 < words.length; i++) {
    if (!words[i]!.isNegation || source.follows(ids[i - 1]!, ids[i]!) || source.follows(ids[i]!, ids[i + 1]!)) continue
    if (source.follows(ids[i - 1]!, ids[i + 1]!)) over++
  }
  for (let i = 0; i + 1 < words.length; i++) {
    const [one, other] = [ids[i]!, ids[i + 1]!]
    if (one < 0 || other < 0 || source.follows(one, other)) continue
    const isBridged = source.places[one]!.some((p) => source.words[p + 1]?.isNegation && source.ids[p + 2] === other)
    if (isBridged) under++
  }
  return { over, under }
}

/** Denials of the claim and of its best source sentences, counted: what one has and the other has not. */
export function denialCounts(claim: Claim, source: Source): Record<string, number> {
  const mine = claim.words.filter((word) => word.isNegation).length
  const inSentence = (i: number | undefined, test: (word: Word) => boolean): number => {
    const sentence = source.sentences[i ?? -1]
    return sentence ? source.words.slice(sentence.from, sentence.to).filter(test).length : 0
  }
  const [first, ...others] = claim.best.map((match) => match.sentence)
  const isDenial = (word: Word) => word.isNegation
  const isAvoidance = (word: Word) => AVOIDANCES.has(word.low)
  const here = inSentence(first, isDenial)
  return {
    denials: mine,
    denialsBest: here,
    denialsMore: mine - here,
    denialsNear: here + others.reduce((sum, i) => sum + inSentence(i, isDenial), 0),
    avoidances: claim.words.filter(isAvoidance).length,
    avoidancesBest: inSentence(first, isAvoidance),
    avoidancesNear: others.reduce((sum, i) => sum + inSentence(i, isAvoidance), inSentence(first, isAvoidance)),
  }
}
