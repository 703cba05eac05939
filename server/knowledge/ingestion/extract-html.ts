import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { countInk, oneLine } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import type { Piece, RawDocument, Warning } from './extraction.ts'
import { type Node, piecesOf } from './html-blocks.ts'

type Tree = Omit<Node, 'querySelectorAll'> & {
  body: Node & { children: ArrayLike<Node & { remove(): void }> }
  cloneNode(deep: boolean): Tree
  querySelector(selector: string): Node | null
  querySelectorAll(selector: string): ArrayLike<Node & { remove(): void }>
}

/** Readability throws away whole sections of reference pages: its choice is taken only when it keeps this share of the text. */
const READABILITY_KEEPS = 0.95

export const parseTree = (html: string): Tree => {
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as Tree
}

/** Pieces of a fragment (Word through mammoth, HTML inside Markdown): everything in it is content. */
export const piecesOfFragment = (html: string): Piece[] => piecesOf(parseTree(html).body)

const declaredEncoding = (bytes: Uint8Array) =>
  /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1]

/** Reads a web page: navigation and furniture left out, headings, lists and tables kept. */
export function extractHtml(bytes: Uint8Array): RawDocument {
  const decoded = decodeText(bytes, declaredEncoding(bytes))
  const document = parseTree(decoded?.text ?? '')
  const pictures = document.querySelectorAll('img, svg, canvas').length
  const title = oneLine(document.querySelector('title')?.textContent ?? '')
  const first = oneLine(document.querySelector('h1')?.textContent ?? '')
  for (const extra of Array.from(
    document.querySelectorAll('[role=navigation], body > header, body > footer, [role=banner], [role=contentinfo]'),
  ))
    if (!extra.querySelectorAll?.('h1').length) extra.remove()
  const whole = piecesOf(document.body)
  const pieces = mainPart(document, whole)
  const warnings: Warning[] = []
  if (decoded?.guessed) warnings.push({ code: 'encoding-guessed' })
  if (pictures > 0 && ink(pieces) < pictures * 40) warnings.push({ code: 'pictures-without-text', count: pictures })
  return { title: first || title, pieces, warnings }
}

/** Readability's time grows with the square of the depth: a page of 5,000 nested tags would hold it for minutes. */
const DEEPEST = 120

function isDeeperThan(root: Node, limit: number): boolean {
  let row = [root]
  for (let depth = 0; row.length > 0; depth++) {
    if (depth > limit) return true
    row = row.flatMap((node) => Array.from(node.childNodes).filter((child) => child.nodeType === 1))
  }
  return false
}

const ink = (pieces: Piece[]) => pieces.reduce((sum, piece) => sum + countInk(piece.text), 0)

function mainPart(document: Tree, whole: Piece[]): Piece[] {
  if (isDeeperThan(document.body, DEEPEST)) return whole
  try {
    const article = new Readability(document.cloneNode(true) as unknown as Document, { keepClasses: false }).parse()
    const chosen = article?.content ? piecesOfFragment(article.content) : []
    return ink(chosen) >= ink(whole) * READABILITY_KEEPS && headings(chosen) >= headings(whole) ? chosen : whole
  } catch {
    return whole
  }
}

const headings = (pieces: Piece[]) => pieces.filter((piece) => piece.kind === 'heading').length

type Document = ConstructorParameters<typeof Readability>[0]
