// What was heard and what was done about it; and requests that a person look again.
import * as z from 'zod/mini'
import { Bilingual, Id, Instant, Language } from './common.ts'

const Text = z.object({
  fr: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)),
  en: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)),
})

export const ImprovementState = z.enum(['planned', 'done', 'no'])
export type ImprovementState = z.infer<typeof ImprovementState>

/** PUT /feedback/improvements/:id → 200 ImprovementBook. `decided`: what, and why. Published, whoever's words led to it is told once for each state. */
export const WriteImprovement = z.object({
  heard: Text,
  state: ImprovementState,
  decided: Text,
  isPublished: z.boolean(),
  /** Threads whose flags or ratings led to it. */
  conversationIds: z.array(Id).check(z.maxLength(500)),
})
export type WriteImprovement = z.infer<typeof WriteImprovement>

export const Improvement = z.object({
  improvementId: Id,
  heard: Bilingual,
  state: ImprovementState,
  decided: Bilingual,
  by: z.string(),
  at: Instant,
  publishedAt: z.nullable(Instant),
  flags: z.number(),
  ratings: z.number(),
  conversationIds: z.array(Id),
  told: z.number(),
})
export type Improvement = z.infer<typeof Improvement>

/** GET /feedback/improvements: with the threads of the last 90 days that said something. */
export const ImprovementBook = z.object({
  improvements: z.array(Improvement),
  sources: z.array(
    z.object({ conversationId: Id, question: z.string(), language: Language, flags: z.number(), ratings: z.number() }),
  ),
})
export type ImprovementBook = z.infer<typeof ImprovementBook>

export const RequestKind = z.enum(['decision', 'answer', 'objection', 'other'])
export type RequestKind = z.infer<typeof RequestKind>

/** POST /:slug/transparency/requests, a form of the public page. */
export const AskReview = z.object({
  kind: RequestKind,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  contact: z.string().check(z.trim(), z.minLength(3), z.maxLength(254)),
  words: z.string().check(z.trim(), z.minLength(3), z.maxLength(4000)),
})
export type AskReview = z.infer<typeof AskReview>

export const ReviewRequest = z.object({
  requestId: Id,
  number: z.number(),
  kind: RequestKind,
  name: z.string(),
  contact: z.string(),
  words: z.string(),
  language: Language,
  askedAt: Instant,
  dueAt: Instant,
  isLate: z.boolean(),
  owner: z.nullable(z.string()),
  answeredAt: z.nullable(Instant),
  answeredBy: z.nullable(z.string()),
  answer: z.nullable(z.string()),
})
export type ReviewRequest = z.infer<typeof ReviewRequest>

/** GET /feedback/requests: those to answer first. POST /feedback/requests/:id/answer → 200 the same. */
export const RequestLog = z.object({ requests: z.array(ReviewRequest) })
export type RequestLog = z.infer<typeof RequestLog>
export const AnswerRequest = z.object({ answer: z.string().check(z.trim(), z.minLength(3), z.maxLength(4000)) })
