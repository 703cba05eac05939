// Answers written by the staff: a question, its answer in one or both languages, who approved it, when it holds, what it rests on.
import * as z from 'zod/mini'
import { Day, Id, Instant, Language } from './common.ts'
import { DocumentState } from './knowledge.ts'

/** As long as a message: a person's reply may become one. */
export const ANSWER_LIMIT = 4000
const QUESTION_LIMIT = 300

export const AnswerText = z.object({
  question: z.string().check(z.trim(), z.minLength(3), z.maxLength(QUESTION_LIMIT)),
  answer: z.string().check(z.trim(), z.minLength(3), z.maxLength(ANSWER_LIMIT)),
})
export type AnswerText = z.infer<typeof AnswerText>

const AnswerTexts = z.object({ fr: z.nullable(AnswerText), en: z.nullable(AnswerText) })

/** POST /knowledge/answers, PUT /knowledge/answers/:id → 200 ApprovedAnswer, as a draft, or waiting beside the text approved before. */
export const WriteAnswer = z
  .object({
    texts: AnswerTexts,
    audience: z.string().check(z.minLength(1), z.maxLength(64)),
    inForceFrom: z.nullable(Day),
    inForceUntil: z.nullable(Day),
    /** What it rests on, in the association's words. */
    source: z.nullable(z.string().check(z.trim(), z.maxLength(300))),
  })
  .check(
    z.refine(({ texts }) => texts.fr !== null || texts.en !== null),
    z.refine(({ inForceFrom, inForceUntil }) => !inForceFrom || !inForceUntil || inForceFrom <= inForceUntil),
  )
export type WriteAnswer = z.infer<typeof WriteAnswer>

export const ApprovedAnswer = z.object({
  answerId: Id,
  /** The latest text, approved or not. */
  texts: AnswerTexts,
  audience: z.string(),
  inForceFrom: z.nullable(Day),
  inForceUntil: z.nullable(Day),
  source: z.nullable(z.string()),
  state: DocumentState,
  /** Whether it can answer today. */
  answers: z.boolean(),
  /** A text newer than the approved one waits for its approval. */
  waits: z.boolean(),
  approvedBy: z.nullable(z.string()),
  updatedAt: Instant,
  /** One document a language. */
  documents: z.array(z.object({ documentId: Id, language: Language, url: z.string() })),
})
export type ApprovedAnswer = z.infer<typeof ApprovedAnswer>

/** GET /knowledge/answers: those that wait first, then the latest changed. */
export const ApprovedAnswers = z.object({ answers: z.array(ApprovedAnswer) })
export type ApprovedAnswers = z.infer<typeof ApprovedAnswers>
