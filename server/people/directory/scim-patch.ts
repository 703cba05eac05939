// PATCH of SCIM 2.0 (RFC 7644, 3.5.2), as the RFC has it and as Entra and Okta send it. Pure: a resource in, a resource out.
import * as z from 'zod/mini'
import { BadFilter, type Filter, holds, readFilter } from './scim-filter.ts'

export const PatchRequest = z.object({
  Operations: z
    .array(z.object({ op: z.string(), path: z.optional(z.string()), value: z.optional(z.unknown()) }))
    .check(z.minLength(1), z.maxLength(1000)),
})
export type PatchOperation = z.infer<typeof PatchRequest>['Operations'][number]
export type Resource = Record<string, unknown>

const CORE = /^urn:ietf:params:scim:schemas:core:2\.0:(?:User|Group):/i
const PATH = /^([A-Za-z$][\w$-]*)(?:\[(.*)\])?(?:\.([A-Za-z$][\w$-]*))?$/s
const NEVER = new Set(['__proto__', 'constructor', 'prototype'])

/** Names may be written in any case; the resource's own spelling is kept. */
function keyOf(resource: Resource, name: string): string {
  if (NEVER.has(name)) throw new BadFilter('this is not a name')
  return Object.keys(resource).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const isObject = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Applies every operation, in order, to a copy. @throws BadFilter */
export function patched(resource: Resource, operations: PatchOperation[]): Resource {
  const copy = structuredClone(resource)
  for (const { op, path, value } of operations) {
    const act = op.toLowerCase()
    if (act !== 'add' && act !== 'replace' && act !== 'remove') throw new BadFilter(`${op} is not an operation`)
    if (path) change(copy, path, act, value)
    else if (act === 'remove' || !isObject(value)) throw new BadFilter('the operation says neither where nor what')
    else for (const [name, one] of Object.entries(value)) change(copy, name, act, one)
  }
  return copy
}

type Act = 'add' | 'replace' | 'remove'

function change(resource: Resource, path: string, act: Act, value: unknown): void {
  // An extension's attribute is not kept here: it is accepted and left aside.
  const bare = path.replace(CORE, '')
  if (bare.toLowerCase().startsWith('urn:')) return
  const [, name, inside, sub] = PATH.exec(bare) ?? []
  if (!name) throw new BadFilter(`${path} is not a path`)
  const key = keyOf(resource, name)
  if (inside !== undefined) changeInside(resource, key, readFilter(inside), sub, act, value)
  else if (sub) {
    const before = resource[key]
    const holder: Resource = isObject(before) ? before : {}
    set(holder, keyOf(holder, sub), act, value)
    resource[key] = holder
  } else set(resource, key, act, value)
}

function set(holder: Resource, key: string, act: Act, value: unknown): void {
  const before = holder[key]
  if (act === 'remove') {
    // Entra names the members to take away in the value.
    const gone = asList(value)
      .filter(isObject)
      .map((one) => one.value)
    if (Array.isArray(before) && gone.length > 0)
      holder[key] = before.filter((one) => !gone.includes(isObject(one) ? one.value : one))
    else delete holder[key]
  } else if (act === 'add' && Array.isArray(before)) holder[key] = joined(before, asList(value))
  else if (isObject(before) && isObject(value)) holder[key] = { ...before, ...value }
  else holder[key] = value
}

/** Adding what is there already changes nothing. */
function joined(before: unknown[], more: unknown[]): unknown[] {
  const idOf = (one: unknown) => (isObject(one) ? String(one.value) : String(one))
  const known = new Set(before.map(idOf))
  return [...before, ...more.filter((one) => !known.has(idOf(one)))]
}

function changeInside(
  resource: Resource,
  key: string,
  filter: Filter,
  sub: string | undefined,
  act: Act,
  value: unknown,
): void {
  const list = asList(resource[key])
  const found = list.filter((one) => holds(filter, one))
  if (act === 'remove' && !sub) resource[key] = list.filter((one) => !found.includes(one))
  else if (found.length === 0 && act !== 'remove') resource[key] = [...list, made(filter, sub, value)]
  for (const one of found.filter(isObject)) {
    if (sub) set(one, keyOf(one, sub), act, value)
    else if (act !== 'remove' && isObject(value)) Object.assign(one, value)
  }
}

/** `emails[type eq "work"].value` on somebody who has no such address makes one of that type. */
function made(filter: Filter, sub: string | undefined, value: unknown): Resource {
  const typed = filter.kind === 'compare' && filter.op === 'eq' ? { [filter.path]: filter.value } : {}
  return { ...typed, ...(sub ? { [sub]: value } : isObject(value) ? value : {}) }
}
