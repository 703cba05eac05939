// The claim laid beside the source sentence it most resembles, word by word: what was put in, left out or put in another's place. Pure.
import type { Claim } from './claim.ts'
import type { Source } from './source.ts'
import type { Word } from './words.ts'

/** Between two words that both have: what the claim has there, and what the source. `isTight`: the same word before and after. */
export type Edit = { mine: Word[]; theirs: Word[]; at: number; isTight: boolean }

export type Alignment = {
  /** Source sentence, −1 when there is none. */
  sentence: number
  /** Share of the claim's words, and of the source sentence's, that are in both in the same order. */
  ratio: number
  sourceRatio: number
  edits: Edit[]
}

const MOST_WORDS = 90

/** Aligns with the best of the claim's nearest sentences, by the longest common run of words in order. */
export function align(claim: Claim, source: Source): Alignment {
  let best: Alignment = { sentence: -1, ratio: 0, sourceRatio: 0, edits: [] }
  for (const { sentence } of claim.best) {
    const found = alignWith(claim, source, sentence)
    if (found.ratio > best.ratio) best = found
  }
  return best
}

function alignWith(claim: Claim, source: Source, sentence: number): Alignment {
  const { from, to } = source.sentences[sentence]!
  const mine = claim.ids.slice(0, MOST_WORDS)
  const theirs = source.ids.slice(from, Math.min(to, from + MOST_WORDS))
  const common = commonRun(mine, theirs)
  return {
    sentence,
    ratio: mine.length > 0 ? common.length / mine.length : 0,
    sourceRatio: theirs.length > 0 ? common.length / theirs.length : 0,
    edits: editsBetween(claim, source.words.slice(from, from + theirs.length), common),
  }
}

/** Pairs of positions of the longest common subsequence. */
function commonRun(mine: number[], theirs: number[]): [number, number][] {
  const width = theirs.length + 1
  const best = new Uint16Array((mine.length + 1) * width)
  for (let i = mine.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      best[i * width + j] =
        mine[i] === theirs[j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < mine.length && j < theirs.length; ) {
    if (mine[i] === theirs[j]) pairs.push([i++, j++])
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

function editsBetween(claim: Claim, theirs: Word[], common: [number, number][]): Edit[] {
  const edits: Edit[] = []
  let [i, j] = [0, 0]
  for (const [k, [a, b]] of [...common, [claim.words.length, theirs.length] as [number, number]].entries()) {
    if (a > i || b > j) {
      const isTight = k > 0 && k < common.length
      edits.push({ mine: claim.words.slice(i, a), theirs: theirs.slice(j, b), at: i, isTight })
    }
    i = a + 1
    j = b + 1
  }
  return edits
}
