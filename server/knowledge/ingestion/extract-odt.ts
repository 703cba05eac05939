import { type Archive, openArchive } from './archive.ts'
import { countInk, oneLine } from './clean-text.ts'
import { type Piece, type RawDocument, type Refusal, refuse, type Warning } from './extraction.ts'
import { type Row, tableRows } from './table-rows.ts'
import { childAt, childrenOf, descendantsOf, type Element, elementsOf, isRefusal, parseXml } from './xml-tree.ts'

const OPEN_TEXT = [/^content\.xml$/, /^mimetype$/]
const MEDIA_TYPE = /^application\/vnd\.oasis\.opendocument\.text/
/** What is written in the file but is not the text in force: changes followed, comments, the table of contents, form fields. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'text:table-of-content',
  'text:alphabetical-index',
  'office:forms',
  'text:sequence-decls',
  'svg:title',
  'svg:desc',
])

/** Reads an OpenDocument text: headings by their outline, lists, tables row by row, notes after the paragraph that calls them. */
export async function extractOdt(bytes: Uint8Array): Promise<RawDocument | Refusal> {
  const archive = openArchive(bytes, OPEN_TEXT)
  if ('kind' in archive) return archive
  if (!MEDIA_TYPE.test(archive.text('mimetype')?.trim() ?? '')) return refuse('wrong-extension', 'zip')
  if (archive.text('META-INF/manifest.xml')?.includes('encryption-data')) return refuse('password-protected')
  const content = parseXml(archive.text('content.xml'), 'content.xml')
  if (isRefusal(content)) return content
  const body = childAt(content, 'office:body', 'office:text')
  if (!body) return refuse('damaged', 'no office:text')
  const reader = new OpenTextReader(titleStyles(content))
  reader.enter(body, 'paragraph')
  const warnings = pictureWarnings(content, reader.pieces)
  const title = titleOf(archive) || reader.title
  return title ? { title, pieces: reader.pieces, warnings } : { pieces: reader.pieces, warnings }
}

function pictureWarnings(content: Element, pieces: Piece[]): Warning[] {
  const pictures = descendantsOf(content, 'draw:image').length
  const ink = pieces.reduce((sum, piece) => sum + countInk(piece.text), 0)
  return pictures > 0 && ink < pictures * 120 ? [{ code: 'pictures-without-text', count: pictures }] : []
}

function titleOf(archive: Archive): string {
  const meta = archive.text('meta.xml')
  const root = meta === undefined ? undefined : parseXml(meta, 'meta.xml')
  if (root === undefined || isRefusal(root)) return ''
  return oneLine(childAt(root, 'office:meta', 'dc:title')?.textContent ?? '')
}

/** Writers derive a style of their own from Title each time they align it. */
function titleStyles(content: Element): Set<string> {
  const derived = elementsOf(childAt(content, 'office:automatic-styles') ?? content).filter(
    (style) => style.getAttribute('style:parent-style-name') === 'Title',
  )
  return new Set(['Title', ...derived.map((style) => style.getAttribute('style:name') ?? '')])
}

class OpenTextReader {
  readonly pieces: Piece[] = []
  title = ''
  readonly #titles: Set<string>
  #notes: string[] = []

  constructor(titles: Set<string>) {
    this.#titles = titles
  }

  enter(node: Element, kind: 'paragraph' | 'item'): void {
    for (const child of elementsOf(node)) {
      const name = child.nodeName
      if (LEFT_OUT.has(name)) continue
      if (name === 'text:h' || name === 'text:p') this.#block(child, kind)
      else if (name === 'table:table') this.pieces.push(...tableRows(this.#rowsOf(child)))
      else this.enter(child, name === 'text:list-item' ? 'item' : kind)
    }
  }

  #block(node: Element, kind: 'paragraph' | 'item') {
    const text = oneLine(this.#inline(node))
    const isTitle = this.#titles.has(node.getAttribute('text:style-name') ?? '')
    if (text && isTitle) this.title ||= text
    const level = Math.min(6, Math.max(1, Number(node.getAttribute('text:outline-level')) || 1))
    if (text && node.nodeName === 'text:h') this.pieces.push({ kind: 'heading', level, text })
    else if (text) this.pieces.push(isTitle ? { kind: 'heading', level: 1, text } : { kind, text })
    for (const frame of descendantsOf(node, 'draw:text-box')) this.enter(frame, 'paragraph')
    for (const note of this.#notes.splice(0)) this.pieces.push({ kind: 'paragraph', text: note })
  }

  #inline(node: Element): string {
    return Array.from(node.childNodes)
      .map((child) =>
        child.nodeType === 3 ? (child.textContent ?? '') : child.nodeType === 1 ? this.#piece(child) : '',
      )
      .join('')
  }

  #piece(node: Element): string {
    const name = node.nodeName
    if (LEFT_OUT.has(name) || name === 'draw:text-box') return ''
    if (name === 'text:s') return ' '
    if (name === 'text:tab' || name === 'text:line-break') return ' '
    if (name !== 'text:note') return this.#inline(node)
    const note = oneLine(
      descendantsOf(node, 'text:p')
        .map((part) => this.#inline(part))
        .join(' '),
    )
    if (note) this.#notes.push(note)
    return ''
  }

  #rowsOf(table: Element): Row[] {
    return elementsOf(table).flatMap((child): Row[] => {
      if (child.nodeName === 'table:table-header-rows')
        return this.#rowsOf(child).map((row) => ({ ...row, header: true }))
      if (child.nodeName === 'table:table-rows' || child.nodeName === 'table:table-row-group')
        return this.#rowsOf(child)
      return child.nodeName === 'table:table-row' ? [{ cells: this.#cellsOf(child), header: false }] : []
    })
  }

  #cellsOf(row: Element): string[] {
    const cells = [...elementsOf(row)].filter((cell) => /^table:(covered-)?table-cell$/.test(cell.nodeName))
    return cells.flatMap((cell) => {
      const text = oneLine(
        childrenOf(cell, 'text:p')
          .concat(childrenOf(cell, 'text:list'))
          .map((part) => this.#inline(part))
          .join(' '),
      )
      const repeated = text === '' ? 1 : Math.min(50, Number(cell.getAttribute('table:number-columns-repeated')) || 1)
      return Array.from({ length: repeated }, () => text)
    })
  }
}
