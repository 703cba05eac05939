import type { Actor } from '../platform/index.ts'

declare const proof: unique symbol

/** A value somebody was allowed to act upon. Only `authorize` makes one, so a verb that asks for it cannot be called without the check. */
export type Authorized<T> = T & { readonly [proof]: true }

export type Refused = { ok: false; reason: 'forbidden' }
export type Permitted<T> = { ok: true; value: Authorized<T> } | Refused

/** Gives the proof when `allowed`, else the refusal. */
export function authorize<T>(value: T, allowed: boolean): Permitted<T> {
  return allowed ? { ok: true, value: value as Authorized<T> } : { ok: false, reason: 'forbidden' }
}

/** Whether the actor is staff with one of the roles. */
export const hasRole = (actor: Actor, ...roles: string[]): boolean =>
  actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role))
