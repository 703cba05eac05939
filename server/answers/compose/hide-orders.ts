// What a passage says to a machine is neither given to one nor quoted to a member. The passage stays: found, read, cited for the rest.
import {
  contentWords,
  type EvidencePassage,
  fold,
  guessLanguage,
  type Language,
  type Suspicion,
  stem,
  suspicionOf,
} from '../../knowledge/index.ts'

/** A line of a passage, by its place in the passage. */
type Line = { start: number; end: number; suspicion: Suspicion }

/** The same texts are asked about again and again: each is looked at once. Beyond so many, the oldest are forgotten. */
const KNOWN = 5000
const known = new Map<string, Line[]>()

/** An association's texts hold no program; what does is meant for a machine. */
const isCode = (line: string) =>
  /^\s*(?:import \w|from \w+ import|def \w|#include|<\?php|function \w+\()|^\s*[\w.]+\s?=\s?[\w.]+\(|\w\.\w+\([^)]*\)?\s*[;{]?\s*$|```/.test(
    line,
  )

const isSentence = (line: string) => /^\s*[«“"(]?\s?[\p{Lu}\p{N}].*[.!?…]['”»")]*\s*$/u.test(line)

/** Letters that neither French nor English uses, several of them: a text in a third language. */
const isElsewhere = (line: string) =>
  new Set(line.match(/(?![a-zàâäáãåçéèêëíîïñóôöõúùûüÿœæß])\p{Ll}|\p{Lo}/gu) ?? []).size >= 3

/** A doubtful line, or a question, in another language than the text around it was put there. */
function ownSuspicion(line: string, language: Language): Suspicion {
  if (isCode(line) || isElsewhere(line)) return 'order'
  const suspicion = suspicionOf(line)
  if (suspicion === 'order') return suspicion
  const isForeign = (guessLanguage(line) ?? language) !== language
  const isQuestion = line.trimEnd().endsWith('?')
  if (isForeign && (suspicion === 'doubtful' || isQuestion)) return 'order'
  // A question in a text answers nothing; it is doubtful, and stays where it has a word of what was asked.
  return isQuestion ? 'doubtful' : suspicion
}

function linesOf({ text, language }: EvidencePassage): Line[] {
  const found = known.get(text)
  if (found) return found
  const lines: Line[] = []
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+/g)) {
    const own = ownSuspicion(line, language)
    const before = lines.at(-1)?.suspicion ?? 'none'
    // What hangs on an order, and is no sentence itself, goes with it: code to run, words to say.
    const suspicion = own !== 'order' && before !== 'none' && !isSentence(line) ? before : own
    lines.push({ start, end: start + line.length, suspicion })
  }
  known.set(text, lines)
  if (known.size > KNOWN) known.delete(known.keys().next().value ?? '')
  return lines
}

const stemsOf = (text: string, language: Language) =>
  contentWords(text, language).map((word) => fold(stem(word, language)))

/** Between two orders of one document this near, in letters, everything is part of them. */
const ONE_RUN = 1500

type Placed = Line & { passage: EvidencePassage; hidden: boolean }

/**
 * The passages without their orders: such a line is blanked out, every other letter keeps its place, so that citations still point at it. A
 * doubtful line goes too when it has no word of the question, for it was not asked for, or when it stands beside an order.
 */
export function withoutOrders(question: string, passages: EvidencePassage[]): EvidencePassage[] {
  if (passages.every((one) => linesOf(one).every((line) => line.suspicion === 'none'))) return passages
  const asked = new Set([...stemsOf(question, 'fr'), ...stemsOf(question, 'en')])
  const hidden = new Map<EvidencePassage, Placed[]>()
  for (const versionId of new Set(passages.map((one) => one.versionId)))
    for (const line of hiddenLines(
      passages.filter((one) => one.versionId === versionId),
      asked,
    ))
      hidden.set(line.passage, [...(hidden.get(line.passage) ?? []), line])
  return passages.map((passage) => {
    const lines = hidden.get(passage)
    return lines ? { ...passage, text: lines.reduce(blank, passage.text) } : passage
  })
}

/** Of the passages of one document, in its order. */
function hiddenLines(passages: EvidencePassage[], asked: Set<string>): Placed[] {
  const lines: Placed[] = passages
    .toSorted((a, b) => a.start - b.start)
    .flatMap((passage) => linesOf(passage).map((line) => ({ ...line, passage, hidden: line.suspicion === 'order' })))
  const isAskedFor = ({ passage, start, end }: Placed) =>
    stemsOf(passage.text.slice(start, end), passage.language).some((word) => asked.has(word))
  hideBetween(lines)
  for (const line of lines) if (line.suspicion === 'doubtful' && !isAskedFor(line)) line.hidden = true
  for (const [i, line] of lines.entries())
    if (line.suspicion === 'doubtful' && (lines[i - 1]?.hidden || lines[i + 1]?.hidden)) line.hidden = true
  if (isMostlyHidden(lines)) for (const line of lines) line.hidden ||= !isAskedFor(line)
  return lines.filter((one) => one.hidden)
}

/** A text that is mostly orders is one: only what was asked for is left of it. */
const MOSTLY = 0.4

function isMostlyHidden(lines: Placed[]): boolean {
  const letters = (some: Line[]) => some.reduce((sum, one) => sum + one.end - one.start, 0)
  return letters(lines.filter((one) => one.hidden)) >= MOSTLY * letters(lines)
}

function hideBetween(lines: Placed[]): void {
  const place = (line: Placed, offset: number) => line.passage.start + offset
  let last = -1
  for (const [i, line] of lines.entries()) {
    if (line.suspicion !== 'order') continue
    const before = lines[last]
    if (before && place(line, line.start) - place(before, before.end) <= ONE_RUN)
      for (const between of lines.slice(last + 1, i)) between.hidden = true
    last = i
  }
}

/** Line ends stay: they part what stands before from what stands after. */
const blank = (text: string, { start, end }: Line) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
