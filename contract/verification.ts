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

/** What became of each sentence a model wrote for one answer. `outcome`: 'composed', or why the quotation stood instead. */
export const ComposedReport = z.object({
  /** Of the assistant's message in the conversation. */
  seq: z.number(),
  outcome: z.string(),
  sentences: z.array(
    z.object({
      text: z.string(),
      cited: z.array(z.number()),
      /** Null when it was shown. */
      refused: z.nullable(z.enum(['markup', 'citation', 'language', 'order', 'beside', 'unsupported'])),
      verdict: z.nullable(z.omit(SentenceVerdict, { text: true, cited: true })),
    }),
  ),
})
export type ComposedReport = z.infer<typeof ComposedReport>

/** GET /desk/conversations/:id/reports: of the answers a model had a part in, in order. For the staff. */
export const ComposedReports = z.object({ reports: z.array(ComposedReport) })
export type ComposedReports = z.infer<typeof ComposedReports>
