import type { Ctx } from '../platform/index.ts'
import { type Association, associationOf } from './association.ts'
import { mayRead } from './audience.ts'
import { selectAssociation, selectAudiences, selectMember, selectMemberNames, selectStaff } from './store.ts'

/** The association of the context. */
export const getAssociation = async (ctx: Ctx): Promise<Association> => associationOf(await selectAssociation(ctx))

/** Keys of the audiences whose documents the actor may read. */
export async function listReadableAudiences(ctx: Ctx): Promise<string[]> {
  const rows = await selectAudiences(ctx)
  return rows
    .filter((row) => mayRead(ctx.actor, { key: row.audience_key, rule: row.rule }))
    .map((row) => row.audience_key)
}

/** All audiences of the association, with their names. */
export async function listAudiences(ctx: Ctx) {
  const rows = await selectAudiences(ctx)
  return rows.map((row) => ({ key: row.audience_key, name: row.name }))
}

/** The audiences that somebody's file makes her one of: those with a rule about her attributes, which she meets. */
export async function listOwnAudiences(ctx: Ctx) {
  const rows = await selectAudiences(ctx)
  return rows
    .filter(({ rule }) => rule !== null && Object.keys(rule).length > 0)
    .filter((row) => ctx.actor.kind === 'member' && mayRead(ctx.actor, { key: row.audience_key, rule: row.rule }))
    .map((row) => ({ key: row.audience_key, name: row.name, rule: row.rule ?? {} }))
}

/** A staff person as members see her: name, role, initials. */
export async function findStaff(ctx: Ctx, staffId: string) {
  const row = await selectStaff(ctx, staffId)
  return row && { staffId, name: row.name, role: row.role_title, initials: row.initials, email: row.email }
}

/** Names of members by id, for lists. */
export const listMemberNames = (ctx: Ctx, memberIds: string[]) => selectMemberNames(ctx, memberIds)

export async function findMember(ctx: Ctx, memberId: string) {
  const row = await selectMember(ctx, memberId)
  return (
    row && {
      memberId,
      name: row.name,
      language: row.language,
      attributes: row.attributes,
      email: row.email,
      adviserStaffId: row.adviser_staff_id,
    }
  )
}
