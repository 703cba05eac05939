import type { Selectable, Updateable } from 'kysely'
import type { Underlined, WriteAnnouncement } from '../../contract/announcements.ts'
import type { Ctx } from '../platform/index.ts'
import type { AnnouncementTable, CommunicationTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<CommunicationTables>()
const own = (ctx: Ctx) => ({ association_id: ctx.association.associationId })
const json = (value: unknown) => JSON.stringify(value) as never

export type StoredAnnouncement = Selectable<AnnouncementTable>

export const lockAnnouncement = (ctx: Ctx, id: string): Promise<StoredAnnouncement | undefined> =>
  db(ctx).selectFrom('announcement').selectAll().where('announcement_id', '=', id).forUpdate().executeTakeFirst()

export const listAnnouncements = (ctx: Ctx, limit: number): Promise<StoredAnnouncement[]> =>
  db(ctx).selectFrom('announcement').selectAll().orderBy('written_at', 'desc').limit(limit).execute()

/** Those the page shows, latest first. */
export const listShown = (ctx: Ctx, limit: number): Promise<StoredAnnouncement[]> =>
  db(ctx)
    .selectFrom('announcement')
    .selectAll()
    .where('state', 'in', ['sending', 'sent'])
    .where('on_page', '=', true)
    .orderBy('send_at', 'desc')
    .limit(limit)
    .execute()

export async function saveDraft(ctx: Ctx, one: WriteAnnouncement, by: string): Promise<void> {
  const values = {
    template: one.template,
    audience_key: one.audience,
    title: json(one.title),
    body: json(one.body),
    by_email: one.byEmail,
    on_page: one.onPage,
    state: 'draft' as const,
    written_by: by,
    written_at: ctx.now(),
  }
  const unsent = { send_at: null, sent_by: null, reason: null, reached: null, finished_at: null }
  await db(ctx)
    .insertInto('announcement')
    .values({ ...own(ctx), ...unsent, ...values, announcement_id: one.announcementId })
    .onConflict((conflict) => conflict.columns(['association_id', 'announcement_id']).doUpdateSet(values))
    .execute()
}

export const changeAnnouncement = async (
  ctx: Ctx,
  id: string,
  change: Omit<Updateable<AnnouncementTable>, 'warnings' | 'title' | 'body'> & { warnings?: Underlined[] },
): Promise<void> => {
  const { warnings, ...rest } = change
  await db(ctx)
    .updateTable('announcement')
    .set({ ...rest, ...(warnings && { warnings: json(warnings) }) })
    .where('announcement_id', '=', id)
    .execute()
}
