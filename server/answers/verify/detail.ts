// The figures by which a conflict is told: single words changed inside wording that is otherwise the source's. Pure.
import { type Alignment, align, type Edit } from './align.ts'
import { type Binding, numberBindings } from './bindings.ts'
import type { Claim } from './claim.ts'
import { OPPOSITES, UNIT_OF } from './lists.ts'
import { bridges, denialCounts, deniedWords, type PolarityShift, polarityShift } from './polarity.ts'
import type { Source } from './source.ts'
import {
  contrariesNear,
  displacement,
  nameStakes,
  numberStakes,
  type Opposition,
  oppositions,
  type Stake,
} from './stakes.ts'
import { type UnitChange, unitChanges, unitsMissing } from './units.ts'
import type { Word } from './words.ts'

/** Everything looked up about a claim's single words; the features and the vetoes both read it. */
export type Detail = {
  numbers: Stake[]
  bindings: Binding[]
  names: Stake[]
  oppositions: Opposition[]
  units: UnitChange[]
  unitsMissing: number
  polarity: PolarityShift
  alignment: Alignment
  displaced: ReturnType<typeof displacement>
}

const denials = new WeakMap<Source, Uint8Array>()

function deniedIn(source: Source): Uint8Array {
  const known = denials.get(source) ?? deniedWords(source.words, source.sentenceOf)
  denials.set(source, known)
  return known
}

export function readDetail(claim: Claim, source: Source): Detail {
  return {
    numbers: numberStakes(claim, source),
    bindings: numberBindings(claim, source),
    names: nameStakes(claim, source),
    oppositions: oppositions(claim, source),
    units: unitChanges(claim, source),
    unitsMissing: unitsMissing(claim, source),
    polarity: polarityShift(claim, source, deniedIn(source)),
    alignment: align(claim, source),
    displaced: displacement(claim, source),
  }
}

const greatest = (values: number[], none: number) => values.reduce((max, value) => Math.max(max, value), none)
const least = (values: number[], none: number) => values.reduce((min, value) => Math.min(min, value), none)
const gapOf = (one: Stake) => one.rival.score - one.own.score

function stakeFigures(name: string, stakes: Stake[]): Record<string, number> {
  const absent = stakes.filter((one) => one.isAbsent)
  return {
    [`${name}Count`]: stakes.length,
    [`${name}Absent`]: absent.length,
    [`${name}Own`]: least(
      stakes.map((one) => one.own.score),
      1,
    ),
    [`${name}Gap`]: greatest(stakes.map(gapOf), -1),
    [`${name}AbsentRival`]: greatest(
      absent.map((one) => one.rival.score),
      0,
    ),
  }
}

const bindingFigures = (bindings: Binding[]): Record<string, number> => ({
  boundKept: bindings.reduce((sum, one) => sum + one.kept, 0),
  boundBroken: bindings.reduce((sum, one) => sum + one.broken, 0),
  boundLost: bindings.filter((one) => one.broken > 0 && one.kept === 0).length,
  boundTwice: bindings.filter((one) => one.broken > 1).length,
  boundNowhere: bindings.filter((one) => one.kept + one.broken === 0).length,
})

function oppositionFigures(found: Opposition[]): Record<string, number> {
  const of = (kinds: string[]) => found.filter((one) => kinds.includes(one.kind))
  const figures = (name: string, ones: Opposition[]) => ({
    [`${name}Gap`]: greatest(ones.map(gapOf), -1),
    [`${name}Rival`]: greatest(
      ones.map((one) => one.rival.score),
      0,
    ),
    [`${name}Absent`]: greatest(
      ones.filter((one) => one.isAbsent || one.own.score === 0).map((one) => one.rival.score),
      0,
    ),
  })
  return { ...figures('contrary', of(['antonym', 'order'])), ...figures('strength', of(['modal', 'quantifier'])) }
}

const contraryIn = (mine: Word[], theirs: Word[]) =>
  mine.some((word) => OPPOSITES.get(word.low)?.some((one) => theirs.some((other) => other.low === one.word)))
const denies = (words: Word[]) => words.some((word) => word.isNegation)
const familyOf = (word: Word) => UNIT_OF.get(word.low)?.family

