import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OidcProvider, startOidcProvider } from '../../../tests/support/oidc-provider.ts'
import { as, foundAssociation, openWorld, type Place, type World } from '../../../tests/support/world.ts'
import { insertMember } from '../store.ts'
import { finishOidc, startOidc } from './oidc.ts'
import { findProviderLabel, readSignIn, setProvider } from './sign-in-settings.ts'

let world: World
let place: Place
let provider: OidcProvider
const REDIRECT = 'https://relais.example/api/v1/x/session/oidc/callback'

beforeAll(async () => {
  world = openWorld()
  // The library that checks expiry reads the machine's clock; so does the provider.
  provider = await startOidcProvider()
})
beforeEach(async () => {
  place = await foundAssociation(world)
})
afterAll(async () => {
  await provider.stop()
  await world.close()
})

const set = (change: object = {}, at = place) => {
  const { issuer, client } = provider
  const whole = {
    population: 'staff',
    enabled: true,
    label: 'Compte OMVQ',
    issuer,
    clientId: client.id,
    secret: client.secret,
  }
  return as(world, at, at.staff.director, (ctx) =>
    setProvider(ctx, { ...whole, numberClaim: null, makesMembers: false, ...change }),
  )
}
const reach = () => ({ allowedHosts: [provider.host] })

/** The browser's way: to the provider, and back. */
async function go(population: 'staff' | 'member' = 'staff', change: (back: URL) => void = () => {}, at = place) {
  const started = await startOidc(world.app, at, reach(), { population, redirect: REDIRECT })
  if (!started.ok) return started
  const response = await fetch(started.address, { redirect: 'manual' })
  const address = new URL(response.headers.get('location') ?? '')
  change(address)
  return finishOidc(world.app, at, reach(), { ticket: started.ticket, address })
}
const anne = { sub: 'u-1', email: 'Adviser@essai.test', email_verified: true, name: 'Anne' }

