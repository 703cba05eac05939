import { sql } from 'kysely'
import type { Ctx } from '../../platform/index.ts'
import type { DirectoryGroupTable, DirectoryTables, Gift, Population } from './tables-directory.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<DirectoryTables>()

export const selectGroups = (ctx: Ctx, population?: Population) =>
  db(ctx)
    .selectFrom('directory_group')
    .selectAll()
    .$if(population !== undefined, (query) => query.where('population', '=', population ?? 'staff'))
    .orderBy('display_name')
    .execute()

export const selectGroup = (ctx: Ctx, population: Population, groupId: string) =>
  db(ctx)
    .selectFrom('directory_group')
    .selectAll()
    .where('population', '=', population)
    .where('group_id', '=', groupId)
    .executeTakeFirst()

/** Adds the group, or writes over it. */
export async function saveGroup(ctx: Ctx, row: DirectoryGroupTable): Promise<void> {
  const values = { ...row, gives: row.gives === null ? null : (JSON.stringify(row.gives) as never) }
  const { display_name, external_id, modified_at } = row
  await db(ctx)
    .insertInto('directory_group')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'group_id']).doUpdateSet({ display_name, external_id, modified_at }),
    )
    .execute()
}

export async function setGift(ctx: Ctx, groupId: string, gives: Gift | null): Promise<void> {
  const value = gives === null ? null : (JSON.stringify(gives) as never)
  await db(ctx).updateTable('directory_group').set({ gives: value }).where('group_id', '=', groupId).execute()
}

export async function deleteGroup(ctx: Ctx, groupId: string): Promise<void> {
  await db(ctx).deleteFrom('directory_belonging').where('group_id', '=', groupId).execute()
  await db(ctx).deleteFrom('directory_group').where('group_id', '=', groupId).execute()
}

/** Who belongs to which group: of one group, of some people, or all. */
export const selectBelongings = (ctx: Ctx, only: { groupId?: string; subjectIds?: string[] } = {}) =>
  db(ctx)
    .selectFrom('directory_belonging')
    .select(['group_id', 'subject_id'])
    .$if(only.groupId !== undefined, (query) => query.where('group_id', '=', only.groupId ?? ''))
    .$if(only.subjectIds !== undefined, (query) =>
      query.where('subject_id', '=', sql<string>`any(${only.subjectIds ?? []}::uuid[])`),
    )
    .orderBy('subject_id')
    .execute()

export async function setBelongings(ctx: Ctx, groupId: string, subjectIds: string[]): Promise<void> {
  await db(ctx).deleteFrom('directory_belonging').where('group_id', '=', groupId).execute()
  if (subjectIds.length === 0) return
  await sql`insert into directory_belonging (association_id, group_id, subject_id)
    select current_association(), ${groupId}::uuid, unnest(${subjectIds}::uuid[])`.execute(ctx.tx)
}

export async function countBelongings(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await db(ctx)
    .selectFrom('directory_belonging')
    .select(['group_id', (count) => count.fn.countAll<number>().as('n')])
    .groupBy('group_id')
    .execute()
  return new Map(rows.map((row) => [row.group_id, Number(row.n)]))
}