/** Counts of what the alignment shows put in another's place. Short edits only: in long ones the texts simply differ. */
function editFigures({ edits, ratio, sourceRatio }: Alignment): Record<string, number> {
  const short = edits.filter((edit) => edit.mine.length <= 4 && edit.theirs.length <= 6)
  const both = short.filter((edit) => edit.mine.length > 0 && edit.theirs.length > 0)
  const count = (of: Edit[], test: (edit: Edit) => boolean) => Math.min(4, of.filter(test).length)
  const swaps = (edit: Edit, is: (word: Word) => boolean) => edit.mine.some(is) && edit.theirs.some(is)
  return {
    alignRatio: ratio,
    alignSource: sourceRatio,
    editNumber: count(both, (edit) => swaps(edit, (word) => word.isNumber)),
    editName: count(both, (edit) => swaps(edit, (word) => word.isCapital && !word.isFunction)),
    editContrary: count(both, (edit) => contraryIn(edit.mine, edit.theirs)),
    editDenied: count(short, (edit) => denies(edit.mine) && !denies(edit.theirs)),
    editUndenied: count(short, (edit) => !denies(edit.mine) && denies(edit.theirs)),
    editUndeniedTight: count(
      short,
      (edit) => edit.isTight && edit.theirs.length <= 3 && !denies(edit.mine) && denies(edit.theirs),
    ),
    editUnit: count(both, (edit) => swaps(edit, (word) => familyOf(word) !== undefined)),
    editOther: count(both, (edit) => edit.isTight && edit.mine.some((word) => !word.isFunction)),
    editTight: count(both, (edit) => edit.isTight && edit.mine.length === 1 && edit.theirs.length === 1),
    insertedTight: count(short, (edit) => edit.isTight && edit.mine.length > 0 && edit.theirs.length === 0),
    insertedMost: Math.min(
      20,
      greatest(
        edits.map((edit) => edit.mine.length),
        0,
      ),
    ),
  }
}

/** Words alone inside copied wording: both their neighbours' other sides are copied, they are not. By what they are. */
function holeFigures(claim: Claim, source: Source): Record<string, number> {
  const { words, ids } = claim
  const joins = (i: number) => source.follows(ids[i] ?? -1, ids[i + 1] ?? -1)
  const figures = { holes: 0, holeNumber: 0, holeName: 0, holeContrary: 0, holeDenial: 0, holeUnit: 0, holeWord: 0 }
  for (const [i, word] of words.entries()) {
    if (joins(i - 1) && joins(i)) continue
    const before = i < 2 ? i === 1 : joins(i - 2)
    const after = i > words.length - 3 ? i === words.length - 2 : joins(i + 1)
    if (!before || !after || joins(i - 1) || joins(i)) continue
    figures.holes++
    if (word.isNumber) figures.holeNumber++
    else if (word.isNegation) figures.holeDenial++
    else if (OPPOSITES.has(word.low)) figures.holeContrary++
    else if (word.unit) figures.holeUnit++
    else if (word.isCapital) figures.holeName++
    else if (!word.isFunction) figures.holeWord++
  }
  return figures
}

export function detailFigures(claim: Claim, source: Source, detail: Detail): Record<string, number> {
  const { polarity, displaced } = detail
  const bridged = bridges(claim, source)
  return {
    ...stakeFigures('number', detail.numbers),
    ...bindingFigures(detail.bindings),
    ...stakeFigures('name', detail.names),
    ...oppositionFigures(detail.oppositions),
    ...editFigures(detail.alignment),
    ...holeFigures(claim, source),
    ...denialCounts(claim, source),
    ...contrariesNear(claim, source),
    unitChanged: detail.units.length,
    unitMissing: detail.unitsMissing,
    deniedMore: polarity.inserted,
    deniedLess: polarity.lost,
    bridgedOver: bridged.over,
    bridgedUnder: bridged.under,
    deniedMoreMean: polarity.insertedMean,
    deniedLessMean: polarity.lostMean,
    denies: claim.words.some((word) => word.isNegation) ? 1 : 0,
    displacedMax: displaced.max,
    displacedMean: displaced.mean,
    ownWeakest: displaced.weakest,
    ownMean: displaced.agreement,
  }
}
