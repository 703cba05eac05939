import type { Language } from '../../contract/common.ts'
import type { Ctx } from '../platform/index.ts'
import type { PeopleTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<PeopleTables>()
const languageOf = (said: string | undefined): Language => (said === 'en' ? 'en' : 'fr')

type Row = { personId: string; email: string; name: string; language: Language; attributes: Record<string, string> }

export async function selectMembersAfter(ctx: Ctx, after: string | null, limit: number): Promise<Row[]> {
  const query = db(ctx)
    .selectFrom('member')
    .select(['member_id', 'email', 'name', 'language', 'attributes'])
    .where('disabled_at', 'is', null)
    .orderBy('member_id')
    .limit(limit)
  const rows = await (after ? query.where('member_id', '>', after) : query).execute()
  return rows.map((row) => ({
    personId: row.member_id,
    email: row.email ?? '',
    name: row.name,
    language: languageOf(row.language),
    attributes: row.attributes,
  }))
}

export async function selectStaffAfter(ctx: Ctx, after: string | null, limit: number): Promise<Row[]> {
  const query = db(ctx)
    .selectFrom('staff')
    .select(['staff_id', 'email', 'name', 'languages'])
    .where('disabled_at', 'is', null)
    .orderBy('staff_id')
    .limit(limit)
  const rows = await (after ? query.where('staff_id', '>', after) : query).execute()
  return rows.map((row) => ({
    personId: row.staff_id,
    email: row.email,
    name: row.name,
    language: languageOf(row.languages[0]),
    attributes: {},
  }))
}
