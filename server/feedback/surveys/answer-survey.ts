import { type MySurveys, SurveyAnswer } from '../../../contract/surveys.ts'
import { SURVEY_TOPICS, Wish } from '../../../contract/wishes.ts'
import { readWishes, setWishes } from '../../answers/index.ts'
import type { Ctx } from '../../platform/index.ts'
import {
  addCount,
  addWords,
  changeSurvey,
  findSeat,
  findSurvey,
  insertAnswer,
  listOpenTo,
  lockSurvey,
  type StoredSurvey,
  spendSeat,
} from './store-surveys.ts'
import { questionsOf, stateOf, validAnswer } from './survey.ts'
import { openToken, tokenFor } from './token.ts'

/** The surveys open to the member who reads, each at an address of her own. */
export async function listMySurveys(ctx: Ctx): Promise<MySurveys> {
  if (ctx.actor.kind !== 'member') return { surveys: [] }
  const { memberId } = ctx.actor
  const place = `/${encodeURIComponent(ctx.association.slug)}/survey`
  return {
    surveys: (await listOpenTo(ctx, memberId)).map((row) => ({
      surveyId: row.survey_id,
      title: row.title,
      isAnonymous: row.is_anonymous,
      closesAt: (row.closes_at ?? ctx.now()).toISOString(),
      address: `${place}?t=${tokenFor(ctx, row.survey_id, memberId)}`,
      hasAnswered: row.is_spent,
    })),
  }
}

export type Invited = { survey: StoredSurvey; state: 'scheduled' | 'open' | 'answered' | 'closed' }

/** What a token opens; undefined for one that opens nothing. */
export async function findInvited(ctx: Ctx, token: string): Promise<Invited | undefined> {
  const seat = openToken(ctx, token)
  const survey = seat && (await findSurvey(ctx, seat.surveyId))
  if (!survey) return undefined
  const state = stateOf(survey, ctx.now())
  if (state === 'draft') return undefined
  if (state !== 'open') return { survey, state }
  const found = await findSeat(ctx, seat.surveyId, seat.memberId)
  return found && { survey, state: found.is_spent ? 'answered' : 'open' }
}

export type Answered = { ok: true } | { ok: false; reason: 'not-found' | 'empty' | 'answered' | 'closed' }

/**
 * Takes one answer and spends the seat in the same transaction. Of an anonymous survey, only sums change, and words join the others in
 * alphabetical order: no row is hers, and none has a date. `keep`: of a survey that keeps names, what she said by topic becomes her own wish.
 */
export async function answerSurvey(ctx: Ctx, token: string, input: unknown, keep = false): Promise<Answered> {
  const seat = openToken(ctx, token)
  // Locked first: answers are then added one at a time, in one order.
  const survey = seat && (await lockSurvey(ctx, seat.surveyId))
  if (!survey || stateOf(survey, ctx.now()) === 'draft') return { ok: false, reason: 'not-found' }
  if (stateOf(survey, ctx.now()) !== 'open') return { ok: false, reason: 'closed' }
  const asked = questionsOf(survey)
  const said = validAnswer(asked, SurveyAnswer.parse(input))
  if (said.size === 0) return { ok: false, reason: 'empty' }
  if (!(await spendSeat(ctx, seat.surveyId, seat.memberId))) return { ok: false, reason: 'answered' }
  await changeSurvey(ctx, seat.surveyId, { answered: survey.answered + 1 })
  for (const { question, kind } of asked) {
    const word = said.get(question)
    if (word === undefined) continue
    if (kind !== 'words') await addCount(ctx, seat.surveyId, question, word)
    else if (survey.is_anonymous) await addWords(ctx, seat.surveyId, question, word)
  }
  if (!survey.is_anonymous) {
    await insertAnswer(ctx, seat.surveyId, seat.memberId, Object.fromEntries(said))
    if (keep && survey.kind === 'topic') await keepWishes(ctx, seat.memberId, said)
  }
  return { ok: true }
}

async function keepWishes(ctx: Ctx, memberId: string, said: Map<string, string>): Promise<void> {
  const her: Ctx = { ...ctx, actor: { kind: 'member', memberId, attributes: {} } }
  const wishes = await readWishes(her)
  if (!wishes) return
  for (const topic of SURVEY_TOPICS) {
    const wish = Wish.safeParse(said.get(topic))
    if (wish.success) wishes.topics[topic] = wish.data
  }
  await setWishes(her, wishes)
}
