import { sql } from 'kysely'
import type { Presence, PromiseRule } from '../../contract/people.ts'
import type { Ctx } from '../platform/index.ts'
import type { Opening } from './opening.ts'
import type { DutyTable, PeopleTables, TeamTable } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<PeopleTables>()
const json = (value: unknown) => JSON.stringify(value) as never

export const selectTeams = (ctx: Ctx): Promise<TeamTable[]> =>
  db(ctx).selectFrom('team').selectAll().orderBy('team_id').execute()

export const selectTeamStaff = (ctx: Ctx) => db(ctx).selectFrom('team_staff').selectAll().execute()

export const selectAllStaff = (ctx: Ctx) =>
  db(ctx).selectFrom('staff').selectAll().where('disabled_at', 'is', null).orderBy('name').execute()

export const selectDuties = (ctx: Ctx) => db(ctx).selectFrom('duty').selectAll().execute()

/** Adds or replaces a team and who is in it. */
export async function saveTeamRow(ctx: Ctx, row: Omit<TeamTable, 'association_id'>, staffIds: string[]): Promise<void> {
  const association_id = ctx.association.associationId
  const values = { ...row, association_id, name: json(row.name), hours: row.hours === null ? null : json(row.hours) }
  await db(ctx)
    .insertInto('team')
    .values(values)
    .onConflict((conflict) => conflict.columns(['association_id', 'team_id']).doUpdateSet(values))
    .execute()
  await db(ctx).deleteFrom('team_staff').where('team_id', '=', row.team_id).execute()
  const members = staffIds.map((staff_id) => ({ association_id, team_id: row.team_id, staff_id }))
  if (members.length > 0) await db(ctx).insertInto('team_staff').values(members).execute()
}

export async function deleteTeamRow(ctx: Ctx, teamId: string): Promise<boolean> {
  await db(ctx).deleteFrom('team_staff').where('team_id', '=', teamId).execute()
  const gone = await db(ctx).deleteFrom('team').where('team_id', '=', teamId).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function setOpening(ctx: Ctx, opening: Opening): Promise<void> {
  await db(ctx)
    .updateTable('association')
    .set({ opening: json(opening) })
    .execute()
}

export async function setPromises(ctx: Ctx, promises: PromiseRule[]): Promise<void> {
  await db(ctx)
    .updateTable('association')
    .set({ promises: json(promises) })
    .execute()
}

export async function setCapacity(ctx: Ctx, staffId: string, capacity: number, topics: string[]): Promise<void> {
  await db(ctx)
    .insertInto('duty')
    .values({ ...newDuty(ctx, staffId), capacity, topics })
    .onConflict((conflict) => conflict.columns(['association_id', 'staff_id']).doUpdateSet({ capacity, topics }))
    .execute()
}

const newDuty = (ctx: Ctx, staffId: string): DutyTable => ({
  association_id: ctx.association.associationId,
  staff_id: staffId,
  capacity: 5,
  topics: [],
  chosen: 'available',
  seen_at: null,
  active_at: null,
})

type Sighting = { chosen: Presence | undefined; isActive: boolean }

/** Her desk spoke. Returns how she stood before and how she stands now. */
export async function recordSighting(ctx: Ctx, staffId: string, { chosen, isActive }: Sighting) {
  const now = ctx.now()
  const before = await db(ctx).selectFrom('duty').selectAll().where('staff_id', '=', staffId).executeTakeFirst()
  const seen = { seen_at: now, ...(isActive && { active_at: now }), ...(chosen && { chosen }) }
  const after = await db(ctx)
    .insertInto('duty')
    .values({ ...newDuty(ctx, staffId), ...seen })
    .onConflict((conflict) => conflict.columns(['association_id', 'staff_id']).doUpdateSet(seen))
    .returningAll()
    .executeTakeFirstOrThrow()
  return { before, after }
}

/** Signed out: gone at once, not in two minutes. */
export async function forgetSighting(ctx: Ctx, staffId: string): Promise<void> {
  await db(ctx)
    .updateTable('duty')
    .set({ seen_at: sql`null`, active_at: sql`null` })
    .where('staff_id', '=', staffId)
    .execute()
}
