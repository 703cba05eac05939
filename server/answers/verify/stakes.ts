// What a claim stakes on single words — numbers, units, names, "not", "must" — and what the source has in their place. Pure.
import type { Claim } from './claim.ts'
import { OPPOSITES } from './lists.ts'
import type { Source } from './source.ts'
import { type Place, Surroundings } from './surroundings.ts'
import { isConverted } from './units.ts'
import { readWords, type Word } from './words.ts'

/** How well a word's own places in the source agree with the claim, and how well those of the words that could stand there. */
export type Stake = { at: number; word: Word; own: Place; rival: Place; rivalWord: string; isAbsent: boolean }

const NOWHERE: Place = { score: 0, at: -1 }
const MOST = 8

const spelt = (source: Source, place: Place) => source.words[place.at]?.raw ?? ''

function stake(
  claim: Claim,
  source: Source,
  at: number,
  rivals: readonly number[],
  skip?: ReadonlySet<number>,
): Stake | undefined {
  const word = claim.words[at]!
  const around = new Surroundings(claim, source, at, skip)
  if (around.total === 0) return undefined
  const own = source.has(word.key) ? around.best(source.placesOf(word.key)) : NOWHERE
  const rival = around.best(rivals)
  return { at, word, own, rival, rivalWord: spelt(source, rival), isAbsent: !source.has(word.key) }
}

const present = (found: (Stake | undefined)[]): Stake[] => found.filter((one) => one !== undefined)

/** Each number of the claim against the source's other numbers. */
export function numberStakes(claim: Claim, source: Source): Stake[] {
  const mine = new Set(claim.numbers.map((i) => claim.words[i]!.key))
  const rivals = [...source.words.keys()].filter((p) => source.words[p]!.isNumber && !mine.has(source.words[p]!.key))
  return present(
    claim.numbers
      .slice(0, MOST)
      .filter((i) => source.has(claim.words[i]!.key) || !isConverted(claim, source, i))
      .map((i) => stake(claim, source, i, rivals)),
  )
}

/** Each name of the claim against the source's other names; neighbours within the same name do not count. */
export function nameStakes(claim: Claim, source: Source): Stake[] {
  if (claim.names.length === 0) return []
  const mine = new Set(claim.words.map((word) => word.key))
  const rivals = [...source.words.keys()].filter((p) => {
    const word = source.words[p]!
    return word.isCapital && !word.isFunction && !word.isNumber && word.raw.length > 2 && !mine.has(word.key)
  })
  const names = new Set(claim.names)
  return present(claim.names.slice(0, MOST).map((i) => stake(claim, source, i, rivals, runOf(names, i))))
}

function runOf(names: ReadonlySet<number>, i: number): Set<number> {
  const run = new Set([i])
  for (let j = i - 1; names.has(j); j--) run.add(j)
  for (let j = i + 1; names.has(j); j++) run.add(j)
  return run
}

export type Opposition = Stake & { kind: 'antonym' | 'modal' | 'quantifier' | 'order' }

/** Each word that has a contrary against the contraries that the source holds. */
export function oppositions(claim: Claim, source: Source): Opposition[] {
  const found: Opposition[] = []
  const mine = new Set(claim.words.map((word) => word.low))
  for (const [i, { low }] of claim.words.entries()) {
    const opposites = OPPOSITES.get(low)?.filter((one) => !mine.has(one.word))
    if (!opposites || found.length >= MOST) continue
    for (const kind of new Set(opposites.map((one) => one.kind))) {
      const places = opposites.filter((one) => one.kind === kind).flatMap((one) => placesSpelt(source, one.word))
      if (places.length === 0) continue
      const one = stake(claim, source, i, places)
      if (one) found.push({ ...one, kind, own: ownSpelling(claim, source, i) })
    }
  }
  return found
}

/** Where a word stands in exactly this spelling: "must" is not "musts", "plus" not "plusieurs". */
const placesSpelt = (source: Source, low: string): number[] =>
  source.spellings.has(low) ? source.placesOf(keyOf(low, source)).filter((p) => source.words[p]!.low === low) : []

const keyOf = (low: string, source: Source) => readWords(low, source.language)[0]?.key ?? low

const ownSpelling = (claim: Claim, source: Source, i: number): Place =>
  new Surroundings(claim, source, i).best(source.placesOf(claim.words[i]!.key))

/** Any word that carries a subject against whatever stands in its place: by how much the best place is not one of its own. */
export function displacement(
  claim: Claim,
  source: Source,
): { max: number; mean: number; weakest: number; agreement: number } {
  const gaps: number[] = []
  const own: number[] = []
  for (const i of claim.content.slice(0, 24)) {
    if (claim.ids[i]! < 0) continue
    const around = new Surroundings(claim, source, i)
    if (around.total === 0) continue
    const here = around.best(source.places[claim.ids[i]!]!).score
    own.push(here)
    gaps.push(around.anywhere().score - here)
  }
  const mean = (values: number[], none: number) =>
    values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : none
  return { max: Math.max(0, ...gaps), mean: mean(gaps, 0), weakest: Math.min(1, ...own), agreement: mean(own, 1) }
}

/** Words of the claim whose contrary, and not they themselves, stands in its best source sentence; and in the best three. */
export function contrariesNear(claim: Claim, source: Source): Record<string, number> {
  const spellings = claim.best.map(({ sentence }) => {
    const { from, to } = source.sentences[sentence]!
    return new Set(source.words.slice(from, to).map((word) => word.low))
  })
  const mine = new Set(claim.words.map((word) => word.low))
  const count = (near: Set<string>[]) =>
    claim.words.filter(({ low }) => {
      const opposites = OPPOSITES.get(low)
      if (!opposites || near.some((set) => set.has(low))) return false
      return opposites.some((one) => !mine.has(one.word) && near.some((set) => set.has(one.word)))
    }).length
  const opposed = claim.words.filter(({ low }) => OPPOSITES.has(low))
  return {
    contrariesBest: count(spellings.slice(0, 1)),
    contrariesNear: count(spellings),
    opposable: opposed.length,
    opposableMissing: opposed.filter(({ low }) => !spellings.some((set) => set.has(low))).length,
    opposableUnknown: opposed.filter(({ low }) => !source.spellings.has(low)).length,
  }
}
