import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SecondFactorAsked } from '../../../contract/sign-in.ts'
import { as, foundAssociation, openWorld, type Place, type World } from '../../../tests/support/world.ts'
import type { Actor } from '../../platform/index.ts'
import { hashPassword } from '../password.ts'
import { recognise } from '../recognise.ts'
import { signIn } from '../sign-in.ts'
import { askPasskey, finishEnrolment, givePasskey, giveSecondFactor, startEnrolment } from './enter-staff.ts'
import {
  addOwnPasskey,
  confirmOwnTotp,
  readFactors,
  removeFactor,
  renewRecoveryCodes,
  startOwnTotp,
  wantOwnPasskey,
} from './own-factors.ts'
import { readSignIn, requireSecondFactor, setProvider } from './sign-in-settings.ts'

let world: World
let place: Place
let hash: string
const PASSWORD = 'une phrase assez longue'
const account = { as: 'staff', email: 'adviser@essai.test', password: PASSWORD }
const SITE = { origin: 'http://localhost:3000' }

beforeAll(async () => {
  world = openWorld()
  hash = await hashPassword(PASSWORD)
})
beforeEach(async () => {
  world.setNow('2026-11-23T15:00:00Z')
  place = await foundAssociation(world)
  await as(world, place, { kind: 'system' }, (ctx) =>
    ctx.tx
      .withTables<{ staff: { password_hash: string } }>()
      .updateTable('staff')
      .set({ password_hash: hash })
      .execute(),
  )
})
afterAll(() => world.close())

const own = <T>(act: Parameters<typeof as<T>>[3], actor: Actor = place.staff.adviser) => as(world, place, actor, act)
const codeOf = (secret: string, at = world.app.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })

async function withTotp(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const started = await own(startOwnTotp)
  const act = await own((ctx) => confirmOwnTotp(ctx, { code: codeOf(started!.secret) }))
  if (!act.ok) throw new Error(act.reason)
  // The half-minute of the confirmation is spent.
  world.setNow('2026-11-23T15:01:00Z')
  return { secret: started!.secret, recoveryCodes: act.factors.recoveryCodes! }
}
async function asked(): Promise<SecondFactorAsked> {
  const result = await signIn(world.app, place, account)
  if (result.ok || result.reason !== 'second-factor') throw new Error('let in')
  return result.asked
}
const give = (ticket: string, code: string, method: 'totp' | 'recovery' = 'totp', at: Place = place) =>
  giveSecondFactor(world.app, at, { ticket, method, code })

describe('a telephone that gives codes', () => {
  it('is asked for after the password, and each code opens once', async () => {
    expect((await signIn(world.app, place, account)).ok).toBe(true)
    const { secret } = await withTotp()
    const { ticket, methods, enrol } = await asked()
    expect({ methods, enrol }).toEqual({ methods: ['totp', 'recovery'], enrol: false })
    const opened = await give(ticket, codeOf(secret))
    if (!opened.ok) throw new Error('refused')
    expect((await recognise(world.app, place, opened.token)).actor).toMatchObject({ name: 'Anne Adviser' })
    expect((await give(ticket, codeOf(secret))).ok).toBe(false)
    expect((await give((await asked()).ticket, codeOf(secret))).ok).toBe(false)
    world.setNow('2026-11-23T15:01:30Z')
    expect((await give((await asked()).ticket, codeOf(secret))).ok).toBe(true)
  })

  it('may be half a minute wrong, not more', async () => {
    const { secret } = await withTotp()
    world.setNow('2026-11-23T15:10:00Z')
    expect((await give((await asked()).ticket, codeOf(secret, new Date('2026-11-23T15:08:59Z')))).ok).toBe(false)
    expect((await give((await asked()).ticket, codeOf(secret, new Date('2026-11-23T15:09:31Z')))).ok).toBe(true)
  })

  it('bears five tries, ten minutes, and no other association', async () => {
    const { secret } = await withTotp()
    const { ticket } = await asked()
    const other = await foundAssociation(world)
    expect((await give(ticket, codeOf(secret), 'totp', other)).ok).toBe(false)
    for (let i = 0; i < 5; i++) expect((await give(ticket, '000000')).ok).toBe(false)
    expect((await give(ticket, codeOf(secret))).ok).toBe(false)
    const late = await asked()
    world.setNow('2026-11-23T15:11:30Z')
    expect((await give(late.ticket, codeOf(secret))).ok).toBe(false)
  })

  it('when it is lost, ten codes on paper open once each', async () => {
    const { recoveryCodes } = await withTotp()
    expect(new Set(recoveryCodes).size).toBe(10)
    const [first = ''] = recoveryCodes
    expect((await give((await asked()).ticket, first.toLowerCase().replaceAll('-', ' '), 'recovery')).ok).toBe(true)
    expect((await give((await asked()).ticket, first, 'recovery')).ok).toBe(false)
    const renewed = await own(renewRecoveryCodes)
    expect(renewed.ok && renewed.factors.recoveryCodesLeft).toBe(10)
    expect((await give((await asked()).ticket, recoveryCodes[1]!, 'recovery')).ok).toBe(false)
  })

  it('that was begun and not confirmed asks nothing of anybody', async () => {
    await own(startOwnTotp)
    expect((await signIn(world.app, place, account)).ok).toBe(true)
    expect(await own((ctx) => confirmOwnTotp(ctx, { code: '123456' }))).toEqual({ ok: false, reason: 'wrong-code' })
  })
})

