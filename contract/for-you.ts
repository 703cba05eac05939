// What is chosen for a known member, each with the reason it is there.
import * as z from 'zod/mini'

import { Bilingual, Id, Instant, Language } from './common.ts'
import { Authority } from './knowledge.ts'

/**
 * `audience`: kept for people her file makes her one of. `file`: its title speaks of what her file says. `asked`: it answered what she
 * asked. `near`: the search finds it beside what answered her. `new`, `changed`: approved since she last looked.
 */
export const ForYouReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('audience'), audience: Bilingual }),
  z.object({ kind: z.literal('file'), says: Bilingual }),
  z.object({ kind: z.literal('asked'), question: z.string(), at: Instant }),
  z.object({ kind: z.literal('near'), question: z.string(), at: Instant }),
  z.object({ kind: z.literal('new'), at: Instant }),
  z.object({ kind: z.literal('changed'), at: Instant }),
])
export type ForYouReason = z.infer<typeof ForYouReason>

const Resource = z.object({
  documentId: Id,
  title: z.string(),
  language: Language,
  authority: Authority,
  /** An answer the staff wrote, whose title is its question. */
  isWritten: z.boolean(),
  /** Site-relative. */
  url: z.string(),
})

/** GET /for-you?lang=… of the signed-in member: best first. `aside`: what she said is not for her. */
export const ForYou = z.object({
  resources: z.array(z.extend(Resource, { reasons: z.array(ForYouReason).check(z.minLength(1)) })),
  aside: z.array(Resource),
})
export type ForYou = z.infer<typeof ForYou>

/** POST /for-you/:id/aside → 200 ForYou. False: bring it back. POST /for-you/seen {} → 204. */
export const PutAside = z.object({ isAside: z.boolean() })
