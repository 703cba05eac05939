// Whether a person is at the desk. What she chose, and what we can see: nobody is shown present who has gone. Pure.
import type { Presence } from '../../contract/people.ts'

/** Her page says it is there every 45 s; two are missed before she is believed gone. */
export const DISCONNECTED_MS = 120_000
/** Without a key or a pointer for this long she is away. */
export const INACTIVE_MS = 15 * 60_000

export type Standing = { chosen: Presence; seenAt: Date | null; activeAt: Date | null }
export type Seen = { presence: Presence; because: 'chosen' | 'disconnected' | 'inactive' }

/** `because` says why somebody who chose to be available is not. */
export function presenceAt({ chosen, seenAt, activeAt }: Standing, now: Date): Seen {
  if (chosen === 'away') return { presence: 'away', because: 'chosen' }
  if (!seenAt || now.getTime() - seenAt.getTime() > DISCONNECTED_MS)
    return { presence: 'away', because: 'disconnected' }
  if (!activeAt || now.getTime() - activeAt.getTime() > INACTIVE_MS) return { presence: 'away', because: 'inactive' }
  return { presence: chosen, because: 'chosen' }
}
