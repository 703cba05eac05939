// The XML parts of office documents, as a tree. No entity but the five of XML is ever expanded, nothing is fetched.

import { DOMParser } from 'linkedom'
import { type Refusal, refuse } from './extraction.ts'

/** The little of the DOM that is used. Names keep their prefix: `text:h`. */
export type Element = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: ArrayLike<Element>
  getAttribute(name: string): string | null
}

/** Deeper than any document: recursion stays bounded. */
const DEEPEST = 400

/** The root of a part, or a refusal: a part that declares entities of its own is not a document but a trick. */
export function parseXml(source: string | undefined, part: string): Element | Refusal {
  if (source === undefined) return refuse('damaged', `${part} is missing`)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source.slice(0, 4096)) && /<!ENTITY/i.test(source))
    return refuse('damaged', `${part} declares entities`)
  const document = new DOMParser().parseFromString(source, 'text/xml') as unknown as Element
  const root = elementsOf(document)[0]
  if (!root) return refuse('damaged', `${part} holds nothing`)
  return isDeeperThan(root, DEEPEST) ? refuse('damaged', `${part} is nested too deep`) : root
}

export const isRefusal = (one: object): one is Refusal => (one as Refusal).kind === 'refused'

export const elementsOf = (node: Element): Element[] =>
  Array.from(node.childNodes).filter((child) => child.nodeType === 1)

/** The children of a name. */
export const childrenOf = (node: Element, name: string): Element[] =>
  elementsOf(node).filter((child) => child.nodeName === name)

/** All descendants of a name, in document order; inside one that matches, none is looked for. */
export const descendantsOf = (node: Element, name: string): Element[] =>
  elementsOf(node).flatMap((child) => (child.nodeName === name ? [child] : descendantsOf(child, name)))

/** The first child along a path of names. */
export function childAt(node: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => at && childrenOf(at, name)[0], node)
}

function isDeeperThan(root: Element, limit: number): boolean {
  let row = [root]
  for (let depth = 0; row.length > 0; depth++) {
    if (depth > limit) return true
    row = row.flatMap(elementsOf)
  }
  return false
}
