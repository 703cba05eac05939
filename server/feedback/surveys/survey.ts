// A survey as rules: its state, its questions, what its result makes of the policy. Pure.
import type { Bilingual } from '../../../contract/common.ts'
import type { Treatment } from '../../../contract/referral.ts'
import type { Proposal, QuestionResult, SurveyKind, SurveyQuestion, SurveyState } from '../../../contract/surveys.ts'
import { SURVEY_TOPICS, type SurveyTopic, Wish } from '../../../contract/wishes.ts'
import { wilson } from '../error-rate.ts'

/** Fewer answers could tell who said what. */
export const LEAST_ANSWERS = 5

export type Dates = { opens_at: Date | null; closes_at: Date | null }

export function stateOf({ opens_at, closes_at }: Dates, now: Date): SurveyState {
  if (!opens_at || !closes_at) return 'draft'
  if (now < opens_at) return 'scheduled'
  return now < closes_at ? 'open' : 'closed'
}

/** `options`: what may be answered; none for words. `text`: null where the program has it in its own texts. */
export type Asked = {
  question: string
  kind: QuestionResult['kind']
  text: Bilingual | null
  choices: Bilingual[]
  options: string[]
}

const SCALE = ['1', '2', '3', '4', '5']

/** The questions in order; of a topic survey those of the program, with room for words. */
export function questionsOf(survey: { kind: SurveyKind; questions: SurveyQuestion[] }): Asked[] {
  if (survey.kind === 'topic') {
    const own = { text: null, choices: [] }
    return [
      ...SURVEY_TOPICS.map((question): Asked => ({ question, kind: 'topic', ...own, options: [...Wish.options] })),
      { question: 'words', kind: 'words', ...own, options: [] },
    ]
  }
  return survey.questions.map(({ kind, text, choices }, at) => {
    const options = kind === 'scale' ? SCALE : choices.map((_, place) => String(place))
    return { question: `q${at + 1}`, kind, text, choices, options }
  })
}

/** What of an answer is one: known questions, options that exist, words that say something. */
export function validAnswer(asked: Asked[], said: Record<string, string>): Map<string, string> {
  const isOne = ({ kind, options }: Asked, word: string) => (kind === 'words' ? word !== '' : options.includes(word))
  return new Map(
    asked.flatMap((one) => {
      const word = (said[one.question] ?? '').trim()
      return isOne(one, word) ? [[one.question, word] as const] : []
    }),
  )
}

/** Each option of a question with its share of those who answered it, and the 95 % interval of that share. */
export function sharesOf(options: string[], counts: Map<string, number>) {
  const answers = options.reduce((sum, option) => sum + (counts.get(option) ?? 0), 0)
  const each = options.map((option) => {
    const count = counts.get(option) ?? 0
    return { option, answers: count, ...wilson(answers === 0 ? 0 : count / answers, answers) }
  })
  return { answers, options: each }
}

/**
 * What the result makes of a topic. Where the whole interval says that more than half want a person first, a person comes first. Where it
 * says that more than half accept the assistant (they want it, or either), it answers; beside a person when judgement is needed. Divided, an
 * answer gets a person beside it, and what goes to a person stays there: doubt never takes a person away.
 */
export function propose(
  topic: SurveyTopic,
  found: QuestionResult['found'],
  now: Treatment,
): Omit<Proposal, 'effective'> {
  const shareOf = (option: Wish) => found?.options.find((one) => one.option === option)
  const person = shareOf('person')
  if (!found || !person) return { topic, now, proposed: now, because: 'few' }
  if (person.low > 0.5) return { topic, now, proposed: 'refer', because: 'person' }
  // The share that accepts the assistant is what the other leaves: its interval is the other's, mirrored.
  if (1 - person.high > 0.5)
    return { topic, now, proposed: topic === 'routine' ? 'answer' : 'answer-and-offer', because: 'assistant' }
  return { topic, now, proposed: now === 'answer' ? 'answer-and-offer' : now, because: 'divided' }
}
