// Reading order. The page's own stream is right nearly always; columns written line by line across the page are not.

import type { Line } from './pdf-lines.ts'

/** The lines in reading order. `width` is the page's, in points. */
export function inReadingOrder(lines: Line[], width: number): Line[] {
  if (lines.length < 4) return lines
  const gutter = interleavedGutter(lines, width)
  if (gutter !== null) return byColumns(lines.flatMap(splitCells), gutter)
  if (backwardJumps(lines) <= Math.max(2, lines.length * 0.12)) return lines
  const segments = lines.flatMap(splitCells)
  const free = freeGutter(segments, width)
  return free === null ? byRows(lines) : byColumns(segments, free)
}

/** Times the stream goes back up without having moved to the right. */
export function backwardJumps(lines: Line[]): number {
  let jumps = 0
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!
    const line = lines[i]!
    if (line.y > before.y + line.size * 0.8 && line.x < before.right - line.size) jumps++
  }
  return jumps
}

const splitCells = (line: Line): Line[] =>
  line.cells.map((cell) => ({ ...line, cells: [cell], x: cell.x, right: cell.right }))

/** Two columns of prose written across: many lines with two long cells, the second always at the same place. */
function interleavedGutter(lines: Line[], width: number): number | null {
  const double = lines.filter(
    (line) => line.cells.length === 2 && line.cells.every((cell) => cell.text.length >= 18) && !line.place?.cell,
  )
  if (double.length < 12 || double.length < lines.length * 0.4) return null
  const starts = double.map((line) => line.cells[1]!.x).sort((a, b) => a - b)
  const middle = starts[starts.length >> 1]!
  const steady = starts.filter((x) => Math.abs(x - middle) < 3).length
  return steady > double.length * 0.75 && middle > width * 0.35 && middle < width * 0.7 ? middle - 4 : null
}

/** A vertical line in the middle of the page that hardly any segment crosses, with text on both sides. */
function freeGutter(segments: Line[], width: number): number | null {
  let best: number | null = null
  let fewest = segments.length * 0.12
  for (let x = width * 0.3; x < width * 0.7; x += 4) {
    const crossing = segments.filter((line) => line.x < x && line.right > x).length
    const left = segments.filter((line) => line.right <= x).length
    const right = segments.filter((line) => line.x >= x).length
    if (crossing < fewest && Math.min(left, right) > segments.length * 0.2) {
      fewest = crossing
      best = x
    }
  }
  return best
}

const byRows = (lines: Line[]) =>
  [...lines].sort((a, b) => (Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.5 ? a.x - b.x : b.y - a.y))

/** Left column, then right, between the lines that run across both. */
function byColumns(segments: Line[], gutter: number): Line[] {
  const ordered: Line[] = []
  let left: Line[] = []
  let right: Line[] = []
  const flush = () => {
    ordered.push(...byRows(left), ...byRows(right))
    left = []
    right = []
  }
  for (const line of byRows(segments)) {
    if (line.right <= gutter + line.size) left.push(line)
    else if (line.x >= gutter - line.size) right.push(line)
    else {
      flush()
      ordered.push(line)
    }
  }
  flush()
  return ordered
}
