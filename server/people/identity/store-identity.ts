import type { Ctx } from '../../platform/index.ts'
import type { MemberTable, PeopleTables } from '../tables.ts'
import type { IdentityKeyTable, IdentityTables } from './tables-identity.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<IdentityTables>()
const people = (ctx: Ctx) => ctx.tx.withTables<PeopleTables>()

export const selectKeys = (ctx: Ctx) => db(ctx).selectFrom('identity_key').selectAll().orderBy('created_at').execute()

export const selectKey = (ctx: Ctx, keyId: string) =>
  db(ctx).selectFrom('identity_key').selectAll().where('key_id', '=', keyId).executeTakeFirst()

export async function insertKey(ctx: Ctx, row: IdentityKeyTable): Promise<void> {
  await db(ctx).insertInto('identity_key').values(row).execute()
}

/** Keys of an association are changed one at a time: two administrators cannot make a third live one between them. */
export const lockKeys = (ctx: Ctx) => people(ctx).selectFrom('association').select('slug').forUpdate().execute()

export async function revokeKey(ctx: Ctx, keyId: string): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('identity_key')
    .set({ revoked_at: ctx.now() })
    .where('key_id', '=', keyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function touchKey(ctx: Ctx, keyId: string): Promise<void> {
  await db(ctx).updateTable('identity_key').set({ last_used_at: ctx.now() }).where('key_id', '=', keyId).execute()
}

/** Keeps that a token was used; false when it was before. */
export async function keepToken(ctx: Ctx, tokenHash: string, expiresAt: Date): Promise<boolean> {
  await db(ctx).deleteFrom('identity_token').where('expires_at', '<', ctx.now()).execute()
  const { numInsertedOrUpdatedRows } = await db(ctx)
    .insertInto('identity_token')
    .values({ association_id: ctx.association.associationId, token_hash: tokenHash, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const selectMemberByNumber = (ctx: Ctx, externalId: string) =>
  people(ctx).selectFrom('member').selectAll().where('external_id', '=', externalId).executeTakeFirst()

/** Whether an address signs in another member than this one. */
export async function isAddressTaken(ctx: Ctx, email: string, memberId: string | null): Promise<boolean> {
  const row = await people(ctx).selectFrom('member').select('member_id').where('email', '=', email).executeTakeFirst()
  return row !== undefined && row.member_id !== memberId
}

/** Adds the member unless her number is known meanwhile, by another page of hers. */
export async function insertSiteMember(ctx: Ctx, row: MemberTable): Promise<void> {
  const values = { ...row, attributes: JSON.stringify(row.attributes) as never }
  await people(ctx)
    .insertInto('member')
    .values(values)
    .onConflict((conflict) => conflict.columns(['association_id', 'external_id']).doNothing())
    .execute()
}

type Said = Pick<MemberTable, 'name' | 'email' | 'language' | 'attributes'>

export async function updateSiteMember(ctx: Ctx, memberId: string, said: Said): Promise<void> {
  await people(ctx)
    .updateTable('member')
    .set({ ...said, attributes: JSON.stringify(said.attributes) as never })
    .where('member_id', '=', memberId)
    .execute()
}
