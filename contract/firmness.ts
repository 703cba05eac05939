// When an answer is shown without reserve.
import * as z from 'zod/mini'

export const ACCEPTED_WRONG = [5, 10, 15, 20, 30] as const

/** What a choice comes to, on the judged questions the threshold was made from: shares 0–1 of the questions members ask. */
export const FirmnessChoice = z.object({
  acceptedWrong: z.nullable(z.number()),
  /** From this confidence on, an answer is shown without reserve. */
  from: z.number(),
  firm: z.number(),
  wrongAmongFirm: z.number(),
})
export type FirmnessChoice = z.infer<typeof FirmnessChoice>

/** GET /firmness. `acceptedWrong` null: the program's own threshold, the first of `choices`. */
export const FirmnessBook = z.object({ acceptedWrong: z.nullable(z.number()), choices: z.array(FirmnessChoice) })
export type FirmnessBook = z.infer<typeof FirmnessBook>

/** PUT /firmness → FirmnessBook; POST /firmness/preview → what it does to the golden questions. */
export const ChooseFirmness = z.object({
  acceptedWrong: z.nullable(z.literal([...ACCEPTED_WRONG])),
})
export type ChooseFirmness = z.infer<typeof ChooseFirmness>
