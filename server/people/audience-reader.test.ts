import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, foundAssociation, openWorld, type Place, type World } from '../../tests/support/world.ts'
import { actorOfAudience, audienceOf, listReadableAudiences } from './index.ts'

let world: World
let place: Place
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
})
afterAll(() => world.close())

const readable = (audience: string) =>
  as(world, place, { kind: 'system' }, async (ctx) =>
    listReadableAudiences({ ...ctx, actor: await actorOfAudience(ctx, audience) }),
  )

test('somebody of an audience reads what its people may read, and no more', async () => {
  expect(await readable('public')).toEqual(['public'])
  expect(await readable('members')).toEqual(['members', 'public'])
  expect((await readable('staff')).sort()).toEqual(['members', 'public', 'staff'])
  expect(await readable('unknown')).toEqual(['public'])
})

test('a member belongs to the audience whose rule she meets, a visitor to the public', async () => {
  const of = (actor: Parameters<typeof audienceOf>[1]) =>
    as(world, place, { kind: 'system' }, (ctx) => audienceOf(ctx, actor))
  expect(await of(place.member)).toBe('members')
  expect(await of({ kind: 'visitor', conversationKeyHash: null })).toBe('public')
})

test('an audience of another association is nobody’s here', async () => {
  const other = await foundAssociation(world)
  const actor = await as(world, other, { kind: 'system' }, (ctx) => actorOfAudience(ctx, 'nowhere'))
  expect(actor.kind).toBe('visitor')
})
