// What members are asked, what they said together, and what it changes.
import * as z from 'zod/mini'
import { Bilingual, Id, Instant } from './common.ts'
import { Treatment } from './referral.ts'
import { SurveyTopic } from './wishes.ts'

const text = (least: number, longest: number) => z.string().check(z.trim(), z.minLength(least), z.maxLength(longest))
const bilingual = (least: number, longest: number) => z.object({ fr: text(least, longest), en: text(least, longest) })

export const SurveyKind = z.enum(['topic', 'free'])
export type SurveyKind = z.infer<typeof SurveyKind>

export const QuestionKind = z.enum(['choice', 'scale', 'words'])
export type QuestionKind = z.infer<typeof QuestionKind>

/** A question of a free survey. `scale`: 1 to 5. `choices`: two to eight of a `choice`, none of the others. */
export const SurveyQuestion = z
  .object({
    kind: QuestionKind,
    text: bilingual(3, 200),
    choices: z.array(bilingual(1, 100)).check(z.maxLength(8)),
  })
  .check(z.refine(({ kind, choices }) => (kind === 'choice' ? choices.length >= 2 : choices.length === 0)))
export type SurveyQuestion = z.infer<typeof SurveyQuestion>

/** POST /feedback/surveys → 200 SurveyBook: a draft, written or rewritten; 409 already-open. A topic survey has no questions of its own. */
export const WriteSurvey = z
  .object({
    surveyId: Id,
    kind: SurveyKind,
    title: bilingual(3, 120),
    intro: bilingual(3, 800),
    questions: z.array(SurveyQuestion).check(z.maxLength(8)),
    isAnonymous: z.boolean(),
    audience: text(1, 60),
    byEmail: z.boolean(),
  })
  .check(z.refine(({ kind, questions }) => (kind === 'free' ? questions.length >= 1 : questions.length === 0)))
export type WriteSurvey = z.infer<typeof WriteSurvey>

/** POST /feedback/surveys/:id/open → 200 SurveyBook. `opensAt` null: now. It closes within a year. POST …/close, …/discard: {}. */
export const OpenSurvey = z.object({ opensAt: z.nullable(Instant), closesAt: Instant })
export type OpenSurvey = z.infer<typeof OpenSurvey>

/** POST /feedback/surveys/:id/preview → 200 Preview; …/apply → 200 SurveyBook. Only the topics named change. */
export const PreviewSurvey = z.object({ topics: z.array(SurveyTopic).check(z.minLength(1), z.maxLength(4)) })
export const ApplySurvey = z.extend(PreviewSurvey, { reason: text(3, 1000) })
export type ApplySurvey = z.infer<typeof ApplySurvey>

/** A share of those who answered the question, with its 95 % score interval; each 0–1. */
export const OptionResult = z.object({
  option: z.string(),
  answers: z.number(),
  share: z.number(),
  low: z.number(),
  high: z.number(),
})
export type OptionResult = z.infer<typeof OptionResult>

/** `question`: a topic, 'words', or q1, q2… of a free survey. Null where fewer than five answered it. */
export const QuestionResult = z.object({
  question: z.string(),
  kind: z.enum(['topic', 'choice', 'scale', 'words']),
  text: z.nullable(Bilingual),
  choices: z.array(Bilingual),
  found: z.nullable(
    z.object({
      answers: z.number(),
      options: z.array(OptionResult),
      /** What was written; where the survey keeps names, what each answered, words or option, with her name. */
      words: z.array(z.object({ text: z.string(), by: z.nullable(z.string()) })),
    }),
  ),
})
export type QuestionResult = z.infer<typeof QuestionResult>

/** What the result would make of a topic: `because` says what was found, 'few' that too few answered to change anything. */
export const Proposal = z.object({
  topic: SurveyTopic,
  now: Treatment,
  proposed: Treatment,
  because: z.enum(['person', 'assistant', 'divided', 'few']),
  /** What the values of the association make of it all the same. */
  effective: Treatment,
})
export type Proposal = z.infer<typeof Proposal>

export const SurveyState = z.enum(['draft', 'scheduled', 'open', 'closed'])
export type SurveyState = z.infer<typeof SurveyState>

export const Survey = z.object({
  surveyId: Id,
  kind: SurveyKind,
  title: Bilingual,
  intro: Bilingual,
  questions: z.array(SurveyQuestion),
  isAnonymous: z.boolean(),
  audience: z.string(),
  byEmail: z.boolean(),
  state: SurveyState,
  writtenBy: z.string(),
  openedBy: z.nullable(z.string()),
  opensAt: z.nullable(Instant),
  closesAt: z.nullable(Instant),
  invited: z.number(),
  /** Invited on the page only: no letter wanted, or no address that works. */
  spared: z.number(),
  answered: z.number(),
  /** Null until it is closed, and with fewer than five answers. */
  results: z.nullable(z.array(QuestionResult)),
  proposals: z.array(Proposal),
  applications: z.array(
    z.object({
      at: Instant,
      by: z.string(),
      reason: z.string(),
      changes: z.array(z.object({ topic: SurveyTopic, from: Treatment, to: Treatment })),
    }),
  ),
})
export type Survey = z.infer<typeof Survey>

/** GET /feedback/surveys: latest written first. */
export const SurveyBook = z.object({
  surveys: z.array(Survey),
  audiences: z.array(z.object({ key: z.string(), name: Bilingual })),
  /** Whether the reader may write, open, close and apply. */
  mayRun: z.boolean(),
  sendsMail: z.boolean(),
})
export type SurveyBook = z.infer<typeof SurveyBook>

/** GET /surveys: those open to the signed-in member. `address`: a path of this server, hers alone. */
export const MySurveys = z.object({
  surveys: z.array(
    z.object({
      surveyId: Id,
      title: Bilingual,
      isAnonymous: z.boolean(),
      closesAt: Instant,
      address: z.string(),
      hasAnswered: z.boolean(),
    }),
  ),
})
export type MySurveys = z.infer<typeof MySurveys>

/** What a member answers, by question: 'assistant' | 'person' | 'either', a choice's place from 0, 1–5, or words. */
export const SurveyAnswer = z.record(z.string().check(z.maxLength(20)), z.string().check(z.trim(), z.maxLength(500)))
export type SurveyAnswer = z.infer<typeof SurveyAnswer>
