import { type Session, SignIn } from '../../contract/people.ts'
import type { SecondFactorAsked } from '../../contract/sign-in.ts'
import { type App, type AssociationRef, hashSecret, within } from '../platform/index.ts'
import { askSecondFactor, letIn } from './entry/enter-staff.ts'
import { isPassword } from './password.ts'
import { deleteSession, selectCredential } from './store.ts'

export type SignedIn =
  | { ok: true; token: string; session: Session; lifetimeMs: number }
  | { ok: false; reason: 'wrong-credentials' }
  | { ok: false; reason: 'second-factor'; asked: SecondFactorAsked }

const ANONYMOUS = { kind: 'visitor', conversationKeyHash: null } as const

/**
 * Checks an address and a password and opens a session with a new secret, or says what else is asked of her.
 * Takes as long for an unknown address as for a known one. The slow hash is computed outside any transaction.
 */
export async function signIn(app: App, association: AssociationRef, input: unknown): Promise<SignedIn> {
  const { as, email, password } = SignIn.parse(input)
  const account = await within(app, association, ANONYMOUS, (ctx) => selectCredential(ctx, as, email))
  const isRight = await isPassword(password, account?.password_hash ?? null)
  if (!account || !isRight) return { ok: false, reason: 'wrong-credentials' }
  return within(app, association, ANONYMOUS, async (ctx) => {
    const asked = as === 'staff' ? await askSecondFactor(ctx, account.id) : undefined
    return asked ? { ok: false, reason: 'second-factor', asked } : letIn(ctx, as, account.id, 'password')
  })
}

/** Ends a session; its secret is worth nothing afterwards. */
export async function signOut(app: App, association: AssociationRef, token: string): Promise<void> {
  await within(app, association, ANONYMOUS, async (ctx) => {
    const subjectId = await deleteSession(ctx, hashSecret(token))
    if (subjectId) await ctx.announce({ kind: 'session.ended', subjectId, payload: {} })
  })
}
