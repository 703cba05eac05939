import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Session } from '../../contract/people.ts'
import type { Config } from '../platform/index.ts'
import { cookieName, type Entrance } from './routes-enter.ts'

/** Where browsers know us: what the configuration says, else what this request came to. */
export const siteOf = (c: Context, config: Pick<Config, 'publicUrl'>): { origin: string } => ({
  origin: new URL(config.publicUrl ?? c.req.url).origin,
})

export const isSecure = (config: Pick<Config, 'publicUrl'>): boolean =>
  config.publicUrl?.startsWith('https://') ?? false

/** Gives the browser the secret of a session just opened. */
export function keepSession(
  c: Context<Entrance>,
  config: Pick<Config, 'publicUrl'>,
  opened: { token: string; session: Session; lifetimeMs: number },
): void {
  if (opened.session.kind === 'none') return
  setCookie(c, cookieName(opened.session.kind, c.get('entered').association.slug), opened.token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(config),
    path: '/',
    maxAge: opened.lifetimeMs / 1000,
  })
}
