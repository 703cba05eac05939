// A survey as it is being written.
import * as z from 'zod/mini'
import { type Survey, type SurveyBook, type SurveyQuestion, WriteSurvey } from '../../contract/surveys.ts'

/** `opens`, `closes`: as a datetime-local input holds them; `opens` empty: now. */
export type SurveyDraft = { written: WriteSurvey; opens: string; closes: string }

const FORTNIGHT_MS = 14 * 86_400_000
const YEAR_MS = 366 * 86_400_000
const nothing = () => ({ fr: '', en: '' })

/** An instant as the reader's own clock shows it, for a datetime-local input. */
export function localInput(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

export const newQuestion = (): SurveyQuestion => ({ kind: 'choice', text: nothing(), choices: [nothing(), nothing()] })

/** The kind of a question, with the choices that go with it. */
export const withKind = (one: SurveyQuestion, kind: SurveyQuestion['kind']): SurveyQuestion => ({
  ...one,
  kind,
  choices: kind === 'choice' ? (one.choices.length >= 2 ? one.choices : [nothing(), nothing()]) : [],
})

export function draftOf(changing: Survey | null, book: SurveyBook, now: Date): SurveyDraft {
  const closes = localInput(new Date(now.getTime() + FORTNIGHT_MS))
  if (changing) {
    const { surveyId, kind, title, intro, questions, isAnonymous, audience, byEmail } = changing
    return { written: { surveyId, kind, title, intro, questions, isAnonymous, audience, byEmail }, opens: '', closes }
  }
  const audience = book.audiences.find((one) => one.key !== 'public')?.key ?? 'public'
  const written: WriteSurvey = {
    surveyId: crypto.randomUUID(),
    kind: 'topic',
    title: nothing(),
    intro: nothing(),
    questions: [],
    isAnonymous: true,
    audience,
    byEmail: book.sendsMail,
  }
  return { written, opens: '', closes }
}

/** What still stands in the way: of keeping it, a text missing in a language; of opening it, dates that leave no time. */
export function lackOf({ written, opens, closes }: SurveyDraft, isOpening: boolean, now: Date) {
  if (!z.safeParse(WriteSurvey, written).success) return 'incomplete' as const
  const from = opens ? Math.max(Date.parse(opens), now.getTime()) : now.getTime()
  const length = Date.parse(closes) - from
  return isOpening && !(length > 0 && length <= YEAR_MS) ? ('badDates' as const) : null
}
