// The structure tree of a tagged PDF page: which marked content is a heading, a row of a table, the table of contents.

export type Place = {
  /** Distinguishes blocks of the same page: two items of one block belong to one paragraph. */
  block: number
  /** Rank of the content in the tree: the reading order its author gave. */
  order: number
  level?: number
  item?: boolean
  contents?: boolean
  cell?: { table: number; row: number; column: number; header: boolean }
}

type Element = { role?: string; children?: (Element | Leaf)[] }
type Leaf = { type?: string; id?: string }

const BLOCK = /^(?:P|H[1-6]?|LI|LBody|BlockQuote|Caption|TD|TH|TOCI|Title|Note|Figure|Formula)$/

type State = { block: number; table: number; row: number; column: number; places: Map<string, Place> }

/** Where each piece of marked content stands, by its id. Empty for a page without a tree. */
export function placesOf(tree: unknown): Map<string, Place> {
  const state: State = { block: 0, table: 0, row: 0, column: 0, places: new Map() }
  if (tree) visit(tree as Element, { block: 0, order: 0 }, state, 0)
  return state.places
}

function visit(node: Element & Leaf, place: Place, state: State, depth: number) {
  if (node.type === 'content' && node.id) {
    state.places.set(node.id, { ...place, order: state.places.size })
    return
  }
  if (depth > 200) return
  const role = node.role ?? ''
  const next = roleOf(role, place, state)
  for (const child of node.children ?? []) visit(child, next, state, depth + 1)
}

function roleOf(role: string, place: Place, state: State): Place {
  const next: Place = { ...place }
  if (BLOCK.test(role)) next.block = ++state.block
  if (role === 'TOC') next.contents = true
  if (role === 'LI') next.item = true
  if (role === 'Title') next.level = 1
  const level = /^H([1-6])$/.exec(role)?.[1]
  if (level) next.level = Number(level)
  if (role === 'Table') {
    state.table++
    state.row = 0
  } else if (role === 'TR') {
    state.row++
    state.column = 0
  } else if ((role === 'TD' || role === 'TH') && state.row > 0) {
    next.cell = { table: state.table, row: state.row, column: state.column++, header: role === 'TH' }
  }
  return next
}
