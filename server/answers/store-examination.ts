import type { Ctx } from '../platform/index.ts'
import type { ExaminationRunTable, ExaminationTables, GoldenQuestionTable } from './tables-examination.ts'

const NONE = '00000000-0000-0000-0000-000000000000'

const db = (ctx: Ctx) => ctx.tx.withTables<ExaminationTables>()

export const selectQuestions = (ctx: Ctx): Promise<GoldenQuestionTable[]> =>
  db(ctx).selectFrom('golden_question').selectAll().orderBy('created_at').orderBy('question_id').execute()

/** The same question of the same audience is the same golden question: what is expected of it is replaced. */
export async function insertQuestion(ctx: Ctx, row: Omit<GoldenQuestionTable, 'association_id'>): Promise<void> {
  const { document_id, words, language } = row
  await db(ctx)
    .insertInto('golden_question')
    .values({ ...row, association_id: ctx.association.associationId })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'audience_key', 'question']).doUpdateSet({ document_id, words, language }),
    )
    .execute()
}

export async function findQuestion(ctx: Ctx, questionId: string): Promise<GoldenQuestionTable | undefined> {
  return db(ctx).selectFrom('golden_question').selectAll().where('question_id', '=', questionId).executeTakeFirst()
}

/** The question of these words and this audience, other than one, if there is one. */
export async function findTwin(ctx: Ctx, audience: string, question: string, other = NONE) {
  return db(ctx)
    .selectFrom('golden_question')
    .select('question_id')
    .where('audience_key', '=', audience)
    .where('question', '=', question)
    .where('question_id', '<>', other)
    .executeTakeFirst()
}

export async function saveQuestion(
  ctx: Ctx,
  questionId: string,
  change: Pick<GoldenQuestionTable, 'question' | 'language' | 'audience_key' | 'document_id' | 'words'>,
): Promise<void> {
  await db(ctx).updateTable('golden_question').set(change).where('question_id', '=', questionId).execute()
}

export async function deleteQuestion(ctx: Ctx, questionId: string): Promise<void> {
  await db(ctx).deleteFrom('golden_question').where('question_id', '=', questionId).execute()
}

export async function insertRun(ctx: Ctx, row: Omit<ExaminationRunTable, 'association_id'>): Promise<void> {
  await db(ctx)
    .insertInto('examination_run')
    .values({
      ...row,
      association_id: ctx.association.associationId,
      findings: JSON.stringify(row.findings) as never,
    })
    .execute()
}

const RUN = [
  'run_id',
  'at',
  'run_by',
  'why',
  'titles',
  'effect',
  'kept',
  'changed',
  'broken',
  'newly_broken',
  'took_ms',
] as const
export type RunLine = Pick<ExaminationRunTable, (typeof RUN)[number]>

/** Latest first, without their findings. */
export const selectRuns = (ctx: Ctx, limit: number): Promise<RunLine[]> =>
  db(ctx)
    .selectFrom('examination_run')
    .select(RUN)
    .orderBy('at', 'desc')
    .orderBy('run_id', 'desc')
    .limit(limit)
    .execute()

export const findRun = (ctx: Ctx, runId: string): Promise<ExaminationRunTable | undefined> =>
  db(ctx).selectFrom('examination_run').selectAll().where('run_id', '=', runId).executeTakeFirst()

/** The latest examination of a state that is, or came, into effect. */
export const findLatestRun = (ctx: Ctx): Promise<ExaminationRunTable | undefined> =>
  db(ctx)
    .selectFrom('examination_run')
    .selectAll()
    .where('effect', '<>', 'held')
    .orderBy('at', 'desc')
    .orderBy('run_id', 'desc')
    .limit(1)
    .executeTakeFirst()
