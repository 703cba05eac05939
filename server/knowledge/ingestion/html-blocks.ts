// A tree of HTML elements to pieces. HTML files, Word documents (through mammoth) and HTML inside Markdown share it.

import { oneLine } from './clean-text.ts'
import type { Piece } from './extraction.ts'
import { tableRows } from './table-rows.ts'

/** The little of the DOM that is used; the server's TypeScript project has no DOM types. */
export type Node = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: ArrayLike<Node>
  getAttribute?(name: string): string | null
  querySelectorAll?(selector: string): ArrayLike<Node>
}

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE NAV SVG CANVAS IFRAME OBJECT VIDEO AUDIO SELECT BUTTON HEAD LINK META INPUT TEXTAREA DIALOG'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)
const MAX_DEPTH = 400

const tag = (node: Node) => node.nodeName.toUpperCase()
const children = (node: Node) => Array.from(node.childNodes)
const isHidden = (node: Node) =>
  node.getAttribute?.('hidden') != null || /display\s*:\s*none/i.test(node.getAttribute?.('style') ?? '')

/** All pieces under `root`, in document order. */
export function piecesOf(root: Node): Piece[] {
  const pieces: Piece[] = []
  walk(root, 'paragraph', pieces, 0)
  return pieces
}

function walk(node: Node, kind: 'paragraph' | 'item', pieces: Piece[], depth: number) {
  let inline = ''
  const flush = () => {
    const text = oneLine(inline)
    if (text) pieces.push({ kind, text })
    inline = ''
  }
  for (const child of children(node)) {
    if (child.nodeType === 3) inline += child.textContent ?? ''
    if (child.nodeType !== 1 || SKIPPED.has(tag(child)) || isHidden(child)) continue
    if (!holdsBlocks(child, depth)) {
      inline += inlineText(child)
      continue
    }
    flush()
    enter(child, kind, pieces, depth + 1)
  }
  flush()
}

function enter(node: Node, kind: 'paragraph' | 'item', pieces: Piece[], depth: number) {
  const name = tag(node)
  const level = /^H([1-6])$/.exec(name)?.[1]
  if (level) {
    const text = oneLine(inlineText(node))
    if (text) pieces.push({ kind: 'heading', level: Number(level), text })
  } else if (name === 'TABLE' && !holdsTables(node)) {
    pieces.push(...tableRows(gridOf(node)))
  } else if (name === 'PRE') {
    const text = oneLine(node.textContent ?? '')
    if (text) pieces.push({ kind: 'paragraph', text })
  } else if (depth >= MAX_DEPTH) {
    const text = oneLine(node.textContent ?? '')
    if (text) pieces.push({ kind, text })
  } else {
    walk(
      node,
      name === 'LI' || name === 'DD' || name === 'DT' ? 'item' : name === 'P' ? 'paragraph' : kind,
      pieces,
      depth,
    )
  }
}

/** A table that holds tables, or headings, is layout. */
const holdsTables = (node: Node) => (node.querySelectorAll?.('table, h1, h2, h3').length ?? 0) > 0

function holdsBlocks(node: Node, depth: number): boolean {
  if (BLOCKS.has(tag(node))) return true
  if (depth > MAX_DEPTH) return false
  return children(node).some((child) => child.nodeType === 1 && holdsBlocks(child, depth + 1))
}

function inlineText(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? ''
  if (node.nodeType !== 1 || SKIPPED.has(tag(node)) || isHidden(node)) return ''
  if (tag(node) === 'BR') return '\n'
  const text = children(node).map(inlineText).join('')
  return BLOCKS.has(tag(node)) ? ` ${text} ` : text
}

function gridOf(table: Node): { cells: string[]; header: boolean }[] {
  const rows = Array.from(table.querySelectorAll?.('tr') ?? []).map((row) => {
    const cells = children(row).filter((cell) => /^T[HD]$/.test(tag(cell)))
    return {
      cells: cells.flatMap((cell) => spread(cell)),
      header: cells.length > 0 && cells.every((cell) => tag(cell) === 'TH'),
    }
  })
  const caption = Array.from(table.querySelectorAll?.('caption') ?? [])[0]
  const title = caption ? oneLine(inlineText(caption)) : ''
  return title ? [{ cells: [title], header: false }, ...rows] : rows
}

// A cell over two columns gives its header to both, and its text once.
function spread(cell: Node): string[] {
  const span = Math.min(Number(cell.getAttribute?.('colspan')) || 1, 50)
  const text = oneLine(inlineText(cell))
  return [text, ...Array.from({ length: span - 1 }, () => (tag(cell) === 'TH' ? text : ''))]
}
