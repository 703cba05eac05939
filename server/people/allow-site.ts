import type { Ctx } from '../platform/index.ts'
import { hasRole, recordAct } from '../trust/index.ts'
import { selectAssociation, setEmbedOrigins } from './store.ts'

/** The origin of a web address, as a browser states it: scheme, host and port. Undefined for anything else. */
export function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { origin, protocol } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined
}

export type Allowed = { ok: true; origins: string[] } | { ok: false; reason: 'forbidden' | 'not-an-address' }

/** Lets a site hold the widget: its pages may then call as visitors. Compared whole: no suffix, no wildcard. */
export async function allowSite(ctx: Ctx, address: string): Promise<Allowed> {
  if (ctx.actor.kind !== 'system' && !hasRole(ctx.actor, 'administrator')) return { ok: false, reason: 'forbidden' }
  const origin = originOf(address)
  if (!origin) return { ok: false, reason: 'not-an-address' }
  const { embed_origins } = await selectAssociation(ctx)
  const origins = [...new Set([...embed_origins, origin])].sort()
  await setEmbedOrigins(ctx, origins)
  await recordAct(ctx, 'site.allowed', null, { origin })
  return { ok: true, origins }
}
