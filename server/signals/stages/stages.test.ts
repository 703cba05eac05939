import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { as, foundAssociation, newVisitor, openWorld, type Place, type World } from '../../../tests/support/world.ts'
import { assistantServes, switchAssistant, volunteer, volunteering } from '../../people/index.ts'
import type { Ctx } from '../../platform/index.ts'
import { readStages, stepStage } from './step-stage.ts'

let world: World
let place: Place
let other: Place
const REASON = 'Le conseil veut commencer avec douze volontaires.'

const director = <T>(act: (ctx: Ctx) => Promise<T>, where = place) => as(world, where, where.staff.director, act)
const book = async (where = place) => (await director(readStages, where))!
const step = (input: Parameters<typeof stepStage>[1], where = place) => director((ctx) => stepStage(ctx, input), where)
const serves = (memberId: string | null) =>
  as(world, place, { kind: 'system' }, (ctx) => assistantServes(ctx, memberId))

beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  other = await foundAssociation(world)
})
afterAll(() => world.close())

describe('Opening by stages', () => {
  it('steps back at once and without a reason, and forward through a closed gate only with one', async () => {
    expect(await step({ to: 'closed' })).toMatchObject({ ok: true, book: { stage: 'closed' } })
    expect(await step({ to: 'volunteers' })).toEqual({ ok: false, reason: 'reason-needed' })
    expect((await book()).stage).toBe('closed')
    expect(await step({ to: 'volunteers', reason: REASON })).toMatchObject({ ok: true, book: { stage: 'volunteers' } })
    const [last, first] = (await book()).changes
    expect(last).toMatchObject({ from: 'closed', to: 'volunteers', reason: REASON, by: 'Diane Director' })
    expect(last!.gates.map(({ name, state }) => [name, state])).toContainEqual(['golden', 'unknown'])
    expect(first).toMatchObject({ from: 'all', to: 'closed', reason: '', gates: [] })
  })

  it('asks which members, and knows no group the association does not have', async () => {
    expect(await step({ to: 'audiences', reason: REASON })).toEqual({ ok: false, reason: 'audience-needed' })
    const unknown = { to: 'audiences', audiences: ['nobody'], reason: REASON } as const
    expect(await step(unknown)).toEqual({ ok: false, reason: 'audience-needed' })
  })

  it('is not for an adviser, and another association sees nothing of it', async () => {
    const adviser = <T>(act: (ctx: Ctx) => Promise<T>) => as(world, place, place.staff.adviser, act)
    expect(await adviser((ctx) => stepStage(ctx, { to: 'all', reason: REASON }))).toEqual({
      ok: false,
      reason: 'forbidden',
    })
    expect(await adviser(readStages)).toBeUndefined()
    expect(await adviser((ctx) => switchAssistant(ctx, true))).toMatchObject({ ok: false })
    expect(await book(other)).toMatchObject({ stage: 'all', changes: [], volunteers: 0 })
  })

  it('is closed by the switch of the desk, and opened again where it was', async () => {
    await step({ to: 'audiences', audiences: ['members'], reason: REASON })
    await director((ctx) => switchAssistant(ctx, false))
    expect(await book()).toMatchObject({ stage: 'closed' })
    await director((ctx) => switchAssistant(ctx, true))
    expect(await book()).toMatchObject({ stage: 'audiences', audiences: ['members'] })
  })
})

describe('A member', () => {
  it('tries the assistant when she says so, and no longer when she says so', async () => {
    await step({ to: 'volunteers', reason: REASON })
    const { memberId } = place.member
    const own = <T>(act: (ctx: Ctx) => Promise<T>) => as(world, place, place.member, act)
    expect(await serves(memberId)).toBe(false)
    expect(await own((ctx) => volunteer(ctx, { joins: true }))).toEqual({ ok: true })
    expect([
      await serves(memberId),
      await own((ctx) => volunteering(ctx, memberId)),
      (await book()).volunteers,
    ]).toEqual([true, true, 1])
    await own((ctx) => volunteer(ctx, { joins: false }))
    expect(await serves(memberId)).toBe(false)
    expect(await as(world, place, newVisitor().actor, (ctx) => volunteer(ctx, { joins: true }))).toEqual({
      ok: false,
      reason: 'forbidden',
    })
  })
})
