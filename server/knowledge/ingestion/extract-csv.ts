import { parse } from 'csv-parse/sync'
import { oneLine } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import { type Piece, type RawDocument, type Refusal, refuse, type Warning } from './extraction.ts'
import { looksLikeHeader, tableRows } from './table-rows.ts'

const QUESTION = /^(?:questions?|q|demande)$/i
const ANSWER = /^(?:answers?|r[eé]ponses?|a|r)$/i

/** Reads a table. Columns named question and answer (question, réponse) give a question and its answer per row; others a line per row. */
export function extractCsv(bytes: Uint8Array): RawDocument | Refusal {
  const decoded = decodeText(bytes)
  const source = decoded?.text.replace(/^\ufeff/, '') ?? ''
  const rows = readTable(source)
  if (!rows) return refuse('damaged', 'csv')
  const warnings: Warning[] = decoded?.guessed ? [{ code: 'encoding-guessed' }] : []
  const { pieces, incomplete } = tablePieces(rows)
  if (incomplete > 0) warnings.push({ code: 'rows-incomplete', count: incomplete })
  return { pieces, warnings }
}

/** Questions with their answers, where the first row names such columns; otherwise a line per row. `incomplete`: rows without one or the other. */
export function tablePieces(rows: string[][]): { pieces: Piece[]; incomplete: number } {
  const [header = [], ...body] = rows
  const question = header.findIndex((name) => QUESTION.test(name))
  const answer = header.findIndex((name) => ANSWER.test(name))
  if (question < 0 || answer < 0) return { pieces: tableRows(plainRows(rows)), incomplete: 0 }
  return questionPieces(body, question, answer)
}

const plainRows = (rows: string[][]) =>
  rows.map((cells, i) => ({ cells, header: i === 0 && rows.length > 1 && looksLikeHeader(cells) }))

function questionPieces(rows: string[][], question: number, answer: number) {
  const pieces: Piece[] = []
  let incomplete = 0
  for (const row of rows) {
    const asked = row[question] ?? ''
    const answered = row[answer] ?? ''
    if (asked && answered) pieces.push({ kind: 'question', text: asked }, { kind: 'answer', text: answered })
    else incomplete++
  }
  return { pieces, incomplete }
}

/** Rows and cells of a table, whatever separates them; null when it cannot be read. */
export function readTable(source: string): string[][] | null {
  const options = {
    delimiter: delimiterOf(source),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  }
  try {
    return clean(parse(source, { ...options, relax_quotes: true }) as string[][])
  } catch {
    try {
      return clean(parse(source, { ...options, quote: null }) as string[][])
    } catch {
      return null
    }
  }
}

const clean = (rows: string[][]) => rows.map((row) => row.map(oneLine)).filter((row) => row.some((cell) => cell !== ''))

/** The separator that the first lines use most evenly: comma, semicolon (French spreadsheets) or tab. */
function delimiterOf(source: string): string {
  const lines = source.split(/\r?\n/, 6).filter(Boolean)
  const score = (mark: string) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(mark).length - 1)
    return Math.min(counts[0] ?? 0, Math.max(...counts, 0)) + (counts.every((count) => count === counts[0]) ? 0.5 : 0)
  }
  return [',', ';', '\t'].reduce((best, mark) => (score(mark) > score(best) ? mark : best))
}
