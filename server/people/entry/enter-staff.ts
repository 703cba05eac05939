// The ways staff come in, once their first proof was right.

import type { Session } from '../../../contract/people.ts'
import type { SecondFactorAsked } from '../../../contract/sign-in.ts'
import { type App, type AssociationRef, type Ctx, within } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { openSession } from '../open-session.ts'
import { LIFETIME_MS, memberSession, staffSession } from '../session.ts'
import { selectAssociation, selectMember, selectStaff } from '../store.ts'
import { type Site, wantPasskey, whosePasskey } from './passkey.ts'
import { beginStep, endStep, lookAtStep } from './sign-in-step.ts'
import { countRecoveryCodes, selectFactors } from './store-entry.ts'
import { confirmTotp, isRecoveryCode, isTotp, startTotp } from './totp.ts'

export type Opened = { ok: true; token: string; session: Session; lifetimeMs: number }
export type NotOpened = { ok: false; reason: 'wrong-credentials' }
const WRONG: NotOpened = { ok: false, reason: 'wrong-credentials' }
const ANONYMOUS = { kind: 'visitor', conversationKeyHash: null } as const

/** Opens the session of somebody fully known. A closed account gets the answer of a wrong password. */
export async function letIn(
  ctx: Ctx,
  as: 'staff' | 'member',
  subjectId: string,
  method: string,
): Promise<Opened | NotOpened> {
  const row = as === 'staff' ? await selectStaff(ctx, subjectId) : await selectMember(ctx, subjectId)
  if (!row) return WRONG
  const lifetimeMs = LIFETIME_MS[as]
  const { token } = await openSession(ctx, { kind: as, subjectId, lifetimeMs, carrier: 'cookie', method })
  await recordAct(ctx, `${as}.signed-in`, subjectId, { method })
  const session = 'staff_id' in row ? staffSession(row, token) : memberSession(row, token)
  return { ok: true, token, session, lifetimeMs }
}

/** What else is asked of somebody of the staff after her password; undefined when it suffices. */
export async function askSecondFactor(ctx: Ctx, staffId: string): Promise<SecondFactorAsked | undefined> {
  const kinds = (await selectFactors(ctx, staffId)).filter((row) => row.confirmed_at !== null).map((row) => row.kind)
  const enrol = kinds.length === 0
  if (enrol && !(await selectAssociation(ctx)).second_factor_required) return undefined
  const codes = enrol ? 0 : await countRecoveryCodes(ctx, staffId)
  const ticket = await beginStep(ctx, 'second-factor', { staffId, enrol: enrol ? 'yes' : 'no' })
  const methods = [...new Set(kinds), ...(codes > 0 ? (['recovery'] as const) : [])]
  return { kind: 'second-factor', ticket, methods, enrol }
}

/** The code of her telephone, or one of her recovery codes. Five tries; then her password again. */
export async function giveSecondFactor(
  app: App,
  association: AssociationRef,
  given: { ticket: string; method: 'totp' | 'recovery'; code: string },
): Promise<Opened | NotOpened> {
  return within(app, association, ANONYMOUS, async (ctx) => {
    const held = await lookAtStep(ctx, 'second-factor', given.ticket)
    if (!held?.staffId || held.enrol === 'yes') return WRONG
    const check = given.method === 'totp' ? isTotp : isRecoveryCode
    if (!(await check(ctx, held.staffId, given.code))) return WRONG
    await endStep(ctx, given.ticket)
    return letIn(ctx, 'staff', held.staffId, `password+${given.method}`)
  })
}

/** A challenge for a passkey: after a password (`ticket`), or in its place. */
export async function askPasskey(app: App, association: AssociationRef, site: Site, ticket: string | undefined) {
  return within(app, association, ANONYMOUS, async (ctx) => {
    const held = ticket ? await lookAtStep(ctx, 'second-factor', ticket) : undefined
    if (ticket && !held?.staffId) return undefined
    return wantPasskey(ctx, site, held?.staffId ?? null)
  })
}

/** A passkey holds two proofs: the device, and the finger, face or code it asked for. */
export async function givePasskey(
  app: App,
  association: AssociationRef,
  site: Site,
  given: { ticket: string; response: unknown },
): Promise<Opened | NotOpened> {
  return within(app, association, ANONYMOUS, async (ctx) => {
    const staffId = await whosePasskey(ctx, site, given.ticket, given.response)
    return staffId ? letIn(ctx, 'staff', staffId, 'passkey') : WRONG
  })
}

/** At the door: somebody who must have a second proof and has none makes it before she comes in. */
export async function startEnrolment(app: App, association: AssociationRef, ticket: string) {
  return within(app, association, ANONYMOUS, async (ctx) => {
    const held = await lookAtStep(ctx, 'second-factor', ticket)
    return held?.staffId && held.enrol === 'yes' ? startTotp(ctx, held.staffId) : undefined
  })
}

export async function finishEnrolment(app: App, association: AssociationRef, given: { ticket: string; code: string }) {
  return within(app, association, ANONYMOUS, async (ctx) => {
    const held = await lookAtStep(ctx, 'second-factor', given.ticket)
    if (!held?.staffId || held.enrol !== 'yes') return WRONG
    const made = await confirmTotp(ctx, held.staffId, given.code)
    if (!made) return WRONG
    await endStep(ctx, given.ticket)
    const opened = await letIn(ctx, 'staff', held.staffId, 'password+totp')
    return opened.ok ? { ...opened, recoveryCodes: made.recoveryCodes } : opened
  })
}
