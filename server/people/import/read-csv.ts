// A CSV file as associations have them: from Excel in French or English, from a membership system, by hand.
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { ImportPreview } from '../../../contract/import.ts'

export const MOST_LINES = 50_000
export const LARGEST_BYTES = 16 * 1024 * 1024
const MOST_COLUMNS = 100

export type Line = { number: number; cells: string[] }
export type Csv = Pick<ImportPreview, 'encoding' | 'separator' | 'headings'> & { lines: Line[] }
export type CsvRead =
  | { ok: true; csv: Csv }
  | { ok: false; reason: 'empty-file' | 'too-many-lines' | 'unreadable-file'; line?: number }

/** UTF-8 when every byte says so (with or without a mark), else Windows-1252: what Excel saves in French. */
function decode(bytes: Uint8Array): { encoding: Csv['encoding']; text: string } | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) }
  }
}

/** The separator that cuts the heading most, outside of quotes. */
function separatorOf(text: string): Csv['separator'] {
  const heading = (text.split(/\r\n|\r|\n/, 1)[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const counts = ([',', ';', '\t'] as const).map((mark) => ({ mark, count: heading.split(mark).length }))
  return counts.sort((a, b) => b.count - a.count)[0]?.mark ?? ','
}

/** Reads the whole file, bounded; the thread is given back between pieces. Empty lines are passed over. */
export async function readCsv(bytes: Uint8Array): Promise<CsvRead> {
  const decoded = decode(bytes)
  if (!decoded) return { ok: false, reason: 'unreadable-file' }
  const separator = separatorOf(decoded.text)
  const lines: Line[] = []
  const parser = Readable.from(piecesOf(decoded.text)).pipe(
    parse({
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: 65_536,
    }),
  )
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (record.every((cell) => cell.trim() === '')) continue
      lines.push({ number: info.lines, cells: record.slice(0, MOST_COLUMNS).map((cell) => cell.trim()) })
      if (lines.length > MOST_LINES + 1) return { ok: false, reason: 'too-many-lines' }
    }
  } catch (error) {
    return { ok: false, reason: 'unreadable-file', line: Number((error as { lines?: number }).lines ?? 0) }
  }
  const [first, ...rest] = lines
  if (!first || rest.length === 0) return { ok: false, reason: 'empty-file' }
  return { ok: true, csv: { encoding: decoded.encoding, separator, headings: first.cells, lines: rest } }
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536)
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe (CWE-1236). */
const inert = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
const quoted = (cell: string): string => `"${inert(cell).replaceAll('"', '""')}"`

/** A CSV file that spreadsheets open as it is meant: with a mark, quoted, inert. */
export const writeCsv = (separator: string, rows: string[][]): string =>
  `\uFEFF${rows.map((row) => row.map(quoted).join(separator)).join('\r\n')}\r\n`
