// How the staff are: five statements a month, voluntary, kept as sums.
import * as z from 'zod/mini'
import { Day } from './common.ts'

/** Each so worded that agreeing is well: "I do not feel threatened by the assistant". */
export const STATEMENTS = ['supported', 'unthreatened', 'informed', 'workload', 'recommend'] as const
export const Statement = z.enum(STATEMENTS)
export type Statement = z.infer<typeof Statement>

const Score = z.int().check(z.minimum(1), z.maximum(5))

/** POST /pulse → PulseBook. 1: not at all, 5: entirely. Once a month. */
export const GivePulse = z.object({
  scores: z.object({ supported: Score, unthreatened: Score, informed: Score, workload: Score, recommend: Score }),
})
export type GivePulse = z.infer<typeof GivePulse>

/** A month that is over, with five answers at least; `counts`: answers by score, 1 to 5. */
export const PulseMonth = z.object({
  month: Day,
  respondents: z.number(),
  statements: z.array(z.object({ statement: Statement, counts: z.array(z.number()) })),
})
export type PulseMonth = z.infer<typeof PulseMonth>

/** GET /pulse, for everybody of the staff. */
export const PulseBook = z.object({ month: Day, hasAnswered: z.boolean(), months: z.array(PulseMonth) })
export type PulseBook = z.infer<typeof PulseBook>
