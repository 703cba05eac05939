// What is heard of the assistant's answers, and what becomes of it.
import * as z from 'zod/mini'
import { Id, Instant, Language } from './common.ts'
import { Message } from './conversations.ts'
import { ComposedReport } from './verification.ts'

export const FLAG_REASONS = ['wrong', 'outdated', 'unanswered', 'language', 'other'] as const
export const FlagReason = z.enum(FLAG_REASONS)
export type FlagReason = z.infer<typeof FlagReason>

export const WORDS_LIMIT = 1000
const Words = z.string().check(z.trim(), z.maxLength(WORDS_LIMIT))

/** POST /conversations/:id/flags (the member's side), POST /feedback/conversations/:id/flags (the staff's) → 200 MyFlags. Again on the same message: her reason and words are replaced. */
export const RaiseFlag = z.object({ messageId: Id, reason: FlagReason, words: z.optional(z.nullable(Words)) })
export type RaiseFlag = z.infer<typeof RaiseFlag>

export const Verdict = z.enum(['right', 'wrong', 'harmless'])
export type Verdict = z.infer<typeof Verdict>

/** What was at fault in a wrong answer: what the document says, what was found, how it was put, who should have answered. */
export const Fault = z.enum(['text', 'retrieval', 'wording', 'referral'])
export type Fault = z.infer<typeof Fault>

export const FlagState = z.object({
  messageId: Id,
  reason: FlagReason,
  words: z.nullable(z.string()),
  at: Instant,
  /** Who looks at it, and by when; null once it is decided, or where nobody could be named. */
  owner: z.nullable(z.string()),
  dueAt: Instant,
  verdict: z.nullable(Verdict),
  decidedAt: z.nullable(Instant),
  decidedBy: z.nullable(z.string()),
  said: z.nullable(z.string()),
})
export type FlagState = z.infer<typeof FlagState>

/** GET /conversations/:id/flags: hers. GET /feedback/conversations/:id/flags: everybody's, for the staff. */
export const MyFlags = z.object({ flags: z.array(FlagState) })
export type MyFlags = z.infer<typeof MyFlags>

export const ThreadFlags = z.object({
  flags: z.array(z.extend(FlagState, { reviewId: Id, by: z.nullable(z.string()) })),
})
export type ThreadFlags = z.infer<typeof ThreadFlags>

export const ReviewKind = z.enum(['flag', 'complaint', 'distress', 'sample'])
export type ReviewKind = z.infer<typeof ReviewKind>

export const Stratum = z.enum(['firm', 'tentative', 'abstained', 'referred'])
export type Stratum = z.infer<typeof Stratum>

export const ReviewLine = z.object({
  reviewId: Id,
  kind: ReviewKind,
  conversationId: Id,
  question: z.string(),
  language: Language,
  reasons: z.array(FlagReason),
  openedAt: Instant,
  dueAt: Instant,
  isLate: z.boolean(),
  owner: z.nullable(z.object({ staffId: Id, name: z.string() })),
  verdict: z.nullable(Verdict),
  fault: z.nullable(Fault),
  decidedAt: z.nullable(Instant),
})
export type ReviewLine = z.infer<typeof ReviewLine>

/** A share with what it is made of and its 95 % interval; null where there is nothing to measure it on. */
export const Rate = z.object({
  share: z.nullable(z.number()),
  low: z.number(),
  high: z.number(),
})
export type Rate = z.infer<typeof Rate>

/** Over the last `days` days, from samples alone: what is flagged says nothing of what is not. */
export const ErrorRate = z.extend(Rate, {
  days: z.number(),
  /** Answers given, answers of the strata that were sampled and decided, answers decided, wrong among them. */
  given: z.number(),
  covered: z.number(),
  decided: z.number(),
  wrong: z.number(),
  strata: z.array(
    z.object({ stratum: Stratum, given: z.number(), decided: z.number(), wrong: z.number(), drawn: z.number() }),
  ),
  /** Wrong answers confirmed outside of the samples, by flags and complaints. */
  flaggedWrong: z.number(),
})
export type ErrorRate = z.infer<typeof ErrorRate>

/** GET /feedback/reviews?state=open|decided → 200: the late ones first, then by due date; decided ones latest first. */
export const ReviewList = z.object({
  reviews: z.array(ReviewLine),
  open: z.number(),
  late: z.number(),
  rate: ErrorRate,
  people: z.array(z.object({ staffId: Id, name: z.string() })),
})
export type ReviewList = z.infer<typeof ReviewList>

export const CitedPassage = z.object({
  passageId: Id,
  documentId: Id,
  title: z.string(),
  language: Language,
  headingPath: z.array(z.string()),
  page: z.number(),
  text: z.string(),
  /** The words cited, as offsets into `text`. */
  cited: z.array(z.object({ start: z.number(), end: z.number() })),
  url: z.string(),
  /** What has become of it since the answer. */
  standing: z.enum(['current', 'superseded', 'withdrawn']),
})
export type CitedPassage = z.infer<typeof CitedPassage>

/** GET /feedback/reviews/:id */
export const ReviewView = z.object({
  review: z.extend(ReviewLine, {
    seq: z.number(),
    said: z.nullable(z.string()),
    note: z.nullable(z.string()),
    decidedBy: z.nullable(z.string()),
    isEscalated: z.boolean(),
  }),
  message: Message,
  answeredAt: Instant,
  flags: z.array(
    z.object({ by: z.nullable(z.string()), reason: FlagReason, words: z.nullable(z.string()), at: Instant }),
  ),
  /** What a model's sentences were found to be; null when no model had a part in it. */
  report: z.nullable(ComposedReport),
  passages: z.array(CitedPassage),
})
export type ReviewView = z.infer<typeof ReviewView>

/** POST /feedback/reviews/:id/decide → 200 ReviewView; 409 already-decided. `said`: to whoever flagged it. */
export const DecideReview = z
  .object({
    verdict: Verdict,
    fault: z.nullable(Fault),
    said: z.optional(z.nullable(Words)),
    note: z.optional(z.nullable(Words)),
  })
  .check(z.refine(({ verdict, fault }) => (verdict === 'wrong') === (fault !== null)))
export type DecideReview = z.infer<typeof DecideReview>

/** POST /feedback/reviews/:id/assign → 200 ReviewView. */
export const AssignReview = z.object({ staffId: Id })
