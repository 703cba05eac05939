import type { Proposal, QuestionResult, Survey, SurveyBook } from '../../../contract/surveys.ts'
import { SURVEY_TOPICS } from '../../../contract/wishes.ts'
import { effectivePolicy, getReferralSettings, treatmentUnder } from '../../answers/index.ts'
import { getValues, listAudiences, listMemberNames } from '../../people/index.ts'
import { type Ctx, sendsMail } from '../../platform/index.ts'
import { mayReview } from '../decide-review.ts'
import {
  findLastClosed,
  listAllApplications,
  listAnswers,
  listApplications,
  listCounts,
  listSurveys,
  listWords,
  type StoredSurvey,
} from './store-surveys.ts'
import { type Asked, LEAST_ANSWERS, propose, questionsOf, sharesOf, stateOf } from './survey.ts'
import { maySurvey } from './write-survey.ts'

const SHOWN = 100
const DECIDED = 20

/** Surveys, latest written first, each with its result once it is closed. Undefined to whoever may not review. */
export async function readSurveys(ctx: Ctx): Promise<SurveyBook | undefined> {
  if (!mayReview(ctx)) return undefined
  const surveys: Survey[] = []
  for (const row of await listSurveys(ctx, SHOWN)) surveys.push(await surveyOf(ctx, row))
  return {
    surveys,
    audiences: (await listAudiences(ctx)).filter((one) => one.key !== 'staff'),
    mayRun: maySurvey(ctx),
    sendsMail: await sendsMail(ctx),
  }
}

async function surveyOf(ctx: Ctx, row: StoredSurvey): Promise<Survey> {
  const results = await resultsOf(ctx, row)
  const applications = await listApplications(ctx, row.survey_id)
  return {
    surveyId: row.survey_id,
    kind: row.kind,
    title: row.title,
    intro: row.intro,
    questions: row.questions,
    isAnonymous: row.is_anonymous,
    audience: row.audience_key,
    byEmail: row.by_email,
    state: stateOf(row, ctx.now()),
    writtenBy: row.written_by,
    openedBy: row.opened_by,
    opensAt: row.opens_at?.toISOString() ?? null,
    closesAt: row.closes_at?.toISOString() ?? null,
    invited: row.invited,
    spared: row.spared,
    answered: row.answered,
    results,
    proposals: row.kind === 'topic' && results ? await proposalsOf(ctx, results) : [],
    applications: applications.map(({ applied_at, applied_by, reason, changes }) => ({
      at: applied_at.toISOString(),
      by: applied_by,
      reason,
      changes,
    })),
  }
}

/**
 * The result of a closed survey with five answers at least; of a question, where five answered it. While it runs nothing is shown: what
 * changes from one reading to the next would be somebody's answer.
 */
export async function resultsOf(ctx: Ctx, row: StoredSurvey): Promise<QuestionResult[] | null> {
  if (stateOf(row, ctx.now()) !== 'closed' || row.answered < LEAST_ANSWERS) return null
  const counts = await listCounts(ctx, row.survey_id)
  const words = row.is_anonymous ? await anonymousWords(ctx, row.survey_id) : await namedWords(ctx, row.survey_id)
  const found = (one: Asked): QuestionResult['found'] => {
    const mine = counts.filter((count) => count.question === one.question)
    const written = one.kind === 'words' ? words.filter((each) => each.question === one.question) : []
    const shares = sharesOf(one.options, new Map(mine.map((count) => [count.option, count.answers])))
    const answers = one.kind === 'words' ? written.length : shares.answers
    if (answers < LEAST_ANSWERS) return null
    return { answers, options: shares.options, words: written.map(({ text, by }) => ({ text, by })) }
  }
  return questionsOf(row).map((one) => {
    const { question, kind, text, choices } = one
    return { question, kind, text, choices, found: found(one) }
  })
}

type Written = { question: string; text: string; by: string | null }

async function anonymousWords(ctx: Ctx, surveyId: string): Promise<Written[]> {
  const rows = await listWords(ctx, surveyId)
  return rows.flatMap(({ question, words }) => words.map((text) => ({ question, text, by: null })))
}

async function namedWords(ctx: Ctx, surveyId: string): Promise<Written[]> {
  const rows = await listAnswers(ctx, surveyId)
  const names = await listMemberNames(
    ctx,
    rows.map((row) => row.member_id),
  )
  return rows.flatMap(({ member_id, said }) =>
    Object.entries(said).map(([question, text]) => ({ question, text, by: names.get(member_id) ?? null })),
  )
}

/** What the result would make of each topic, against the policy of this moment. */
export async function proposalsOf(ctx: Ctx, results: QuestionResult[]): Promise<Proposal[]> {
  const policy = effectivePolicy((await getReferralSettings(ctx)).treatments)
  const values = await getValues(ctx)
  return SURVEY_TOPICS.map((topic) => {
    const found = results.find((one) => one.question === topic)?.found ?? null
    const proposal = propose(topic, found, policy[topic])
    return { ...proposal, effective: treatmentUnder(values, topic, proposal.proposed) }
  })
}

/** The topic survey that closed last: when, of how many invited how many answered. Undefined when there was none. For any actor. */
export async function lastSurvey(ctx: Ctx): Promise<{ closedAt: Date; invited: number; answered: number } | undefined> {
  const row = await findLastClosed(ctx)
  return row?.closes_at ? { closedAt: row.closes_at, invited: row.invited, answered: row.answered } : undefined
}

/** What surveys changed in who answers first, latest first; public, and for any actor. The reason stays with the staff. */
export async function listDecided(ctx: Ctx) {
  const rows = await listAllApplications(ctx, DECIDED)
  return rows.map(({ applied_by: by, applied_at: at, ...one }) => ({ ...one, by, at }))
}
export type Decided = Awaited<ReturnType<typeof listDecided>>[number]
