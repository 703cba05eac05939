// Who stands at the door: every API call passes here first.
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Language } from '../../contract/common.ts'
import type { Session } from '../../contract/people.ts'
import {
  type Actor,
  type App,
  type AssociationRef,
  type Http,
  hashSecret,
  languageOf,
  refuse,
  type StreamGuard,
  sameSecret,
} from '../platform/index.ts'
import { findEntrance } from './find-association.ts'
import { recognise } from './recognise.ts'
import { csrfOf } from './session.ts'

export type Entered = {
  association: AssociationRef
  actor: Actor
  session: Session
  /** The secret of the session in use; null for visitors. */
  token: string | null
  carrier: 'cookie' | 'header'
  language: Language
}

export type Entrance = Http & { Variables: { entered: Entered } }

/** `…/session`, `…/session/second-factor`… */
const SIGNING_IN = /^\/api\/v1\/[^/]+\/session(\/[a-z/-]+)?$/
const READING = ['GET', 'HEAD', 'OPTIONS']
const VISITOR: Actor = { kind: 'visitor', conversationKeyHash: null }

export const cookieName = (as: 'member' | 'staff', slug: string) => `relais_${as}_${slug}`

/** Allows a page of another origin, if the association named it, to call as a visitor. Cookies never cross. */
function allowOrigin(c: Context, origins: string[]): void {
  const origin = c.req.header('origin')
  if (!origin || !origins.includes(origin)) return
  c.header('access-control-allow-origin', origin)
  c.header('access-control-allow-headers', 'authorization, content-type, last-event-id, x-relais-language')
  c.header('access-control-allow-methods', 'GET, POST, OPTIONS')
  c.header('vary', 'origin')
}

/** The cookie to use: on writing calls, the one the CSRF token was derived from; on reading calls, the room's own kind. */
function chooseToken(
  c: Context,
  slug: string,
  prefer: ('member' | 'staff')[],
): { token: string | null; forged: boolean } {
  const tokens = prefer.flatMap((as) => getCookie(c, cookieName(as, slug)) ?? [])
  if (READING.includes(c.req.method)) return { token: tokens[0] ?? null, forged: false }
  if (tokens.length === 0) return { token: null, forged: false }
  const given = c.req.header('x-relais-csrf') ?? ''
  const token = tokens.find((one) => sameSecret(csrfOf(one), given)) ?? null
  return { token, forged: token === null }
}

/** A form on another site cannot post here, even without a cookie to abuse. */
const isCrossSite = (c: Context) =>
  !READING.includes(c.req.method) &&
  !c.req.header('authorization') &&
  ['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '')

/**
 * Finds the association of the path and who is calling. `prefer`: which kind of session the room's reading calls use.
 * An unknown association is a 404 like any other unknown thing.
 */
export function enter(app: App, prefer: ('member' | 'staff')[]): MiddlewareHandler<Entrance> {
  return async (c, next) => {
    const found = await findEntrance(app, c.req.param('slug') ?? '')
    if (!found) return refuse(c, 404, 'not-found')
    const association = { associationId: found.associationId, slug: found.slug }
    allowOrigin(c, found.embedOrigins)
    if (c.req.method === 'OPTIONS') return c.body(null, 204)
    const entered: Entered = {
      association,
      actor: VISITOR,
      session: { kind: 'none' },
      token: null,
      carrier: 'cookie',
      language: languageOf(c),
    }
    const carried = /^Relais-Session ([A-Za-z0-9_-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1]
    const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1]
    if (bearer) entered.actor = { kind: 'visitor', conversationKeyHash: hashSecret(bearer) }
    else if (carried)
      Object.assign(entered, await recognise(app, association, carried, 'header'), {
        token: carried,
        carrier: 'header',
      })
    else {
      if (isCrossSite(c)) return refuse(c, 403, 'no-csrf')
      const { token, forged } = chooseToken(c, association.slug, prefer)
      // Signing in needs no token: there is no session to abuse yet, and a foreign page was refused above.
      if (forged && !(c.req.method === 'POST' && SIGNING_IN.test(c.req.path))) return refuse(c, 403, 'no-csrf')
      if (token) Object.assign(entered, await recognise(app, association, token), { token })
    }
    c.set('entered', entered)
    return next()
  }
}

/** For streams: asks again who is reading when her sessions end. A visitor's key is checked by what she reads. */
export function guardOf(app: App, { association, actor, token, carrier }: Entered): StreamGuard | undefined {
  const topic = actor.kind === 'staff' ? actor.staffId : actor.kind === 'member' ? actor.memberId : null
  if (!token || !topic) return undefined
  const holds = async () => (await recognise(app, association, token, carrier)).session.kind !== 'none'
  return { topic, holds }
}

/** Lets staff through; a visitor is told to sign in. */
export const staffOnly: MiddlewareHandler<Entrance> = async (c, next) => {
  if (c.get('entered').actor.kind !== 'staff') return refuse(c, 401, 'signed-out')
  return next()
}
