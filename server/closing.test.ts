import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { converse } from '../tests/support/feedback.ts'
import { as, foundAssociation, openWorld, type Place, publish, uuid, type World } from '../tests/support/world.ts'
import { closeConversation, postMessage, replyToMember, takeConversation } from './conversations/index.ts'
import { findDeskConversation, readQueue } from './desk/index.ts'
import { giveRating, readRating } from './feedback/index.ts'
import type { Actor } from './platform/index.ts'

let world: World
let place: Place
beforeAll(() => {
  world = openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  place = await foundAssociation(world)
  await publish(world, place, 'frais.md', '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars.\n')
})

const run = <T>(actor: Actor, act: Parameters<typeof as<T>>[3]) => as(world, place, actor, act)
const adviser = <T>(act: Parameters<typeof as<T>>[3]) => run(place.staff.adviser, act)
const settledOf = async (id: string) => {
  const brief = (await adviser((ctx) => findDeskConversation(ctx, id)))!.brief
  const { closed } = await adviser(readQueue)
  const inQueue = closed.find((one) => one.conversationId === id)?.settled ?? null
  expect(inQueue).toBe(brief.settled)
  return brief.settled
}

async function answeredAndClosed() {
  const { id, actor } = await converse(world, place, 'De combien est la cotisation annuelle du membre régulier ?')
  const close = async () => {
    await adviser((ctx) => replyToMember(ctx, id, { clientId: uuid(), text: 'Voici ce qu’il en est.' }))
    await adviser((ctx) => closeConversation(ctx, id))
  }
  await close()
  const say = async (said: 'yes' | 'partly' | 'no') => {
    const read = await run(actor, (ctx) => readRating(ctx, id))
    const { speaker, startedSeq } = (read.ok && read.rating.asked) || { speaker: '', startedSeq: 0 }
    return run(actor, (ctx) => giveRating(ctx, id, { speaker, startedSeq, said }))
  }
  return { id, actor, close, say }
}

it('a closed conversation is settled by the member’s word only: her silence leaves it unanswered, whatever the time', async () => {
  const { id, say } = await answeredAndClosed()
  expect(await settledOf(id)).toBe('unanswered')
  world.setNow('2027-11-23T15:00:00Z')
  expect(await settledOf(id)).toBe('unanswered')
  await say('no')
  expect(await settledOf(id)).toBe('no')
  await say('yes')
  expect(await settledOf(id)).toBe('yes')
})

it('a conversation opened again stands no more as it was said, and is asked about anew when it closes', async () => {
  const { id, actor, say, close } = await answeredAndClosed()
  await say('yes')
  await run(actor, (ctx) => postMessage(ctx, id, { clientId: uuid(), text: 'Encore une question.' }))
  expect(await settledOf(id)).toBeNull()
  await close()
  expect(await settledOf(id)).toBe('unanswered')
  const taken = await adviser((ctx) => takeConversation(ctx, id, { steal: false }))
  expect(taken).toMatchObject({ ok: true, owner: { kind: 'staff' } })
  expect(await settledOf(id)).toBeNull()
})

it('nobody but the member says it, and another association sees nothing of it', async () => {
  const { id } = await answeredAndClosed()
  const word = { speaker: 'person', startedSeq: 5, said: 'yes' }
  expect(await adviser((ctx) => giveRating(ctx, id, word))).toMatchObject({ ok: false })
  expect(await settledOf(id)).toBe('unanswered')
  const other = await foundAssociation(world)
  expect(await as(world, other, other.staff.adviser, (ctx) => findDeskConversation(ctx, id))).toBeUndefined()
  expect((await as(world, other, other.staff.adviser, readQueue)).closed).toEqual([])
})
