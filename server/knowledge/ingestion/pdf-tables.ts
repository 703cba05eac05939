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
  if (at > first && lines[at - 1]!.y - line.y > line.size * 4) return false
  return line.cells.length >= 2 && line.cells.every((cell) => columnOf(head, cell) >= 0)
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

/** The pieces of an aligned run. */
export function runPieces(lines: Line[]): Piece[] {
  const head = lines[0]!
  const rows = lines.map((line): Row => {
    const cells = head.cells.map(() => '')
    for (const cell of line.cells) {
      const column = Math.max(columnOf(head, cell), 0)
      cells[column] = [cells[column], cell.text].filter(Boolean).join(' ')
    }
    return { cells, header: false }
  })
  return tableRows(rows).map((piece) => ({ ...piece, page: head.page }))
}
