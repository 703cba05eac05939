// What forbids a sentence whatever its scores: one word changed, inside wording the source has. Each says which words. Pure.
import type { Claim } from './claim.ts'
import type { Detail } from './detail.ts'
import { OPPOSITES } from './lists.ts'
import type { Stake } from './stakes.ts'
import type { Word } from './words.ts'

export type VetoKind =
  | 'number-absent'
  | 'number-misplaced'
  | 'unit-changed'
  | 'negation-inserted'
  | 'negation-lost'
  | 'contrary'
  | 'strength-changed'
  | 'name-swapped'
  | 'passage-unknown'

/** `detail`: the sentence's word and, after "≠", what the source has there. */
export type Veto = { kind: VetoKind; detail: string }

export type Suspicion = Veto & { sureness: number }

/** Kinds that share a threshold of the conflict score. */
export type VetoGroup = 'absent' | 'number' | 'denial' | 'contrary' | 'name' | 'passage'

export const GROUP_OF: Record<VetoKind, VetoGroup> = {
  'number-absent': 'absent',
  'number-misplaced': 'number',
  'unit-changed': 'absent',
  'negation-inserted': 'denial',
  'negation-lost': 'denial',
  contrary: 'contrary',
  'strength-changed': 'contrary',
  'name-swapped': 'name',
  'passage-unknown': 'passage',
}

/** From which conflict probability a suspicion becomes a veto, by group. `condemned`: from which the score alone drops a sentence. */
export type VetoThresholds = Record<VetoGroup, number> & { condemned: number }

/** How sure a suspicion must be to become a veto; and to be named when the score has condemned the sentence anyway. */
const SURE = { veto: 0.6, named: 0.3 }

/** The vetoes that stand, given the sentence's conflict probability. */
export function vetoesOf(suspicions: Suspicion[], conflict: number, thresholds: VetoThresholds): Veto[] {
  const isCondemned = conflict >= thresholds.condemned
  const stands = ({ kind, sureness }: Suspicion) =>
    (sureness >= SURE.veto && conflict >= thresholds[GROUP_OF[kind]]) || (isCondemned && sureness >= SURE.named)
  return suspicions.filter(stands).map(({ kind, detail }) => ({ kind, detail }))
}

/** Whether the conflict score or a veto drops a sentence. */
export const isDropped = (suspicions: Suspicion[], conflict: number, thresholds: VetoThresholds): boolean =>
  conflict >= thresholds.condemned || vetoesOf(suspicions, conflict, thresholds).length > 0

/** Everything that looks changed, with how surely, 0 and more; from 1 a veto stands alone. */
export const suspicionsOf = (claim: Claim, detail: Detail, passages: number): Suspicion[] => [
  ...numberVetoes(detail),
  ...bindingVetoes(claim, detail),
  ...nameVetoes(detail),
  ...oppositionVetoes(detail),
  ...denialVetoes(claim, detail),
  ...passageVetoes(claim.text, passages),
]

const KINDS = Object.keys(GROUP_OF) as VetoKind[]

/** The surest suspicion of each kind, and how many there are, as figures for the conflict score. */
export function suspicionFigures(suspicions: Suspicion[]): Record<string, number> {
  const surest = (kind: VetoKind) =>
    suspicions.reduce((max, one) => (one.kind === kind ? Math.max(max, one.sureness) : max), 0)
  return {
    ...Object.fromEntries(KINDS.map((kind) => [`veto-${kind}`, surest(kind)])),
    vetoes: suspicions.filter((one) => one.sureness >= SURE.veto).length,
  }
}

const against = (mine: string, theirs: string) => (theirs === '' ? mine : `${mine} ≠ ${theirs}`)
const gapOf = (one: Stake) => one.rival.score - one.own.score

/** A number whose words have only other numbers beside them in the source. */
const bindingVetoes = (claim: Claim, detail: Detail): Suspicion[] =>
  detail.bindings
    .filter((one) => one.broken > 0 && one.kept === 0)
    .map((one) => ({
      kind: 'number-misplaced',
      detail: against(claim.words[one.at]!.raw, one.theirs),
      sureness: one.broken > 1 ? 1 : 0.6,
    }))

function numberVetoes(detail: Detail): Suspicion[] {
  const changed = detail.units.map(
    ({ number, unit, theirs }): Suspicion => ({
      kind: 'unit-changed',
      detail: against(`${number.raw} ${unit}`, `${number.raw} ${theirs}`),
      sureness: 1,
    }),
  )
  const numbers = detail.numbers.flatMap((one): Suspicion[] => {
    const words = against(one.word.raw, one.rivalWord)
    if (one.isAbsent) return [{ kind: 'number-absent', detail: words, sureness: 1 }]
    return [{ kind: 'number-misplaced', detail: words, sureness: one.rival.score > 0.3 ? gapOf(one) / 0.35 : 0 }]
  })
  return [...numbers, ...changed]
}

const nameVetoes = (detail: Detail): Suspicion[] =>
  detail.names.map((one) => ({
    kind: 'name-swapped',
    detail: against(one.word.raw, one.rivalWord),
    sureness: one.rival.score > 0.5 ? gapOf(one) / 0.5 : 0,
  }))

const oppositionVetoes = (detail: Detail): Suspicion[] =>
  detail.oppositions.map((one) => ({
    kind: one.kind === 'antonym' || one.kind === 'order' ? 'contrary' : 'strength-changed',
    detail: against(one.word.raw, one.rivalWord),
    sureness: one.rival.score > 0.5 ? gapOf(one) / 0.35 : 0,
  }))

const spoken = (words: Word[]) => words.map((word) => word.raw).join(' ')
const denying = (words: Word[]) => words.filter((word) => word.isNegation)

/** A denial on one side only, between words that both have, in wording that is mostly shared. */
function denialVetoes(claim: Claim, { alignment, polarity }: Detail): Suspicion[] {
  const sureness = (gap: number) => (alignment.ratio > 0.5 && gap > 0 ? 0.5 + gap : 0)
  return alignment.edits
    .flatMap((edit): Suspicion[] => {
      if (edit.mine.length > 4 || edit.theirs.length > 4) return []
      const [mine, theirs] = [denying(edit.mine), denying(edit.theirs)]
      if (mine.length > 0 && theirs.length === 0 && !isOpposed(edit.mine, edit.theirs))
        return [{ kind: 'negation-inserted', detail: spoken(mine), sureness: sureness(polarity.inserted) }]
      if (theirs.length > 0 && mine.length === 0 && edit.isTight)
        return [{ kind: 'negation-lost', detail: against('∅', spoken(theirs)), sureness: sureness(polarity.lost) }]
      return []
    })
    .filter((veto) => claim.words.length > 2 && veto.sureness > 0)
}

/** "without" for "with": told as a contrary, not as a denial. */
const isOpposed = (mine: Word[], theirs: Word[]) =>
  mine.some((word) => OPPOSITES.get(word.low)?.some((one) => theirs.some((other) => other.low === one.word)))

const PASSAGES = /\b(?:passages?|extraits?)\s+((?:\d+\s*(?:,|and|et|&|or|ou)?\s*)+)/giu

/** A passage that was never given. */
function passageVetoes(text: string, passages: number): Suspicion[] {
  const named = [...text.matchAll(PASSAGES)].flatMap((match) => match[1]!.match(/\d+/g) ?? [])
  return named
    .filter((number) => Number(number) > passages || number === '0')
    .map((number) => ({ kind: 'passage-unknown', detail: number, sureness: 1 }))
}
