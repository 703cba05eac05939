// How much of a claim the source holds, and how together. Each figure is explained where it is made; all are cheap. Pure.
import { type Claim, shareHeld } from './claim.ts'
import type { Source } from './source.ts'

const mean = (sum: number, count: number, none: number) => (count > 0 ? sum / count : none)

/** Shares of the claim's weight held by the whole source, its best passage, its best sentences and stretches of them. */
export function coverage(claim: Claim, source: Source): Record<string, number> {
  const [first, second, third] = claim.best
  const inSentence = (...all: (number | undefined)[]) => {
    const sets = all.flatMap((i) => source.sentences[i ?? -1]?.ids ?? [])
    return shareHeld(claim, source, (id) => sets.some((set) => set.has(id)))
  }
  const passages = source.passages.map((set) => shareHeld(claim, source, (id) => set.has(id))).sort((a, b) => b - a)
  const at = first?.sentence ?? -1
  const whole = shareHeld(claim, source, () => true)
  const here = source.sentences[at]
  const beyond = here ? [...here.ids].filter((id) => !claim.ids.includes(id)) : []
  const extra = beyond.reduce((sum, id) => sum + (isSubject(source, id) ? source.weight(id) : 0), 0)
  const share = first?.share ?? 0
  return {
    coverage: whole,
    coverageCount: mean(claim.content.filter((i) => claim.ids[i]! >= 0).length, claim.content.length, 1),
    best1: share,
    bestGap: share - (second?.share ?? 0),
    best2: inSentence(at, second?.sentence),
    best3: inSentence(at, second?.sentence, third?.sentence),
    window2: Math.max(inSentence(at - 1, at), inSentence(at, at + 1)),
    window3: inSentence(at - 1, at, at + 1),
    passageBest: passages[0] ?? 0,
    jaccard: (share * claim.total) / (claim.total + extra || 1),
    coverageSoft: softCoverage(claim, source, whole),
  }
}

/** Coverage where a word the source only spells nearly so counts for as much as it is alike. */
function softCoverage(claim: Claim, source: Source, whole: number): number {
  let near = 0
  for (const [key, weight] of claim.weights)
    if (!source.has(key) && key.length >= 4 && key[0] !== '#') near += weight * source.nearest(key)
  return claim.total > 0 ? whole + near / claim.total : whole
}

const isSubject = (source: Source, id: number) => source.words[source.places[id]![0]!]?.isFunction === false

/** What the source has not got: how much, how hard, in how long a run. */
export function novelty(claim: Claim, source: Source, asked: ReadonlySet<string>): Record<string, number> {
  let [soft, hard, hardCount, run, worstRun, sum, max, count, unasked] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (const i of claim.content) {
    const { key } = claim.words[i]!
    const weight = claim.weights.get(key)!
    run = claim.ids[i]! < 0 ? run + weight : 0
    worstRun = Math.max(worstRun, run)
    if (claim.ids[i]! >= 0) continue
    count++
    sum += weight
    max = Math.max(max, weight)
    if (!asked.has(key)) unasked++
    if (key.length >= 4 && key[0] !== '#' && source.nearest(key) >= 0.6) soft++
    else {
      hard += weight
      hardCount++
    }
  }
  const size = claim.content.length
  return {
    novelSum: Math.min(60, sum),
    novelMax: max,
    novelCount: Math.min(20, count),
    novelUnasked: mean(unasked, size, 0),
    novelRun: worstRun,
    softShare: mean(soft, size, 0),
    hardShare: claim.total > 0 ? hard / claim.total : 0,
    hardCount,
    askedShare: mean(claim.content.filter((i) => asked.has(claim.words[i]!.key)).length, size, 0),
  }
}

/** How far the claim's wording is copied: neighbouring words that are neighbours in the source. */
export function wording(claim: Claim, source: Source): Record<string, number> {
  const { ids, words } = claim
  const copied = new Uint8Array(ids.length)
  let [pairs, threes, run, longest] = [0, 0, 0, 0]
  const runs: number[] = []
  for (let i = 0; i + 1 < ids.length; i++) {
    const here = source.follows(ids[i]!, ids[i + 1]!)
    if (here) {
      pairs++
      copied[i] = copied[i + 1] = 1
      if (i + 2 < ids.length && source.follows(ids[i + 1]!, ids[i + 2]!)) threes++
    }
    run = here ? run + 1 : 0
    if (run > 0 && (i + 2 === ids.length || !source.follows(ids[i + 1]!, ids[i + 2]!))) runs.push(run + 1)
    longest = Math.max(longest, run)
  }
  const weightOf = (i: number) => claim.weights.get(words[i]!.key) ?? 0
  const all = claim.content.reduce((sum, i) => sum + weightOf(i), 0)
  const loose = claim.content.reduce((sum, i) => sum + (copied[i] ? 0 : weightOf(i)), 0)
  const size = ids.length
  const content = claim.content.map((i) => ids[i]!)
  const near = content.filter((id, i) => i > 0 && source.followsInContent(content[i - 1]!, id)).length
  return {
    newPairs: 1 - mean(pairs, size - 1, 0),
    newThrees: 1 - mean(threes, size - 2, 0),
    newContentPairs: 1 - mean(near, content.length - 1, 1),
    copiedRun: Math.min(25, longest),
    copiedShare: mean(longest, size - 1, 0),
    copiedLong: mean(
      runs.filter((length) => length >= 4).reduce((a, b) => a + b, 0),
      size,
      0,
    ),
    copiedWords: mean(
      copied.reduce((a, b) => a + b, 0),
      size,
      0,
    ),
    looseShare: all > 0 ? loose / all : 0,
  }
}

const PAIR_REACH = 4

/** Whether words the claim puts together stand together in the source: in one sentence (1) or in neighbouring ones (½). */
export function togetherness(claim: Claim, source: Source): Record<string, number> {
  let [held, total, bad, close, closeTotal] = [0, 0, 0, 0, 0]
  const { content } = claim
  for (let a = 0; a < content.length; a++)
    for (let b = a + 1; b < Math.min(a + PAIR_REACH, content.length); b++) {
      const [one, other] = [claim.ids[content[a]!]!, claim.ids[content[b]!]!]
      if (claim.words[content[a]!]!.key === claim.words[content[b]!]!.key) continue
      const weight = weightAt(claim, content[a]!) + weightAt(claim, content[b]!)
      const share = one >= 0 && other >= 0 ? meet(source, one, other) : 0
      total += weight
      held += weight * share
      if (share === 0) bad++
      if (b !== a + 1) continue
      closeTotal++
      if (one >= 0 && other >= 0 && within(source.places[one]!, source.places[other]!, 8)) close++
    }
  return {
    pairsHeld: total > 0 ? held / total : 1,
    pairsBad: Math.min(30, bad),
    pairsBadShare: mean(bad, content.length, 0),
    pairsClose: mean(close, closeTotal, 1),
  }
}

const weightAt = (claim: Claim, i: number) => claim.weights.get(claim.words[i]!.key) ?? 0

function meet(source: Source, one: number, other: number): number {
  const mine = source.sentencesWith[one] ?? []
  const theirs = source.sentencesWith[other] ?? []
  let near = 0
  for (const a of mine)
    for (const b of theirs) {
      if (a === b) return 1
      if (Math.abs(a - b) === 1) near = 0.5
    }
  return near
}

const within = (one: number[], other: number[], reach: number): boolean =>
  one.slice(0, 12).some((a) => other.slice(0, 12).some((b) => Math.abs(a - b) <= reach))
