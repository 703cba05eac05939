import type { Gate, Stage } from '../../../contract/stages.ts'
import type { Ctx } from '../../platform/index.ts'
import { hasRole, recordAct } from '../../trust/index.ts'
import { insertStageChange, lockStage, saveStage } from './store-stage.ts'

/** Whom the live pages of an association follow to learn that the assistant opened or closed. */
export const stageTopic = (associationId: string) => `stage:${associationId}`

export const maySetStage = (ctx: Ctx) => hasRole(ctx.actor, 'administrator', 'director')

export type NewStage = { to: Stage; audiences: string[]; gates: Gate[]; reason: string }

/**
 * Puts the assistant at a stage, from this moment: the next message of whoever it no longer serves goes to a person, and open pages
 * are told. Dated, signed, public. `gates`: what they said; whether they must be met is the caller's to know.
 */
export async function setStage(ctx: Ctx, { to, audiences, gates, reason }: NewStage) {
  if (ctx.actor.kind !== 'staff' || !maySetStage(ctx)) return { ok: false, reason: 'forbidden' } as const
  const { stage: from, stage_audiences } = await lockStage(ctx)
  const kept = to === 'audiences' ? audiences : stage_audiences
  const isSame = from === to && (to !== 'audiences' || [...kept].sort().join() === [...stage_audiences].sort().join())
  if (isSame) return { ok: true } as const
  await saveStage(ctx, to, kept)
  const shown = to === 'audiences' ? kept : []
  await insertStageChange(ctx, { from, to, audiences: shown, gates, reason, by: ctx.actor.name })
  await recordAct(ctx, 'stage.changed', null, { from, to })
  await ctx.announce({ kind: 'stage.changed', subjectId: ctx.association.associationId, payload: { from, to } })
  ctx.wake(stageTopic(ctx.association.associationId))
  return { ok: true } as const
}

/** The switch of the desk: closes the assistant to everybody at once, or opens it again where it was. The door to a person has no switch. */
export async function switchAssistant(ctx: Ctx, enabled: boolean) {
  const { stage, stage_open, stage_audiences } = await lockStage(ctx)
  const isOn = stage !== 'closed'
  if (isOn === enabled && maySetStage(ctx)) return { ok: true, enabled } as const
  const to = enabled ? stage_open : 'closed'
  const done = await setStage(ctx, { to, audiences: stage_audiences, gates: [], reason: '' })
  return done.ok ? ({ ok: true, enabled } as const) : done
}
