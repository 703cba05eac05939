// The promise of a human reply: within how many open minutes, for whom and why; and its clock. Pure.
import type { PromiseRule, Reason } from '../../contract/people.ts'
import { addOpenMinutes, type Calendar } from './open-time.ts'

/** Shares of the promised time after which the staff are warned: three quarters, nine tenths. */
const APPROACHING = 0.75
const ALMOST = 0.9

export type Clock = { approachingAt: Date; almostAt: Date; dueAt: Date }
export type Stage = 'running' | 'approaching' | 'almost' | 'broken'

const closeness = (rule: PromiseRule) => (rule.audience === '*' ? 0 : 2) + (rule.reason === '*' ? 0 : 1)

/**
 * The rule that holds for a request: the one that names its audience, then the one that names its reason, then the general
 * one. Of two that fit as closely, the shorter: a member in two audiences is promised the better of both.
 */
export function promiseFor(rules: PromiseRule[], reason: Reason, audiences: string[]): PromiseRule | undefined {
  return rules
    .filter((rule) => rule.reason === '*' || rule.reason === reason)
    .filter((rule) => rule.audience === '*' || audiences.includes(rule.audience))
    .sort((a, b) => closeness(b) - closeness(a) || a.openMinutes - b.openMinutes)[0]
}

/** The three moments of a promise, counted on open hours only, from the request. Null when the office never opens. */
export function clockOf(calendar: Calendar, requestedAt: Date, openMinutes: number): Clock | null {
  const [approachingAt, almostAt, dueAt] = [APPROACHING, ALMOST, 1].map((share) =>
    addOpenMinutes(calendar, requestedAt, openMinutes * share),
  )
  return approachingAt && almostAt && dueAt ? { approachingAt, almostAt, dueAt } : null
}

/** Where the clock stands. Nothing but a person's reply stops it. */
export function stageAt(clock: Clock | null, now: Date): Stage {
  if (!clock || now < clock.approachingAt) return 'running'
  if (now < clock.almostAt) return 'approaching'
  return now < clock.dueAt ? 'almost' : 'broken'
}
