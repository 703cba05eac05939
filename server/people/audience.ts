import type { Actor } from '../platform/index.ts'
import type { AudienceRule } from './tables.ts'

export type Audience = { key: string; rule: AudienceRule | null }

/** Whether the attributes hold, for each name of the rule, one of its values. An empty rule holds for every member. */
export const meets = (attributes: Record<string, string>, rule: AudienceRule): boolean =>
  Object.entries(rule).every(([name, values]) => values.includes(attributes[name] ?? ''))

/**
 * Whether somebody may read what is meant for an audience. `public`: everybody. `staff`: staff only.
 * Others: members whose attributes meet the rule, and staff. An audience without a rule is closed to members.
 */
export function mayRead(actor: Actor, audience: Audience): boolean {
  if (audience.key === 'public' || actor.kind === 'staff' || actor.kind === 'system') return true
  if (actor.kind !== 'member' || audience.key === 'staff') return false
  return audience.rule !== null && meets(actor.attributes, audience.rule)
}
