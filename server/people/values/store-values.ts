import type { Bilingual } from '../../../contract/common.ts'
import type { ValueSetting } from '../../../contract/values.ts'
import { type Ctx, newId } from '../../platform/index.ts'

type ValueChangeTable = {
  association_id: string
  change_id: string
  setting: ValueSetting
  level: string
  why: Bilingual
  changed_by: string
  changed_at: Date
}

const db = (ctx: Ctx) => ctx.tx.withTables<{ value_change: ValueChangeTable }>()

/** Every change, latest first. */
export const selectChanges = (ctx: Ctx) =>
  db(ctx).selectFrom('value_change').selectAll().orderBy('changed_at', 'desc').orderBy('change_id', 'desc').execute()

/** The last level of each setting that was ever changed. */
export const selectLevels = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('value_change')
    .distinctOn('setting')
    .select(['setting', 'level'])
    .orderBy('setting')
    .orderBy('changed_at', 'desc')
    .orderBy('change_id', 'desc')
    .execute()

type NewChange = { setting: ValueSetting; level: string; why: Bilingual; by: string }

export async function insertChange(ctx: Ctx, { setting, level, why, by }: NewChange): Promise<void> {
  await db(ctx)
    .insertInto('value_change')
    .values({
      association_id: ctx.association.associationId,
      change_id: newId(),
      setting,
      level,
      why: JSON.stringify(why) as never,
      changed_by: by,
      changed_at: ctx.now(),
    })
    .execute()
}
