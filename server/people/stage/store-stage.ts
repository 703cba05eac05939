import type { Gate, Stage, StageChange } from '../../../contract/stages.ts'
import { type Ctx, newId } from '../../platform/index.ts'
import type { AssociationTable } from '../tables.ts'

type StageTables = {
  association: AssociationTable
  stage_change: {
    association_id: string
    change_id: string
    from_stage: Stage
    to_stage: Stage
    audiences: string[]
    gates: Gate[]
    reason: string
    changed_by: string
    changed_at: Date
  }
  assistant_volunteer: { association_id: string; member_id: string; joined_at: Date }
}

const db = (ctx: Ctx) => ctx.tx.withTables<StageTables>()

/** The stage, locked: two steps at once are two steps. */
export const lockStage = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('association')
    .select(['stage', 'stage_open', 'stage_audiences'])
    .forUpdate()
    .executeTakeFirstOrThrow()

export async function saveStage(ctx: Ctx, stage: Stage, audiences: string[]): Promise<void> {
  const open = stage === 'closed' ? {} : { stage_open: stage, stage_audiences: audiences }
  await db(ctx)
    .updateTable('association')
    .set({ stage, ...open })
    .execute()
}

export async function insertStageChange(ctx: Ctx, change: Omit<StageChange, 'at'>): Promise<void> {
  const { from, to, audiences, gates, reason, by } = change
  await db(ctx)
    .insertInto('stage_change')
    .values({
      association_id: ctx.association.associationId,
      change_id: newId(),
      from_stage: from,
      to_stage: to,
      audiences,
      gates: JSON.stringify(gates) as never,
      reason,
      changed_by: by,
      changed_at: ctx.now(),
    })
    .execute()
}

/** Every step, latest first. */
export async function selectStageChanges(ctx: Ctx): Promise<StageChange[]> {
  const rows = await db(ctx).selectFrom('stage_change').selectAll().orderBy('change_id', 'desc').execute()
  return rows.map((row) => ({
    from: row.from_stage,
    to: row.to_stage,
    audiences: row.audiences,
    gates: row.gates,
    reason: row.reason,
    by: row.changed_by,
    at: row.changed_at.toISOString(),
  }))
}

export async function isVolunteer(ctx: Ctx, memberId: string): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('assistant_volunteer')
    .select('member_id')
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return row !== undefined
}

export async function countVolunteers(ctx: Ctx): Promise<number> {
  const row = await db(ctx)
    .selectFrom('assistant_volunteer')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function insertVolunteer(ctx: Ctx, memberId: string): Promise<void> {
  await db(ctx)
    .insertInto('assistant_volunteer')
    .values({ association_id: ctx.association.associationId, member_id: memberId, joined_at: ctx.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteVolunteer(ctx: Ctx, memberId: string): Promise<void> {
  await db(ctx).deleteFrom('assistant_volunteer').where('member_id', '=', memberId).execute()
}
