import { createHmac, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, foundAssociation, openWorld, type Place, type World } from '../../../tests/support/world.ts'
import { recognise } from '../recognise.ts'
import { signIn } from '../sign-in.ts'
import { insertMember, selectMember } from '../store.ts'
import { identifyMember } from './identify-member.ts'
import { makeIdentityKey, readIdentity, revokeIdentityKey, tryToken } from './identity-keys.ts'

let world: World
let place: Place
let other: Place
let kid: string
let secret: string

const NOW = Math.floor(new Date('2026-11-23T15:00:00Z').getTime() / 1000)

async function makeKey(at: Place, input: object = { name: 'Site', algorithm: 'HS256' }) {
  const act = await as(world, at, at.staff.director, (ctx) => makeIdentityKey(ctx, input))
  if (!act.ok) throw new Error(act.reason)
  return act.settings.made!
}

beforeAll(async () => {
  world = openWorld()
})
beforeEach(async () => {
  place = await foundAssociation(world)
  other = await foundAssociation(world)
  const made = await makeKey(place)
  kid = made.keyId
  secret = made.secret!
})
afterAll(() => world.close())

type Parts = { claims?: Record<string, unknown>; header?: Record<string, unknown>; key?: Uint8Array | KeyObject }

const bytesOf = (text: string) => Buffer.from(text, 'base64url')

function sign({ claims = {}, header = {}, key = bytesOf(secret) }: Parts = {}): Promise<string> {
  const told = { sub: 'M-1001', aud: `relais:${place.slug}`, iat: NOW, exp: NOW + 300, jti: randomUUID(), ...claims }
  return new SignJWT(told).setProtectedHeader({ alg: 'HS256', kid, ...header }).sign(key)
}

