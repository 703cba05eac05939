import type { List, Nodes, Parent, Root, RootContent, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { oneLine } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import { piecesOfFragment } from './extract-html.ts'
import type { Piece, RawDocument, Warning } from './extraction.ts'
import { tableRows } from './table-rows.ts'

const parser = unified().use(remarkParse).use(remarkGfm)
const FRONT_MATTER = /^\ufeff?(?:---\n([\s\S]*?)\n(?:---|\.\.\.)|\+\+\+\n([\s\S]*?)\n\+\+\+)\s*(?:\n|$)/

/** A no-break space after a mark, as French keyboards make it: the mark is meant, though CommonMark does not take it for one. */
const HARD_SPACE = /^([ \t]*(?:#{1,6}|[-*+]|\d+[.)]))[\u00a0\u202f]/gm

/** Reads Markdown with GitHub's tables; front matter gives the title and nothing else. */
export function extractMarkdown(bytes: Uint8Array): RawDocument {
  const decoded = decodeText(bytes)
  const source = (decoded?.text ?? '').replace(/\r\n?/g, '\n').replace(HARD_SPACE, '$1 ')
  const front = FRONT_MATTER.exec(source)
  const tree = parser.parse(source.slice(front?.[0].length ?? 0)) as Root
  const pieces = tree.children.flatMap((node) => piecesFrom(node, 'paragraph'))
  const named = /^\s*title\s*[:=]\s*["']?(.*?)["']?\s*$/im.exec(front?.[1] ?? front?.[2] ?? '')?.[1]
  const warnings: Warning[] = decoded?.guessed ? [{ code: 'encoding-guessed' }] : []
  return named ? { title: named, pieces, warnings } : { pieces, warnings }
}

function piecesFrom(node: RootContent, kind: 'paragraph' | 'item'): Piece[] {
  switch (node.type) {
    case 'heading':
      return textPiece({ kind: 'heading', level: node.depth, text: plain(node) })
    case 'paragraph':
      return textPiece({ kind, text: plain(node) })
    case 'code':
      return textPiece({ kind, text: oneLine(node.value) })
    case 'html':
      return piecesOfFragment(node.value)
    case 'table':
      return tableRows(rowsOf(node))
    case 'list':
      return itemsOf(node)
    case 'definition':
    case 'thematicBreak':
      return []
    default:
      return 'children' in node ? (node.children as RootContent[]).flatMap((child) => piecesFrom(child, kind)) : []
  }
}

const textPiece = (piece: Piece): Piece[] => (piece.text === '' ? [] : [piece])

const rowsOf = (table: Table) =>
  table.children.map((row, i) => ({ cells: row.children.map((cell) => plain(cell)), header: i === 0 }))

// Numbers are kept: members cite « le point 3 », and they are not in the text of the item.
function itemsOf(list: List): Piece[] {
  return list.children.flatMap((item, i) => {
    const pieces = item.children.flatMap((child) => piecesFrom(child, 'item'))
    const [first, ...rest] = pieces
    if (!list.ordered || !first || first.kind !== 'item') return pieces
    return [{ ...first, text: `${(list.start ?? 1) + i}. ${first.text}` }, ...rest]
  })
}

function plain(node: Nodes): string {
  return oneLine(inline(node))
}

function inline(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  if (node.type === 'html') return node.value.replace(/<br\s*\/?>/gi, ' ').replace(/<[^>]*>/g, '')
  if (node.type === 'image') return node.alt ?? ''
  return 'children' in node ? (node as Parent).children.map((child) => inline(child)).join('') : ''
}
