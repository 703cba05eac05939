import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { as, foundAssociation, openWorld, type Place, type World } from '../../../tests/support/world.ts'
import type { Actor, Ctx } from '../../platform/index.ts'
import { prepareAnswer } from '../prepare-answer.ts'
import { findMemberWish, readWishes, setWishes } from './wishes.ts'

let world: World
let place: Place
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
})
afterAll(() => world.close())

const run = <T>(actor: Actor, act: (ctx: Ctx) => Promise<T>, where = place) => as(world, where, actor, act)

describe('a member’s own wish', () => {
  const treatment = (text: string, actor: Actor = place.member) =>
    run(actor, async (ctx) => (await prepareAnswer(ctx, { text, language: 'fr' })).answer.kind)
  const SIMPLE = 'Quand dois-je renouveler mon permis ?'
  const DELICATE = 'Puis-je dénoncer un collègue qui boit au travail ?'

  it('wins over what the association chose, by topic before the whole', async () => {
    expect(await treatment(SIMPLE)).not.toBe('referred')
    await run(place.member, (ctx) => setWishes(ctx, { all: 'person', topics: {} }))
    expect(await treatment(SIMPLE)).toBe('referred')
    await run(place.member, (ctx) => setWishes(ctx, { all: 'person', topics: { routine: 'assistant' } }))
    expect(await treatment(SIMPLE)).not.toBe('referred')
    expect(await treatment(DELICATE)).toBe('referred')
    await run(place.member, (ctx) => setWishes(ctx, { all: 'assistant', topics: {} }))
    expect(await treatment(DELICATE)).not.toBe('referred')
  })

  it('never takes a person away from distress, or from whoever asks for one', async () => {
    await run(place.member, (ctx) => setWishes(ctx, { all: 'assistant', topics: { judgement: 'assistant' } }))
    expect(await treatment('Je veux mourir, je n’en peux plus.')).toBe('referred')
    const asked = await run(place.member, (ctx) =>
      prepareAnswer(ctx, { text: 'Je veux parler à une personne', language: 'fr' }),
    )
    expect(asked.isPersonAsked).toBe(true)
  })

  it('is hers alone to say and to read', async () => {
    await run(place.member, (ctx) => setWishes(ctx, { all: 'person', topics: { complaint: 'either' } }))
    expect(await run(place.member, readWishes)).toEqual({ all: 'person', topics: { complaint: 'either' } })
    expect(await run(place.staff.director, readWishes)).toBeUndefined()
    expect(await run(place.staff.director, (ctx) => setWishes(ctx, { all: 'person', topics: {} }))).toMatchObject({
      reason: 'forbidden',
    })
    const wishFor = (actor: Actor, where = place) =>
      run(actor, (ctx) => findMemberWish(ctx, place.member.memberId), where)
    expect(await wishFor(place.staff.adviser)).toBe('person')
    expect(await wishFor(place.member)).toBeUndefined()
    const other = await foundAssociation(world)
    expect(await wishFor(other.staff.adviser, other)).toBeUndefined()
    expect(await run(other.member, readWishes, other)).toEqual({ all: 'either', topics: {} })
  })
})
