import type { Actor, Ctx } from '../platform/index.ts'
import { mayRead } from './audience.ts'
import { selectAudiences } from './store.ts'
import type { AudienceRule } from './tables.ts'

/** Nobody's id: an account made of a rule alone. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Attributes that meet a rule: the first value of each of its names. */
const attributesOf = (rule: AudienceRule): Record<string, string> =>
  Object.fromEntries(Object.entries(rule).map(([name, values]) => [name, values[0] ?? '']))

/**
 * Somebody who may read what an audience may, and is nobody in particular: to try what its people would be answered.
 * An audience that is public, unknown, or closed to members is tried as a visitor.
 */
export async function actorOfAudience(ctx: Ctx, audience: string): Promise<Actor> {
  if (audience === 'staff') return { kind: 'staff', staffId: NOBODY, name: '', roles: [] }
  const row = (await selectAudiences(ctx)).find((one) => one.audience_key === audience)
  if (!row || audience === 'public' || row.rule === null) return { kind: 'visitor', conversationKeyHash: null }
  return { kind: 'member', memberId: NOBODY, attributes: attributesOf(row.rule) }
}

/** The audience somebody belongs to, the most particular first: the one whose rule says most. `public` for a visitor. */
export async function audienceOf(ctx: Ctx, actor: Actor): Promise<string> {
  if (actor.kind === 'staff') return 'staff'
  const own = (await selectAudiences(ctx)).filter(
    (row) => row.rule !== null && mayRead(actor, { key: row.audience_key, rule: row.rule }),
  )
  const said = (rule: AudienceRule | null) => Object.keys(rule ?? {}).length
  return own.sort((a, b) => said(b.rule) - said(a.rule))[0]?.audience_key ?? 'public'
}
