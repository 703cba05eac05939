import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/index.ts'
import type { PeopleTables } from '../tables.ts'
import type {
  DirectoryTables,
  DirectoryTokenTable,
  DirectoryUserTable,
  Population,
  UserRow,
} from './tables-directory.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<DirectoryTables>()
const people = (ctx: Ctx) => ctx.tx.withTables<PeopleTables>()

export const selectTokens = (ctx: Ctx) =>
  db(ctx).selectFrom('directory_token').selectAll().orderBy('created_at').execute()

export const selectLiveToken = (ctx: Ctx, tokenHash: string) =>
  db(ctx)
    .selectFrom('directory_token')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()

export async function insertToken(ctx: Ctx, row: DirectoryTokenTable): Promise<void> {
  await db(ctx).insertInto('directory_token').values(row).execute()
}

export async function touchToken(ctx: Ctx, tokenId: string): Promise<void> {
  await db(ctx)
    .updateTable('directory_token')
    .set({ last_used_at: ctx.now() })
    .where('token_id', '=', tokenId)
    .execute()
}

export async function revokeToken(ctx: Ctx, tokenId: string): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('directory_token')
    .set({ revoked_at: ctx.now() })
    .where('token_id', '=', tokenId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** One change of the directory at a time in an association: what it read is still true when it writes. */
export const lockDirectory = (ctx: Ctx) => people(ctx).selectFrom('association').select('slug').forUpdate().execute()

/** The questions directories ask all day, answered by the database: by one name, one number, one address. */
export type Narrow = { field: 'userName' | 'externalId' | 'id' | 'email'; value: string }

const NARROW: Record<Narrow['field'], (value: string) => RawBuilder<unknown>> = {
  userName: (value) => sql`and lower(user_name) = lower(${value})`,
  externalId: (value) => sql`and external_id = ${value}`,
  id: (value) => sql`and id::text = ${value}`,
  email: (value) => sql`and email = lower(${value})`,
}

const accounts = (population: Population) =>
  population === 'staff'
    ? sql`select s.staff_id as id, s.email, s.name, coalesce(s.languages[1], 'fr') as language, s.disabled_at, s.roles,
        null::jsonb as attributes, s.email as own_name, s.association_id from staff s`
    : sql`select m.member_id as id, m.email, m.name, m.language, m.disabled_at, null::text[] as roles,
        m.attributes, coalesce(m.email, m.external_id, m.member_id::text) as own_name, m.association_id from member m`

const users = (population: Population, narrow: Narrow | undefined) => sql`
  select * from (
    select p.id, p.email, p.name, p.language, p.disabled_at, p.roles, p.attributes,
      coalesce(d.user_name, p.own_name) as user_name, d.external_id, d.given_name, d.family_name,
      coalesce(d.created_at, a.created_at) as created_at, coalesce(d.modified_at, a.created_at) as modified_at
    from (${accounts(population)}) p
    join association a on a.association_id = p.association_id
    left join directory_user d on d.association_id = p.association_id and d.population = ${population} and d.subject_id = p.id
    where d.removed_at is null) u
  where true ${narrow ? NARROW[narrow.field](narrow.value) : sql``}`

export async function selectUsers(
  ctx: Ctx,
  population: Population,
  narrow?: Narrow,
  page?: { offset: number; limit: number },
): Promise<UserRow[]> {
  const cut = page ? sql`limit ${page.limit} offset ${page.offset}` : sql``
  return (await sql<UserRow>`${users(population, narrow)} order by id ${cut}`.execute(ctx.tx)).rows
}

export async function countUsers(ctx: Ctx, population: Population): Promise<number> {
  const found = await sql<{ n: number }>`select count(*) as n from (${users(population, undefined)}) c`.execute(ctx.tx)
  return found.rows[0]?.n ?? 0
}

/** Somebody the directory deleted, or who never was in it, by the name it would give. */
export async function selectRemoved(ctx: Ctx, population: Population, userName: string) {
  return db(ctx)
    .selectFrom('directory_user')
    .select('subject_id')
    .where('population', '=', population)
    .where(sql`lower(user_name)`, '=', userName.toLowerCase())
    .where('removed_at', 'is not', null)
    .executeTakeFirst()
}

export async function saveDirectoryUser(ctx: Ctx, row: DirectoryUserTable): Promise<void> {
  const { association_id: _, population: __, subject_id: ___, created_at: ____, ...said } = row
  await db(ctx)
    .insertInto('directory_user')
    .values(row)
    .onConflict((conflict) => conflict.columns(['association_id', 'population', 'subject_id']).doUpdateSet(said))
    .execute()
}

export async function setOpen(ctx: Ctx, population: Population, id: string, isOpen: boolean): Promise<void> {
  const disabled_at = isOpen ? null : ctx.now()
  if (population === 'staff')
    await people(ctx).updateTable('staff').set({ disabled_at }).where('staff_id', '=', id).execute()
  else await people(ctx).updateTable('member').set({ disabled_at }).where('member_id', '=', id).execute()
}

type Said = { name: string; email: string | null; language: 'fr' | 'en' }

/** What the directory says of somebody. Staff keep their languages: a directory knows one only. */
export async function updateAccount(ctx: Ctx, population: Population, id: string, said: Said): Promise<void> {
  if (population === 'member') await people(ctx).updateTable('member').set(said).where('member_id', '=', id).execute()
  else {
    const { name, email } = said
    await people(ctx)
      .updateTable('staff')
      .set({ name, ...(email && { email }) })
      .where('staff_id', '=', id)
      .execute()
  }
}

export async function setRoles(ctx: Ctx, id: string, roles: string[]): Promise<void> {
  await people(ctx).updateTable('staff').set({ roles }).where('staff_id', '=', id).execute()
}

export async function setAttributes(ctx: Ctx, id: string, attributes: Record<string, string>): Promise<void> {
  const value = JSON.stringify(attributes) as never
  await people(ctx).updateTable('member').set({ attributes: value }).where('member_id', '=', id).execute()
}

export const selectAdministrators = (ctx: Ctx) =>
  people(ctx)
    .selectFrom('staff')
    .select('staff_id')
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`'administrator' = any(roles)`)
    .execute()
