// What the numbers of a claim count, against what the source counts with the same numbers. Pure.
import type { Claim } from './claim.ts'
import { UNIT_OF } from './lists.ts'
import { isMonth } from './numbers.ts'
import type { Source } from './source.ts'
import type { Word } from './words.ts'

export type UnitChange = { number: Word; unit: string; theirs: string }

const REACH = 3
const LAST_DAY = 31
type Unit = { name: string; family: string; raw: string }

const unitOf = (word: Word): Unit => ({ name: word.unit!, family: UNIT_OF.get(word.low)!.family, raw: word.raw })
const monthOf = (word: Word): Unit => ({ name: word.key, family: 'month', raw: word.raw })
/** "350 degrees" may be either scale. */
const isSame = (one: Unit, other: Unit) =>
  one.name === other.name ||
  (one.family === 'heat' && other.family === 'heat' && [one.name, other.name].includes('degree'))
/** "may" is a month only with a capital. */
const namesMonth = (word: Word) => isMonth(word.low) || word.raw === 'May'
const dated = (family: string) => family === 'month'

/** "degrees F": the letter says which. */
function scaleAt(word: Word | undefined): Unit | undefined {
  const name = { f: 'fahrenheit', fahrenheit: 'fahrenheit', c: 'celsius', celsius: 'celsius' }[word?.low ?? '']
  return name && word ? { name, family: 'heat', raw: word.raw } : undefined
}

/** The unit or month beside position `i`: after it within three words and no other number, else a sign just before. */
function unitAt(words: readonly (Word | undefined)[], i: number): Unit | undefined {
  const isDay = Number(words[i]?.key.slice(1)) <= LAST_DAY
  for (let j = i + 1; j <= i + REACH; j++) {
    const word = words[j]
    if (!word || (word.isNumber && j > i + 1)) break
    if (word.unit === 'degree') return scaleAt(words[j + 1]) ?? unitOf(word)
    if (word.unit) return unitOf(word)
    if (isDay && namesMonth(word)) return monthOf(word)
    if (!word.isNumber && !word.isFunction && j > i + 1) break
  }
  const before = words[i - 1]
  if (before?.unit && UNIT_OF.get(before.low)?.family === 'money') return unitOf(before)
  return isDay && before && namesMonth(before) ? monthOf(before) : undefined
}

/** Numbers whose unit the source never gives them though it gives them another. */
export function unitChanges(claim: Claim, source: Source): UnitChange[] {
  const changes: UnitChange[] = []
  for (const i of claim.numbers) {
    const unit = unitAt(claim.words, i)
    const places = source.placesOf(claim.words[i]!.key)
    if (!unit || places.length === 0) continue
    const theirs = places.flatMap((place) => unitsNear(source, place))
    const rival = theirs.find((one) => dated(one.family) === dated(unit.family))
    if (!rival || theirs.some((one) => isSame(one, unit))) continue
    changes.push({ number: claim.words[i]!, unit: unit.raw, theirs: rival.raw })
  }
  return changes
}

/** Numbers with a unit which the source writes without that unit anywhere near. */
export function unitsMissing(claim: Claim, source: Source): number {
  return claim.numbers.filter((i) => {
    const unit = unitAt(claim.words, i)
    const places = source.placesOf(claim.words[i]!.key)
    return (
      unit && places.length > 0 && !places.some((place) => unitsNear(source, place).some((one) => isSame(one, unit)))
    )
  }).length
}

/** Units within reach of a position: the nearest after it, or the one after the number that follows ("2 to 4 weeks"), or before. */
function unitsNear(source: Source, place: number): Unit[] {
  const own = unitAt(source.words, place)
  const found = own ? [own] : []
  for (let j = place + 1; j <= place + 4; j++) {
    const word = source.words[j]
    if (!word?.isNumber) continue
    const shared = unitAt(source.words, j)
    if (shared) found.push(shared)
    break
  }
  return found
}

/** Numbers the claim itself derives from a number the source has: 500 °F (260 °C). Degrees only. */
export function isConverted(claim: Claim, source: Source, at: number): boolean {
  const value = Number(claim.words[at]!.key.slice(1))
  const unit = unitAt(claim.words, at)
  if (unit?.family !== 'heat' || !Number.isFinite(value)) return false
  return claim.numbers.some((i) => {
    const other = Number(claim.words[i]!.key.slice(1))
    return i !== at && source.has(claim.words[i]!.key) && Math.abs((other - 32) / 1.8 - value) <= 3
  })
}
