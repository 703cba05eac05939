import { type Selectable, sql } from 'kysely'
import type { WriteSurvey } from '../../../contract/surveys.ts'
import { type Ctx, newId } from '../../platform/index.ts'
import type { SurveyTable, SurveyTables } from './tables-surveys.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<SurveyTables>()
const own = (ctx: Ctx) => ({ association_id: ctx.association.associationId })
const json = (value: unknown) => JSON.stringify(value) as never

export type StoredSurvey = Selectable<SurveyTable>

export const findSurvey = (ctx: Ctx, surveyId: string): Promise<StoredSurvey | undefined> =>
  db(ctx).selectFrom('survey').selectAll().where('survey_id', '=', surveyId).executeTakeFirst()

export const lockSurvey = (ctx: Ctx, surveyId: string): Promise<StoredSurvey | undefined> =>
  db(ctx).selectFrom('survey').selectAll().where('survey_id', '=', surveyId).forUpdate().executeTakeFirst()

export const listSurveys = (ctx: Ctx, limit: number): Promise<StoredSurvey[]> =>
  db(ctx).selectFrom('survey').selectAll().orderBy('written_at', 'desc').orderBy('survey_id').limit(limit).execute()

/** The topic survey that closed last. */
export const findLastClosed = (ctx: Ctx): Promise<StoredSurvey | undefined> =>
  db(ctx)
    .selectFrom('survey')
    .selectAll()
    .where('kind', '=', 'topic')
    .where('closes_at', '<=', ctx.now())
    .orderBy('closes_at', 'desc')
    .executeTakeFirst()

export async function saveDraft(ctx: Ctx, one: WriteSurvey, by: string): Promise<void> {
  const values = {
    kind: one.kind,
    title: json(one.title),
    intro: json(one.intro),
    questions: json(one.questions),
    is_anonymous: one.isAnonymous,
    audience_key: one.audience,
    by_email: one.byEmail,
    written_by: by,
    written_at: ctx.now(),
  }
  await db(ctx)
    .insertInto('survey')
    .values({ ...own(ctx), survey_id: one.surveyId, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'survey_id']).doUpdateSet(values))
    .execute()
}

type Change = Partial<
  Pick<
    StoredSurvey,
    'opened_by' | 'opens_at' | 'closes_at' | 'reached' | 'invited' | 'spared' | 'answered' | 'ended_at'
  >
>

export async function changeSurvey(ctx: Ctx, surveyId: string, change: Change): Promise<void> {
  await db(ctx).updateTable('survey').set(change).where('survey_id', '=', surveyId).execute()
}

export async function deleteDraft(ctx: Ctx, surveyId: string): Promise<void> {
  await db(ctx).deleteFrom('survey').where('survey_id', '=', surveyId).where('opens_at', 'is', null).execute()
}