describe('an association that requires a second proof', () => {
  it('has it made at the door, before anything is seen', async () => {
    await own((ctx) => requireSecondFactor(ctx, { required: true }), place.staff.director)
    const { ticket, enrol } = await asked()
    expect(enrol).toBe(true)
    expect((await give(ticket, '000000')).ok).toBe(false)
    const started = await startEnrolment(world.app, place, ticket)
    expect(started?.svg).toContain('<svg')
    const wrong = await finishEnrolment(world.app, place, { ticket, code: '000000' })
    expect(wrong.ok).toBe(false)
    const made = await finishEnrolment(world.app, place, { ticket, code: codeOf(started!.secret) })
    if (!('recoveryCodes' in made)) throw new Error('refused')
    expect(made.recoveryCodes).toHaveLength(10)
    expect((await recognise(world.app, place, made.token)).session.kind).toBe('staff')
    expect((await asked()).enrol).toBe(false)
    const factors = await own((ctx) => readFactors(ctx))
    const [only] = factors.ok ? factors.factors.factors : []
    expect(await own((ctx) => removeFactor(ctx, only!.factorId))).toEqual({ ok: false, reason: 'last-factor' })
  })

  it('is arranged by an administrator, and members are not asked', async () => {
    for (const actor of [place.staff.adviser, place.staff.steward, place.member]) {
      expect(await own(readSignIn, actor)).toEqual({ ok: false, reason: 'forbidden' })
      expect((await own((ctx) => requireSecondFactor(ctx, { required: true }), actor)).ok).toBe(false)
      expect((await own((ctx) => setProvider(ctx, {}), actor)).ok).toBe(false)
    }
  })
})

describe('one’s second proofs', () => {
  it('are one’s own: nobody sees or removes another’s', async () => {
    await withTotp()
    const mine = await own((ctx) => readFactors(ctx))
    const [factor] = mine.ok ? mine.factors.factors : []
    for (const actor of [place.staff.director, place.staff.steward]) {
      const theirs = await own((ctx) => readFactors(ctx), actor)
      expect(theirs.ok && theirs.factors.factors).toEqual([])
      expect(await own((ctx) => removeFactor(ctx, factor!.factorId), actor)).toEqual({ ok: false, reason: 'not-found' })
    }
    expect(await own((ctx) => readFactors(ctx), place.member)).toEqual({ ok: false, reason: 'forbidden' })
    const other = await foundAssociation(world)
    expect((await as(world, other, other.staff.adviser, (ctx) => removeFactor(ctx, factor!.factorId))).ok).toBe(false)
    expect((await own((ctx) => removeFactor(ctx, factor!.factorId))).ok).toBe(true)
    expect((await signIn(world.app, place, account)).ok).toBe(true)
  })

  it('never show their secret again', async () => {
    const { secret } = await withTotp()
    expect(JSON.stringify(await own((ctx) => readFactors(ctx)))).not.toContain(secret)
  })
})

describe('a passkey', () => {
  it('is challenged anew each time, and an answer that is none opens nothing', async () => {
    const asking = await askPasskey(world.app, place, SITE, undefined)
    const again = await askPasskey(world.app, place, SITE, undefined)
    expect(asking?.options.challenge).not.toBe(again?.options.challenge)
    expect(asking?.options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    for (const response of [
      { id: 'x', response: {} },
      { id: '', response: {} },
    ])
      expect((await givePasskey(world.app, place, SITE, { ticket: asking!.ticket, response })).ok).toBe(false)
    expect(await askPasskey(world.app, place, SITE, 'A'.repeat(43))).toBeUndefined()
  })

  it('is made by whoever asked for it, and by nobody with her ticket', async () => {
    const wanted = await own((ctx) => wantOwnPasskey(ctx, SITE))
    const given = { ticket: wanted!.ticket, name: 'Clé', response: { id: randomUUID(), response: {} } }
    const theft = await own((ctx) => addOwnPasskey(ctx, SITE, given), place.staff.director)
    expect(theft).toEqual({ ok: false, reason: 'wrong-code' })
    expect(await own((ctx) => addOwnPasskey(ctx, SITE, given))).toEqual({ ok: false, reason: 'wrong-code' })
  })
})
