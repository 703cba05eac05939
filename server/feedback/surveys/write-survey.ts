import { OpenSurvey, WriteSurvey } from '../../../contract/surveys.ts'
import { listAudiences } from '../../people/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { hasRole, recordAct } from '../../trust/index.ts'
import { changeSurvey, deleteDraft, deleteSeats, lockSurvey, type StoredSurvey, saveDraft } from './store-surveys.ts'
import { stateOf } from './survey.ts'

export type Refusal = {
  ok: false
  reason: 'forbidden' | 'not-found' | 'bad-input' | 'already-open' | 'not-open' | 'nothing-to-apply' | 'cannot-loosen'
}
export type Done = { ok: true } | Refusal
const no = (reason: Refusal['reason']): Refusal => ({ ok: false, reason })

const LONGEST_MS = 366 * 86_400_000

/** Who asks the members something in the name of the association. */
export const maySurvey = (ctx: Ctx): boolean => hasRole(ctx.actor, 'director', 'administrator')

/** Keeps a draft. Once somebody could have answered, a survey is what it was. */
export async function writeSurvey(ctx: Ctx, input: unknown): Promise<Done> {
  if (!maySurvey(ctx) || ctx.actor.kind !== 'staff') return no('forbidden')
  const written = WriteSurvey.parse(input)
  const known = await lockSurvey(ctx, written.surveyId)
  if (known && stateOf(known, ctx.now()) !== 'draft') return no('already-open')
  const audiences = (await listAudiences(ctx)).filter((one) => one.key !== 'staff')
  if (!audiences.some((one) => one.key === written.audience)) return no('bad-input')
  await saveDraft(ctx, written, ctx.actor.name)
  return { ok: true }
}

/** Opens it by its dates. Those of its audience at that moment are invited, a hundred at a time, after the commit. */
export async function openSurvey(ctx: Ctx, surveyId: string, input: unknown): Promise<Done> {
  if (!maySurvey(ctx) || ctx.actor.kind !== 'staff') return no('forbidden')
  const survey = await lockSurvey(ctx, surveyId)
  if (!survey) return no('not-found')
  const { opensAt, closesAt } = OpenSurvey.parse(input)
  const now = ctx.now()
  if (stateOf(survey, now) !== 'draft') return no('already-open')
  const opens_at = opensAt && new Date(opensAt) > now ? new Date(opensAt) : now
  const closes_at = new Date(closesAt)
  const length = closes_at.getTime() - opens_at.getTime()
  if (length <= 0 || length > LONGEST_MS) return no('bad-input')
  await changeSurvey(ctx, surveyId, { opens_at, closes_at, opened_by: ctx.actor.name })
  await recordAct(ctx, 'survey.opened', surveyId, { at: opens_at.toISOString(), until: closes_at.toISOString() })
  const due = (at: Date) => ({ subjectId: surveyId, payload: {}, delayMs: at.getTime() - now.getTime() })
  await ctx.announce({ kind: 'survey.opens', ...due(opens_at) })
  await ctx.announce({ kind: 'survey.closes', ...due(closes_at) })
  return { ok: true }
}

/** Closes it now, for good: results are shown from then on, and a survey whose results were seen never opens again. */
export async function closeSurvey(ctx: Ctx, surveyId: string): Promise<Done> {
  if (!maySurvey(ctx)) return no('forbidden')
  const survey = await lockSurvey(ctx, surveyId)
  if (!survey) return no('not-found')
  if (stateOf(survey, ctx.now()) !== 'open') return no('not-open')
  await changeSurvey(ctx, surveyId, { closes_at: ctx.now() })
  await recordAct(ctx, 'survey.closed', surveyId)
  await endSurvey(ctx, { ...survey, closes_at: ctx.now() })
  return { ok: true }
}

/** Takes a draft away, or a survey that has not opened yet. */
export async function discardSurvey(ctx: Ctx, surveyId: string): Promise<Done> {
  if (!maySurvey(ctx)) return no('forbidden')
  const survey = await lockSurvey(ctx, surveyId)
  if (!survey) return no('not-found')
  const state = stateOf(survey, ctx.now())
  if (state !== 'draft' && state !== 'scheduled') return no('already-open')
  await changeSurvey(ctx, surveyId, { opens_at: null, closes_at: null })
  await deleteDraft(ctx, surveyId)
  await recordAct(ctx, 'survey.discarded', surveyId)
  return { ok: true }
}

/** What the end of a survey does: who took part in an anonymous one is forgotten. */
export async function endSurvey(ctx: Ctx, survey: StoredSurvey): Promise<void> {
  if (survey.ended_at) return
  if (survey.is_anonymous) await deleteSeats(ctx, survey.survey_id)
  await changeSurvey(ctx, survey.survey_id, { ended_at: ctx.now() })
}
