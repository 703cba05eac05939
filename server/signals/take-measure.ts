import type { AlarmAction, Measure } from '../../contract/signals.ts'
import { STAGES, type Stage } from '../../contract/stages.ts'
import { changeTreatments, effectivePolicy, getReferralSettings } from '../answers/index.ts'
import { getAssociation, setStage } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'

type Taken = NonNullable<AlarmAction['measure']>
type Refused = { ok: false; reason: 'forbidden' | 'nothing-to-change' }

const STRICTNESS = ['answer', 'answer-and-offer', 'refer'] as const

/** Does what an alarm calls for, at once. Only tightens: what already goes to a person stays so. */
export async function takeMeasure(ctx: Ctx, measure: Measure): Promise<{ ok: true; taken: Taken } | Refused> {
  if (measure.does === 'step-back') return stepBack(ctx)
  const { topic, treatment } = measure
  const before = effectivePolicy((await getReferralSettings(ctx)).treatments)[topic]
  if (STRICTNESS.indexOf(treatment) <= STRICTNESS.indexOf(before)) return { ok: false, reason: 'nothing-to-change' }
  const done = await changeTreatments(ctx, { [topic]: treatment })
  return done.ok ? { ok: true, taken: { ...measure, before } } : { ok: false, reason: 'forbidden' }
}

/** Some members cannot be chosen in one press: without groups chosen before, that stage is passed over. */
function stageBefore(stage: Stage, stageAudiences: string[]): Stage | undefined {
  const before = STAGES[STAGES.indexOf(stage) - 1]
  return before === 'audiences' && stageAudiences.length === 0 ? 'volunteers' : before
}

async function stepBack(ctx: Ctx): Promise<{ ok: true; taken: Taken } | Refused> {
  const { stage: from, stageAudiences } = await getAssociation(ctx)
  const to = stageBefore(from, stageAudiences)
  if (!to) return { ok: false, reason: 'nothing-to-change' }
  const done = await setStage(ctx, { to, audiences: stageAudiences, gates: [], reason: '' })
  return done.ok ? { ok: true, taken: { does: 'step-back', from, to } } : done
}

/** Puts a topic back as it was. A step back is undone where stages are opened, through their gates. */
export async function undoMeasure(ctx: Ctx, taken: Taken): Promise<{ ok: true } | Refused> {
  if (taken.does !== 'treat') return { ok: false, reason: 'nothing-to-change' }
  const now = effectivePolicy((await getReferralSettings(ctx)).treatments)[taken.topic]
  if (now !== taken.treatment) return { ok: false, reason: 'nothing-to-change' }
  const done = await changeTreatments(ctx, { [taken.topic]: taken.before })
  return done.ok ? { ok: true } : { ok: false, reason: 'forbidden' }
}