describe('the association’s own provider', () => {
  it('lets in somebody of the staff whose address it verified, then knows her by her own identifier', async () => {
    await set()
    provider.become(anne)
    expect(await go()).toMatchObject({
      ok: true,
      population: 'staff',
      session: { kind: 'staff', name: 'Anne Adviser' },
    })
    const asked = provider.asked()
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect((asked.get(name) ?? '').length).toBeGreaterThan(30)
    provider.become({ ...anne, email: 'elsewhere@essai.test' })
    expect(await go()).toMatchObject({ ok: true, session: { name: 'Anne Adviser' } })
    // Somebody else who comes to hold the address is not she.
    provider.become({ ...anne, sub: 'u-2' })
    expect(await go()).toMatchObject({ ok: false, reason: 'no-account' })
  })

  it('lets in nobody unknown, unverified or closed', async () => {
    await set()
    for (const person of [{ ...anne, email_verified: false }, { sub: 'u-3' }, { ...anne, email: 'x@essai.test' }]) {
      provider.become(person)
      expect(await go()).toMatchObject({ ok: false, reason: 'no-account' })
    }
    provider.become(anne)
    await as(world, place, { kind: 'system' }, (ctx) =>
      ctx.tx
        .withTables<{ staff: { disabled_at: Date } }>()
        .updateTable('staff')
        .set({ disabled_at: ctx.now() })
        .execute(),
    )
    expect(await go()).toMatchObject({ ok: false, reason: 'no-account' })
  })

  it.each([
    ['another nonce', { nonce: 'x' }],
    ['another issuer', { issuer: 'http://127.0.0.1:1' }],
    ['another audience', { audience: 'somebody-else' }],
    ['another signature', { signedByAnother: true }],
  ])('is not believed with %s', async (_, wrong) => {
    await set()
    provider.become(anne, wrong)
    expect(await go()).toMatchObject({ ok: false, reason: 'provider-failed' })
  })

  it('is not believed when what comes back was changed on the way, nor twice', async () => {
    await set()
    provider.become(anne)
    const changes: ((back: URL) => void)[] = [
      (back) => back.searchParams.set('state', 'x'),
      (back) => back.searchParams.set('code', 'x'),
      (back) => back.searchParams.set('iss', 'http://127.0.0.1:1'),
      (back) => back.searchParams.delete('state'),
    ]
    for (const change of changes)
      expect(await go('staff', change)).toMatchObject({ ok: false, reason: 'provider-failed' })
    const started = await startOidc(world.app, place, reach(), { population: 'staff', redirect: REDIRECT })
    if (!started.ok) throw new Error(started.reason)
    const response = await fetch(started.address, { redirect: 'manual' })
    const back = { ticket: started.ticket, address: new URL(response.headers.get('location') ?? '') }
    expect((await finishOidc(world.app, place, reach(), back)).ok).toBe(true)
    expect(await finishOidc(world.app, place, reach(), back)).toMatchObject({ ok: false, reason: 'over' })
  })

  it('knows a member by her number only, where the association said it is', async () => {
    const { associationId: association_id } = place
    await as(world, place, { kind: 'system' }, (ctx) =>
      insertMember(ctx, {
        association_id,
        member_id: '019ab3b4-0000-7000-8000-000000000001',
        external_id: 'M-7',
        email: null,
        name: 'Lise',
        language: 'fr',
        attributes: {},
        adviser_staff_id: null,
        password_hash: null,
        disabled_at: null,
      }),
    )
    await set({ population: 'member' })
    provider.become({ sub: 'm-1', email: 'member@essai.test', email_verified: true, permit: 'M-7' })
    expect(await go('member')).toMatchObject({ ok: false, reason: 'no-account' })
    await set({ population: 'member', numberClaim: 'permit' })
    expect(await go('member')).toMatchObject({ ok: true, session: { kind: 'member', name: 'Lise' } })
    // Unknown: made only when the association says so, and never merged by her address.
    provider.become({ sub: 'm-2', email: 'member@essai.test', email_verified: true, name: 'Grace', permit: 'M-8' })
    expect(await go('member')).toMatchObject({ ok: false, reason: 'no-account' })
    await set({ population: 'member', numberClaim: 'permit', makesMembers: true })
    const made = await go('member')
    expect(made).toMatchObject({ ok: true, session: { kind: 'member', name: 'Grace' } })
    expect((made as { session: { memberId: string } }).session.memberId).not.toBe(place.member.memberId)
  })

  it('must be public or named by the operator, be what it says, and be enabled', async () => {
    await set()
    const unnamed = await startOidc(world.app, place, { allowedHosts: [] }, { population: 'staff', redirect: REDIRECT })
    expect(unnamed).toEqual({ ok: false, reason: 'provider-failed' })
    await set({ issuer: `${provider.issuer}/other` })
    expect(await go()).toEqual({ ok: false, reason: 'provider-failed' })
    await set({ enabled: false })
    expect(await go()).toEqual({ ok: false, reason: 'no-provider' })
    expect(await set({ issuer: 'javascript:alert(1)' })).toEqual({ ok: false, reason: 'bad-input' })
  })

  it('is the association’s own; its secret is never shown, nor follows elsewhere', async () => {
    await set()
    const other = await foundAssociation(world)
    expect(await go('staff', undefined, other)).toEqual({ ok: false, reason: 'no-provider' })
    expect(await as(world, other, other.member, (ctx) => findProviderLabel(ctx, 'staff'))).toBeNull()
    expect(JSON.stringify(await as(world, place, place.staff.director, readSignIn))).not.toContain(
      provider.client.secret,
    )
    const kept = await set({ secret: undefined, label: 'Autre nom' })
    expect(kept.ok && kept.settings.providers[0]).toMatchObject({ hasSecret: true, label: 'Autre nom' })
    const moved = await set({ secret: undefined, issuer: 'https://elsewhere.example' })
    expect(moved.ok && moved.settings.providers[0]?.hasSecret).toBe(false)
  })
})
