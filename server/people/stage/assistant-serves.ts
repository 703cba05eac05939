import { Volunteer } from '../../../contract/stages.ts'
import type { Ctx } from '../../platform/index.ts'
import { mayRead } from '../audience.ts'
import { getAssociation } from '../get-association.ts'
import { selectAudiences, selectMember } from '../store.ts'
import { opensTo } from './stage.ts'
import { deleteVolunteer, insertVolunteer, isVolunteer } from './store-stage.ts'

/** Whether the assistant answers this member, or a visitor (`null`), at this moment. For any actor. */
export async function assistantServes(ctx: Ctx, memberId: string | null): Promise<boolean> {
  const opened = await getAssociation(ctx)
  if (opened.stage === 'all') return true
  const member = memberId === null ? undefined : await selectMember(ctx, memberId)
  if (!member) return opensTo(opened, { kind: 'visitor' })
  const { member_id, attributes } = member
  const own = (await selectAudiences(ctx)).filter((row) =>
    mayRead({ kind: 'member', memberId: member_id, attributes }, { key: row.audience_key, rule: row.rule }),
  )
  const audiences = own.map((row) => row.audience_key)
  return opensTo(opened, { kind: 'member', audiences, isVolunteer: await isVolunteer(ctx, member_id) })
}

/** Of a member, whether she tries the assistant; null of a visitor, where nobody is asked to, and when it answers her anyway. */
export async function volunteering(ctx: Ctx, memberId: string | null): Promise<boolean | null> {
  const { stage } = await getAssociation(ctx)
  if (memberId === null || (stage !== 'volunteers' && stage !== 'audiences')) return null
  const tries = await isVolunteer(ctx, memberId)
  return !tries && (await assistantServes(ctx, memberId)) ? null : tries
}

/** She joins those who try the assistant, or leaves them: hers to decide, as often as she likes, whatever the stage. */
export async function volunteer(ctx: Ctx, input: unknown) {
  if (ctx.actor.kind !== 'member') return { ok: false, reason: 'forbidden' } as const
  const { joins } = Volunteer.parse(input)
  const { memberId } = ctx.actor
  await (joins ? insertVolunteer(ctx, memberId) : deleteVolunteer(ctx, memberId))
  return { ok: true } as const
}
