import { sql } from 'kysely'
import type { Ctx } from '../platform/index.ts'
import type { CommunicationTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<CommunicationTables>()
const own = (ctx: Ctx) => ({ association_id: ctx.association.associationId })

/** A first reading stays the first; putting away is written once. */
export async function saveReading(ctx: Ctx, announcementId: string, memberId: string, isDismissed: boolean) {
  const at = ctx.now()
  const row = { announcement_id: announcementId, member_id: memberId, read_at: at }
  const insert = db(ctx)
    .insertInto('announcement_reading')
    .values({ ...own(ctx), ...row, dismissed_at: isDismissed ? at : null })
  await insert
    .onConflict((on) => {
      const known = on.columns(['association_id', 'announcement_id', 'member_id'])
      return isDismissed ? known.doUpdateSet({ dismissed_at: at }) : known.doNothing()
    })
    .execute()
}

/** Ids of those a member put away. */
export async function listDismissed(ctx: Ctx, memberId: string): Promise<Set<string>> {
  const rows = await db(ctx)
    .selectFrom('announcement_reading')
    .select('announcement_id')
    .where('member_id', '=', memberId)
    .where('dismissed_at', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.announcement_id))
}

export type Subject = { announcementId: string } | { improvementId: string }

export async function insertAnswer(ctx: Ctx, answerId: string, subject: Subject, conversationId: string) {
  const announcement_id = 'announcementId' in subject ? subject.announcementId : null
  const improvement_id = 'improvementId' in subject ? subject.improvementId : null
  const row = { answer_id: answerId, announcement_id, improvement_id, conversation_id: conversationId, at: ctx.now() }
  await db(ctx)
    .insertInto('announcement_answer')
    .values({ ...own(ctx), ...row })
    .execute()
}

export const findAnswer = (ctx: Ctx, answerId: string) =>
  db(ctx).selectFrom('announcement_answer').selectAll().where('answer_id', '=', answerId).executeTakeFirst()

export type Readers = { announcement_id: string; read: number; answered: number }

/** How many members read each on the page, and how many answers came. */
export async function countReaders(ctx: Ctx): Promise<Readers[]> {
  const found = await sql<Readers>`
    select announcement_id, sum(read)::int as read, sum(answered)::int as answered from (
      select announcement_id, 1 as read, 0 as answered from announcement_reading
      union all
      select announcement_id, 0, 1 from announcement_answer where announcement_id is not null) as each
    group by announcement_id`.execute(ctx.tx)
  return found.rows
}
