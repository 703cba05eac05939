import { sql } from 'kysely'
import type { Ctx } from '../../platform/index.ts'
import type { MemberTable, PeopleTables, StaffTable } from '../tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<PeopleTables>()
/** Lines sent to the database at a time. */
const BATCH = 1000

export const selectAllMembers = (ctx: Ctx): Promise<MemberTable[]> => db(ctx).selectFrom('member').selectAll().execute()
export const selectAllStaff = (ctx: Ctx): Promise<StaffTable[]> => db(ctx).selectFrom('staff').selectAll().execute()

/** One import at a time changes an association's people. */
export const lockPeople = (ctx: Ctx) => db(ctx).selectFrom('association').select('slug').forUpdate().execute()

async function inBatches<T>(rows: T[], run: (json: string) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await run(JSON.stringify(rows.slice(at, at + BATCH)))
}

const MEMBER = sql.raw(
  'member_id uuid, external_id text, email text, name text, language text, attributes jsonb, adviser_staff_id uuid',
)
const STAFF = sql.raw(
  'staff_id uuid, external_id text, email text, name text, role_title jsonb, initials text, roles text[], languages text[]',
)

/** Adds those whose id is new; writes over the others. Passwords, and whether the account is open, stay as they are. */
export const saveMembers = (ctx: Ctx, rows: MemberTable[]): Promise<void> =>
  inBatches(rows, (json) =>
    sql`insert into member (association_id, member_id, external_id, email, name, language, attributes, adviser_staff_id)
      select current_association(), r.* from jsonb_to_recordset(${json}::jsonb) as r(${MEMBER})
      on conflict (association_id, member_id) do update set external_id = excluded.external_id, email = excluded.email,
        name = excluded.name, language = excluded.language, attributes = excluded.attributes,
        adviser_staff_id = excluded.adviser_staff_id`.execute(ctx.tx),
  )

export const saveStaff = (ctx: Ctx, rows: StaffTable[]): Promise<void> =>
  inBatches(rows, (json) =>
    sql`insert into staff (association_id, staff_id, external_id, email, name, role_title, initials, roles, languages)
      select current_association(), r.* from jsonb_to_recordset(${json}::jsonb) as r(${STAFF})
      on conflict (association_id, staff_id) do update set external_id = excluded.external_id, email = excluded.email,
        name = excluded.name, role_title = excluded.role_title, initials = excluded.initials, roles = excluded.roles,
        languages = excluded.languages`.execute(ctx.tx),
  )
