// The filters of SCIM 2.0 (RFC 7644, 3.4.2.2): read into a tree, then asked of a resource. Pure.

type Value = string | number | boolean | null
export type Filter =
  | { kind: 'compare'; path: string; op: string; value: Value }
  | { kind: 'present'; path: string }
  | { kind: 'inside'; path: string; filter: Filter }
  | { kind: 'and' | 'or'; left: Filter; right: Filter }
  | { kind: 'not'; filter: Filter }

/** The directory asked in a way that cannot be read: 400 invalidFilter, or invalidPath. */
export class BadFilter extends Error {}

const LONGEST = 2000
const DEEPEST = 20
const OPS = new Set(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'])
const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|([()[\]])|([^\s()[\]"]+))/gy
/** `urn:…:User:userName` says the same as `userName`. */
const CORE = /^urn:ietf:params:scim:schemas:core:2\.0:(?:User|Group):/i

function tokensOf(text: string): string[] {
  if (text.length > LONGEST) throw new BadFilter('the filter is too long')
  const tokens: string[] = []
  const trimmed = text.trimEnd()
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < trimmed.length) {
    const found = TOKEN.exec(trimmed)
    if (!found) throw new BadFilter('the filter cannot be read')
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '')
  }
  return tokens
}

/** @throws BadFilter */
export function readFilter(text: string): Filter {
  const tokens = tokensOf(text)
  let at = 0
  const next = () => tokens[at++] ?? ''
  const isWord = (word: string) => tokens[at]?.toLowerCase() === word
  const expect = (mark: string) => {
    if (next() !== mark) throw new BadFilter(`${mark} is missing`)
  }
  const filter = either(0)
  if (at < tokens.length) throw new BadFilter('the filter goes on after its end')
  return filter

  function either(depth: number): Filter {
    if (depth > DEEPEST) throw new BadFilter('the filter is too deep')
    let left = both(depth)
    while (isWord('or')) {
      at += 1
      left = { kind: 'or', left, right: both(depth) }
    }
    return left
  }

  function both(depth: number): Filter {
    let left = one(depth)
    while (isWord('and')) {
      at += 1
      left = { kind: 'and', left, right: one(depth) }
    }
    return left
  }

  function one(depth: number): Filter {
    if (isWord('not') && tokens[at + 1] === '(') {
      at += 1
      return { kind: 'not', filter: one(depth + 1) }
    }
    if (tokens[at] === '(') {
      at += 1
      const inner = either(depth + 1)
      expect(')')
      return inner
    }
    const path = next().replace(CORE, '')
    if (!/^[A-Za-z$][\w.:$-]*$/.test(path)) throw new BadFilter('a name was expected')
    if (tokens[at] === '[') {
      at += 1
      const filter = either(depth + 1)
      expect(']')
      return { kind: 'inside', path, filter }
    }
    const op = next().toLowerCase()
    if (op === 'pr') return { kind: 'present', path }
    if (!OPS.has(op)) throw new BadFilter(`${op || 'nothing'} is not a comparison`)
    return { kind: 'compare', path, op, value: literal(next()) }
  }
}

function literal(token: string): Value {
  try {
    const value: unknown = JSON.parse(/^(true|false|null)$/i.test(token) ? token.toLowerCase() : token)
    if (value === null || typeof value !== 'object') return value as Value
  } catch {}
  throw new BadFilter('a value was expected')
}

/** Every value at a path: names in any case, lists looked through. `emails` alone means their `value`. */
export function valuesAt(resource: unknown, path: string): unknown[] {
  return path.split('.').reduce<unknown[]>((found, name) => found.flatMap((one) => child(one, name)), [resource])
}

function child(one: unknown, name: string): unknown[] {
  if (Array.isArray(one)) return one.flatMap((each) => child(each, name))
  if (one === null || typeof one !== 'object') return []
  const key = Object.keys(one).find((each) => each.toLowerCase() === name.toLowerCase())
  const value = key === undefined ? undefined : (one as Record<string, unknown>)[key]
  return value === undefined ? [] : [value]
}

const simple = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(simple)
  if (value !== null && typeof value === 'object') return child(value, 'value')
  return [value]
}

/** Identifiers are compared as they are; everything else without case. */
const EXACT = /^(id|externalId|members(\.value)?)$/i

const COMPARE: Record<string, (a: string, b: string) => boolean> = {
  eq: (a, b) => a === b,
  co: (a, b) => a.includes(b),
  sw: (a, b) => a.startsWith(b),
  ew: (a, b) => a.endsWith(b),
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
}

export function holds(filter: Filter, resource: unknown): boolean {
  switch (filter.kind) {
    case 'and':
      return holds(filter.left, resource) && holds(filter.right, resource)
    case 'or':
      return holds(filter.left, resource) || holds(filter.right, resource)
    case 'not':
      return !holds(filter.filter, resource)
    case 'present':
      return valuesAt(resource, filter.path)
        .flatMap(simple)
        .some((value) => value !== null && value !== '')
    case 'inside':
      return valuesAt(resource, filter.path)
        .flat()
        .some((one) => holds(filter.filter, one))
    case 'compare':
      return compares(filter, resource)
  }
}

function compares({ path, op, value }: Extract<Filter, { kind: 'compare' }>, resource: unknown): boolean {
  const fold = (one: unknown) => (EXACT.test(path) ? String(one) : String(one).toLowerCase())
  const found = valuesAt(resource, path).flatMap(simple).map(fold)
  const wanted = fold(value)
  if (op === 'ne') return !found.includes(wanted)
  return found.some((one) => COMPARE[op]?.(one, wanted))
}
