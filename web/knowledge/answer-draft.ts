// What is typed of an answer, and what it comes to. Pure.
import type { AnswerText, ApprovedAnswer, WriteAnswer } from '../../contract/approved-answers.ts'

export type AnswerDraft = {
  fr: AnswerText
  en: AnswerText
  audience: string
  inForceFrom: string
  inForceUntil: string
  source: string
}

const EMPTY = { question: '', answer: '' }

export const draftOf = (answer: ApprovedAnswer | null): AnswerDraft => ({
  fr: answer?.texts.fr ?? EMPTY,
  en: answer?.texts.en ?? EMPTY,
  audience: answer?.audience ?? 'public',
  inForceFrom: answer?.inForceFrom ?? '',
  inForceUntil: answer?.inForceUntil ?? '',
  source: answer?.source ?? '',
})

/** Null where nothing was written; undefined where only half was. */
function textOf({ question, answer }: AnswerText): AnswerText | null | undefined {
  const text = { question: question.trim(), answer: answer.trim() }
  if (text.question === '' && text.answer === '') return null
  return text.question.length < 3 || text.answer.length < 3 ? undefined : text
}

export function readDraft(draft: AnswerDraft): WriteAnswer | 'incomplete' | 'badDates' {
  const [fr, en] = [textOf(draft.fr), textOf(draft.en)]
  if (fr === undefined || en === undefined || (!fr && !en)) return 'incomplete'
  const { inForceFrom, inForceUntil } = draft
  if (inForceFrom && inForceUntil && inForceUntil < inForceFrom) return 'badDates'
  return {
    texts: { fr, en },
    audience: draft.audience,
    inForceFrom: inForceFrom || null,
    inForceUntil: inForceUntil || null,
    source: draft.source.trim() || null,
  }
}
