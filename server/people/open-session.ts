import { type Ctx, hashSecret, newSecret } from '../platform/index.ts'
import { deleteSessionsOf, deleteStaleSessions, insertSession } from './store.ts'
import type { SessionTable } from './tables.ts'

export type NewSession = {
  kind: 'member' | 'staff'
  subjectId: string
  lifetimeMs: number
  /** `header`: for a widget on the association's site, where no cookie is sent. */
  carrier: SessionTable['carrier']
  /** How she proved who she is: `password`, `password+totp`, `passkey`, `oidc`, `site`. */
  method: string
}

/** A session with a new secret, which is given once and stored hashed. */
export async function openSession(ctx: Ctx, input: NewSession): Promise<{ token: string; expiresAt: Date }> {
  const token = newSecret()
  const now = ctx.now()
  const expiresAt = new Date(now.getTime() + input.lifetimeMs)
  await deleteStaleSessions(ctx, input.subjectId)
  await insertSession(ctx, {
    association_id: ctx.association.associationId,
    token_hash: hashSecret(token),
    kind: input.kind,
    subject_id: input.subjectId,
    created_at: now,
    expires_at: expiresAt,
    carrier: input.carrier,
    method: input.method,
  })
  return { token, expiresAt }
}

/** Ends every session of somebody at once; the streams she follows look again who she is. */
export async function endSessions(ctx: Ctx, subjectId: string): Promise<void> {
  await deleteSessionsOf(ctx, subjectId)
  await ctx.announce({ kind: 'session.ended', subjectId, payload: {} })
}
