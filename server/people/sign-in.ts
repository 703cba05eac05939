import { type Session, SignIn } from '../../contract/people.ts'
import { type App, type AssociationRef, hashSecret, within } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import { openSession } from './open-session.ts'
import { isPassword } from './password.ts'
import { LIFETIME_MS, memberSession, staffSession } from './session.ts'
import { deleteSession, selectCredential, selectMember, selectStaff } from './store.ts'

export type SignedIn =
  | { ok: true; token: string; session: Session; lifetimeMs: number }
  | { ok: false; reason: 'wrong-credentials' }

const ANONYMOUS = { kind: 'visitor', conversationKeyHash: null } as const

/**
 * Checks an address and a password and opens a session with a new secret.
 * Takes as long for an unknown address as for a known one. The slow hash is computed outside any transaction.
 */
export async function signIn(app: App, association: AssociationRef, input: unknown): Promise<SignedIn> {
  const { as, email, password } = SignIn.parse(input)
  const account = await within(app, association, ANONYMOUS, (ctx) => selectCredential(ctx, as, email))
  const isRight = await isPassword(password, account?.password_hash ?? null)
  if (!account || !isRight) return { ok: false, reason: 'wrong-credentials' }
  return within(app, association, ANONYMOUS, async (ctx) => {
    const lifetimeMs = LIFETIME_MS[as]
    const opening = { kind: as, subjectId: account.id, lifetimeMs, carrier: 'cookie', method: 'password' } as const
    const { token } = await openSession(ctx, opening)
    await recordAct(ctx, `${as}.signed-in`, account.id)
    const row = as === 'staff' ? await selectStaff(ctx, account.id) : await selectMember(ctx, account.id)
    if (!row) return { ok: false, reason: 'wrong-credentials' } as const
    const session = 'staff_id' in row ? staffSession(row, token) : memberSession(row, token)
    return { ok: true, token, session, lifetimeMs } as const
  })
}

/** Ends a session; its secret is worth nothing afterwards. */
export async function signOut(app: App, association: AssociationRef, token: string): Promise<void> {
  await within(app, association, ANONYMOUS, (ctx) => deleteSession(ctx, hashSecret(token)))
}
