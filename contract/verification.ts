import * as z from 'zod/mini'

/** What was changed in a sentence against its source. `detail`: the sentence's word and, after "≠", the source's. */
export const Veto = z.object({
  kind: z.enum([
    'number-absent',
    'number-misplaced',
    'unit-changed',
    'negation-inserted',
    'negation-lost',
    'contrary',
    'strength-changed',
    'name-swapped',
    'passage-unknown',
  ]),
  detail: z.string(),
})
export type Veto = z.infer<typeof Veto>

/** What the verification found for one sentence of a composed answer. Probabilities are 0–1. */
export const SentenceVerdict = z.object({
  text: z.string(),
  /** Numbers of the passages it cites, from 1. */
  cited: z.array(z.number()),
  support: z.number(),
  conflict: z.number(),
  vetoes: z.array(Veto),
  verdict: z.enum(['shown', 'grey', 'dropped']),
  because: z.enum(['supported', 'uncertain', 'unsupported', 'conflict', 'veto']),
  /** The sentence of the passages most like it, and its passage's number; null when there is none. */
  bestSource: z.nullable(z.object({ passage: z.number(), text: z.string() })),
})
export type SentenceVerdict = z.infer<typeof SentenceVerdict>

/** Stored with a composed answer and shown to staff. */
export const VerificationReport = z.object({
  sentences: z.array(SentenceVerdict),
  tookMs: z.number(),
})
export type VerificationReport = z.infer<typeof VerificationReport>
