// What may be quoted of a passage: sentences, short lists with the line that introduces them, table rows. Always a
// verbatim stretch, never a heading alone. Pure.
import { type Language, splitSentences } from '../knowledge/index.ts'

/** A verbatim stretch of a passage: `text === passage.text.slice(start, end)`. `lead` is the line that introduces a list item. */
export type Quotable = { start: number; end: number; text: string; lead?: { start: number; end: number; text: string } }

/** Longer stretches are not read: about six lines on a telephone. */
export const LONGEST = 420
/** A whole list this short is quoted in one piece. */
const SHORT_LIST = 300
const HEADING_WORDS = 12
/** A row is read across, by its headers: it may be longer. */
const LONGEST_ROW = 700

type Piece = { start: number; end: number; text: string }

const ENDS = /[.!?…;:,][»"”’')\]]*$/u
const ROW = / · |^\|/u
const words = (text: string) => text.split(/\s+/u).length
const stretch = (source: string, start: number, end: number): Piece => ({ start, end, text: source.slice(start, end) })

/** Everything quotable of a passage, in its order. The text of a question-and-answer row is its answer: whole where it is short. */
export function quotablesOf(source: string, language: Language, isAnswer = false): Quotable[] {
  const text = source.trim()
  if (isAnswer && text !== '' && text.length <= LONGEST) {
    const start = source.indexOf(text)
    return [stretch(source, start, start + text.length)]
  }
  const pieces = splitSentences(source, language).flatMap(({ start, end }) => rowsOf(source, start, end))
  const found: Quotable[] = []
  for (let i = 0; i < pieces.length; ) {
    const list = listAt(source, pieces, i)
    if (list) {
      found.push(...quotablesOfList(source, list))
      i += list.length
    } else if (isHeading(source, pieces, i)) {
      const joined = stretch(source, pieces[i]!.start, pieces[i + 1]!.end)
      // What stands below is quoted with its title where both are short, and by itself where not.
      const startsList = listAt(source, pieces, i + 1) !== undefined
      if (!startsList && joined.text.length <= LONGEST) {
        found.push(joined)
        i += 2
      } else i += 1
    } else found.push(...cut(source, pieces[i++]!))
  }
  return found
}

/** Rows of a table stand one to a line and are quoted whole: no sentence runs over two of them. */
function rowsOf(source: string, start: number, end: number): Piece[] {
  const text = source.slice(start, end)
  if (!text.includes('\n') || !ROW.test(text)) return [stretch(source, start, end)]
  return [...text.matchAll(/[^\n]+/gu)]
    .map((line) => trimmed(source, start + line.index, start + line.index + line[0].length))
    .filter((row) => /[\p{L}\p{N}]/u.test(row.text))
}

/** A short line without an end, alone in its paragraph, with text of another kind below. */
function isHeading(source: string, pieces: Piece[], at: number): boolean {
  const piece = pieces[at]!
  const next = pieces[at + 1]
  if (!next || ENDS.test(piece.text) || ROW.test(piece.text) || words(piece.text) > HEADING_WORDS) return false
  const startsLine = at === 0 || source.slice(pieces[at - 1]!.end, piece.start).includes('\n')
  return startsLine && source.slice(piece.end, next.start).includes('\n') && !isItem(source, piece)
}

/** Whether only white space and a bullet or number stand before the piece on its line. */
function isItem(source: string, piece: Piece): boolean {
  const line = source.slice(source.lastIndexOf('\n', piece.start - 1) + 1, piece.start)
  return /\S/u.test(line) || /^(?:[-–—•*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)°])\s/iu.test(piece.text)
}

/** The line that introduces a list and its items, when the piece is such a line. */
function listAt(source: string, pieces: Piece[], at: number): Piece[] | undefined {
  if (!pieces[at] || !/:["”»]?$/u.test(pieces[at].text)) return undefined
  const items: Piece[] = []
  for (let i = at + 1; i < pieces.length; i++) {
    const piece = pieces[i]!
    const gap = source.slice(pieces[i - 1]!.end, piece.start)
    if (!gap.includes('\n') || ENDS_LIST.test(piece.text)) break
    // A blank line ends a list that has begun, unless bullets go on.
    if (items.length > 0 && /\n\s*\n/u.test(gap) && !isItem(source, piece)) break
    items.push(piece)
  }
  return items.length > 0 ? [pieces[at], ...items] : undefined
}

const ENDS_LIST = /:["”»]?$/u

function quotablesOfList(source: string, [lead, ...items]: Piece[]): Quotable[] {
  const whole = stretch(source, lead!.start, items.at(-1)!.end)
  if (whole.text.length <= SHORT_LIST) return [whole]
  return items.flatMap((item) => cut(source, item)).map((item) => ({ ...item, lead: lead! }))
}

/** A stretch too long to be read is cut where its clauses are: still word for word, each part ends at a mark. */
function cut(source: string, piece: Piece): Piece[] {
  if (piece.text.length <= (ROW.test(piece.text) ? LONGEST_ROW : LONGEST)) return [piece]
  const parts: Piece[] = []
  let start = piece.start
  let last = -1
  for (const mark of [...piece.text.matchAll(/[;:,](?=\s)|\s·(?=\s)|\n/gu), { index: piece.text.length, 0: '' }]) {
    const end = piece.start + mark.index + mark[0].trim().length
    if (end - start > LONGEST && last > start) {
      parts.push(trimmed(source, start, last))
      start = last
    }
    last = end
  }
  return [...parts, trimmed(source, start, piece.end)].filter((part) => /[\p{L}\p{N}]/u.test(part.text))
}

function trimmed(source: string, start: number, end: number): Piece {
  const raw = source.slice(start, end)
  const from = start + (raw.length - raw.replace(/^[\s·]+/u, '').length)
  return stretch(source, from, Math.max(from, start + raw.replace(/[\s·]+$/u, '').length))
}
