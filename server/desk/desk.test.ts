import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  as,
  foundAssociation,
  newVisitor,
  opening,
  openWorld,
  type Place,
  publish,
  uuid,
  type World,
} from '../../tests/support/world.ts'
import {
  answerTurn,
  closeConversation,
  postMessage,
  replyToMember,
  requestPerson,
  returnConversation,
  returnToAssistant,
  startConversation,
  takeConversation,
} from '../conversations/index.ts'
import { findDeskConversation } from './brief.ts'
import { countOpenAlerts, readQueue } from './index.ts'

let world: World
let place: Place
beforeAll(() => {
  world = openWorld()
})
afterAll(() => world.close())

const adviser = <T>(act: Parameters<typeof as<T>>[3]) => as(world, place, place.staff.adviser, act)
const queue = () => adviser(readQueue)
const alerts = () => adviser(countOpenAlerts)

async function start(actor = newVisitor()) {
  const id = uuid()
  await as(world, place, actor.actor, (ctx) =>
    startConversation(ctx, { conversationId: id, key: actor.key, language: 'fr', noticeVersion: 1 }),
  )
  const say = (text: string) => as(world, place, actor.actor, (ctx) => postMessage(ctx, id, { clientId: uuid(), text }))
  const askPerson = () => as(world, place, actor.actor, (ctx) => requestPerson(ctx, id, { clientId: uuid() }))
  return { id, say, askPerson, actor: actor.actor }
}

describe('the queue', () => {
  it('holds a request, with its alert, from the very act that made it', async () => {
    place = await foundAssociation(world)
    const one = await start()
    await one.askPerson()
    const { waiting } = await queue()
    expect(waiting.map((entry) => entry.conversationId)).toEqual([one.id])
    expect(waiting[0]).toMatchObject({ requestedAt: '2026-11-23T15:00:00.000Z', preview: '', awaitsReply: true })
    expect(await alerts()).toBe(1)
  })

  it('loses the request and the hand-off together when the act fails', async () => {
    place = await foundAssociation(world)
    const one = await start()
    const broken = as(world, place, one.actor, async (ctx) => {
      await requestPerson(ctx, one.id, { clientId: uuid() })
      throw new Error('the power is cut')
    })
    await expect(broken).rejects.toThrow('power')
    expect((await queue()).waiting).toEqual([])
    expect(await alerts()).toBe(0)
  })

  it('puts who has waited longest first', async () => {
    place = await foundAssociation(world)
    const [first, second] = [await start(), await start()]
    await first.askPerson()
    world.setNow('2026-11-23T15:10:00Z')
    await second.askPerson()
    await first.say('Je suis toujours là')
    world.setNow('2026-11-23T15:00:00Z')
    expect((await queue()).waiting.map((entry) => entry.conversationId)).toEqual([first.id, second.id])
  })

  it('follows a conversation from waiting to mine, to the assistant, to closed', async () => {
    place = await foundAssociation(world)
    const one = await start()
    await one.say('Bonjour')
    expect((await queue()).assistant).toHaveLength(1)
    await one.askPerson()
    await adviser((ctx) => takeConversation(ctx, one.id, { steal: false }))
    expect((await queue()).mine).toHaveLength(1)
    expect((await as(world, place, place.staff.steward, readQueue)).colleagues).toHaveLength(1)
    expect(await alerts()).toBe(0)
    expect((await queue()).mine[0]?.awaitsReply).toBe(true)
    await adviser((ctx) => replyToMember(ctx, one.id, { clientId: uuid(), text: 'Bonjour' }))
    expect((await queue()).mine[0]?.awaitsReply).toBe(false)
    await adviser((ctx) => returnConversation(ctx, one.id))
    expect((await queue()).assistant).toHaveLength(1)
    await adviser((ctx) => closeConversation(ctx, one.id))
    expect((await queue()).closed).toHaveLength(1)
  })

  it('lets the member take her request back', async () => {
    place = await foundAssociation(world)
    const one = await start()
    await one.askPerson()
    await as(world, place, one.actor, (ctx) => returnToAssistant(ctx, one.id, { clientId: uuid() }))
    expect((await queue()).waiting).toEqual([])
    await one.askPerson()
    expect((await queue()).waiting).toHaveLength(1)
  })

  it('of another association shows nothing of this one', async () => {
    const elsewhere = await foundAssociation(world)
    const theirs = await as(world, elsewhere, elsewhere.staff.director, readQueue)
    expect([theirs.waiting, theirs.mine, theirs.colleagues, theirs.assistant, theirs.closed].flat()).toEqual([])
  })
})

describe('the brief', () => {
  it('gives the question in the member’s words, and what was answered from where', async () => {
    place = await foundAssociation(world)
    await publish(
      world,
      place,
      'permis.md',
      '# Permis\n\n## Renouvellement\n\nLe permis se renouvelle avant le 31 mars de chaque année.\n',
    )
    const one = await start()
    await one.say('Quand se renouvelle le permis ?')
    await answerTurn(opening(world, place), one.id)
    await one.say('Et en cas de retard ?')
    await one.askPerson()
    const found = await adviser((ctx) => findDeskConversation(ctx, one.id))
    const [first, second] = found!.brief.exchanges
    expect(first).toMatchObject({ question: 'Quand se renouvelle le permis ?' })
    expect(first?.answer?.sentences[0]?.text).toContain('31 mars')
    expect(first?.answer?.sentences[0]?.citations[0]?.title).toBe('Permis')
    expect(second).toMatchObject({ question: 'Et en cas de retard ?', answer: null })
    expect(found!.brief.requestedAt).toBe('2026-11-23T15:00:00.000Z')
    expect(found!.brief.member).toMatchObject({ kind: 'visitor', name: null })
  })

  it('knows a signed-in member by name and attributes', async () => {
    const one = await start({ key: newVisitor().key, actor: place.member } as never)
    await one.say('Bonjour')
    const found = await adviser((ctx) => findDeskConversation(ctx, one.id))
    expect(found!.brief.member).toMatchObject({
      kind: 'member',
      name: 'Marie Membre',
      attributes: [{ name: 'status', value: 'regular' }],
    })
  })
})
