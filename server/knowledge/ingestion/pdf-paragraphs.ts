// Lines to paragraphs: where one ends and the next begins, over columns and pages.

import { joinLines, type Vocabulary } from './pdf-hyphens.ts'
import { type Line, lineText } from './pdf-lines.ts'

export type Paragraph = {
  text: string
  page: number
  breaks: { at: number; page: number }[]
  size: number
  font: string
  lines: Line[]
}

const BULLET = /^(?:[-–—•▪◦●○■□✓➢►\uf0b7\u2023*o]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)°]\s)/u
const ENDS = /[.!?:;»"”)]$/
const STARTS_INSIDE = /^[\p{Ll}(«“,;]/u

/** Distance between baselines, in ems, that most of the document's lines keep. */
export function usualLeading(lines: Line[]): number {
  const gaps: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const gap = (lines[i - 1]!.y - lines[i]!.y) / lines[i]!.size
    if (gap > 0.8 && gap < 3) gaps.push(gap)
  }
  gaps.sort((a, b) => a - b)
  return gaps[gaps.length >> 1] ?? 1.2
}

/** Joins lines into paragraphs. `lines` are in reading order; `leading` is the usual distance of baselines, in ems. */
export function paragraphsOf(lines: Line[], known: Vocabulary, leading: number): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const [i, line] of lines.entries()) {
    const open = paragraphs.at(-1)
    const before = lines[i - 1]
    if (!open || !before || begins(before, line, leading)) paragraphs.push(opened(line))
    else extend(open, line, known)
  }
  return paragraphs
}

const opened = (line: Line): Paragraph => ({
  text: lineText(line),
  page: line.page,
  breaks: [],
  size: line.size,
  font: line.font,
  lines: [line],
})

function extend(open: Paragraph, line: Line, known: Vocabulary) {
  const crossed = open.lines.at(-1)!.page !== line.page
  // A word cut by the page stays cut: each half is found on its own page.
  open.text = crossed ? `${open.text} ${lineText(line)}` : joinLines(open.text, lineText(line), known)
  if (crossed) open.breaks.push({ at: open.text.length - lineText(line).length, page: line.page })
  open.lines.push(line)
}

function begins(before: Line, line: Line, leading: number): boolean {
  const text = lineText(line)
  const ended = lineText(before)
  if (Math.abs(before.size - line.size) > line.size * 0.12) return true
  if (before.place?.level !== line.place?.level || before.place?.contents !== line.place?.contents) return true
  if (before.leader) return true
  const goesOn = !ENDS.test(ended) && STARTS_INSIDE.test(text) && !BULLET.test(text)
  const down = before.y - line.y
  if (before.page !== line.page || down < -line.size) return !goesOn
  if (before.place && line.place && before.place.block !== line.place.block) return true
  if (before.place && line.place && before.place.level !== undefined) return false
  if (BULLET.test(text)) return true
  if (down > line.size * Math.max(leading * 1.28, leading + 0.25)) return true
  if (before.place && line.place && before.place.block > 0) return false
  if (before.font !== line.font && before.cells.length === 1 && ended.length < 70 && !goesOn) return true
  if (before.cells.length > 1 || line.cells.length > 1) return true
  const short = before.right < Math.max(line.right, before.right) - line.size * 6
  return (
    (short && (ENDS.test(ended) || /^[\p{Lu}\d]/u.test(text))) || (line.x > before.x + line.size && ENDS.test(ended))
  )
}
