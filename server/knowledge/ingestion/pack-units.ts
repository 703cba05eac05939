// Units (paragraphs, rows, sentences of long paragraphs) packed into passages of bearable length.

import type { Anchor } from '../passage.ts'
import { countWords } from './clean-text.ts'
import type { Block } from './extraction.ts'

export const MIN_WORDS = 60
export const MAX_WORDS = 250
/** A passage is closed rather than grown beyond this. Passages of 100 to 160 words rank best in the retrieval sets. */
const TARGET_WORDS = 160
/** A paragraph longer than this may be cut between sentences. */
const LONG_PARAGRAPH = 110

export type Unit = Anchor & { words: number; path: string[]; heading?: boolean }
export type Packed = Anchor & { path: string[] }

const SENTENCE_END = /(?<=[.!?…][»”")\]]?)\s+(?=[\p{Lu}\d«“"([–—-])|(?<=[;:])\s+/gu

/** A block as units: whole, or by sentence when it is long. Rows are always whole. */
export function unitsOf(text: string, block: Block, path: string[]): Unit[] {
  const whole = { start: block.start, end: block.end, words: countWords(text.slice(block.start, block.end)), path }
  if (whole.words <= LONG_PARAGRAPH || block.kind === 'row') return [whole]
  const units: Unit[] = []
  let from = block.start
  const close = (end: number, next: number) => {
    units.push(...notTooLong(text, { start: from, end, words: countWords(text.slice(from, end)), path }))
    from = next
  }
  for (const gap of text.slice(block.start, block.end).matchAll(SENTENCE_END)) {
    close(block.start + gap.index, block.start + gap.index + gap[0].length)
  }
  close(block.end, block.end)
  return units
}

/** A sentence beyond every measure (a list written as one, a text without full stops) is cut between words. */
function notTooLong(text: string, unit: Unit): Unit[] {
  if (unit.words <= TARGET_WORDS) return [unit]
  const units: Unit[] = []
  let from = unit.start
  for (const gap of text.slice(unit.start, unit.end).matchAll(/\s+/g)) {
    const end = unit.start + gap.index
    const words = countWords(text.slice(from, end))
    if (words < 80) continue
    units.push({ start: from, end, words, path: unit.path })
    from = end + gap[0].length
  }
  units.push({ start: from, end: unit.end, words: countWords(text.slice(from, unit.end)), path: unit.path })
  return units
}

/** Packs the units of one section. Every unit of text is in exactly one passage. */
export function packUnits(units: Unit[]): Packed[] {
  const groups: Unit[][] = []
  let open: Unit[] = []
  for (const unit of units) {
    const total = sum(open) + unit.words
    const full = sum(open) >= MIN_WORDS && (total > TARGET_WORDS || unit.heading)
    if (open.length > 0 && (full || total > MAX_WORDS)) {
      groups.push(open)
      open = []
    }
    open.push(unit)
  }
  if (open.length > 0) groups.push(open)
  return balanced(groups).flatMap(packed)
}

const sum = (units: Unit[]) => units.reduce((words, unit) => words + unit.words, 0)

/** Gives a short group what it lacks: joins it to its neighbour, or takes the neighbour's last units. */
function balanced(groups: Unit[][]): Unit[][] {
  const result: Unit[][] = []
  for (const group of groups) {
    const before = result.at(-1)
    const isShort = before && (sum(group) < MIN_WORDS || sum(before) < MIN_WORDS)
    if (!isShort) result.push(group)
    else if (sum(before) + sum(group) <= MAX_WORDS) before.push(...group)
    else {
      while (sum(group) < MIN_WORDS && before.length > 1 && sum(before) - before.at(-1)!.words >= MIN_WORDS)
        group.unshift(before.pop()!)
      result.push(group)
    }
  }
  return result
}

function packed(units: Unit[]): Packed[] {
  const bodies = units.filter((unit) => !unit.heading)
  const first = bodies[0]
  if (!first) return []
  const end = units.at(-1)!.end
  const path = sharedPath(bodies)
  // One section: its title is in the path. Several: titles stay in the text, above what they name.
  const start =
    path.length === first.path.length && bodies.every((unit) => unit.path.length === path.length)
      ? first.start
      : units[0]!.start
  return [{ start, end, path }]
}

function sharedPath(units: Unit[]): string[] {
  const first = units[0]?.path ?? []
  let length = first.length
  for (const unit of units) {
    let same = 0
    while (same < length && unit.path[same] === first[same]) same++
    length = same
  }
  return first.slice(0, length)
}
