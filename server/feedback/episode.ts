// One matter, one speaker: when it is over and what became of it. Pure.
import type { EpisodeOutcome, Said, Speaker } from '../../contract/ratings.ts'

export type Episode = {
  conversationId: string
  speaker: Speaker
  startedSeq: number
  staffId: string | null
  memberId: string | null
  startedAt: Date
  lastAt: Date
  endedAt: Date | null
  handedOff: boolean
  said: Said | null
  words: string | null
  returnedAt: Date | null
}

/** Whoever has not come back about a matter in a week has not come back: our own choice, said wherever the figure is shown. */
export const WINDOW_DAYS = 7
const DAY_MS = 86_400_000

/** After so long without a word, what the member writes next begins another episode. */
export const PAUSE_MS = 60 * 60_000

/** Shares of the content words of the shorter question from which two questions are on the same matter. */
const SAME_MATTER = 0.5

/** Who last spoke after this instant may still come back. */
export const windowStart = (now: Date): Date => new Date(now.getTime() - WINDOW_DAYS * DAY_MS)

/** What an outcome depends on: `isOpen`, she may still come back; `isKnown`, she would be known if she did. */
export type EpisodeKind = {
  speaker: Speaker
  said: Said | null
  hasReturned: boolean
  handedOff: boolean
  isOpen: boolean
  isKnown: boolean
}

/** Her word first; then what she did; a visitor cannot be known again, so that her silence says nothing. */
export function outcomeOf(one: EpisodeKind): EpisodeOutcome {
  if (one.said === 'yes') return 'said-yes'
  if (one.said) return 'said-no'
  if (one.hasReturned) return 'returned'
  if (one.handedOff) return 'handed-off'
  if (one.isOpen) return 'open'
  return one.isKnown ? 'quiet' : 'silent'
}

/** Whether a later question is about the same matter. Words without accents, case or stop words. */
export function isSameMatter(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shorter = Math.min(one.size, other.size)
  if (shorter === 0) return false
  let both = 0
  for (const word of one) if (other.has(word)) both++
  return both / shorter >= SAME_MATTER
}
