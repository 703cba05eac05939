import { type Archive, openArchive } from './archive.ts'
import { oneLine } from './clean-text.ts'
import { languageScore } from './detect-language.ts'
import { tablePieces } from './extract-csv.ts'
import { type Piece, type RawDocument, type Refusal, refuse, type Warning } from './extraction.ts'
import { relationsOf } from './open-xml.ts'
import { type NumberFormat, numberFormat, shownValue } from './sheet-values.ts'
import { childAt, childrenOf, descendantsOf, type Element, isRefusal, parseXml } from './xml-tree.ts'

const WORKBOOK = 'xl/workbook.xml'
const SHEETS = [/^\[Content_Types\]\.xml$/, /^xl\/workbook\.xml$/]
/** Beyond it a sheet is data, not something a member is answered from; and a column XFD written alone must not make 16,384 cells. */
const MOST_COLUMNS = 100
const UNNAMED = /^(feuil(le)?|sheet|tabelle)\s*\d*$/i

type Book = { words: string[]; formats: NumberFormat[]; epoch: 1900 | 1904; language: 'fr' | 'en' }

/** Reads a workbook: its visible sheets, each table row by row after its headers, as a reader sees the figures. */
export async function extractXlsx(bytes: Uint8Array): Promise<RawDocument | Refusal> {
  const archive = openArchive(bytes, SHEETS)
  if ('kind' in archive) return archive
  const workbook = parseXml(archive.text(WORKBOOK), WORKBOOK)
  if (isRefusal(workbook)) return workbook
  const relations = relationsOf(archive, WORKBOOK)
  const listed = childrenOf(childAt(workbook, 'sheets') ?? workbook, 'sheet').filter(
    (sheet) => !sheet.getAttribute('state'),
  )
  const book = readBook(archive, workbook)
  const warnings: Warning[] = []
  const pieces: Piece[] = []
  for (const sheet of listed) {
    const part = relations.get(sheet.getAttribute('r:id') ?? '') ?? ''
    const root = parseXml(archive.text(part), part)
    if (isRefusal(root)) return refuse('damaged', part)
    const name = oneLine(sheet.getAttribute('name') ?? '')
    const tables = tablesOf(rowsOf(root, book)).map(tablePieces)
    if (tables.length > 0 && !UNNAMED.test(name)) pieces.push({ kind: 'heading', level: 2, text: name })
    pieces.push(...tables.flatMap((table) => table.pieces))
    const count = tables.reduce((sum, table) => sum + table.incomplete, 0)
    if (count > 0) warnings.push({ code: 'rows-incomplete', count })
  }
  return { pieces, warnings }
}

function readBook(archive: Archive, workbook: Element): Book {
  const shared = rootOf(archive, 'xl/sharedStrings.xml')
  const words = shared ? childrenOf(shared, 'si').map(richText) : []
  const styles = rootOf(archive, 'xl/styles.xml')
  const codes = new Map(
    (styles ? descendantsOf(styles, 'numFmt') : []).map((one) => [
      one.getAttribute('numFmtId'),
      one.getAttribute('formatCode') ?? '',
    ]),
  )
  const formats = childrenOf(childAt(styles, 'cellXfs') ?? workbook, 'xf').map((xf) => {
    const id = xf.getAttribute('numFmtId')
    return numberFormat(Number(id), codes.get(id))
  })
  const is1904 = /^(1|true)$/.test(childAt(workbook, 'workbookPr')?.getAttribute('date1904') ?? '')
  const language = languageScore(words.slice(0, 2000).join(' ')) < 0 ? 'fr' : 'en'
  return { words, formats, epoch: is1904 ? 1904 : 1900, language }
}

function rootOf(archive: Archive, part: string): Element | undefined {
  const source = archive.text(part)
  const root = source === undefined ? undefined : parseXml(source, part)
  return root === undefined || isRefusal(root) ? undefined : root
}

/** The words of a text with runs; what is written above Asian characters to say how they are read is left out. */
const richText = (node: Element): string => {
  const runs = childrenOf(node, 'r')
  return oneLine(
    [...childrenOf(node, 't'), ...runs.flatMap((run) => childrenOf(run, 't'))].map((t) => t.textContent ?? '').join(''),
  )
}

function rowsOf(sheet: Element, book: Book): string[][] {
  const rows: string[][] = []
  let last = 0
  for (const row of childrenOf(childAt(sheet, 'sheetData') ?? sheet, 'row')) {
    const number = Number(row.getAttribute('r')) || last + 1
    // One empty row tells where a table ends: a million say no more.
    if (number > last + 1) rows.push([])
    last = number
    if (/^(1|true)$/.test(row.getAttribute('hidden') ?? '')) continue
    rows.push(cellsOf(row, book))
  }
  return rows
}

function cellsOf(row: Element, book: Book): string[] {
  const cells: string[] = []
  for (const cell of childrenOf(row, 'c')) {
    const column = columnOf(cell.getAttribute('r') ?? '') ?? cells.length
    if (column >= MOST_COLUMNS) break
    while (cells.length < column) cells.push('')
    cells[column] = shownCell(cell, book)
  }
  return cells
}

/** « C12 » is column 2. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  return letters ? Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null
}

const BOOLEANS = { fr: ['non', 'oui'], en: ['no', 'yes'] }

function shownCell(cell: Element, book: Book): string {
  const raw = childAt(cell, 'v')?.textContent ?? ''
  const type = cell.getAttribute('t') ?? 'n'
  if (type === 'inlineStr') return richText(childAt(cell, 'is') ?? cell)
  if (type === 's') return book.words[Number(raw)] ?? ''
  if (type === 'b') return BOOLEANS[book.language][Number(raw)] ?? ''
  if (type === 'e' || raw === '') return ''
  if (type !== 'n' || !Number.isFinite(Number(raw))) return oneLine(raw)
  const format = book.formats[Number(cell.getAttribute('s') ?? 0)] ?? numberFormat(0)
  return shownValue(Number(raw), format, book.language, book.epoch)
}

/** A sheet may hold several tables, apart from one another by an empty row. */
function tablesOf(rows: string[][]): string[][][] {
  const tables: string[][][] = [[]]
  for (const row of rows) {
    if (row.some((cell) => cell !== '')) tables.at(-1)!.push(row)
    else if (tables.at(-1)!.length > 0) tables.push([])
  }
  return tables.filter((table) => table.length > 0)
}
