import { type Archive, openArchive } from './archive.ts'
import { oneLine } from './clean-text.ts'
import { type Piece, type RawDocument, type Refusal, refuse, type Warning } from './extraction.ts'
import { relationsOf } from './open-xml.ts'
import { type Row, tableRows } from './table-rows.ts'
import { childAt, childrenOf, descendantsOf, type Element, elementsOf, isRefusal, parseXml } from './xml-tree.ts'

const PRESENTATION = 'ppt/presentation.xml'
const SLIDES = [/^\[Content_Types\]\.xml$/, /^ppt\/presentation\.xml$/]
const FURNITURE = new Set(['sldNum', 'dt', 'ftr', 'hdr'])
const TITLES = new Set(['title', 'ctrTitle'])

/** Reads a presentation: each slide is a page, its title a heading. Hidden slides and the speaker's notes are not the public's. */
export async function extractPptx(bytes: Uint8Array): Promise<RawDocument | Refusal> {
  const archive = openArchive(bytes, SLIDES)
  if ('kind' in archive) return archive
  const presentation = parseXml(archive.text(PRESENTATION), PRESENTATION)
  if (isRefusal(presentation)) return presentation
  const relations = relationsOf(archive, PRESENTATION)
  const list = childrenOf(childAt(presentation, 'p:sldIdLst') ?? presentation, 'p:sldId')
  const parts = [...new Set(list.map((one) => relations.get(one.getAttribute('r:id') ?? '') ?? ''))]
  const slides = parts.map((part, i) => readSlide(archive, part, i + 1))
  const broken = slides.flatMap((slide, i) => (slide === null ? [i + 1] : []))
  if (slides.length > 0 && broken.length === slides.length) return refuse('damaged', 'no slide could be read')
  const read = slides.filter((slide) => slide !== null)
  const pieces = read.flatMap((slide) => slide.pieces)
  const pictured = slides.flatMap((slide, i) => (slide?.pictures && slide.pieces.length === 0 ? [i + 1] : []))
  const title = titleOf(archive) || pieces.find((piece) => piece.kind === 'heading')?.text
  return {
    ...(title && { title }),
    pieces,
    warnings: warningsOf(pictured, broken),
    pages: parts.map((_, i) => ({ number: i + 1, kept: broken.includes(i + 1) ? 0 : 1 })),
  }
}

function warningsOf(pictured: number[], broken: number[]): Warning[] {
  const found: Warning[] = [
    { code: 'pages-without-text', pages: pictured },
    { code: 'pages-failed', pages: broken },
  ]
  return found.filter((warning) => (warning.pages?.length ?? 0) > 0)
}

function titleOf(archive: Archive): string {
  const core = archive.text('docProps/core.xml')
  const root = core === undefined ? undefined : parseXml(core, 'core.xml')
  const title = root === undefined || isRefusal(root) ? '' : oneLine(childAt(root, 'dc:title')?.textContent ?? '')
  // "Presentation1", « Présentation PowerPoint »: what the program wrote, not the author.
  return title.includes(' ') && !/powerpoint/i.test(title) ? title : ''
}

type Slide = { pieces: Piece[]; pictures: number }

function readSlide(archive: Archive, part: string, page: number): Slide | null {
  const slide = parseXml(archive.text(part), part)
  if (isRefusal(slide)) return null
  if (slide.getAttribute('show') === '0') return { pieces: [], pictures: 0 }
  const shapes = shapesOf(childAt(slide, 'p:cSld', 'p:spTree'))
  const titled = shapes.filter((shape) => TITLES.has(placeOf(shape)))
  const others = shapes.filter((shape) => !titled.includes(shape) && !FURNITURE.has(placeOf(shape)))
  const headings = titled.flatMap((shape): Piece[] => {
    const text = linesOf(shape).join(' ')
    return text ? [{ kind: 'heading', level: 2, text }] : []
  })
  const pieces = [...headings, ...others.flatMap(piecesOf)].map((piece) => ({ ...piece, page }))
  return { pieces, pictures: shapes.filter((shape) => shape.nodeName === 'p:pic').length }
}

const shapesOf = (tree: Element | undefined): Element[] =>
  (tree ? elementsOf(tree) : []).flatMap((one) => (one.nodeName === 'p:grpSp' ? shapesOf(one) : [one]))

const placeOf = (shape: Element) =>
  descendantsOf(childAt(shape, 'p:nvSpPr') ?? shape, 'p:ph')[0]?.getAttribute('type') ?? ''

const linesOf = (shape: Element): string[] => descendantsOf(shape, 'a:p').map(lineOf).filter(Boolean)

function lineOf(paragraph: Element): string {
  const parts = elementsOf(paragraph).map((run) =>
    run.nodeName === 'a:br' ? ' ' : (childAt(run, 'a:t')?.textContent ?? ''),
  )
  return oneLine(parts.join(''))
}

function piecesOf(shape: Element): Piece[] {
  const table = descendantsOf(shape, 'a:tbl')[0]
  if (table) return tableRows(rowsOf(table))
  const lines = linesOf(shape)
  return lines.map((text) => ({ kind: lines.length > 1 ? 'item' : 'paragraph', text }))
}

function rowsOf(table: Element): Row[] {
  const hasHeader = childAt(table, 'a:tblPr')?.getAttribute('firstRow') === '1'
  return childrenOf(table, 'a:tr').map((row, i) => ({
    cells: childrenOf(row, 'a:tc').map((cell) => linesOf(cell).join(' ')),
    header: hasHeader && i === 0,
  }))
}
