import type { Session } from '../../contract/people.ts'
import { type Actor, type App, type AssociationRef, type Ctx, hashSecret, within } from '../platform/index.ts'
import { memberSession, staffSession } from './session.ts'
import { selectMember, selectSession, selectStaff } from './store.ts'
import type { SessionTable } from './tables.ts'

export type Recognised = { actor: Actor; session: Session }

const NOBODY: Recognised = { actor: { kind: 'visitor', conversationKeyHash: null }, session: { kind: 'none' } }

/** Who a session's secret belongs to. An unknown, ended or expired one belongs to nobody; a disabled account is nobody at once. */
export async function recognise(
  app: App,
  association: AssociationRef,
  token: string,
  carrier: SessionTable['carrier'] = 'cookie',
): Promise<Recognised> {
  return within(app, association, { kind: 'system' }, (ctx) => recogniseIn(ctx, token, carrier))
}

async function recogniseIn(ctx: Ctx, token: string, carrier: SessionTable['carrier']): Promise<Recognised> {
  const row = await selectSession(ctx, hashSecret(token), carrier)
  if (row?.kind === 'staff') {
    const staff = await selectStaff(ctx, row.subject_id)
    if (!staff) return NOBODY
    return {
      actor: { kind: 'staff', staffId: staff.staff_id, name: staff.name, roles: staff.roles },
      session: staffSession(staff, token),
    }
  }
  if (row?.kind === 'member') {
    const member = await selectMember(ctx, row.subject_id)
    if (!member) return NOBODY
    return {
      actor: { kind: 'member', memberId: member.member_id, attributes: member.attributes },
      session: memberSession(member, token),
    }
  }
  return NOBODY
}
