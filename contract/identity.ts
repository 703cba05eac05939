// Signed identity: the keys of the association's site, and why a token is refused.
import * as z from 'zod/mini'
import { Id } from './common.ts'
import { Session } from './people.ts'

export const IdentityAlgorithm = z.enum(['EdDSA', 'HS256'])
export type IdentityAlgorithm = z.infer<typeof IdentityAlgorithm>

/** POST /settings/identity/keys. `publicKey` (PEM or JWK): for EdDSA only. */
export const NewIdentityKey = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  algorithm: IdentityAlgorithm,
  publicKey: z.optional(z.string().check(z.maxLength(2000))),
})
export type NewIdentityKey = z.infer<typeof NewIdentityKey>

export const IdentityKey = z.object({
  keyId: Id,
  name: z.string(),
  algorithm: IdentityAlgorithm,
  createdAt: z.string(),
  lastUsedAt: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
})
export type IdentityKey = z.infer<typeof IdentityKey>

export const REFUSALS = [
  'malformed',
  'forbidden-header',
  'unknown-key',
  'revoked-key',
  'wrong-algorithm',
  'bad-signature',
  'wrong-audience',
  'no-expiry',
  'expired',
  'not-yet',
  'too-long',
  'no-id',
  'replayed',
  'no-subject',
  'bad-attributes',
  'disabled',
] as const
export const IdentityRefusal = z.enum(REFUSALS)
export type IdentityRefusal = z.infer<typeof IdentityRefusal>

/** GET /settings/identity. `secret` is there once, in the answer to the making of an HS256 key. */
export const IdentitySettings = z.object({
  audience: z.string(),
  server: z.string(),
  origins: z.array(z.string()),
  keys: z.array(IdentityKey),
  mayAdd: z.boolean(),
  made: z.optional(z.object({ keyId: Id, secret: z.nullable(z.string()) })),
})
export type IdentitySettings = z.infer<typeof IdentitySettings>

export const IdentityTrial = z.object({ token: z.string().check(z.maxLength(8000)) })

/** POST /settings/identity/try: nothing is stored, the token stays usable. */
export const IdentityTried = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(false), reason: IdentityRefusal, sentence: z.string() }),
  z.object({
    ok: z.literal(true),
    subject: z.string(),
    /** The member as she is known today; null: she will be known from her first visit. */
    known: z.nullable(z.string()),
    name: z.nullable(z.string()),
    attributes: z.record(z.string(), z.string()),
    audiences: z.array(z.object({ fr: z.string(), en: z.string() })),
    /** The address belongs to somebody else here, and is left aside. */
    addressTaken: z.boolean(),
  }),
])
export type IdentityTried = z.infer<typeof IdentityTried>

/** POST /identity: the session of a member on the association's site, for the `Authorization` header. */
export const IdentitySession = z.object({ token: z.string(), session: Session, expiresAt: z.string() })
export type IdentitySession = z.infer<typeof IdentitySession>
