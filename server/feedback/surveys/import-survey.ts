import { WriteSurvey } from '../../../contract/surveys.ts'
import type { Ctx } from '../../platform/index.ts'
import { addCount, addWords, changeSurvey, saveDraft } from './store-surveys.ts'
import { questionsOf } from './survey.ts'

export type ClosedSurvey = {
  survey: unknown
  by: string
  opensAt: Date
  closesAt: Date
  invited: number
  spared: number
  answered: number
  counts: Record<string, Record<string, number>>
  words: Record<string, string[]>
}

/** Takes a closed, anonymous survey from elsewhere, as the sums it has. For the program alone: nobody counts answers by hand. */
export async function importSurvey(ctx: Ctx, past: ClosedSurvey): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new Error('only the program takes in a survey')
  const survey = WriteSurvey.parse(past.survey)
  const { surveyId } = survey
  await saveDraft(ctx, survey, past.by)
  const { opensAt: opens_at, closesAt: closes_at, by: opened_by, invited, spared, answered } = past
  await changeSurvey(ctx, surveyId, { opens_at, closes_at, opened_by, invited, spared, answered, ended_at: closes_at })
  for (const { question, options } of questionsOf(survey)) {
    for (const option of options) await addCount(ctx, surveyId, question, option, past.counts[question]?.[option] ?? 0)
    for (const words of past.words[question] ?? []) await addWords(ctx, surveyId, question, words)
  }
}
