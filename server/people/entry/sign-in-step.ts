// A sign-in under way, between two requests of the same browser. What it holds is sealed; its ticket is stored hashed.
import * as z from 'zod/mini'
import { type Ctx, hashSecret, newSecret } from '../../platform/index.ts'
import { deleteStep, insertStep, tryStep } from './store-entry.ts'
import type { StepKind } from './tables-entry.ts'

const MINUTE_MS = 60_000
const LIFETIME_MS: Record<StepKind, number> = {
  'second-factor': 10 * MINUTE_MS,
  passkey: 5 * MINUTE_MS,
  'new-passkey': 5 * MINUTE_MS,
  oidc: 10 * MINUTE_MS,
}

/** Tries at a second proof with one right password; then the password is asked again. */
const MOST_TRIES = 5

const Held = z.record(z.string(), z.string())
export type Held = z.infer<typeof Held>

export async function beginStep(ctx: Ctx, kind: StepKind, held: Held): Promise<string> {
  const ticket = newSecret()
  const { associationId: association_id } = ctx.association
  await insertStep(ctx, {
    association_id,
    step_hash: hashSecret(ticket),
    kind,
    sealed: ctx.vault.seal(association_id, `sign-in ${kind}`, JSON.stringify(held)),
    attempts: 0,
    expires_at: new Date(ctx.now().getTime() + LIFETIME_MS[kind]),
  })
  return ticket
}

/** What a ticket holds. Each look is a try; undefined when it is unknown, over, or was tried too often. */
export async function lookAtStep(ctx: Ctx, kind: StepKind, ticket: string): Promise<Held | undefined> {
  const row = await tryStep(ctx, hashSecret(ticket), kind)
  if (!row || row.attempts > MOST_TRIES) return undefined
  const opened = ctx.vault.open(ctx.association.associationId, `sign-in ${kind}`, row.sealed)
  return opened === undefined ? undefined : Held.parse(JSON.parse(opened))
}

/** What a ticket holds, once. */
export async function takeStep(ctx: Ctx, kind: StepKind, ticket: string): Promise<Held | undefined> {
  const held = await lookAtStep(ctx, kind, ticket)
  await deleteStep(ctx, hashSecret(ticket))
  return held
}

export const endStep = (ctx: Ctx, ticket: string): Promise<void> => deleteStep(ctx, hashSecret(ticket))
