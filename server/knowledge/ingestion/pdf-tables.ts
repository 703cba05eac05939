// Tables of a PDF: by the structure tree where there is one, by aligned cells where there is not.

import type { Piece } from './extraction.ts'
import { type Item, type Line, linesOf, lineText } from './pdf-lines.ts'
import { type Row, tableRows } from './table-rows.ts'

/** A tagged table's rows on one page. */
export type TaggedTable = { table: number; rows: Row[]; last: Item }

/** Tables of a tagged page, with at least two rows and two columns; anything else tagged so is layout. */
export function taggedTables(items: Item[], page: number): Map<number, Row[]> {
  const tables = new Map<number, Map<number, Item[][]>>()
  const headers = new Set<string>()
  for (const item of items) {
    const cell = item.place?.cell
    if (!cell) continue
    const rows = tables.get(cell.table) ?? new Map<number, Item[][]>()
    const row = rows.get(cell.row) ?? []
    row[cell.column] = [...(row[cell.column] ?? []), item]
    rows.set(cell.row, row)
    tables.set(cell.table, rows)
    if (cell.header) headers.add(`${cell.table}/${cell.row}/${cell.column}`)
  }
  const kept = new Map<number, Row[]>()
  for (const [table, rows] of tables) {
    const list = [...rows].map(([number, cells]): Row => {
      const texts = Array.from(cells, (cell) =>
        linesOf(cell ?? [], page)
          .map((line) => lineText(line))
          .join(' '),
      )
      return { cells: texts, header: texts.every((text, i) => text === '' || headers.has(`${table}/${number}/${i}`)) }
    })
    if (list.length >= 2 && Math.max(...list.map((row) => row.cells.length)) >= 2) kept.set(table, list)
  }
  return kept
}

/** Runs of lines whose cells stand under each other: at least three, at least two columns. Returns [first, end) of each run. */
export function alignedRuns(lines: Line[]): [number, number][] {
  const runs: [number, number][] = []
  let first = 0
  while (first < lines.length) {
    let end = first
    while (end < lines.length && inRun(lines, first, end)) end++
    const rows = lines.slice(first, end)
    if (rows.filter((line) => line.cells.length >= 2).length >= 3) runs.push([first, end])
    first = Math.max(end, first + 1)
  }
  return runs
}

function inRun(lines: Line[], first: number, at: number): boolean {
  const head = lines[first]!
  const line = lines[at]!
  if (head.cells.length < 2 || line.page !== head.page || line.place?.cell) return false
  if (line.cells.some((cell) => cell.text.length > 60) || line.cells.length > head.cells.length) return false
  if (at === first) return true
  const before = lines[at - 1]!
  if (before.y - line.y > line.size * 4 || !line.cells.every((cell) => columnOf(head, cell) >= 0)) return false
  return line.cells.length >= 2 || isWrapped(head, before, line)
}

/** One cell alone: the second line of a cell, or a cell written after such a line, back at the height of its row. */
function isWrapped(head: Line, before: Line, line: Line): boolean {
  const column = columnOf(head, line.cells[0]!)
  const down = before.y - line.y
  return column > 0 && head.cells.length > 2 && down < line.size * 1.7 && down > -line.size * 4
}

/** The column a cell stands in: it overlaps, or begins or ends with, the header's cell. */
function columnOf(head: Line, cell: { x: number; right: number }): number {
  return head.cells.findIndex(
    (name) =>
      Math.abs(name.x - cell.x) < 6 ||
      Math.abs(name.right - cell.right) < 6 ||
      (cell.x < name.right && cell.right > name.x),
  )
}

type OpenRow = Row & { y: number; lastY: number }

/** The pieces of an aligned run: lines of one row brought together, each row after its header. */
export function runPieces(lines: Line[]): Piece[] {
  const head = lines[0]!
  const rows: OpenRow[] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const columns = line.cells.map((cell) => Math.max(columnOf(head, cell), 0))
    const isSameRow = row && Math.abs(row.y - line.y) < line.size * 0.5
    const isBelow = row && head.cells.length > 2 && !columns.includes(0) && row.lastY - line.y < line.size * 1.7
    const open =
      isSameRow || isBelow ? row : { cells: head.cells.map(() => ''), header: false, y: line.y, lastY: line.y }
    if (open !== row) rows.push(open)
    open.lastY = Math.min(open.lastY, line.y)
    line.cells.forEach((cell, i) => {
      const column = columns[i] ?? 0
      open.cells[column] = [open.cells[column], cell.text].filter(Boolean).join(' ')
    })
  }
  return tableRows(rows).map((piece) => ({ ...piece, page: head.page }))
}
