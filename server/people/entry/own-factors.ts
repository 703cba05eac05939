import { type Factors, NewPasskey, TotpConfirm } from '../../../contract/sign-in.ts'
import type { Ctx } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { selectAssociation } from '../store.ts'
import { addPasskey, type Site, wantNewPasskey } from './passkey.ts'
import { countRecoveryCodes, deleteFactor, replaceRecoveryCodes, selectFactors } from './store-entry.ts'
import { confirmTotp, newRecoveryCodes, startTotp } from './totp.ts'

export type FactorAct =
  | { ok: true; factors: Factors }
  | { ok: false; reason: 'forbidden' | 'wrong-code' | 'not-found' | 'last-factor' }
const FORBIDDEN = { ok: false, reason: 'forbidden' } as const
const WRONG_CODE = { ok: false, reason: 'wrong-code' } as const

/** Each of the staff arranges her own; nobody arranges another's. */
const selfOf = (ctx: Ctx): string | undefined => (ctx.actor.kind === 'staff' ? ctx.actor.staffId : undefined)

export async function readFactors(ctx: Ctx, recoveryCodes?: string[]): Promise<FactorAct> {
  const staffId = selfOf(ctx)
  if (!staffId) return FORBIDDEN
  const rows = (await selectFactors(ctx, staffId)).filter((row) => row.confirmed_at !== null)
  const factors = rows.map((row) => ({
    factorId: row.factor_id,
    kind: row.kind,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }))
  const recoveryCodesLeft = await countRecoveryCodes(ctx, staffId)
  const { second_factor_required: required } = await selectAssociation(ctx)
  return { ok: true, factors: { factors, recoveryCodesLeft, required, ...(recoveryCodes && { recoveryCodes }) } }
}

export async function startOwnTotp(ctx: Ctx) {
  const staffId = selfOf(ctx)
  return staffId ? startTotp(ctx, staffId) : undefined
}

export async function confirmOwnTotp(ctx: Ctx, input: unknown): Promise<FactorAct> {
  const staffId = selfOf(ctx)
  if (!staffId) return FORBIDDEN
  const made = await confirmTotp(ctx, staffId, TotpConfirm.parse(input).code)
  return made ? readFactors(ctx, made.recoveryCodes) : WRONG_CODE
}

export async function wantOwnPasskey(ctx: Ctx, site: Site) {
  const staffId = selfOf(ctx)
  return staffId ? wantNewPasskey(ctx, site, staffId) : undefined
}

export async function addOwnPasskey(ctx: Ctx, site: Site, input: unknown): Promise<FactorAct> {
  const staffId = selfOf(ctx)
  if (!staffId) return FORBIDDEN
  const added = await addPasskey(ctx, site, staffId, NewPasskey.parse(input))
  return added ? readFactors(ctx, added.recoveryCodes) : WRONG_CODE
}

/** The last one stays while the association requires one. With the last one go the recovery codes. */
export async function removeFactor(ctx: Ctx, factorId: string): Promise<FactorAct> {
  const staffId = selfOf(ctx)
  if (!staffId) return FORBIDDEN
  const rows = (await selectFactors(ctx, staffId)).filter((row) => row.confirmed_at !== null)
  if (!rows.some((row) => row.factor_id === factorId)) return { ok: false, reason: 'not-found' }
  const { second_factor_required: isRequired } = await selectAssociation(ctx)
  if (isRequired && rows.length === 1) return { ok: false, reason: 'last-factor' }
  await deleteFactor(ctx, staffId, factorId)
  if (rows.length === 1) await replaceRecoveryCodes(ctx, staffId, [])
  await recordAct(ctx, 'second-factor.removed', staffId)
  return readFactors(ctx)
}

/** Ten new codes; those before are worth nothing. */
export async function renewRecoveryCodes(ctx: Ctx): Promise<FactorAct> {
  const staffId = selfOf(ctx)
  if (!staffId) return FORBIDDEN
  const hasFactor = (await selectFactors(ctx, staffId)).some((row) => row.confirmed_at !== null)
  return hasFactor ? readFactors(ctx, await newRecoveryCodes(ctx, staffId)) : { ok: false, reason: 'not-found' }
}
