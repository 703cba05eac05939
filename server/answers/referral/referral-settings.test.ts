import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { as, foundAssociation, openWorld, type Place, uuid, type World } from '../../../tests/support/world.ts'
import {
  addReferralExample,
  getReferralSettings,
  listReferralExamples,
  readReferral,
  removeReferralExample,
  setReferralPolicy,
  tryMessage,
} from './referral-settings.ts'

let world: World
let here: Place
let there: Place
beforeAll(async () => {
  world = openWorld()
  here = await foundAssociation(world)
  there = await foundAssociation(world)
})
afterAll(() => world.close())

const EXAMPLE = { text: 'Ma roulotte bleue a pris l’eau', topic: 'complaint', language: 'fr' } as const
const own = { name: 'Programme d’aide', number: '1 800 555-0100', hours: '', url: null, language: 'fr' as const }

describe('the association’s own examples', () => {
  it('change what happens with the next message, here only', async () => {
    const steward = here.staff.steward
    const message = { text: 'ma roulotte bleue a encore pris l’eau', language: 'fr' }
    expect(await as(world, here, steward, (ctx) => addReferralExample(ctx, EXAMPLE))).toEqual({ ok: true })
    expect(await as(world, here, steward, (ctx) => tryMessage(ctx, message))).toMatchObject({
      topic: 'complaint',
      reason: 'example',
      treatment: 'refer',
    })
    const elsewhere = await as(world, there, there.staff.steward, (ctx) => tryMessage(ctx, message))
    expect(elsewhere?.reason).not.toBe('example')
    expect(await as(world, there, there.staff.steward, listReferralExamples)).toEqual([])
  })

  it('are removed by those of the association that has them', async () => {
    const [one] = (await as(world, here, here.staff.steward, listReferralExamples))!
    const foreign = await as(world, there, there.staff.steward, (ctx) => removeReferralExample(ctx, one!.exampleId))
    expect(foreign).toEqual({ ok: false, reason: 'not-found' })
    expect(await as(world, here, here.staff.steward, (ctx) => removeReferralExample(ctx, one!.exampleId))).toEqual({
      ok: true,
    })
    expect(await as(world, here, here.staff.steward, listReferralExamples)).toEqual([])
  })
})

describe('the policy', () => {
  it('is chosen with its help lines, and holds for a member’s next message', async () => {
    const before = await as(world, here, here.member, getReferralSettings)
    expect(before).toMatchObject({ treatments: {}, preset: 'FR-CA', own: [] })
    const input = { treatments: { complaint: 'answer-and-offer' }, preset: 'FR-FR', own: [own] }
    expect(await as(world, here, here.staff.steward, (ctx) => setReferralPolicy(ctx, input))).toEqual({ ok: true })
    expect(await as(world, here, here.member, getReferralSettings)).toMatchObject({ preset: 'FR-FR', own: [own] })
    const book = await as(world, here, here.staff.steward, readReferral)
    expect(book?.treatments).toMatchObject({ complaint: 'answer-and-offer', judgement: 'refer', distress: 'refer' })
    expect(book?.helpLines.map((line) => line.number).slice(0, 2)).toEqual(['1 800 555-0100', '3114'])
    expect(await as(world, there, there.member, getReferralSettings)).toMatchObject({ treatments: {}, own: [] })
  })

  it('never keeps distress or a person asked for from a person', async () => {
    for (const topic of ['distress', 'person']) {
      const input = { treatments: { [topic]: 'answer' }, preset: 'FR-CA', own: [] }
      expect(await as(world, here, here.staff.steward, (ctx) => setReferralPolicy(ctx, input))).toEqual({
        ok: false,
        reason: 'cannot-loosen',
      })
    }
  })

  it('is neither changed nor seen by advisers and members', async () => {
    const refused = { ok: false, reason: 'forbidden' }
    for (const actor of [here.staff.adviser, here.member]) {
      expect(await as(world, here, actor, (ctx) => setReferralPolicy(ctx, {}))).toEqual(refused)
      expect(await as(world, here, actor, (ctx) => addReferralExample(ctx, EXAMPLE))).toEqual(refused)
      expect(await as(world, here, actor, (ctx) => removeReferralExample(ctx, uuid()))).toEqual(refused)
      expect(await as(world, here, actor, readReferral)).toBeUndefined()
      expect(await as(world, here, actor, listReferralExamples)).toBeUndefined()
      expect(await as(world, here, actor, (ctx) => tryMessage(ctx, { text: 'a', language: 'fr' }))).toBeUndefined()
    }
  })
})
