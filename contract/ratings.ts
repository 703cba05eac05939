// Whether a matter was settled, by the member's word or by what she did afterwards: the assistant and the person apart.
import * as z from 'zod/mini'
import { Instant } from './common.ts'

export const Speaker = z.enum(['assistant', 'person'])
export type Speaker = z.infer<typeof Speaker>

export const Said = z.enum(['yes', 'partly', 'no'])
export type Said = z.infer<typeof Said>

/** POST /conversations/:id/rating → 200 AskedRating. Said again, the last word counts. */
export const GiveRating = z.object({
  speaker: Speaker,
  startedSeq: z.number().check(z.int(), z.minimum(1)),
  said: Said,
  words: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(1000)))),
})
export type GiveRating = z.infer<typeof GiveRating>

/** GET /conversations/:id/rating: the one question her thread may ask now, and her word on it; null when there is none. */
export const AskedRating = z.object({
  asked: z.nullable(
    z.object({
      speaker: Speaker,
      startedSeq: z.number(),
      /** Of the person; null for the assistant. */
      name: z.nullable(z.string()),
      said: z.nullable(Said),
    }),
  ),
})
export type AskedRating = z.infer<typeof AskedRating>

/**
 * `said-yes`: settled, by her word. `quiet`: settled, since somebody we would have known again did not come back about it within the window.
 * `said-no`: not settled, or only partly, by her word. `returned`: she came back about it. `handed-off`: a person took over.
 * `silent`: nothing is known. `open`: the window is still running.
 */
export const EpisodeOutcome = z.enum(['said-yes', 'quiet', 'said-no', 'returned', 'handed-off', 'silent', 'open'])
export type EpisodeOutcome = z.infer<typeof EpisodeOutcome>

export const SpeakerFigures = z.object({
  speaker: Speaker,
  episodes: z.number(),
  outcomes: z.record(EpisodeOutcome, z.number()),
  /** Words given, and those that say yes; the share with its 95 % interval. */
  said: z.record(Said, z.number()),
  share: z.nullable(z.number()),
  low: z.number(),
  high: z.number(),
})
export type SpeakerFigures = z.infer<typeof SpeakerFigures>

/** GET /feedback/ratings */
export const RatingFigures = z.object({
  days: z.number(),
  windowDays: z.number(),
  speakers: z.array(SpeakerFigures),
  words: z.array(
    z.object({
      conversationId: z.string(),
      speaker: Speaker,
      said: Said,
      words: z.string(),
      at: Instant,
    }),
  ),
})
export type RatingFigures = z.infer<typeof RatingFigures>
