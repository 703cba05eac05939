// What a directory is answered: a resource, or a refusal as RFC 7644 (3.12) shapes it.
import type { Ctx } from '../../platform/index.ts'
import type { Resource } from './scim-patch.ts'
import type { Population } from './tables-directory.ts'

/** Whoever holds the directory's token: whom it provisions, and under which address it was called. */
export type Directory = { population: Population; base: string }

export type ScimRefusal = {
  ok: false
  status: 400 | 401 | 403 | 404 | 409 | 412
  scimType?: 'uniqueness' | 'invalidFilter' | 'invalidPath' | 'invalidValue' | 'invalidSyntax' | 'mutability'
  detail: string
}
export type ScimResult = { ok: true; status: 200 | 201; resource: Resource } | { ok: true; status: 204 } | ScimRefusal

export const NOT_FOUND: ScimRefusal = { ok: false, status: 404, detail: 'There is no such resource.' }
export const STALE: ScimRefusal = { ok: false, status: 412, detail: 'The resource has changed since it was read.' }
export const refusedAs = (
  status: ScimRefusal['status'],
  scimType: NonNullable<ScimRefusal['scimType']>,
  detail: string,
): ScimRefusal => ({ ok: false, status, scimType, detail })

/** The versions a directory says it read; none given means it does not mind. */
export const isCurrent = (resource: Resource, ifMatch: string | undefined): boolean => {
  const { version } = resource.meta as { version: string }
  return !ifMatch || ifMatch.trim() === '*' || ifMatch.split(',').some((one) => one.trim() === version)
}

export type ListQuery = { filter?: string | undefined; startIndex?: string | undefined; count?: string | undefined }

/** At most so many resources an answer; more are asked for by `startIndex`. */
export const MOST_SHOWN = 200

/** `startIndex` counts from 1; what is out of range is brought into it, as the RFC wants. */
export function pageOf({ startIndex, count }: ListQuery): { start: number; limit: number } {
  const whole = (text: string | undefined, otherwise: number) =>
    /^-?\d{1,9}$/.test(text ?? '') ? Number(text) : otherwise
  return { start: Math.max(1, whole(startIndex, 1)), limit: Math.min(MOST_SHOWN, Math.max(0, whole(count, 100))) }
}

export const listOf = (total: number, start: number, resources: Resource[]): Resource => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: total,
  startIndex: start,
  itemsPerPage: resources.length,
  Resources: resources,
})

export type Act<T = unknown> = (ctx: Ctx, directory: Directory, input: T) => Promise<ScimResult>
