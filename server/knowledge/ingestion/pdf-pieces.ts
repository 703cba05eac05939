// Lines of a whole PDF to pieces: tables where they stand, paragraphs between them, titles among the paragraphs.

import type { Piece } from './extraction.ts'
import { headingLevels, type OutlineEntry } from './pdf-headings.ts'
import type { Vocabulary } from './pdf-hyphens.ts'
import { type Line, lineText } from './pdf-lines.ts'
import { type Paragraph, paragraphsOf, usualLeading } from './pdf-paragraphs.ts'
import { runPieces } from './pdf-tables.ts'
import { tableRows } from './table-rows.ts'

export type Clues = { outline: OutlineEntry[]; isBold: (font: string) => boolean; known: Vocabulary }

/** `lines` are those of all pages in reading order. */
export function piecesFromLines(lines: Line[], clues: Clues): Piece[] {
  const leading = usualLeading(lines.filter((line) => !line.rows))
  const flow: (Paragraph | Piece[])[] = []
  let pending: Line[] = []
  const flush = () => {
    flow.push(...paragraphsOf(pending, clues.known, leading))
    pending = []
  }
  for (const line of lines) {
    if (!line.rows && !line.run) {
      pending.push(line)
      continue
    }
    flush()
    flow.push(
      line.run ? runPieces(line.run) : tableRows(line.rows ?? []).map((piece) => ({ ...piece, page: line.page })),
    )
  }
  flush()
  const paragraphs = flow.filter((part): part is Paragraph => !Array.isArray(part))
  const levels = headingLevels(paragraphs, clues.outline, clues.isBold)
  return flow.flatMap((part) => (Array.isArray(part) ? part : [pieceOf(part, levels.get(part))]))
}

const BULLET = /^[•▪◦●○■□✓➢►\uf0b7‣–-]\s/

function pieceOf(paragraph: Paragraph, level: number | undefined): Piece {
  const first = paragraph.lines[0]!
  const base = { text: paragraph.text, page: paragraph.page, breaks: paragraph.breaks }
  if (isContents(paragraph)) return { ...base, kind: 'contents' }
  if (level !== undefined) return { ...base, kind: 'heading', level }
  return { ...base, kind: first.place?.item || BULLET.test(paragraph.text) ? 'item' : 'paragraph' }
}

/** A line of a table of contents: said so by the structure tree, or a title, a row of dots and a page number. */
const isContents = (paragraph: Paragraph) =>
  paragraph.lines[0]?.place?.contents === true ||
  (paragraph.lines.length <= 3 &&
    paragraph.lines.some((line) => line.leader) &&
    /\s[\divx]+$/.test(lineText(paragraph.lines.at(-1)!)))
