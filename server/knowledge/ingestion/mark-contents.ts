// Tables of contents: they repeat the titles of the document and answer nothing.

import type { Piece } from './extraction.ts'

/** Fewer lines in a row ending in rising numbers are an accident. */
const SHORTEST = 4

const ENDING = /^(?=.*\p{L}{2}).{3,160}?[\s.…]+(\d{1,3})$/su
const CONTENTS_TITLE = /^(?:table of contents|contents|table des matières|sommaire)\s*:?$/iu

/** Marks runs of short lines that end in a page number, never falling. Their text is stored; no passage is cut from it. */
export function markContents(pieces: Piece[]): Piece[] {
  const marked = [...pieces]
  let first = 0
  while (first < pieces.length) {
    let end = first
    let page = 0
    while (end < pieces.length) {
      const next = pageOf(pieces[end]!)
      if (next < page || next === 0) break
      page = next
      end++
    }
    if (end - first >= SHORTEST && page > 1 && climbs(pieces.slice(first, end))) {
      for (let i = first; i < end; i++) marked[i] = asContents(pieces[i]!)
    }
    first = Math.max(end, first + 1)
  }
  return marked.map((piece, i) =>
    CONTENTS_TITLE.test(piece.text) && marked[i + 1]?.kind === 'contents' ? asContents(piece) : piece,
  )
}

const climbs = (pieces: Piece[]) => new Set(pieces.map(pageOf)).size >= 3

const asContents = ({ text, page, breaks }: Piece): Piece => ({ kind: 'contents', text, page, breaks })

const pageOf = (piece: Piece) =>
  piece.kind === 'row' || piece.kind === 'question' || piece.kind === 'answer'
    ? 0
    : Number(ENDING.exec(piece.text)?.[1] ?? 0)
