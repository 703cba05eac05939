// What the association holds to: three settings, each with effects that a member can see.
import * as z from 'zod/mini'
import { Bilingual, Instant } from './common.ts'

/** `documents`: what the documents settle is answered. `experts`: judgement, decisions and complaints always go to a person, and first to whoever knows the subject. */
export const Expertise = z.enum(['documents', 'experts'])
/** `prompt`: whoever is free first. `adviser`: the member's own adviser first. `accompanied`: besides, every answer offers a person before anything else. */
export const Relationships = z.enum(['prompt', 'adviser', 'accompanied'])
/** `open`: a model may compose, uncertain answers are shown as such. `careful`: word for word only. `strict`: besides, an uncertain answer is not shown: a person looks first. */
export const Accuracy = z.enum(['open', 'careful', 'strict'])

export const Values = z.object({ expertise: Expertise, relationships: Relationships, accuracy: Accuracy })
export type Values = z.infer<typeof Values>

export const VALUE_SETTINGS = ['expertise', 'relationships', 'accuracy'] as const
export type ValueSetting = (typeof VALUE_SETTINGS)[number]

export const VALUE_LEVELS = {
  expertise: Expertise.options,
  relationships: Relationships.options,
  accuracy: Accuracy.options,
} as const

const Reason = z.object({
  fr: z.string().check(z.trim(), z.maxLength(500)),
  en: z.string().check(z.trim(), z.maxLength(500)),
})

/** PUT /settings/values → 200 ValueBook. `why` is public. */
export const ChangeValue = z
  .object({ setting: z.enum(VALUE_SETTINGS), level: z.string(), why: Reason })
  .check(z.refine(({ setting, level }) => (VALUE_LEVELS[setting] as readonly string[]).includes(level)))
export type ChangeValue = z.infer<typeof ChangeValue>

export const ValueChange = z.object({
  setting: z.enum(VALUE_SETTINGS),
  level: z.string(),
  why: Bilingual,
  by: z.string(),
  at: Instant,
})
export type ValueChange = z.infer<typeof ValueChange>

/** GET /settings/values */
export const ValueBook = z.object({ values: Values, changes: z.array(ValueChange), mayChange: z.boolean() })
export type ValueBook = z.infer<typeof ValueBook>
