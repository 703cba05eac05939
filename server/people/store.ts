import { sql } from 'kysely'
import type { Actor, App, AssociationRef, Ctx } from '../platform/index.ts'
import type { AssociationTable, AudienceTable, MemberTable, PeopleTables, SessionTable, StaffTable } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<PeopleTables>()
const json = (value: unknown) => JSON.stringify(value) as never

/** Who exists, across associations: by its address on this server. The only query made before an association is set. */
export async function selectAssociationRef(
  app: App,
  slug: string,
): Promise<(AssociationRef & { embedOrigins: string[] }) | undefined> {
  const row = await app.database.across('relais_directory', (tx) =>
    tx
      .withTables<PeopleTables>()
      .selectFrom('association')
      .select(['association_id', 'slug', 'embed_origins'])
      .where('slug', '=', slug)
      .executeTakeFirst(),
  )
  return row && { associationId: row.association_id, slug: row.slug, embedOrigins: row.embed_origins }
}

export async function selectAssociationRefs(app: App): Promise<AssociationRef[]> {
  const rows = await app.database.across('relais_directory', (tx) =>
    tx
      .withTables<PeopleTables>()
      .selectFrom('association')
      .select(['association_id', 'slug'])
      .orderBy('slug')
      .execute(),
  )
  return rows.map((row) => ({ associationId: row.association_id, slug: row.slug }))
}

export async function insertAssociation(ctx: Ctx, row: AssociationTable): Promise<void> {
  const values = {
    ...row,
    name: json(row.name),
    contact: json(row.contact),
    opening: json(row.opening),
    suggestions: json(row.suggestions),
    promises: json(row.promises),
  }
  await db(ctx).insertInto('association').values(values).execute()
}

export const selectAssociation = (ctx: Ctx) => db(ctx).selectFrom('association').selectAll().executeTakeFirstOrThrow()

export async function setEmbedOrigins(ctx: Ctx, origins: string[]): Promise<void> {
  await db(ctx).updateTable('association').set({ embed_origins: origins }).execute()
}

export async function insertAudiences(ctx: Ctx, rows: AudienceTable[]): Promise<void> {
  const values = rows.map((row) => ({ ...row, name: json(row.name), rule: row.rule === null ? null : json(row.rule) }))
  await db(ctx).insertInto('audience').values(values).execute()
}

export const selectAudiences = (ctx: Ctx) =>
  db(ctx).selectFrom('audience').selectAll().orderBy('audience_key').execute()

export async function insertStaff(ctx: Ctx, row: StaffTable): Promise<void> {
  await db(ctx)
    .insertInto('staff')
    .values({ ...row, role_title: json(row.role_title) })
    .execute()
}

export async function insertMember(ctx: Ctx, row: MemberTable): Promise<void> {
  await db(ctx)
    .insertInto('member')
    .values({ ...row, attributes: json(row.attributes) })
    .execute()
}

export const selectStaff = (ctx: Ctx, staffId: string) =>
  db(ctx)
    .selectFrom('staff')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()

export const selectMember = (ctx: Ctx, memberId: string) =>
  db(ctx)
    .selectFrom('member')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()

/** Names by id; those whose account is closed are not in it. */
export async function selectMemberNames(ctx: Ctx, memberIds: string[]): Promise<Map<string, string>> {
  if (memberIds.length === 0) return new Map()
  const rows = await db(ctx)
    .selectFrom('member')
    .select(['member_id', 'name'])
    // An array and not a list: one statement, whatever their number.
    .where('member_id', '=', sql<string>`any(${memberIds}::uuid[])`)
    .where('disabled_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.member_id, row.name]))
}

/** The account behind an address: its id and what its password is checked against. */
export async function selectCredential(ctx: Ctx, as: 'member' | 'staff', email: string) {
  const column = as === 'staff' ? ('staff_id' as const) : ('member_id' as const)
  const found = await sql<{ id: string; password_hash: string | null }>`
    select ${sql.ref(column)} as id, password_hash from ${sql.table(as)} where email = ${email} and disabled_at is null`.execute(
    ctx.tx,
  )
  return found.rows[0]
}

export async function insertSession(ctx: Ctx, row: SessionTable): Promise<void> {
  await db(ctx).insertInto('session').values(row).execute()
}

export const selectSession = (ctx: Ctx, tokenHash: string, carrier: SessionTable['carrier']) =>
  db(ctx)
    .selectFrom('session')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('carrier', '=', carrier)
    .where('expires_at', '>', ctx.now())
    .executeTakeFirst()

/** Whose it was. */
export async function deleteSession(ctx: Ctx, tokenHash: string): Promise<string | undefined> {
  const query = db(ctx).deleteFrom('session').where('token_hash', '=', tokenHash).returning('subject_id')
  return (await query.executeTakeFirst())?.subject_id
}

export async function deleteSessionsOf(ctx: Ctx, subjectId: string): Promise<void> {
  await db(ctx).deleteFrom('session').where('subject_id', '=', subjectId).execute()
}

/** Sessions of somebody that are over by themselves. */
export async function deleteStaleSessions(ctx: Ctx, subjectId: string): Promise<void> {
  await db(ctx).deleteFrom('session').where('subject_id', '=', subjectId).where('expires_at', '<', ctx.now()).execute()
}

/** The member as the actor she is, or a visitor when she is unknown. */
export async function actorOfMember(ctx: Ctx, memberId: string): Promise<Actor> {
  const row = await selectMember(ctx, memberId)
  if (!row) return { kind: 'visitor', conversationKeyHash: null }
  return { kind: 'member', memberId, attributes: row.attributes }
}