/** Signs whatever it is given, as a library would refuse to. */
function forge(header: object, claims: object, key: string | Buffer): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const body = `${part(header)}.${part(claims)}`
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`
}

const identify = (token: string, at: Place = place) => identifyMember(world.app, at, token)
const refusal = async (token: string, at: Place = place) => {
  const result = await identify(token, at)
  return result.ok ? 'let in' : result.reason
}

describe('a member signed in by the association’s site', () => {
  it('is known by her number, with her attributes, for as long as a working day', async () => {
    const claims = { name: 'Lise Roy', email: 'Lise@essai.test', language: 'en', attributes: { status: 'student' } }
    const result = await identify(await sign({ claims }))
    if (!result.ok) throw new Error(result.reason)
    const { actor, session } = await recognise(world.app, place, result.opened.token, 'header')
    expect(actor).toMatchObject({ kind: 'member', attributes: { status: 'student' } })
    expect(session).toMatchObject({ kind: 'member', name: 'Lise Roy', language: 'en' })
    expect((await recognise(world.app, other, result.opened.token, 'header')).session.kind).toBe('none')
    // What a page holds in its memory is worth nothing as a cookie.
    expect((await recognise(world.app, place, result.opened.token)).session.kind).toBe('none')
  })

  it('is the same member at each visit, and what the site no longer says stays', async () => {
    const one = await identify(
      await sign({ claims: { name: 'Lise Roy', attributes: { status: 'student', city: 'Laval' } } }),
    )
    const two = await identify(await sign({ claims: { attributes: { status: 'regular' } } }))
    if (!one.ok || !two.ok) throw new Error('refused')
    const { actor, session } = await recognise(world.app, place, two.opened.token, 'header')
    expect(actor).toMatchObject({ attributes: { status: 'regular', city: 'Laval' } })
    expect(session).toMatchObject({ name: 'Lise Roy' })
    expect(two.opened.session).toMatchObject({ memberId: (one.opened.session as { memberId: string }).memberId })
  })

  it('is never taken for somebody who has the same address', async () => {
    const result = await identify(await sign({ claims: { name: 'Autre', email: 'member@essai.test' } }))
    if (!result.ok) throw new Error(result.reason)
    const { actor } = await recognise(world.app, place, result.opened.token, 'header')
    if (actor.kind !== 'member') throw new Error('nobody')
    expect(actor.memberId).not.toBe(place.member.memberId)
    const row = await as(world, place, { kind: 'system' }, (ctx) => selectMember(ctx, actor.memberId))
    expect(row?.email).toBeNull()
  })

  it('may sign with an Ed25519 key of which only the public half is known here', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const pem = String(publicKey.export({ type: 'spki', format: 'pem' }))
    const { keyId } = await makeKey(place, { name: 'Ed', algorithm: 'EdDSA', publicKey: pem })
    const header = { alg: 'EdDSA', kid: keyId }
    expect(await refusal(await sign({ header, key: privateKey }))).toBe('let in')
    // The public key is public: as a shared secret it opens nothing.
    const claims = { sub: 'M-1', aud: `relais:${place.slug}`, iat: NOW, exp: NOW + 60, jti: randomUUID() }
    for (const key of [pem, pem.trim(), ` ${pem}`, publicKey.export({ type: 'spki', format: 'der' })])
      expect(await refusal(forge({ alg: 'HS256', kid: keyId }, claims, key))).toBe('wrong-algorithm')
  })

  it('is a closed account when the association closed it', async () => {
    await as(world, place, { kind: 'system' }, (ctx) =>
      insertMember(ctx, {
        association_id: place.associationId,
        member_id: randomUUID(),
        external_id: 'M-9',
        email: null,
        name: 'Partie',
        language: 'fr',
        attributes: {},
        adviser_staff_id: null,
        password_hash: null,
        disabled_at: ctx.now(),
      }),
    )
    expect(await refusal(await sign({ claims: { sub: 'M-9' } }))).toBe('disabled')
  })
})

describe('a token is refused', () => {
  it('the second time it is shown, in any page', async () => {
    const token = await sign()
    const results = await Promise.all([refusal(token), refusal(token), refusal(token)])
    expect(results.sort()).toEqual(['let in', 'replayed', 'replayed'])
    world.setNow('2026-11-23T15:05:20Z')
    expect(await refusal(token)).toBe('replayed')
    world.setNow('2026-11-23T15:00:00Z')
  })

  it.each([
    ['expired', { iat: NOW - 400, exp: NOW - 31 }],
    ['let in', { iat: NOW - 400, exp: NOW - 29 }],
    ['too-long', { exp: NOW + 601 }],
    ['let in', { exp: NOW + 600 }],
    ['let in', { iat: NOW + 29, exp: NOW + 600 }],
    ['not-yet', { iat: NOW + 31, exp: NOW + 600 }],
    ['not-yet', { nbf: NOW + 60 }],
    ['no-expiry', { exp: undefined }],
    ['no-expiry', { iat: undefined }],
    ['wrong-audience', { aud: 'relais:ailleurs' }],
    ['wrong-audience', { aud: undefined }],
    ['no-id', { jti: undefined }],
    ['no-id', { jti: 'court' }],
    ['no-subject', { sub: '' }],
    ['no-subject', { sub: 1001 }],
    ['bad-attributes', { attributes: { status: ['regular'] } }],
    ['bad-attributes', { attributes: { constructor: 'x' } }],
    ['bad-attributes', { attributes: JSON.parse('{"__proto__":"x"}') }],
    ['bad-attributes', { attributes: { 'a b': 'x' } }],
    ['bad-attributes', { email: 'pas une adresse' }],
  ])('or not, for what it says: %s (%o)', async (expected, claims) => {
    expect(await refusal(await sign({ claims }))).toBe(expected)
  })

  it('whatever its header tries', async () => {
    const claims = { sub: 'M-1', aud: `relais:${place.slug}`, iat: NOW, exp: NOW + 60, jti: randomUUID() }
    const key = bytesOf(secret)
    const none = `${forge({ alg: 'none', kid }, claims, key).split('.').slice(0, 2).join('.')}.`
    expect(await refusal(none)).toBe('malformed')
    for (const alg of ['none', 'HS384', 'RS256', 'ES256', 'EdDSA', 'hs256', ' HS256'])
      expect(await refusal(forge({ alg, kid }, claims, key)), alg).toBe('wrong-algorithm')
    const jwk = { kty: 'oct', k: Buffer.from('x'.repeat(32)).toString('base64url') }
    for (const more of [
      { jwk },
      { jku: 'https://a.test/k' },
      { x5u: 'https://a.test/c' },
      { crit: ['b64'], b64: false },
    ])
      expect(await refusal(forge({ alg: 'HS256', kid, ...more }, claims, key))).toBe('forbidden-header')
    for (const stranger of [undefined, '', randomUUID(), '../x', { $ne: '' }, 7])
      expect(await refusal(forge({ alg: 'HS256', kid: stranger }, claims, key))).toBe('unknown-key')
    for (const wrong of ['', ' ', `${secret} `, secret])
      expect(await refusal(forge({ alg: 'HS256', kid }, claims, wrong || 'x'))).toBe('bad-signature')
    for (const text of ['', 'a.b.c', 'x'.repeat(9000), '..', await sign().then((one) => `${one} `)])
      expect(await refusal(text)).toBe('malformed')
  })

  it('in another association, even one that has a key', async () => {
    await makeKey(other)
    expect(await refusal(await sign(), other)).toBe('unknown-key')
  })

  it('when its key was revoked; during a rotation two keys live, never three', async () => {
    const next = await makeKey(place)
    const more = () =>
      as(world, place, place.staff.director, (ctx) => makeIdentityKey(ctx, { name: 'x', algorithm: 'HS256' }))
    expect(await more()).toEqual({ ok: false, reason: 'too-many-keys' })
    expect(await refusal(await sign())).toBe('let in')
    expect(await refusal(await sign({ header: { kid: next.keyId }, key: bytesOf(next.secret!) }))).toBe('let in')
    await as(world, place, place.staff.director, (ctx) => revokeIdentityKey(ctx, kid))
    expect(await refusal(await sign())).toBe('revoked-key')
    expect((await more()).ok).toBe(true)
  })
})

describe('the keys', () => {
  it('are arranged by an administrator, and never show their secret again', async () => {
    for (const actor of [place.staff.adviser, place.staff.steward, place.member]) {
      expect(await as(world, place, actor, (ctx) => readIdentity(ctx))).toEqual({ ok: false, reason: 'forbidden' })
      expect((await as(world, place, actor, (ctx) => makeIdentityKey(ctx, {}))).ok).toBe(false)
      expect((await as(world, place, actor, (ctx) => revokeIdentityKey(ctx, kid))).ok).toBe(false)
      expect(await as(world, place, actor, (ctx) => tryToken(ctx, {}, 'fr'))).toBeNull()
    }
    const seen = await as(world, place, place.staff.director, (ctx) => readIdentity(ctx))
    expect(JSON.stringify(seen)).not.toContain(secret)
    expect(seen).toMatchObject({ ok: true, settings: { keys: [{ keyId: kid, revokedAt: null }] } })
  })

  it('of one association are unknown in another', async () => {
    const act = await as(world, other, other.staff.director, (ctx) => revokeIdentityKey(ctx, kid))
    expect(act).toEqual({ ok: false, reason: 'not-found' })
    expect(await refusal(await sign())).toBe('let in')
  })

  it('are refused when they are private, weak or of another kind', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
    const { privateKey } = generateKeyPairSync('ed25519')
    for (const key of [
      rsa.export({ type: 'spki', format: 'pem' }),
      privateKey.export({ type: 'pkcs8', format: 'pem' }),
      'x',
      '{}',
    ])
      await expect(makeKey(place, { name: 'x', algorithm: 'EdDSA', publicKey: String(key) })).rejects.toThrow('bad-key')
  })

  it('can be tried: the box says what would happen, or why not, and uses nothing up', async () => {
    const token = await sign({ claims: { email: 'member@essai.test', attributes: { status: 'regular' } } })
    const attempt = (text: string) =>
      as(world, place, place.staff.director, (ctx) => tryToken(ctx, { token: text }, 'fr'))
    expect(await attempt(token)).toMatchObject({
      ok: true,
      subject: 'M-1001',
      known: null,
      addressTaken: true,
      audiences: [{ fr: 'Membres', en: 'Members' }],
    })
    expect(await attempt(`${token}x`)).toMatchObject({ ok: false, reason: 'bad-signature' })
    expect(await refusal(token)).toBe('let in')
  })
})

it('a password does not open a session for a member who has none', async () => {
  const account = { as: 'member', email: 'member@essai.test', password: 'x' }
  expect((await signIn(world.app, place, account)).ok).toBe(false)
})
