import { type Ctx, newId } from '../platform/index.ts'
import type { DeskTables } from './tables.ts'
import type { AlertKind } from './watch-promise.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<DeskTables>()

/** Calls somebody's attention; the same alert, still unseen, is not raised twice. Returns whether it is new. */
export async function raiseAlert(ctx: Ctx, entryId: string, kind: AlertKind, staffId: string | null): Promise<boolean> {
  const same = await db(ctx)
    .selectFrom('alert')
    .select('alert_id')
    .where('entry_id', '=', entryId)
    .where('kind', '=', kind)
    .where('staff_id', staffId === null ? 'is' : '=', staffId)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst()
  if (same) return false
  await db(ctx)
    .insertInto('alert')
    .values({
      association_id: ctx.association.associationId,
      alert_id: newId(),
      entry_id: entryId,
      kind,
      staff_id: staffId,
      raised_at: ctx.now(),
      acknowledged_at: null,
      acknowledged_by: null,
    })
    .execute()
  return true
}

/** Seen: those of the requests, only of the kinds given, only one person's when she is given. */
export async function acknowledgeAlerts(
  ctx: Ctx,
  entryIds: string[],
  by: string | null,
  only: { kinds?: AlertKind[]; staffId?: string } = {},
): Promise<void> {
  if (entryIds.length === 0) return
  let query = db(ctx)
    .updateTable('alert')
    .set({ acknowledged_at: ctx.now(), acknowledged_by: by })
    .where('entry_id', 'in', entryIds)
    .where('acknowledged_at', 'is', null)
  if (only.kinds) query = query.where('kind', 'in', only.kinds)
  if (only.staffId) query = query.where('staff_id', '=', only.staffId)
  await query.execute()
}

/** Her own alert, seen. False when it is not hers or not there. */
export async function acknowledgeAlert(ctx: Ctx, alertId: string, staffId: string): Promise<boolean> {
  const done = await db(ctx)
    .updateTable('alert')
    .set({ acknowledged_at: ctx.now(), acknowledged_by: staffId })
    .where('alert_id', '=', alertId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** What one person has not seen yet, most pressing first. */
export const listAlertsOf = (ctx: Ctx, staffId: string) =>
  db(ctx)
    .selectFrom('alert as a')
    .innerJoin('queue_entry as q', (join) =>
      join.onRef('q.association_id', '=', 'a.association_id').onRef('q.entry_id', '=', 'a.entry_id'),
    )
    .select(['a.alert_id', 'a.kind', 'a.raised_at', 'q.conversation_id', 'q.due_at', 'q.assigned_to', 'q.answered_at'])
    .where('a.staff_id', '=', staffId)
    .where('a.acknowledged_at', 'is', null)
    .orderBy('q.due_at')
    .limit(50)
    .execute()

export async function countOpenAlerts(ctx: Ctx): Promise<number> {
  const row = await db(ctx)
    .selectFrom('alert')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('acknowledged_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}
