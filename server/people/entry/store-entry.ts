import { sql } from 'kysely'
import type { Ctx } from '../../platform/index.ts'
import type { PeopleTables } from '../tables.ts'
import type {
  EntryTables,
  OidcAccountTable,
  OidcSettingsTable,
  Population,
  SecondFactorTable,
  SignInStepTable,
} from './tables-entry.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<EntryTables>()
const people = (ctx: Ctx) => ctx.tx.withTables<PeopleTables>()

export const selectFactors = (ctx: Ctx, staffId: string) =>
  db(ctx).selectFrom('second_factor').selectAll().where('staff_id', '=', staffId).orderBy('created_at').execute()

export const selectPasskey = (ctx: Ctx, credentialId: string) =>
  db(ctx).selectFrom('second_factor').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()

export async function insertFactor(ctx: Ctx, row: SecondFactorTable): Promise<void> {
  await db(ctx).insertInto('second_factor').values(row).execute()
}

/** A TOTP that was begun and never confirmed gives way to the next. */
export async function deleteUnconfirmed(ctx: Ctx, staffId: string): Promise<void> {
  await db(ctx).deleteFrom('second_factor').where('staff_id', '=', staffId).where('confirmed_at', 'is', null).execute()
}

export async function confirmFactor(ctx: Ctx, factorId: string, lastStep: number): Promise<void> {
  await db(ctx)
    .updateTable('second_factor')
    .set({ confirmed_at: ctx.now(), last_step: lastStep })
    .where('factor_id', '=', factorId)
    .execute()
}

/** Notes the use of a code; false when this half-minute's, or a later one, was used already. */
export async function noteUse(ctx: Ctx, factorId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('second_factor')
    .set({ last_step: step, last_used_at: ctx.now() })
    .where('factor_id', '=', factorId)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function setCounter(ctx: Ctx, factorId: string, counter: number): Promise<void> {
  await db(ctx)
    .updateTable('second_factor')
    .set({ counter, last_used_at: ctx.now() })
    .where('factor_id', '=', factorId)
    .execute()
}

export async function deleteFactor(ctx: Ctx, staffId: string, factorId: string): Promise<boolean> {
  const { numDeletedRows } = await db(ctx)
    .deleteFrom('second_factor')
    .where('staff_id', '=', staffId)
    .where('factor_id', '=', factorId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function replaceRecoveryCodes(ctx: Ctx, staffId: string, hashes: string[]): Promise<void> {
  await db(ctx).deleteFrom('recovery_code').where('staff_id', '=', staffId).execute()
  const { associationId: association_id } = ctx.association
  const rows = hashes.map((code_hash) => ({ association_id, staff_id: staffId, code_hash }))
  if (rows.length > 0) await db(ctx).insertInto('recovery_code').values(rows).execute()
}

export async function spendRecoveryCode(ctx: Ctx, staffId: string, hash: string): Promise<boolean> {
  const { numDeletedRows } = await db(ctx)
    .deleteFrom('recovery_code')
    .where('staff_id', '=', staffId)
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function countRecoveryCodes(ctx: Ctx, staffId: string): Promise<number> {
  const query = db(ctx).selectFrom('recovery_code').where('staff_id', '=', staffId)
  return Number((await query.select((count) => count.fn.countAll().as('n')).executeTakeFirst())?.n ?? 0)
}

export async function insertStep(ctx: Ctx, row: SignInStepTable): Promise<void> {
  await db(ctx).deleteFrom('sign_in_step').where('expires_at', '<', ctx.now()).execute()
  await db(ctx).insertInto('sign_in_step').values(row).execute()
}

/** Counts a try at a step under way. Undefined when it is unknown or over. */
export const tryStep = (ctx: Ctx, stepHash: string, kind: SignInStepTable['kind']) =>
  db(ctx)
    .updateTable('sign_in_step')
    .set({ attempts: sql`attempts + 1` })
    .where('step_hash', '=', stepHash)
    .where('kind', '=', kind)
    .where('expires_at', '>', ctx.now())
    .returningAll()
    .executeTakeFirst()

export async function deleteStep(ctx: Ctx, stepHash: string): Promise<void> {
  await db(ctx).deleteFrom('sign_in_step').where('step_hash', '=', stepHash).execute()
}

export async function setSecondFactorRequired(ctx: Ctx, required: boolean): Promise<void> {
  await people(ctx).updateTable('association').set({ second_factor_required: required }).execute()
}

/** Staff with an open account and no second proof. */
export async function countStaffWithout(ctx: Ctx): Promise<number> {
  const found = await sql<{ n: number }>`select count(*) as n from staff s where s.disabled_at is null and not exists (
    select from second_factor f where f.association_id = s.association_id and f.staff_id = s.staff_id and f.confirmed_at is not null)`.execute(
    ctx.tx,
  )
  return found.rows[0]?.n ?? 0
}

export const selectProviders = (ctx: Ctx) =>
  db(ctx).selectFrom('oidc_settings').selectAll().orderBy('population').execute()

export const selectProvider = (ctx: Ctx, population: Population) =>
  db(ctx).selectFrom('oidc_settings').selectAll().where('population', '=', population).executeTakeFirst()

export async function saveProvider(ctx: Ctx, row: OidcSettingsTable): Promise<void> {
  const { association_id: _, population: __, ...said } = row
  await db(ctx)
    .insertInto('oidc_settings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['association_id', 'population']).doUpdateSet(said))
    .execute()
}

export const selectLinked = (ctx: Ctx, population: Population, issuer: string, subject: string) =>
  db(ctx)
    .selectFrom('oidc_account')
    .select('subject_id')
    .where('population', '=', population)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()

/** Links somebody of the provider to an account; false when either is linked already. */
export async function insertLinked(
  ctx: Ctx,
  row: Omit<OidcAccountTable, 'association_id' | 'linked_at'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(ctx)
    .insertInto('oidc_account')
    .values({ ...row, association_id: ctx.association.associationId, linked_at: ctx.now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
