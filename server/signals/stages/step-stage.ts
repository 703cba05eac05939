import { type Stage, type StageBook, StepStage } from '../../../contract/stages.ts'
import {
  countVolunteers,
  getAssociation,
  isForward,
  listAudiences,
  listStageChanges,
  maySetStage,
  setStage,
} from '../../people/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { mayReadSignals } from '../read-signals.ts'
import { NEEDS, readGates } from './gates.ts'

/** The stage, its gates as they stand, and every step ever made. Undefined for whoever does not answer for the house. */
export async function readStages(ctx: Ctx): Promise<StageBook | undefined> {
  if (!mayReadSignals(ctx)) return undefined
  const { stage, stageAudiences } = await getAssociation(ctx)
  return {
    stage,
    audiences: stageAudiences,
    volunteers: await countVolunteers(ctx),
    gates: await readGates(ctx),
    needs: NEEDS,
    changes: await listStageChanges(ctx),
    allAudiences: (await listAudiences(ctx)).filter(({ key }) => key !== 'public' && key !== 'staff'),
    mayStep: maySetStage(ctx),
  }
}

/** Gates that do not stand open: not met, or of which nothing is known. */
async function closedGates(ctx: Ctx, to: Stage) {
  const gates = (await readGates(ctx)).filter((gate) => NEEDS[to].includes(gate.name))
  return { gates, closed: gates.filter((gate) => gate.state !== 'met') }
}

/** Opens the assistant to more people, or fewer. Forward through a gate that is not met asks for a reason, which is public; back asks for nothing. */
export async function stepStage(ctx: Ctx, input: unknown) {
  if (!maySetStage(ctx)) return { ok: false, reason: 'forbidden' } as const
  const { to, audiences, reason } = StepStage.parse(input)
  const { stage, stageAudiences } = await getAssociation(ctx)
  const known = (await listAudiences(ctx)).map((one) => one.key)
  const isChosen = audiences.length > 0 && audiences.every((key) => known.includes(key))
  if (to === 'audiences' && !isChosen) return { ok: false, reason: 'audience-needed' } as const
  const isWider = stage === to && audiences.some((key) => !stageAudiences.includes(key))
  const { gates, closed } = isForward(stage, to) || isWider ? await closedGates(ctx, to) : { gates: [], closed: [] }
  if (closed.length > 0 && reason === '') return { ok: false, reason: 'reason-needed' } as const
  const done = await setStage(ctx, { to, audiences, gates, reason })
  return done.ok ? ({ ok: true, book: await readStages(ctx) } as const) : done
}
