import type { SurveyTopic, Wish } from '../../../contract/wishes.ts'
import type { Ctx } from '../../platform/index.ts'
import type { ReferralExampleTable, ReferralPolicyTable, ReferralTables } from './tables-referral.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<ReferralTables>()
const json = (value: unknown) => JSON.stringify(value) as never

export const findPolicy = (ctx: Ctx): Promise<ReferralPolicyTable | undefined> =>
  db(ctx).selectFrom('referral_policy').selectAll().executeTakeFirst()

export const selectExamples = (ctx: Ctx): Promise<ReferralExampleTable[]> =>
  db(ctx).selectFrom('referral_example').selectAll().orderBy('added_at', 'desc').orderBy('example_id', 'desc').execute()

export async function savePolicy(ctx: Ctx, row: Omit<ReferralPolicyTable, 'association_id'>): Promise<void> {
  const values = { ...row, treatments: json(row.treatments), own_lines: json(row.own_lines) }
  await db(ctx)
    .insertInto('referral_policy')
    .values({ ...values, association_id: ctx.association.associationId })
    .onConflict((conflict) => conflict.column('association_id').doUpdateSet(values))
    .execute()
}

/** The same words are the same example: its topic is replaced. */
export async function insertExample(ctx: Ctx, row: Omit<ReferralExampleTable, 'association_id'>): Promise<void> {
  const { topic, language, added_by, added_at } = row
  await db(ctx)
    .insertInto('referral_example')
    .values({ ...row, association_id: ctx.association.associationId })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'text']).doUpdateSet({ topic, language, added_by, added_at }),
    )
    .execute()
}

/** Whether there was one. */
export async function deleteExample(ctx: Ctx, exampleId: string): Promise<boolean> {
  const done = await db(ctx).deleteFrom('referral_example').where('example_id', '=', exampleId).executeTakeFirst()
  return done.numDeletedRows > 0n
}

export async function countExamples(ctx: Ctx): Promise<number> {
  const row = await db(ctx)
    .selectFrom('referral_example')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export const selectWishes = (ctx: Ctx, memberId: string) =>
  db(ctx).selectFrom('member_wish').select(['topic', 'wish']).where('member_id', '=', memberId).execute()

/** Her wishes, in place of those before. */
export async function replaceWishes(ctx: Ctx, memberId: string, wishes: Map<SurveyTopic | 'all', Wish>): Promise<void> {
  await db(ctx).deleteFrom('member_wish').where('member_id', '=', memberId).execute()
  const own = { association_id: ctx.association.associationId, member_id: memberId, said_at: ctx.now() }
  const rows = [...wishes].map(([topic, wish]) => ({ ...own, topic, wish }))
  if (rows.length > 0) await db(ctx).insertInto('member_wish').values(rows).execute()
}