/** Invites; somebody invited already stays as she is. */
export async function insertSeats(ctx: Ctx, surveyId: string, memberIds: string[]): Promise<void> {
  if (memberIds.length === 0) return
  await db(ctx)
    .insertInto('survey_seat')
    .values(memberIds.map((member_id) => ({ ...own(ctx), survey_id: surveyId, member_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const findSeat = (ctx: Ctx, surveyId: string, memberId: string) =>
  db(ctx)
    .selectFrom('survey_seat')
    .select('is_spent')
    .where('survey_id', '=', surveyId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()

/** Whether she was invited and had not answered; from now on she has. */
export async function spendSeat(ctx: Ctx, surveyId: string, memberId: string): Promise<boolean> {
  const done = await db(ctx)
    .updateTable('survey_seat')
    .set({ is_spent: true })
    .where('survey_id', '=', surveyId)
    .where('member_id', '=', memberId)
    .where('is_spent', '=', false)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function deleteSeats(ctx: Ctx, surveyId: string): Promise<void> {
  await db(ctx).deleteFrom('survey_seat').where('survey_id', '=', surveyId).execute()
}

/** Surveys open now in which she has a seat, those that close first before. */
export const listOpenTo = (ctx: Ctx, memberId: string) =>
  db(ctx)
    .selectFrom('survey')
    .innerJoin('survey_seat', (join) =>
      join
        .onRef('survey_seat.association_id', '=', 'survey.association_id')
        .onRef('survey_seat.survey_id', '=', 'survey.survey_id'),
    )
    .select(['survey.survey_id', 'title', 'is_anonymous', 'closes_at', 'is_spent'])
    .where('survey_seat.member_id', '=', memberId)
    .where('opens_at', '<=', ctx.now())
    .where('closes_at', '>', ctx.now())
    .orderBy('closes_at')
    .execute()

/** Adds to the sums. */
export async function addCount(ctx: Ctx, surveyId: string, question: string, option: string, by = 1): Promise<void> {
  await db(ctx)
    .insertInto('survey_count')
    .values({ ...own(ctx), survey_id: surveyId, question, option, answers: by })
    .onConflict((conflict) =>
      conflict
        .columns(['association_id', 'survey_id', 'question', 'option'])
        .doUpdateSet({ answers: sql`survey_count.answers + ${by}` }),
    )
    .execute()
}

/** Lays words among those of a question, in alphabetical order: nothing of their row or place tells when they came. */
export async function addWords(ctx: Ctx, surveyId: string, question: string, words: string): Promise<void> {
  await db(ctx)
    .insertInto('survey_words')
    .values({ ...own(ctx), survey_id: surveyId, question, words: [words] })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'survey_id', 'question']).doUpdateSet({
        words: sql`array(select each from unnest(survey_words.words || excluded.words) as each order by each)`,
      }),
    )
    .execute()
}

export async function insertAnswer(ctx: Ctx, surveyId: string, memberId: string, said: Record<string, string>) {
  await db(ctx)
    .insertInto('survey_answer')
    .values({ ...own(ctx), survey_id: surveyId, member_id: memberId, said: json(said), at: ctx.now() })
    .execute()
}

export const listCounts = (ctx: Ctx, surveyId: string) =>
  db(ctx)
    .selectFrom('survey_count')
    .select(['question', 'option', 'answers'])
    .where('survey_id', '=', surveyId)
    .execute()

export const listWords = (ctx: Ctx, surveyId: string) =>
  db(ctx).selectFrom('survey_words').select(['question', 'words']).where('survey_id', '=', surveyId).execute()

export const listAnswers = (ctx: Ctx, surveyId: string) =>
  db(ctx).selectFrom('survey_answer').select(['member_id', 'said']).where('survey_id', '=', surveyId).execute()

export type Application = Pick<SurveyTables['survey_application'], 'changes' | 'reason' | 'applied_by' | 'applied_at'>

export async function insertApplication(ctx: Ctx, surveyId: string, one: Application): Promise<void> {
  await db(ctx)
    .insertInto('survey_application')
    .values({ ...own(ctx), application_id: newId(), survey_id: surveyId, ...one, changes: json(one.changes) })
    .execute()
}

/** Latest first. */
export const listApplications = (ctx: Ctx, surveyId: string): Promise<Application[]> =>
  db(ctx)
    .selectFrom('survey_application')
    .select(['changes', 'reason', 'applied_by', 'applied_at'])
    .where('survey_id', '=', surveyId)
    .orderBy('applied_at', 'desc')
    .execute()

/** Every application with the survey it came from, latest first. */
export const listAllApplications = (ctx: Ctx, limit: number) =>
  db(ctx)
    .selectFrom('survey_application as a')
    .innerJoin('survey as s', (join) =>
      join.onRef('s.association_id', '=', 'a.association_id').onRef('s.survey_id', '=', 'a.survey_id'),
    )
    .select(['a.changes', 'a.applied_by', 'a.applied_at', 's.answered', 's.invited'])
    .orderBy('a.applied_at', 'desc')
    .limit(limit)
    .execute()
