// Page headers, footers and page numbers: lines that come back at the same place on most pages.

import { type Line, lineText } from './pdf-lines.ts'

/** How many lines at the top and at the bottom of a page can be furniture. */
const EDGE = 3

const signature = (line: Line) =>
  `${Math.round(line.y / 6)}|${lineText(line)
    .replace(/\d+/g, '#')
    .replace(/#(?:\s*#)+/g, '#')}`

/** Lines without the repeated ones. What repeats is kept where it first stands: it may be the only place a title or a date is given. */
export function withoutFurniture(pages: Line[][]): Line[][] {
  if (pages.length < 3) return pages
  const counts = new Map<string, number>()
  const edges = pages.map((lines) => new Set(edgeLines(lines)))
  for (const edge of edges) {
    for (const key of new Set([...edge].map(signature))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const needed = Math.max(3, Math.ceil(pages.length * 0.4))
  const met = new Set<string>()
  return pages.map((lines, i) =>
    lines.filter((line) => {
      if (!edges[i]?.has(line)) return true
      const key = signature(line)
      if ((counts.get(key) ?? 0) < needed) return true
      const first = !met.has(key) && /\p{L}{2}/u.test(lineText(line))
      met.add(key)
      return first
    }),
  )
}

function edgeLines(lines: Line[]): Line[] {
  if (lines.length <= EDGE) return lines.filter((line) => lineText(line).length < 120)
  const sorted = [...lines].sort((a, b) => b.y - a.y)
  return [...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)]
}
