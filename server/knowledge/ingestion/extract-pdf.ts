import { getResolvedPDFJS } from 'unpdf'
import { oneLine } from './clean-text.ts'
import { type Piece, type RawDocument, type Refusal, refuse, type Warning } from './extraction.ts'
import { isGarbled } from './garbled.ts'
import { openPdf, outlineOf, type PdfDocument } from './open-pdf.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { vocabularyOf } from './pdf-hyphens.ts'
import type { Line } from './pdf-lines.ts'
import { lineText } from './pdf-lines.ts'
import { countLetters, type PageText, pictureShare, readPage } from './pdf-pages.ts'
import { piecesFromLines } from './pdf-pieces.ts'

/** Fewer letters than this and a page is looked at for pictures. */
const FEW_LETTERS = 120
/** A page whose largest picture covers this share of it, and that holds few letters, is a picture. */
const PICTURE = 0.2
/** A scan with a stamp or a page number has fewer letters to a page; a poster has more, and is kept with a warning. */
const HARDLY_ANY = 40
/** Pages opened only to learn the fonts' names; each can cost as much as its text. */
const FONT_PAGES = 8

/** Reads a PDF: lines, tables, headings, page by page. Never throws for a bad page; a document without any text is refused. */
export async function extractPdf(bytes: Uint8Array): Promise<RawDocument | Refusal> {
  const document = await openPdf(await getResolvedPDFJS(), bytes)
  if ('kind' in document) return document
  try {
    return await readDocument(document, bytes)
  } finally {
    await document.loadingTask.destroy()
  }
}

async function readDocument(document: PdfDocument, bytes: Uint8Array): Promise<RawDocument | Refusal> {
  const { pages, failed } = await readPages(document)
  if (pages.length === 0) return refuse('damaged', 'no page could be read')
  const readable = pages.filter((page) => !page.garbled)
  if (pages.every((page) => page.letters === 0)) return refuse(hasPictures(bytes, pages.length) ? 'scanned' : 'empty')
  const written = pages.filter((page) => page.letters > 0 || page.garbled)
  const garbled = pages.filter((page) => page.garbled).map((page) => page.number)
  if (garbled.length > written.length * 0.5) return refuse('unreadable-text')
  if (isGarbled(readable.flatMap((page) => page.lines.map((line) => lineText(line))).join(' ')))
    return refuse('unreadable-text')
  const pictures = await picturePages(document, pages)
  const letters = pages.reduce((sum, page) => sum + page.letters, 0)
  const isPictures = pictures.mostly.length + pictures.blank.length === pages.length
  if (isPictures && letters < pages.length * HARDLY_ANY) return refuse('scanned')
  const kept = withoutFurniture(readable.map((page) => page.lines))
  const lines = kept.flat()
  const pieces = await piecesOf(document, readable, lines)
  const labels = await document.getPageLabels().catch(() => null)
  const shares = new Map(readable.map((page, i) => [page.number, share(kept[i] ?? [], page)]))
  return {
    ...(await titleOf(document)),
    pieces: pieces,
    warnings: warningsOf(pictures, garbled, failed),
    pages: Array.from({ length: document.numPages }, (_, i) => pageEntry(i + 1, labels?.[i], shares)),
  }
}

const pageEntry = (number: number, label: string | undefined, shares: Map<number, number>) => {
  const entry = { number, kept: shares.get(number) ?? 0 }
  return label && label !== String(number) ? { ...entry, label } : entry
}

/** Pictures are named in the file, or written inside the page and then heavy: blank pages weigh a kilobyte or two. */
const hasPictures = (bytes: Uint8Array, pages: number) =>
  /\/Subtype\s*\/Image/.test(Buffer.from(bytes).toString('latin1')) || bytes.length > pages * 8000

const lettersOf = (line: Line): number => {
  if (line.run) return line.run.reduce((sum, one) => sum + countLetters(lineText(one)), 0)
  if (line.rows) return line.rows.reduce((sum, row) => sum + countLetters(row.cells.join('')), 0)
  return countLetters(lineText(line))
}

const share = (kept: Line[], page: PageText) =>
  page.letters === 0 ? 1 : Math.min(1, kept.reduce((sum, line) => sum + lettersOf(line), 0) / page.letters)

async function readPages(document: PdfDocument): Promise<{ pages: PageText[]; failed: number[] }> {
  const tagged = (await document.getMarkInfo().catch(() => null))?.Marked === true
  const pages: PageText[] = []
  const failed: number[] = []
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number)
      pages.push(await readPage(page, number, tagged))
      page.cleanup()
    } catch {
      failed.push(number)
    }
  }
  return { pages, failed }
}

async function picturePages(document: PdfDocument, pages: PageText[]) {
  const blank: number[] = []
  const mostly: number[] = []
  for (const page of pages) {
    if (page.letters >= FEW_LETTERS || page.garbled) continue
    const opened = await document.getPage(page.number)
    const share = await pictureShare(opened, page.width, page.height).catch(() => 0)
    opened.cleanup()
    if (share > PICTURE) (page.letters === 0 ? blank : mostly).push(page.number)
  }
  return { blank, mostly }
}

function warningsOf(pictures: { blank: number[]; mostly: number[] }, garbled: number[], failed: number[]): Warning[] {
  const found: Warning[] = [
    { code: 'pages-without-text', pages: pictures.blank },
    { code: 'pages-mostly-pictures', pages: pictures.mostly },
    { code: 'pages-unreadable', pages: garbled },
    { code: 'pages-failed', pages: failed },
  ]
  return found.filter((warning) => (warning.pages?.length ?? 0) > 0)
}

async function piecesOf(document: PdfDocument, pages: PageText[], lines: Line[]): Promise<Piece[]> {
  const isTagged = lines.some((line) => line.place?.level !== undefined)
  const names = isTagged ? new Map<string, string>() : await fontNames(document, pages)
  const isBold = (font: string) => /bold|black|heavy|semibold|demi(?!ocre)|[-,]bd\b|medi$/i.test(names.get(font) ?? '')
  const texts = function* () {
    for (const line of lines) yield lineText(line)
  }
  return piecesFromLines(lines, { outline: await outlineOf(document), isBold, known: vocabularyOf(texts()) })
}

/** The real names of the fonts, which pdf.js gives only with a page's drawing operations. */
async function fontNames(document: PdfDocument, pages: PageText[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  let opened = 0
  for (const page of pages) {
    if (opened >= FONT_PAGES || [...page.fonts].every((font) => names.has(font))) continue
    opened++
    const source = await document.getPage(page.number)
    await source.getOperatorList().catch(() => null)
    for (const font of page.fonts)
      if (source.commonObjs.has(font)) names.set(font, source.commonObjs.get(font)?.name ?? '')
    source.cleanup()
  }
  return names
}

/** The title the file says it has, when it is one and not the name of a file or a program. */
async function titleOf(document: PdfDocument): Promise<{ title?: string }> {
  const metadata = await document.getMetadata().catch(() => null)
  const written = oneLine(String(metadata?.info?.Title ?? ''))
  const isName = /\.(docx?|indd|pdf|odt|xlsx?|tex|pptx?)$|^(untitled|microsoft word|sans titre)|scanned image/i.test(
    written,
  )
  return written.includes(' ') && !isName ? { title: written } : {}
}
