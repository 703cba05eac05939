// One page of a PDF, read through pdf.js: its lines in reading order, how much it holds, whether it is a picture.

import { isGarbled } from './garbled.ts'
import { type Item, type Line, linesOf } from './pdf-lines.ts'
import { backwardJumps, inReadingOrder } from './pdf-order.ts'
import { type Place, placesOf } from './pdf-structure.ts'
import { alignedRuns, taggedTables } from './pdf-tables.ts'

/** What is used of pdf.js's page; its own types need the DOM. */
export type PdfPage = {
  view: number[]
  getTextContent(options: { includeMarkedContent: boolean }): Promise<{ items: PdfItem[] }>
  getStructTree(): Promise<unknown>
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[][] }>
  commonObjs: { has(id: string): boolean; get(id: string): { name?: string } | null }
  cleanup(): void
}
type PdfItem = { type?: string; id?: string; str?: string; transform?: number[]; width?: number; fontName?: string }

export type PageText = {
  number: number
  lines: Line[]
  /** Letters and digits the page's text items hold. */
  letters: number
  garbled: boolean
  fonts: Set<string>
  width: number
  height: number
}

export const countLetters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** Reads the text of a page. `tagged` asks for the structure tree too. */
export async function readPage(page: PdfPage, number: number, tagged: boolean): Promise<PageText> {
  const [content, tree] = await Promise.all([
    page.getTextContent({ includeMarkedContent: tagged }),
    tagged ? page.getStructTree().catch(() => null) : null,
  ])
  const items = itemsOf(content.items, placesOf(tree))
  const raw = items.map((item) => item.text).join(' ')
  const [left = 0, bottom = 0, right = 612, top = 792] = page.view
  const width = right - left
  const shifted = items.map((item) => ({ ...item, x: item.x - left }))
  return {
    number,
    lines: withRuns(readingOrder(shifted, number, width)),
    letters: countLetters(raw),
    garbled: isGarbled(raw),
    fonts: new Set(items.map((item) => item.font)),
    width,
    height: top - bottom,
  }
}

/** The stream's order, unless it ever goes back up: then the structure tree's, where nearly all stands in it, or the layout's. */
function readingOrder(items: Item[], number: number, width: number): Line[] {
  const lines = flowOf(items, number)
  if (backwardJumps(lines) === 0) return inReadingOrder(lines, width)
  const placed = items.filter((item) => item.place).length
  if (placed < items.length * 0.8) return inReadingOrder(lines, width)
  let last = -1
  const ranked = items.map((item) => {
    // What is outside the tree (spaces, furniture) stays behind what it follows.
    last = item.place?.order ?? last
    return { item, rank: last }
  })
  return flowOf(
    ranked.sort((a, b) => a.rank - b.rank).map((one) => one.item),
    number,
  )
}

function itemsOf(raw: PdfItem[], places: Map<string, Place>): Item[] {
  const items: Item[] = []
  const open: (Place | undefined)[] = []
  for (const item of raw) {
    if (item.str === undefined) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push((item.id && places.get(item.id)) || open.at(-1))
      continue
    }
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform ?? []
    const size = Math.hypot(c, d) || Math.hypot(a, b) || 1
    const upright = Math.abs(b) < Math.abs(a) * 0.1
    // Large letters set across the page are a stamp ("VOID", « COPIE »), not text.
    if (!upright && Math.abs(a) > Math.abs(b) * 0.1 && size > 30) continue
    items.push({
      text: item.str,
      x,
      y,
      width: item.width ?? 0,
      size,
      font: item.fontName ?? '',
      upright,
      place: open.at(-1),
    })
  }
  return items
}

/** Lines in the order of the stream, each tagged table as one line that carries its rows, where its first cell stands. */
function flowOf(items: Item[], number: number): Line[] {
  const tables = taggedTables(items, number)
  const lines: Line[] = []
  let pending: Item[] = []
  const met = new Set<number>()
  const flush = () => {
    lines.push(...linesOf(pending, number))
    pending = []
  }
  for (const item of items) {
    const table = item.place?.cell?.table
    const rows = table === undefined ? undefined : tables.get(table)
    if (!rows || table === undefined) pending.push(item)
    else if (!met.has(table)) {
      flush()
      met.add(table)
      const { x, y, size, font } = item
      lines.push({ page: number, cells: [], x, right: x, y, size, font, place: undefined, rows })
    }
  }
  flush()
  return lines
}

/** Runs of aligned cells become one line that carries their rows. */
function withRuns(lines: Line[]): Line[] {
  const result: Line[] = []
  let at = 0
  for (const [first, end] of alignedRuns(lines)) {
    result.push(...lines.slice(at, first), { ...lines[first]!, run: lines.slice(first, end) })
    at = end
  }
  return [...result, ...lines.slice(at)]
}

/** pdf.js operators, by their published numbers: a transformation, and a drawn path. */
const TRANSFORM = 12
const CONSTRUCT_PATH = 91

/**
 * Share (0–1) of the page that pictures seem to cover. Pictures are not decoded; what remains of them is the
 * transformation that stretches the unit square over their place. Many paths count as a picture of text drawn in outlines.
 */
export async function pictureShare(page: PdfPage, width: number, height: number): Promise<number> {
  const list = await page.getOperatorList()
  let largest = 0
  let paths = 0
  list.fnArray.forEach((operator, i) => {
    if (operator === CONSTRUCT_PATH) paths++
    if (operator !== TRANSFORM) return
    const [a = 0, b = 0, c = 0, d = 0] = list.argsArray[i] as number[]
    largest = Math.max(largest, Math.abs(a * d - b * c) / (width * height || 1))
  })
  return paths > 400 ? 1 : Math.min(largest, 1)
}
