// Pieces to stored text: one place decides the separators, the offsets and the pages.

import type { Page } from '../passage.ts'
import type { Block, Heading, Piece, RawDocument } from './extraction.ts'

export type Layout = { text: string; pages: Page[]; headings: Heading[]; blocks: Block[] }

/** Rows of one table and items of one list stand on following lines; everything else is set apart by a blank line. */
const separator = (before: Piece | undefined, piece: Piece) => {
  if (!before) return ''
  if (piece.kind === before.kind && (piece.kind === 'row' || piece.kind === 'item')) return '\n'
  return before.kind === 'question' ? '\n' : '\n\n'
}

/** Lays the pieces out. Pages cover the whole text without gap; a page without text is an empty range where it stands. */
export function layOut(raw: RawDocument): Layout {
  const parts: string[] = []
  const blocks: Block[] = []
  const turns: { at: number; page: number }[] = []
  let length = 0
  let before: Piece | undefined
  for (const piece of raw.pieces) {
    if (!/[\p{L}\p{N}]/u.test(piece.text)) continue
    const gap = separator(before, piece)
    const start = length + gap.length
    parts.push(gap, piece.text)
    length = start + piece.text.length
    blocks.push(blockOf(piece, start, length))
    turns.push({ at: start, page: piece.page ?? 1 })
    for (const turn of piece.breaks ?? []) turns.push({ at: start + turn.at, page: turn.page })
    before = piece
  }
  const text = parts.join('')
  return { text, blocks, headings: headingsOf(text, blocks), pages: pagesOf(raw, turns, length) }
}

function blockOf(piece: Piece, start: number, end: number): Block {
  const block: Block = { kind: piece.kind, start, end }
  if (piece.level !== undefined) block.level = piece.level
  if (piece.article) block.article = true
  return block
}

const headingsOf = (text: string, blocks: Block[]): Heading[] =>
  blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => ({ start: block.start, level: block.level ?? 1, title: text.slice(block.start, block.end) }))

function pagesOf(raw: RawDocument, turns: { at: number; page: number }[], length: number): Page[] {
  const known = raw.pages ?? [{ number: 1, kept: 1 }]
  const starts = new Map<number, number>()
  for (const turn of turns) if (!starts.has(turn.page)) starts.set(turn.page, turn.at)
  const pages: Page[] = []
  let end = length
  for (const page of [...known].reverse()) {
    const start = page.number === known[0]?.number ? 0 : Math.min(starts.get(page.number) ?? end, end)
    pages.unshift({ ...page, start, end })
    end = start
  }
  return pages
}

/** The page an offset stands on. Empty pages hold no offset. */
export function pageAt(pages: Page[], offset: number): number {
  let low = 0
  let high = pages.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pages[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return pages[low]?.number ?? 1
}
