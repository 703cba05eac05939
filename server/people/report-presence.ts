import { PresenceReport, type PresenceState } from '../../contract/people.ts'
import type { Ctx } from '../platform/index.ts'
import { presenceAt, type Standing } from './presence.ts'
import { forgetSighting, recordSighting } from './store-teams.ts'
import type { DutyTable } from './tables.ts'

const standingOf = (row: DutyTable): Standing => ({
  chosen: row.chosen,
  seenAt: row.seen_at,
  activeAt: row.active_at,
})

/** The desk's page says it is there. Announces `presence.changed` only when something changed: colleagues and routing follow it. */
export async function reportPresence(ctx: Ctx, input: unknown): Promise<PresenceState | undefined> {
  const { chosen, isActive } = PresenceReport.parse(input)
  if (ctx.actor.kind !== 'staff') return undefined
  const { staffId } = ctx.actor
  const { before, after } = await recordSighting(ctx, staffId, { chosen, isActive })
  const now = presenceAt(standingOf(after), ctx.now())
  const was = before && presenceAt(standingOf(before), ctx.now()).presence
  if (was !== now.presence) await announceChange(ctx, staffId, now.presence)
  return { ...now, chosen: after.chosen }
}

/** She signed out or closed the desk. */
export async function leaveDesk(ctx: Ctx, staffId: string): Promise<void> {
  await forgetSighting(ctx, staffId)
  await announceChange(ctx, staffId, 'away')
}

const announceChange = (ctx: Ctx, staffId: string, presence: string) =>
  ctx.announce({ kind: 'presence.changed', subjectId: staffId, payload: { presence } })
