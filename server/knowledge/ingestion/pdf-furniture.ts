// Page headers, footers, page numbers and watermarks: lines that come back at the same place on most pages.

import { type Line, lineText } from './pdf-lines.ts'

/** How many lines at the top and at the bottom of a page can be headers and footers. */
const EDGE = 3
/** Where repeated lines make up more of the text than this (slides, forms), they are kept: a mistake would cost too much. */
const MOST_REMOVED = 0.035

/** Letters of this size, in points, that come back at the same place are a watermark. */
const HUGE = 36

const signature = (line: Line) =>
  `${Math.round(line.y / 6)}|${lineText(line)
    .replace(/\d+/g, '#')
    .replace(/#(?:\s*#)+/g, '#')}`

/** "3", "- 3 -", « Page 3 de 48 », "OMVQ – 3 / 4": a number, and hardly anything else. */
const isPageNumber = (line: Line) =>
  /^\W*(?:\p{L}+\W+)?(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:\/|de|of|sur|–|-)\s*\d{1,4})?\W*$/iu.test(lineText(line)) &&
  (/\d\D+\d|page/i.test(lineText(line)) || !/\p{L}/u.test(lineText(line)))

const exactPlace = (line: Line) => `${Math.round(line.x)}|${Math.round(line.y)}|${lineText(line)}`

/** Lines without the repeated ones. What repeats is kept where it first stands: it may be the only place a title or a date is given. */
export function withoutFurniture(pages: Line[][]): Line[][] {
  const edges = pages.map((lines) => new Set(edgeLines(lines)))
  if (pages.length < 3)
    return pages.map((lines, i) => lines.filter((line) => !(edges[i]?.has(line) && isPageNumber(line))))
  const often = new Set([
    ...frequent(
      pages.map((_, i) => [...(edges[i] ?? [])].map(signature)),
      0.4,
    ),
    // Anywhere on the page, but to the point the same: a stamp, a watermark, the header row of a form.
    ...frequent(
      pages.map((lines) => lines.filter(isShort).map(exactPlace)),
      0.6,
    ),
  ])
  const met = new Set<string>()
  const kept = pages.map((lines, i) =>
    lines.filter((line) => {
      const key = [edges[i]?.has(line) ? signature(line) : '', exactPlace(line)].find((one) => often.has(one))
      if (key === undefined) return true
      const isFirst = !met.has(key) && !isPageNumber(line) && /\p{L}{2}/u.test(lineText(line))
      met.add(key)
      return isFirst
    }),
  )
  if (length(kept) >= length(pages) * (1 - MOST_REMOVED)) return kept
  return pages.map((lines, i) => lines.filter((line) => line.size < HUGE || kept[i]?.includes(line)))
}

const isShort = (line: Line) => line.cells.length > 0 && lineText(line).length < 60
const length = (pages: Line[][]) => pages.flat().reduce((sum, line) => sum + lengthOf(line), 0)
const lengthOf = (line: Line): number => {
  if (line.run) return line.run.reduce((sum, one) => sum + lineText(one).length, 0)
  return lineText(line).length + (line.rows ?? []).reduce((sum, row) => sum + row.cells.join(' ').length, 0)
}

/** Keys found on at least this share of the pages, and on three. */
function frequent(pages: string[][], share: number): string[] {
  const counts = new Map<string, number>()
  for (const keys of pages) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const needed = Math.max(3, Math.ceil(pages.length * share))
  return [...counts].filter(([, count]) => count >= needed).map(([key]) => key)
}

function edgeLines(lines: Line[]): Line[] {
  const plain = lines.filter((line) => line.cells.length > 0 && !line.run)
  if (plain.length <= EDGE) return plain.filter((line) => lineText(line).length < 120)
  const sorted = [...plain].sort((a, b) => b.y - a.y)
  return [...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)]
}
