import type { Ctx } from '../context.ts'
import type { MailSettingsTable, MailTable, MailTables } from './tables.ts'

const db = (ctx: Ctx) => ctx.tx.withTables<MailTables>()
const own = (ctx: Ctx) => ({ association_id: ctx.association.associationId })

export const selectMailSettings = (ctx: Ctx) => db(ctx).selectFrom('mail_settings').selectAll().executeTakeFirst()

export async function saveMailSettings(ctx: Ctx, row: Omit<MailSettingsTable, 'association_id'>): Promise<void> {
  await db(ctx)
    .insertInto('mail_settings')
    .values({ ...row, ...own(ctx) })
    .onConflict((on) => on.column('association_id').doUpdateSet(row))
    .execute()
}

type NewMail = Pick<MailTable, 'mail_id' | 'kind' | 'recipient' | 'letter_sealed'>

export async function insertMail(ctx: Ctx, row: NewMail): Promise<void> {
  await db(ctx)
    .insertInto('mail')
    .values({ ...row, ...own(ctx), state: 'waiting', queued_at: ctx.now(), failure: null, settled_at: null })
    .execute()
}

export const selectMail = (ctx: Ctx, mailId: string) =>
  db(ctx).selectFrom('mail').selectAll().where('mail_id', '=', mailId).executeTakeFirst()

/** One attempt more that did not succeed; the letter waits for the next. */
export async function countAttempt(ctx: Ctx, mailId: string, failure: string): Promise<void> {
  await db(ctx)
    .updateTable('mail')
    .set((row) => ({ attempts: row('attempts', '+', 1), failure }))
    .where('mail_id', '=', mailId)
    .execute()
}

export async function settleMail(ctx: Ctx, mailId: string, state: MailTable['state'], failure: string | null) {
  await db(ctx)
    .updateTable('mail')
    .set({ state, failure, letter_sealed: null, settled_at: ctx.now() })
    .where('mail_id', '=', mailId)
    .execute()
}

export type MailCount = { kind: string; state: MailTable['state']; count: number }

/** Letters of these kinds, by kind and by what became of them. */
export async function countMail(ctx: Ctx, kinds: string[]): Promise<MailCount[]> {
  if (kinds.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('mail')
    .select((select) => ['kind', 'state', select.fn.countAll<string>().as('count')])
    .where('kind', 'in', kinds)
    .groupBy(['kind', 'state'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Which of these addresses a server has refused for good. */
export async function listRefused(ctx: Ctx, addresses: string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set()
  const rows = await db(ctx)
    .selectFrom('mail')
    .select('recipient')
    .distinct()
    .where('recipient', 'in', addresses)
    .where('state', '=', 'refused')
    .execute()
  return new Set(rows.map((row) => row.recipient))
}

/** A letter that had left came back for good: its address is written to no more. Believed only of a letter of ours to that very address. */
export async function noteBounce(ctx: Ctx, mailIds: string[], recipient: string): Promise<void> {
  if (mailIds.length === 0) return
  await db(ctx)
    .updateTable('mail')
    .set({ state: 'refused', failure: 'bounced' })
    .where('mail_id', 'in', mailIds)
    .where((where) => where(where.fn('lower', ['recipient']), '=', recipient))
    .where('state', '=', 'sent')
    .execute()
}
