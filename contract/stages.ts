// Opening by stages: for whom the assistant answers, and what stands between one stage and the next.
import * as z from 'zod/mini'
import { Bilingual, Instant } from './common.ts'

/** From nobody to everybody; each stage holds the ones before. */
export const STAGES = ['closed', 'staff', 'volunteers', 'audiences', 'all'] as const
export const Stage = z.enum(STAGES)
export type Stage = z.infer<typeof Stage>

export const GATES = ['golden', 'promise', 'errors', 'pulse', 'survey'] as const
export const GateName = z.enum(GATES)
export type GateName = z.infer<typeof GateName>

/** `unknown`: too little was counted to say; it does not open the gate. `of` cases were looked at; `value` is their share, 0–1, or null. */
export const Gate = z.object({
  name: GateName,
  state: z.enum(['met', 'unmet', 'unknown']),
  value: z.nullable(z.number()),
  of: z.number(),
  /** What the value is held against: at least (golden, promise) or at most (errors, pulse) this share; of the survey, the least answers. */
  aim: z.number(),
})
export type Gate = z.infer<typeof Gate>

/** POST /stages → 200 StageBook; 409 `reason-needed` when a gate is not met and nothing is said. Back, and closing, have no gate. */
export const StepStage = z.object({
  to: Stage,
  /** For the stage `audiences`: keys of those it opens to. */
  audiences: z._default(z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(50)), []),
  reason: z._default(z.string().check(z.trim(), z.maxLength(1000)), ''),
})
export type StepStage = z.input<typeof StepStage>

export const StageChange = z.object({
  from: Stage,
  to: Stage,
  audiences: z.array(z.string()),
  gates: z.array(Gate),
  reason: z.string(),
  by: z.string(),
  at: Instant,
})
export type StageChange = z.infer<typeof StageChange>

/** GET /stages */
export const StageBook = z.object({
  stage: Stage,
  audiences: z.array(z.string()),
  volunteers: z.number(),
  gates: z.array(Gate),
  /** The gates each stage asks for. */
  needs: z.record(Stage, z.array(GateName)),
  changes: z.array(StageChange),
  allAudiences: z.array(z.object({ key: z.string(), name: Bilingual })),
  mayStep: z.boolean(),
})
export type StageBook = z.infer<typeof StageBook>

/** PUT /volunteer, for a member: she joins those who try the assistant, or leaves them. */
export const Volunteer = z.object({ joins: z.boolean() })
export type Volunteer = z.infer<typeof Volunteer>
