import * as z from 'zod/mini'
import { Answer } from './answers.ts'
import { Id, Instant } from './common.ts'

/** A conversation that a person answered, about much the same: the member's words and the person's, cut at 300 characters. Staff only. */
export const PastCase = z.object({ conversationId: Id, at: Instant, question: z.string(), reply: z.string() })
export type PastCase = z.infer<typeof PastCase>

/**
 * GET /desk/conversations/:id/help. `answer`: what the documents that this member may read say to her last words; null when
 * she has written none. `cases`: best first, three at most.
 */
export const DeskHelp = z.object({ answer: z.nullable(Answer), cases: z.array(PastCase) })
export type DeskHelp = z.infer<typeof DeskHelp>
