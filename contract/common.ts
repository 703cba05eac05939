// Shapes shared by several rooms. `zod/mini` so that the browser pays 4 kB, not 22.
import * as z from 'zod/mini'

export const Language = z.enum(['fr', 'en'])
export type Language = z.infer<typeof Language>

/** A text the association wrote in both languages. */
export const Bilingual = z.object({ fr: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof Bilingual>

export const Id = z.uuid()
/** ISO 8601 in UTC. */
export const Instant = z.iso.datetime()
/** ISO 8601 calendar date. */
export const Day = z.iso.date()

/** What every refusal looks like: a stable code for programs, a sentence in the reader's language for people. */
export const Problem = z.object({
  code: z.string(),
  message: z.string(),
  /** What was kept and what to do, when there is something to say. */
  detail: z.optional(z.string()),
})
export type Problem = z.infer<typeof Problem>
