import { posix } from 'node:path'
import { type Archive, openArchive } from './archive.ts'
import { countInk, oneLine } from './clean-text.ts'
import { parseTree } from './extract-html.ts'
import { type Piece, type RawDocument, type Refusal, refuse, type Warning } from './extraction.ts'
import { piecesOf } from './html-blocks.ts'
import { childAt, childrenOf, descendantsOf, type Element, isRefusal, parseXml } from './xml-tree.ts'

const CONTAINER = 'META-INF/container.xml'
const BOOK = [/^META-INF\/container\.xml$/]
/** Fonts scrambled by their owner keep nobody from reading. */
const FONTS_ONLY = /^(?:http:\/\/www\.idpf\.org\/2008\/embedding|http:\/\/ns\.adobe\.com\/pdf\/enc#RC)$/

/** Reads an electronic book: its chapters in the order it gives them, its own table of contents left out. */
export async function extractEpub(bytes: Uint8Array): Promise<RawDocument | Refusal> {
  const archive = openArchive(bytes, BOOK)
  if ('kind' in archive) return archive
  if (isLocked(archive)) return refuse('password-protected')
  const container = parseXml(archive.text(CONTAINER), CONTAINER)
  if (isRefusal(container)) return container
  const path = descendantsOf(container, 'rootfile')[0]?.getAttribute('full-path') ?? ''
  const book = parseXml(archive.text(path), path || 'the book’s list')
  if (isRefusal(book)) return book
  const chapters = chaptersOf(book, posix.dirname(path)).map((part) => archive.text(part))
  const found = chapters.filter((chapter) => chapter !== undefined)
  if (found.length === 0) return refuse('damaged', 'no chapter')
  const read = found.map(readChapter)
  const pieces = read.flatMap((chapter) => chapter.pieces)
  const warnings = warningsOf(
    pieces,
    read.reduce((sum, chapter) => sum + chapter.pictures, 0),
  )
  const title = oneLine(descendantsOf(childAt(book, 'metadata') ?? book, 'dc:title')[0]?.textContent ?? '')
  return title ? { title, pieces, warnings } : { pieces, warnings }
}

function isLocked(archive: Archive): boolean {
  const encryption = archive.text('META-INF/encryption.xml')
  if (encryption === undefined) return false
  const root = parseXml(encryption, 'encryption.xml')
  if (isRefusal(root)) return true
  const methods = descendantsOf(root, 'enc:EncryptionMethod').concat(descendantsOf(root, 'EncryptionMethod'))
  return methods.length === 0 || methods.some((one) => !FONTS_ONLY.test(one.getAttribute('Algorithm') ?? ''))
}

/** The chapters' paths, in reading order, each once. */
function chaptersOf(book: Element, folder: string): string[] {
  const items = childrenOf(childAt(book, 'manifest') ?? book, 'item')
  const byId = new Map(items.map((item) => [item.getAttribute('id'), item]))
  const listed = childrenOf(childAt(book, 'spine') ?? book, 'itemref').map((one) => byId.get(one.getAttribute('idref')))
  const chapters = listed.filter((item) => item && !/\bnav\b/.test(item.getAttribute('properties') ?? ''))
  return [
    ...new Set(chapters.map((item) => posix.normalize(posix.join(folder, decoded(item!.getAttribute('href') ?? ''))))),
  ]
}

const decoded = (href: string) => {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** A book's pages are XML, where any element may close itself; read as HTML, `<title/>` would swallow the page. */
const asHtml = (source: string) =>
  source.replace(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi, (whole, name: string, rest: string) =>
    VOID.test(name) ? whole : `<${name}${rest}></${name}>`,
  )

function readChapter(source: string): { pieces: Piece[]; pictures: number } {
  const document = parseTree(asHtml(source))
  return { pieces: piecesOf(document.body), pictures: document.querySelectorAll('img, svg').length }
}

function warningsOf(pieces: Piece[], pictures: number): Warning[] {
  const ink = pieces.reduce((sum, piece) => sum + countInk(piece.text), 0)
  return pictures > 0 && ink < pictures * 120 ? [{ code: 'pictures-without-text', count: pictures }] : []
}
