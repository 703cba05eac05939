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

export const windowEnd = (episode: Pick<Episode, 'lastAt'>): Date =>
  new Date(episode.lastAt.getTime() + WINDOW_DAYS * DAY_MS)

/** Her word first; then what she did; a visitor cannot be known again, so that her silence says nothing. */
export function outcomeOf(episode: Episode, now: Date): EpisodeOutcome {
  if (episode.said === 'yes') return 'said-yes'
  if (episode.said) return 'said-no'
  if (episode.returnedAt) return 'returned'
  if (episode.handedOff) return 'handed-off'
  if (now < windowEnd(episode)) return 'open'
  return episode.memberId ? 'quiet' : 'silent'
}

/** Whether a later question is about the same matter. Words without accents, case or stop words. */
export function isSameMatter(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shorter = Math.min(one.size, other.size)
  if (shorter === 0) return false
  let both = 0
  for (const word of one) if (other.has(word)) both++
  return both / shorter >= SAME_MATTER
}
