import type { Language } from '../../contract/common.ts'
import type { Ctx } from '../platform/index.ts'
import { meets } from './audience.ts'
import { selectAudiences } from './store.ts'
import { selectMembersAfter, selectStaffAfter } from './store-recipients.ts'

export type Recipient = { personId: string; email: string; name: string; language: Language }

/**
 * People of an audience in the order of their ids, some at a time: those after `after`, and where to go on; null at the end.
 * `public` is every member. An audience closed to members has nobody.
 */
export async function listRecipients(ctx: Ctx, audience: string, after: string | null, size: number) {
  const isStaff = audience === 'staff'
  const rows = isStaff ? await selectStaffAfter(ctx, after, size) : await selectMembersAfter(ctx, after, size)
  const rule =
    audience === 'public' ? {} : (await selectAudiences(ctx)).find((one) => one.audience_key === audience)?.rule
  const recipients = rows.filter((row) => isStaff || (rule && meets(row.attributes, rule)))
  return {
    recipients: recipients.map(({ attributes: _, ...one }): Recipient => one),
    next: rows.length < size ? null : (rows.at(-1)?.personId ?? null),
  }
}
