// Articles that the layout does not mark as such: « Article 12. Un membre peut… » in an ordinary paragraph.

import type { Piece } from './extraction.ts'
import { isTitleLike, opensArticle, opensPart } from './legal-headings.ts'

/**
 * Marks the pieces that open an article. Short lines of their own ("Article 4 – Fees", « TITRE II ») become headings; paragraphs that
 * begin with their article keep their text and only stop passages. Fewer than two such pieces are an accident of wording.
 */
export function promoteArticles(pieces: Piece[]): Piece[] {
  return promoteNumbers(promoteNamed(pieces))
}

function promoteNamed(pieces: Piece[]): Piece[] {
  const articles = pieces.filter((piece) => piece.kind !== 'row' && opensArticle(piece.text)).length
  if (articles < 2) return pieces
  const above = levelAbove(pieces)
  return pieces.map((piece): Piece => {
    if (piece.kind === 'heading') return opensArticle(piece.text) ? { ...piece, article: true } : piece
    if (piece.kind !== 'paragraph') return piece
    if (opensPart(piece.text) && isTitleLike(piece.text))
      return { ...piece, kind: 'heading', level: Math.min(above, 2) }
    if (!opensArticle(piece.text)) return piece
    return isTitleLike(piece.text)
      ? { ...piece, kind: 'heading', level: Math.min(above + 1, 6), article: true }
      : { ...piece, article: true }
  })
}

/** The level of a part: that of the headings which already name parts, or one below the only title. */
function levelAbove(pieces: Piece[]): number {
  const headings = pieces.filter((piece) => piece.kind === 'heading' && !opensArticle(piece.text))
  const levels = headings.map((piece) => piece.level ?? 1)
  if (levels.length === 0) return 1
  return Math.min(Math.max(...levels), 4)
}

/** So many paragraphs numbered one after the other, on through the titles, are articles; a list begins again under each title. */
const FEWEST_NUMBERED = 6
const NUMBERED = /^(\d{1,3})\.\s+\p{Lu}/u

/** Statutes and codes whose articles have a number and no name: "12. The member shall…". */
function promoteNumbers(pieces: Piece[]): Piece[] {
  if (pieces.filter((piece) => piece.article && /^art/i.test(piece.text)).length > 1) return pieces
  const run: number[] = []
  let next = 1
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== 'paragraph' && piece.kind !== 'item') continue
    if (Number(NUMBERED.exec(piece.text)?.[1]) !== next) continue
    run.push(i)
    next++
  }
  const crossed = pieces.slice(run[0] ?? 0, run.at(-1) ?? 0).filter((piece) => piece.kind === 'heading').length
  if (run.length < FEWEST_NUMBERED || crossed === 0) return pieces
  const articles = new Set(run)
  return pieces.map((piece, i) => (articles.has(i) ? { ...piece, article: true } : piece))
}
