// Text items of a PDF page to lines: what stands on one baseline, in cells where wide gaps separate them.

import { cleanCharacters } from './clean-text.ts'
import type { Place } from './pdf-structure.ts'
import type { Row } from './table-rows.ts'

/** A text item, in points, origin at the bottom left of the page. */
export type Item = {
  text: string
  x: number
  y: number
  width: number
  size: number
  font: string
  upright: boolean
  place: Place | undefined
}

export type Cell = { text: string; x: number; right: number }
export type Line = {
  page: number
  cells: Cell[]
  x: number
  right: number
  y: number
  size: number
  /** Font of most of the line's characters. */
  font: string
  place: Place | undefined
  /** The line held a row of dots, as tables of contents do. */
  leader?: boolean
  /** A whole tagged table standing here; `cells` is then empty. */
  rows?: Row[]
  /** Lines that form a table by the alignment of their cells, this one being the first. */
  run?: Line[]
}

/** The text of a line, cells set apart by a wide mark only when asked. */
export const lineText = (line: Line, mark = ' ') => line.cells.map((cell) => cell.text).join(mark)

/** A gap wider than this many ems begins a new cell; justified text stays below. */
const CELL_GAP = 1.8
const WORD_GAP = 0.16

type Open = { items: Item[]; right: number; y: number; size: number }

/** Groups items that follow each other on one baseline. The order of the page's own stream is kept. */
export function linesOf(items: Item[], page: number): Line[] {
  const lines: Line[] = []
  let open: Open | null = null
  for (const item of items) {
    if (item.text.trim() === '') {
      if (open && item.text !== '' && continues(open, item)) open.items.push(item)
      continue
    }
    if (open && continues(open, item)) {
      open.items.push(item)
      open.right = Math.max(open.right, item.x + item.width)
      if (item.size > open.size) Object.assign(open, { size: item.size, y: item.y })
    } else {
      if (open) lines.push(closed(open, page))
      open = { items: [item], right: item.x + item.width, y: item.y, size: item.size }
    }
  }
  if (open) lines.push(closed(open, page))
  return lines.filter((line) => line.cells.length > 0)
}

function continues(open: Open, item: Item): boolean {
  const size = Math.max(open.size, item.size)
  const last = open.items.at(-1)!
  if (last.upright !== item.upright) return false
  if (Math.abs(open.y - item.y) > size * 0.55) return false
  // Blanks are not measured: some programs stretch one over the whole of the next cell.
  return item.text.trim() === '' || item.x >= open.right - size * 0.9
}

function closed(open: Open, page: number): Line {
  const cells: Cell[] = []
  let right = Number.NEGATIVE_INFINITY
  let blank = false
  for (const item of open.items) {
    if (item.text.trim() === '') {
      blank = true
      continue
    }
    const gap = item.x - right
    const cell = cells.at(-1)
    if (!cell || gap > CELL_GAP * Math.max(item.size, 1))
      cells.push({ text: item.text, x: item.x, right: item.x + item.width })
    else {
      const spaced = blank || gap > WORD_GAP * item.size || /\s$/.test(cell.text) || /^\s/.test(item.text)
      cell.text += (spaced ? ' ' : '') + item.text
      cell.right = item.x + item.width
    }
    right = item.x + item.width
    blank = false
  }
  const tidy = cells.map((cell) => ({ ...cell, text: tidyText(cell.text) })).filter((cell) => cell.text !== '')
  const first = open.items.find((item) => item.text.trim() !== '')!
  const line: Line = {
    page,
    cells: tidy,
    x: first.x,
    right: open.right,
    y: open.y,
    size: open.size,
    font: mainFont(open.items),
    place: first.place,
  }
  return cells.some((cell) => LEADER.test(cell.text)) ? { ...line, leader: true } : line
}

const LEADER = /(?:[.…·_]\s?){5,}/
/** Dot leaders of tables of contents become a space; runs of spaces one. */
const tidyText = (text: string) =>
  cleanCharacters(text)
    .replace(/(?:[.…·_]\s?){5,}/g, ' ')
    .replace(/[ \t\n\u2000-\u200a]+/g, ' ')
    .trim()

function mainFont(items: Item[]): string {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item.font, (counts.get(item.font) ?? 0) + item.text.trim().length)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', -1] as [string, number])[0]
}
