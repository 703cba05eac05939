import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto'
import { type IdentitySettings, IdentityTrial, type IdentityTried, NewIdentityKey } from '../../../contract/identity.ts'
import { texts } from '../../../locales/server/index.ts'
import { type Ctx, newId } from '../../platform/index.ts'
import { hasRole, recordAct } from '../../trust/index.ts'
import { meets } from '../audience.ts'
import { selectAssociation, selectAudiences } from '../store.ts'
import { audienceOfTokens, readSiteToken } from './identify-member.ts'
import { insertKey, isAddressTaken, lockKeys, revokeKey, selectKeys, selectMemberByNumber } from './store-identity.ts'

/** The one in use and the one that replaces it. */
const LIVE_KEYS = 2

type Refused = { ok: false; reason: 'forbidden' | 'not-found' | 'too-many-keys' | 'bad-key' }
type Read = Omit<IdentitySettings, 'server'>
export type IdentityAct = { ok: true; settings: Read } | Refused

const FORBIDDEN: Refused = { ok: false, reason: 'forbidden' }
const mayArrange = (ctx: Ctx) => hasRole(ctx.actor, 'administrator')

/** The keys, never their secrets; what a token must carry. */
export async function readIdentity(ctx: Ctx, made?: Read['made']): Promise<IdentityAct> {
  if (!mayArrange(ctx)) return FORBIDDEN
  const rows = await selectKeys(ctx)
  const { embed_origins } = await selectAssociation(ctx)
  const keys = rows.map((row) => ({
    keyId: row.key_id,
    name: row.name,
    algorithm: row.algorithm,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }))
  const mayAdd = keys.filter((key) => key.revokedAt === null).length < LIVE_KEYS
  const settings = { audience: audienceOfTokens(ctx.association), origins: embed_origins, keys, mayAdd }
  return { ok: true, settings: { ...settings, ...(made && { made }) } }
}

/** An Ed25519 public key given as PEM or JWK, as PEM; undefined for any other key. A private one is never taken. */
function publicKeyOf(given: string): string | undefined {
  const text = given.trim()
  if (/PRIVATE/.test(text) || /"d"\s*:/.test(text)) return undefined
  try {
    const key: KeyObject = text.startsWith('{')
      ? createPublicKey({ key: JSON.parse(text), format: 'jwk' })
      : createPublicKey(text)
    return key.asymmetricKeyType === 'ed25519' ? String(key.export({ type: 'spki', format: 'pem' })) : undefined
  } catch {
    return undefined
  }
}

/** Makes a key. The secret of an HS256 key is in the answer, once. Two keys may live at a time, for a rotation. */
export async function makeIdentityKey(ctx: Ctx, input: unknown): Promise<IdentityAct> {
  if (!mayArrange(ctx)) return FORBIDDEN
  const { name, algorithm, publicKey } = NewIdentityKey.parse(input)
  await lockKeys(ctx)
  const live = (await selectKeys(ctx)).filter((row) => row.revoked_at === null)
  if (live.length >= LIVE_KEYS) return { ok: false, reason: 'too-many-keys' }
  const pem = algorithm === 'EdDSA' ? publicKeyOf(publicKey ?? '') : null
  if (pem === undefined) return { ok: false, reason: 'bad-key' }
  const secret = algorithm === 'HS256' ? randomBytes(32).toString('base64url') : null
  const { associationId: association_id } = ctx.association
  const keyId = newId()
  await insertKey(ctx, {
    association_id,
    key_id: keyId,
    name,
    algorithm,
    public_key: pem,
    secret_sealed: secret && ctx.vault.seal(association_id, 'identity-key', secret),
    created_at: ctx.now(),
    last_used_at: null,
    revoked_at: null,
  })
  await recordAct(ctx, 'identity-key.made', keyId, { algorithm })
  return readIdentity(ctx, { keyId, secret })
}

/** Tokens of a revoked key are refused from the next one on. Sessions already open end by themselves within hours. */
export async function revokeIdentityKey(ctx: Ctx, keyId: string): Promise<IdentityAct> {
  if (!mayArrange(ctx)) return FORBIDDEN
  if (!(await revokeKey(ctx, keyId))) return { ok: false, reason: 'not-found' }
  await recordAct(ctx, 'identity-key.revoked', keyId)
  return readIdentity(ctx)
}

/** Says what a token would do, and why it is refused. Nothing is stored, and the token stays usable. */
export async function tryToken(ctx: Ctx, input: unknown, language: 'fr' | 'en'): Promise<IdentityTried | null> {
  if (!mayArrange(ctx)) return null
  const read = await readSiteToken(ctx, IdentityTrial.parse(input).token.trim())
  if (!read.ok) return { ...read, sentence: texts(language).identityRefusal[read.reason] }
  const { subject, name = null, attributes = {}, email } = read.member
  const known = await selectMemberByNumber(ctx, subject)
  const all = { ...known?.attributes, ...attributes }
  const audiences = (await selectAudiences(ctx)).filter((row) => row.rule && meets(all, row.rule))
  return {
    ok: true,
    subject,
    known: known?.name ?? null,
    name,
    attributes: all,
    audiences: audiences.map((row) => row.name),
    addressTaken: email !== undefined && (await isAddressTaken(ctx, email, known?.member_id ?? null)),
  }
}
