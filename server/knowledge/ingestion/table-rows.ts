// Rows of a table that can be read, and quoted, alone: « Catégorie : membre actif · Cotisation : 120 $ ».

import { countWords } from './clean-text.ts'
import type { Piece } from './extraction.ts'

export type Row = { cells: string[]; header: boolean }

const SEPARATOR = ' · '

/** One line per row, each cell after its column's header. Header rows give no line of their own unless they are all there is. */
export function tableRows(rows: Row[]): Piece[] {
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== ''))
  const titles: Piece[] = []
  while (filled.length > 1 && filled[0]!.cells.filter(Boolean).length === 1 && (filled[1]?.cells.length ?? 0) > 1) {
    const text = filled.shift()!.cells.find(Boolean)!
    titles.push({ kind: 'paragraph', text })
  }
  const headers = headersOf(filled)
  const body = filled.slice(headers ? headers.rows : 0)
  if (body.length === 0) return [...titles, ...filled.map((row) => line(row.cells, []))]
  return [...titles, ...body.map((row) => line(row.cells, headers?.names ?? []))]
}

function headersOf(rows: Row[]): { rows: number; names: string[] } | null {
  const first = rows[0]
  if (!first || rows.length < 2 || first.cells.length < 2) return null
  const marked = rows.findIndex((row) => !row.header)
  if (marked > 0) return { rows: marked, names: joined(rows.slice(0, marked)) }
  return looksLikeHeader(first.cells) ? { rows: 1, names: first.cells } : null
}

const joined = (rows: Row[]) =>
  (rows.at(-1)?.cells ?? []).map((_, column) => {
    const names = rows.map((row) => row.cells[column] ?? '').filter(Boolean)
    return [...new Set(names)].join(' – ')
  })

/** Short names, no figures, at most one empty (the corner), none twice: what a first row looks like when it is a header. */
export function looksLikeHeader(cells: string[]): boolean {
  const names = cells.filter(Boolean)
  if (names.length < 2 || cells.length - names.length > 1) return false
  return (
    new Set(names).size === names.length &&
    names.every((name) => countWords(name) <= 8 && !/^[\d\s.,$€%–-]+$/.test(name))
  )
}

function line(cells: string[], names: string[]): Piece {
  const shown = cells.map((cell, i) => (cell === '' ? '' : named(names[i] ?? '', cell))).filter(Boolean)
  return { kind: 'row', text: shown.join(SEPARATOR) }
}

const named = (name: string, cell: string) => {
  const label = name.replace(/\s*:\s*$/, '')
  return label && label !== cell ? `${label} : ${cell}` : cell
}
