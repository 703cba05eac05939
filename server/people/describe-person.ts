import type { Bilingual } from '../../contract/common.ts'
import type { Reason } from '../../contract/people.ts'
import type { Ctx } from '../platform/index.ts'
import { meets } from './audience.ts'
import { findMember, getAssociation } from './get-association.ts'
import { addOpenMinutes, isOpenAt } from './open-time.ts'
import { clockOf, promiseFor } from './promise.ts'
import { listRoster, type Rostered } from './roster.ts'
import { sayPerson } from './say-person.ts'
import { selectAudiences } from './store.ts'

/** Keys of the audiences a member belongs to; a visitor is of the public only. */
export async function audiencesOf(ctx: Ctx, memberId: string | null): Promise<string[]> {
  const member = memberId ? await findMember(ctx, memberId) : undefined
  if (!member) return ['public']
  const rows = await selectAudiences(ctx)
  return [
    'public',
    ...rows.filter((row) => row.rule && meets(member.attributes, row.rule)).map((row) => row.audience_key),
  ]
}

/** The promise a request made now would be under: its minutes and its three moments. */
export async function promiseNow(ctx: Ctx, reason: Reason, memberId: string | null) {
  const { opening, timezone, promises } = await getAssociation(ctx)
  const rule = promiseFor(promises, reason, await audiencesOf(ctx, memberId))
  const clock = rule ? clockOf({ opening, timezone }, ctx.now(), rule.openMinutes) : null
  return { openMinutes: rule?.openMinutes ?? null, clock }
}

/** She may be named as the one who answers: she has not put herself away, and her hours run before the promise ends. */
const isExpected = (adviser: Rostered, dueAt: Date | null) =>
  !(adviser.presence === 'away' && adviser.because === 'chosen') &&
  adviser.hoursFrom !== null &&
  (dueAt === null ? adviser.inHours : adviser.hoursFrom < dueAt)

export type PersonDescription = {
  available: boolean
  sentence: Bilingual
  phone: string | null
  email: string | null
}

/** Who can answer this member, and when, in true words: her adviser if she is expected, the promise as it would run from now. */
export async function describePerson(
  ctx: Ctx,
  memberId: string | null = ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
  reason: Reason = 'asked',
): Promise<PersonDescription> {
  const { opening, timezone, promises, contact } = await getAssociation(ctx)
  const calendar = { opening, timezone }
  const now = ctx.now()
  const rule = promiseFor(promises, reason, await audiencesOf(ctx, memberId))
  const openMinutes = rule?.openMinutes ?? null
  const dueAt = openMinutes === null ? null : addOpenMinutes(calendar, now, openMinutes)
  const roster = await listRoster(ctx)
  const member = memberId ? await findMember(ctx, memberId) : undefined
  const adviser = roster.find((one) => one.staffId === member?.adviserStaffId)
  const expected = {
    calendar,
    openMinutes,
    adviser: adviser && isExpected(adviser, dueAt) ? adviser.name : null,
    here: roster.filter((one) => one.inHours && one.presence !== 'away').length,
  }
  return {
    available: isOpenAt(calendar, now),
    sentence: { fr: sayPerson(expected, now, 'fr'), en: sayPerson(expected, now, 'en') },
    phone: contact.phone,
    email: contact.email,
  }
}
