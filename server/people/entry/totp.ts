import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { toString as drawQr } from 'qrcode'
import { type Ctx, hashSecret, newId } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { selectAssociation, selectStaff } from '../store.ts'
import {
  confirmFactor,
  deleteUnconfirmed,
  insertFactor,
  noteUse,
  replaceRecoveryCodes,
  selectFactors,
  spendRecoveryCode,
} from './store-entry.ts'

/** RFC 6238 as every application knows it: six digits, thirty seconds, SHA-1. One period of clock difference either way. */
const PERIOD_S = 30
const WINDOW = 1
const CODES = 10

const totpOf = (secret: Secret, label = '', issuer = '') =>
  new TOTP({ secret, label, issuer, digits: 6, period: PERIOD_S, algorithm: 'SHA1' })

/** The half-minute a code belongs to; undefined when it is not one of now. */
function stepOf(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const delta = totpOf(Secret.fromBase32(secret)).validate({ token: code, window: WINDOW, timestamp: now.getTime() })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD_S) + delta
}

const opened = (ctx: Ctx, sealed: string | null) => ctx.vault.open(ctx.association.associationId, 'totp', sealed ?? '')

/** Begins a TOTP: asked of nobody before `confirmTotp`. `svg`: its address as a picture. */
export async function startTotp(ctx: Ctx, staffId: string) {
  const [{ name }, staff] = [await selectAssociation(ctx), await selectStaff(ctx, staffId)]
  if (!staff) return undefined
  await deleteUnconfirmed(ctx, staffId)
  const secret = new Secret({ size: 20 })
  const { associationId: association_id } = ctx.association
  await insertFactor(ctx, {
    association_id,
    factor_id: newId(),
    staff_id: staffId,
    kind: 'totp',
    name: 'TOTP',
    secret_sealed: ctx.vault.seal(association_id, 'totp', secret.base32),
    last_step: 0,
    credential_id: null,
    public_key: null,
    counter: 0,
    transports: [],
    created_at: ctx.now(),
    confirmed_at: null,
    last_used_at: null,
  })
  const address = totpOf(secret, staff.email, name.fr).toString()
  const svg = await drawQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return { secret: secret.base32, address, svg }
}

/** The first code proves the telephone holds the secret. The recovery codes are given once, when there were none. */
export async function confirmTotp(
  ctx: Ctx,
  staffId: string,
  code: string,
): Promise<{ recoveryCodes: string[] } | undefined> {
  const factors = await selectFactors(ctx, staffId)
  const begun = factors.find((row) => row.kind === 'totp' && row.confirmed_at === null)
  const secret = begun && opened(ctx, begun.secret_sealed)
  const step = secret ? stepOf(secret, code.replaceAll(/\s/g, ''), ctx.now()) : undefined
  if (!begun || step === undefined) return undefined
  await confirmFactor(ctx, begun.factor_id, step)
  await recordAct(ctx, 'second-factor.added', staffId, { kind: 'totp' })
  return { recoveryCodes: await newRecoveryCodes(ctx, staffId) }
}

/** Whether a code is that of one of her telephones, now, for the first time. */
export async function isTotp(ctx: Ctx, staffId: string, code: string): Promise<boolean> {
  for (const row of await selectFactors(ctx, staffId)) {
    if (row.kind !== 'totp' || row.confirmed_at === null) continue
    const secret = opened(ctx, row.secret_sealed)
    const step = secret && stepOf(secret, code.replaceAll(/\s/g, ''), ctx.now())
    if (step && (await noteUse(ctx, row.factor_id, step))) return true
  }
  return false
}

// No 0, 1, 8, I, O, B: they are read aloud and copied by hand.
const LETTERS = 'ACDEFGHJKLMNPQRSTUVWXYZ2345679'
const plain = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

const newCode = (): string => {
  // Bytes beyond the last whole round of the alphabet are passed over, so that every letter is as likely.
  const letters = [...randomBytes(64)].filter((byte) => byte < 240).map((byte) => LETTERS[byte % 30])
  return letters.slice(0, 16).join('').match(/.{4}/g)?.join('-') ?? ''
}

const hashOf = (staffId: string, code: string): string => hashSecret(`recovery ${staffId} ${plain(code)}`)

/** Ten codes in place of those before, shown once. */
export async function newRecoveryCodes(ctx: Ctx, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode)
  const hashes = codes.map((code) => hashOf(staffId, code))
  await replaceRecoveryCodes(ctx, staffId, hashes)
  await recordAct(ctx, 'recovery-codes.made', staffId)
  return codes
}

/** Each code once. */
export const isRecoveryCode = (ctx: Ctx, staffId: string, code: string): Promise<boolean> =>
  spendRecoveryCode(ctx, staffId, hashOf(staffId, code))
