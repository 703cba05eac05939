import { sql, type Transaction } from 'kysely'
import type { ModelUsage } from '../../../contract/models.ts'
import type { Spent } from './settings.ts'
import type { ModelCallTable, ModelSettingsTable, ModelTables } from './tables.ts'

/** The part of a context that a store needs: also what a call recorded after its transaction has. */
export type At = { association: { associationId: string }; tx: Transaction<unknown>; now: () => Date }

const db = (at: At) => at.tx.withTables<ModelTables>()

export const selectModelSettings = (at: At) => db(at).selectFrom('model_settings').selectAll().executeTakeFirst()

export async function saveModelRow(at: At, row: Omit<ModelSettingsTable, 'association_id'>): Promise<void> {
  const values = { ...row, language_policy: JSON.stringify(row.language_policy) as never }
  await db(at)
    .insertInto('model_settings')
    .values({ ...values, association_id: at.association.associationId })
    .onConflict((on) => on.column('association_id').doUpdateSet(values))
    .execute()
}

export async function insertModelCall(at: At, row: Omit<ModelCallTable, 'association_id'>): Promise<void> {
  await db(at)
    .insertInto('model_call')
    .values({ ...row, association_id: at.association.associationId })
    .execute()
}

/** The day began at midnight where the association is. */
const today = (at: At) =>
  sql<boolean>`at >= (select date_trunc('day', ${at.now()}::timestamptz at time zone timezone) at time zone timezone from association)`

export async function sumSpentToday(at: At): Promise<Spent> {
  const row = await db(at)
    .selectFrom('model_call')
    .select([
      sql<number>`coalesce(sum(tokens_in + tokens_out), 0)::int8`.as('tokens'),
      sql<number>`coalesce(sum(cost_cents), 0)`.as('cents'),
    ])
    .where(today(at))
    .executeTakeFirstOrThrow()
  return { tokens: row.tokens, cents: row.cents }
}

export async function selectUsageToday(at: At): Promise<ModelUsage> {
  const row = await db(at)
    .selectFrom('model_call')
    .select([
      sql<number>`count(*)`.as('calls'),
      sql<number>`count(*) filter (where outcome not in ('answered', 'stopped'))`.as('failures'),
      sql<number>`coalesce(sum(tokens_in + tokens_out), 0)::int8`.as('tokens'),
      sql<number>`coalesce(sum(cost_cents), 0)`.as('cents'),
      sql<number | null>`percentile_cont(0.5) within group (order by latency_ms)`.as('median_ms'),
    ])
    .where(today(at))
    .executeTakeFirstOrThrow()
  const { median_ms, ...sums } = row
  return { ...sums, medianMs: median_ms === null ? null : Math.round(median_ms) }
}
