import { ApplySurvey, PreviewSurvey } from '../../../contract/surveys.ts'
import type { SurveyTopic } from '../../../contract/wishes.ts'
import { changeTreatments, examineSettings } from '../../answers/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { proposalsOf, resultsOf } from './read-surveys.ts'
import { findSurvey, insertApplication } from './store-surveys.ts'
import { type Done, maySurvey, type Refusal } from './write-survey.ts'

type Changes = { topic: SurveyTopic; from: 'answer' | 'answer-and-offer' | 'refer'; to: Changes['from'] }

async function changesOf(ctx: Ctx, surveyId: string, topics: SurveyTopic[]): Promise<Changes[]> {
  const survey = await findSurvey(ctx, surveyId)
  const results = survey?.kind === 'topic' ? await resultsOf(ctx, survey) : null
  const proposals = results ? await proposalsOf(ctx, results) : []
  return proposals
    .filter((one) => topics.includes(one.topic) && one.proposed !== one.now)
    .map(({ topic, now, proposed }) => ({ topic, from: now, to: proposed }))
}

const treatmentsOf = (changes: Changes[]) => Object.fromEntries(changes.map(({ topic, to }) => [topic, to]))

async function mayApply(ctx: Ctx, surveyId: string): Promise<Refusal | undefined> {
  if (!maySurvey(ctx)) return { ok: false, reason: 'forbidden' }
  return (await findSurvey(ctx, surveyId)) ? undefined : { ok: false, reason: 'not-found' }
}

/** Makes the change of the topics named without keeping anything of it: whoever calls undoes the transaction. */
export async function tryApplication(ctx: Ctx, surveyId: string, input: unknown): Promise<Done> {
  const refusal = await mayApply(ctx, surveyId)
  if (refusal) return refusal
  const { topics } = PreviewSurvey.parse(input)
  return changeTreatments(ctx, treatmentsOf(await changesOf(ctx, surveyId, topics)))
}

/**
 * Makes the result the policy, for the topics named: dated, signed, with its reason, tried on the golden questions, in effect with the
 * next message. Distress and a person asked for are not among the topics, and no change can touch them.
 */
export async function applySurvey(ctx: Ctx, surveyId: string, input: unknown): Promise<Done> {
  const refusal = await mayApply(ctx, surveyId)
  if (refusal) return refusal
  if (ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const { topics, reason } = ApplySurvey.parse(input)
  const changes = await changesOf(ctx, surveyId, topics)
  if (changes.length === 0) return { ok: false, reason: 'nothing-to-apply' }
  const done = await examineSettings(ctx, 'referral-policy', () => changeTreatments(ctx, treatmentsOf(changes)))
  if (!done.ok) return done
  const { name } = ctx.actor
  await insertApplication(ctx, surveyId, { changes, reason, applied_by: name, applied_at: ctx.now() })
  await recordAct(ctx, 'survey.applied', surveyId, { changes })
  return { ok: true }
}
