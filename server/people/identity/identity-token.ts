// What a site's token must be. Pure, but for the clock it is given.
import { decodeProtectedHeader, errors, importSPKI, jwtVerify } from 'jose'
import * as z from 'zod/mini'
import type { IdentityAlgorithm, IdentityRefusal } from '../../../contract/identity.ts'

/** Ten minutes at most between the making of a token and its end; clocks may differ by thirty seconds (SECURITY.md 9). */
export const LONGEST_S = 600
export const SKEW_S = 30
const LARGEST = 8000

/** A header may say which key and which algorithm; anything that would bring a key of its own is refused (SECURITY.md 10). */
const HEADER = new Set(['alg', 'kid', 'typ'])

const AttributeName = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_.-]{0,39}$/))
export const Attributes = z.record(AttributeName, z.string().check(z.maxLength(200)))
const NEVER = new Set(['__proto__', 'constructor', 'prototype'])

const Claims = z.object({
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))),
  email: z.optional(z.string().check(z.trim(), z.toLowerCase(), z.email(), z.maxLength(254))),
  language: z.optional(z.enum(['fr', 'en'])),
  attributes: z.optional(Attributes),
})

export type SiteKey = { keyId: string; algorithm: IdentityAlgorithm; material: string; isRevoked: boolean }
export type SiteMember = z.infer<typeof Claims> & { subject: string; tokenId: string; expiresAt: Date; keyId: string }
export type TokenRead = { ok: true; member: SiteMember } | { ok: false; reason: IdentityRefusal }

const refused = (reason: IdentityRefusal) => ({ ok: false, reason }) as const

/**
 * Reads a token signed by the association's site. The key is chosen by `kid` among the association's own and
 * the algorithm is the key's. Whether it was used before is not known here.
 */
export async function readToken(
  token: string,
  expected: { audience: string; now: Date; findKey: (keyId: string) => Promise<SiteKey | undefined> },
): Promise<TokenRead> {
  const header = headerOf(token)
  if (!header) return refused('malformed')
  if (Object.keys(header).some((name) => !HEADER.has(name))) return refused('forbidden-header')
  const key = typeof header.kid === 'string' ? await expected.findKey(header.kid) : undefined
  if (!key) return refused('unknown-key')
  if (key.isRevoked) return refused('revoked-key')
  if (header.alg !== key.algorithm) return refused('wrong-algorithm')
  try {
    const options = { algorithms: [key.algorithm], audience: expected.audience, currentDate: expected.now }
    const { payload } = await jwtVerify(token, await materialOf(key), { ...options, clockTolerance: SKEW_S })
    return memberIn(payload, key.keyId, expected.now)
  } catch (error) {
    return refused(reasonOf(error))
  }
}

function headerOf(token: string) {
  if (token.length > LARGEST || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return undefined
  try {
    return decodeProtectedHeader(token)
  } catch {
    return undefined
  }
}

const materialOf = (key: SiteKey) =>
  key.algorithm === 'EdDSA' ? importSPKI(key.material, 'EdDSA') : Buffer.from(key.material, 'base64url')

function reasonOf(error: unknown): IdentityRefusal {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'bad-signature'
  if (error instanceof errors.JOSEAlgNotAllowed) return 'wrong-algorithm'
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'malformed'
  const reasons: Record<string, IdentityRefusal> = { aud: 'wrong-audience', nbf: 'not-yet', exp: 'no-expiry' }
  return reasons[error.claim] ?? 'malformed'
}

function memberIn(payload: Record<string, unknown>, keyId: string, now: Date): TokenRead {
  const { exp, iat, sub, jti, aud } = payload
  const seconds = now.getTime() / 1000
  // One audience: a token made for several places could be carried from one to the other.
  if (typeof aud !== 'string') return refused('wrong-audience')
  if (typeof exp !== 'number' || typeof iat !== 'number') return refused('no-expiry')
  if (iat > seconds + SKEW_S) return refused('not-yet')
  if (exp - iat > LONGEST_S || exp > seconds + LONGEST_S + SKEW_S) return refused('too-long')
  if (typeof jti !== 'string' || jti.length < 16 || jti.length > 200) return refused('no-id')
  if (typeof sub !== 'string' || sub.trim() !== sub || sub === '' || sub.length > 128) return refused('no-subject')
  const claims = z.safeParse(Claims, payload)
  if (!claims.success) return refused('bad-attributes')
  const names = Object.keys(payload.attributes ?? {})
  if (names.length > 40 || names.some((name) => NEVER.has(name))) return refused('bad-attributes')
  return { ok: true, member: { ...claims.data, subject: sub, tokenId: jti, expiresAt: new Date(exp * 1000), keyId } }
}
