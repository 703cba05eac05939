// What goes to a person: the policy by topic, the association's own examples, the public help lines.
import * as z from 'zod/mini'
import { Id, Instant, Language } from './common.ts'

export const ReferralTopic = z.enum(['distress', 'person', 'judgement', 'complaint', 'decision', 'routine'])
export type ReferralTopic = z.infer<typeof ReferralTopic>

/** `answer`: as any question; `answer-and-offer`: an answer, and a person offered first; `refer`: a person, passages as reading below. */
export const Treatment = z.enum(['answer', 'answer-and-offer', 'refer'])
export type Treatment = z.infer<typeof Treatment>

export const HelpPreset = z.enum(['FR-CA', 'EN-CA', 'FR-FR', 'none'])
export type HelpPreset = z.infer<typeof HelpPreset>

const Line = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))

export const HelpLine = z.object({
  name: Line,
  /** As it is dialled and read out. */
  number: z.string().check(z.trim(), z.minLength(2), z.maxLength(40)),
  hours: z.string().check(z.trim(), z.maxLength(120)),
  url: z.nullable(z.url({ protocol: /^https?$/ })),
  language: Language,
})
export type HelpLine = z.infer<typeof HelpLine>

/** PUT /referral/policy → 200 ReferralBook; 409 cannot-loosen. A topic left out keeps its default. */
export const ReferralPolicyInput = z.object({
  treatments: z.partialRecord(ReferralTopic, Treatment),
  preset: HelpPreset,
  own: z.array(HelpLine).check(z.maxLength(10)),
})
export type ReferralPolicyInput = z.infer<typeof ReferralPolicyInput>

export const EXAMPLE_LIMIT = 400

/** POST /referral/examples → 200 ReferralBook. DELETE /referral/examples/:id → 200 ReferralBook. */
export const NewReferralExample = z.object({
  text: z.string().check(z.trim(), z.minLength(3), z.maxLength(EXAMPLE_LIMIT)),
  topic: ReferralTopic,
  language: Language,
})
export type NewReferralExample = z.infer<typeof NewReferralExample>

export const ReferralExample = z.extend(NewReferralExample, { exampleId: Id, addedBy: z.string(), addedAt: Instant })
export type ReferralExample = z.infer<typeof ReferralExample>

/** GET /referral. */
export const ReferralBook = z.object({
  treatments: z.record(ReferralTopic, Treatment),
  /** Topics that always go to a person. */
  fixed: z.array(ReferralTopic),
  preset: HelpPreset,
  own: z.array(HelpLine),
  /** What a distressed member is shown, in order. */
  helpLines: z.array(HelpLine),
  examples: z.array(ReferralExample),
})
export type ReferralBook = z.infer<typeof ReferralBook>

/** POST /referral/try → 200 TriedMessage: what would happen with this message. Nothing is kept of it. */
export const TryMessage = z.object({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)),
  language: Language,
})
export type TryMessage = z.infer<typeof TryMessage>

export const TriedMessage = z.object({
  topic: ReferralTopic,
  /** 0–1. */
  probability: z.number(),
  reason: z.enum(['rule', 'model', 'example']),
  /** The association's example that decided. */
  example: z.nullable(z.string()),
  treatment: Treatment,
})
export type TriedMessage = z.infer<typeof TriedMessage>
