// Who a member wants first.
import * as z from 'zod/mini'

/** The topics that may be asked about; distress and a person asked for go to a person whatever anybody answers. */
export const SURVEY_TOPICS = ['routine', 'judgement', 'decision', 'complaint'] as const
export const SurveyTopic = z.enum(SURVEY_TOPICS)
export type SurveyTopic = z.infer<typeof SurveyTopic>

export const Wish = z.enum(['assistant', 'person', 'either'])
export type Wish = z.infer<typeof Wish>

/** GET /wishes, PUT /wishes → 200 the same: of the signed-in member. `topics`: where she wants something else than on the whole. */
export const Wishes = z.object({ all: Wish, topics: z.partialRecord(SurveyTopic, Wish) })
export type Wishes = z.infer<typeof Wishes>
