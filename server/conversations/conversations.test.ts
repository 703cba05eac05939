import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConversationEvent } from '../../contract/conversations.ts'
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
import { switchAssistant } from '../people/index.ts'
import type { Actor } from '../platform/index.ts'
import {
  answerTurn,
  closeConversation,
  findConversationView,
  postMessage,
  replyToMember,
  requestPerson,
  returnConversation,
  returnToAssistant,
  startConversation,
  takeConversation,
} from './index.ts'
import { releaseWaiting } from './release-waiting.ts'

let world: World
let place: Place
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  await publish(
    world,
    place,
    'permis.md',
    '# Permis\n\n## Renouvellement\n\nLe permis se renouvelle avant le 31 mars de chaque année. La demande de renouvellement se fait en ligne.\n',
  )
})
afterAll(() => world.close())

const run = <T>(actor: Actor, act: Parameters<typeof as<T>>[3]) => as(world, place, actor, act)

async function start(language: 'fr' | 'en' = 'fr') {
  const { key, actor } = newVisitor()
  const id = uuid()
  const input = { conversationId: id, key, language, noticeVersion: 1 }
  const started = await run(actor, (ctx) => startConversation(ctx, input))
  expect(started.ok).toBe(true)
  const say = (text: string, clientId = uuid()) => run(actor, (ctx) => postMessage(ctx, id, { clientId, text }))
  const askPerson = (clientId = uuid()) => run(actor, (ctx) => requestPerson(ctx, id, { clientId }))
  const turn = () => answerTurn(opening(world, place), id)
  const view = async () => (await run(actor, (ctx) => findConversationView(ctx, id)))!
  const messages = async () =>
    (await view()).events.flatMap((event) => (event.kind === 'message' ? [event.message] : []))
  return { id, actor, input, say, askPerson, turn, view, messages }
}

const authors = (events: ConversationEvent[]) =>
  events.flatMap((event) => (event.kind === 'message' ? [event.message.author.kind] : []))

describe('a person is one action away', () => {
  it('before the first message', async () => {
    const one = await start()
    await one.askPerson()
    const view = await one.view()
    expect(view.owner.kind).toBe('waiting')
    expect(authors(view.events)).toEqual(['system'])
  })

  it('while the assistant is answering, and the late answer is dropped', async () => {
    const one = await start()
    await one.say('Quand renouveler mon permis ?')
    await one.askPerson()
    expect(await one.turn()).toBe('nothing-owed')
    expect(authors((await one.view()).events)).toEqual(['member', 'system'])
  })

  it('with the assistant switched off: a message is itself the request', async () => {
    const switched = await run(place.staff.director, (ctx) => switchAssistant(ctx, false))
    expect(switched.ok).toBe(true)
    const one = await start()
    await one.say('Bonjour')
    expect((await one.view()).owner.kind).toBe('waiting')
    await run(place.staff.director, (ctx) => switchAssistant(ctx, true))
  })

  it('when the assistant closes while she waits for it; and she cannot be sent back to it', async () => {
    const one = await start()
    await one.say('Quand renouveler mon permis ?')
    expect((await one.view()).owner.kind).toBe('assistant')
    await run(place.staff.director, (ctx) => switchAssistant(ctx, false))
    await run({ kind: 'system' }, releaseWaiting)
    expect((await one.view()).owner.kind).toBe('waiting')
    await run(one.actor, (ctx) => returnToAssistant(ctx, one.id, { clientId: uuid() }))
    expect((await one.view()).owner.kind).toBe('waiting')
    await run(place.staff.director, (ctx) => switchAssistant(ctx, true))
  })

  it('after the conversation was closed', async () => {
    const one = await start()
    await one.say('Bonjour')
    await run(place.staff.adviser, (ctx) => closeConversation(ctx, one.id))
    await one.askPerson()
    expect(await one.view()).toMatchObject({ state: 'open', owner: { kind: 'waiting' } })
  })

  it('out of hours, saying when the office opens and what number to call', async () => {
    world.setNow('2026-11-24T03:00:00Z')
    const one = await start()
    await one.askPerson()
    world.setNow('2026-11-23T15:00:00Z')
    const [message] = await one.messages()
    expect(message?.text).toContain('demain à 8\u00a0h\u00a030')
    expect(message?.text).toContain('514 555-0100')
  })

  it('asked twice, or retried, is asked once', async () => {
    const one = await start()
    const clientId = uuid()
    const [first, again] = [await one.askPerson(clientId), await one.askPerson(clientId)]
    expect(again).toEqual(first)
    await one.askPerson()
    expect((await one.view()).lastSeq).toBe(2)
  })

  it('only the typed act hands over: words that ask for nobody move nothing', async () => {
    const one = await start()
    await one.say('Le mot « personne » figure dans ma question sur le permis')
    expect((await one.view()).owner.kind).toBe('assistant')
  })
})

describe('one conversation', () => {
  it('keeps the same thread before, during and after a person', async () => {
    const one = await start()
    await one.say('Quand renouveler mon permis ?')
    await one.turn()
    await one.askPerson()
    await run(place.staff.adviser, (ctx) =>
      replyToMember(ctx, one.id, { clientId: uuid(), text: 'Bonjour, je vous réponds.' }),
    )
    await run(place.staff.adviser, (ctx) => returnConversation(ctx, one.id))
    await one.say('Et la demande, où se fait-elle ?')
    await one.turn()
    const view = await one.view()
    expect(authors(view.events)).toEqual([
      'member',
      'assistant',
      'system',
      'system',
      'staff',
      'system',
      'member',
      'assistant',
    ])
    expect(view.events.map((event) => event.seq)).toEqual(view.events.map((_, i) => i + 1))
  })

  it('a message sent again is the same message', async () => {
    const one = await start()
    const clientId = uuid()
    const posts = await Promise.all([1, 2, 3, 4].map(() => one.say('Bonjour', clientId)))
    expect(new Set(posts.map((post) => post.ok && post.seq)).size).toBe(1)
    expect((await one.view()).lastSeq).toBe(1)
  })

  it('a burst is one question, answered once', async () => {
    const one = await start()
    await one.say('Bonjour')
    await one.say('Quand renouveler mon permis ?')
    expect(await one.turn()).toBe('answered')
    expect(await one.turn()).toBe('nothing-owed')
    expect(authors((await one.view()).events)).toEqual(['member', 'member', 'assistant'])
  })

  it('started twice with the same id and key, is one; with another key, is not found', async () => {
    const one = await start()
    expect((await run(one.actor, (ctx) => startConversation(ctx, one.input))).ok).toBe(true)
    const stranger = newVisitor()
    const stolen = await run(stranger.actor, (ctx) => startConversation(ctx, { ...one.input, key: stranger.key }))
    expect(stolen).toEqual({ ok: false, reason: 'not-found' })
  })

  it('an old request for a person is not a new one', async () => {
    const one = await start()
    await one.say('Je veux parler à quelqu’un')
    await one.askPerson()
    await run(one.actor, (ctx) => returnToAssistant(ctx, one.id, { clientId: uuid() }))
    expect(await one.turn()).toBe('nothing-owed')
    await one.say('Quand renouveler mon permis ?')
    await one.turn()
    expect((await one.view()).owner.kind).toBe('assistant')
  })
})

describe('one speaker', () => {
  it('a public reply takes the conversation, and the assistant is silent from then on', async () => {
    const one = await start()
    await one.say('Quand renouveler mon permis ?')
    await run(place.staff.adviser, (ctx) => replyToMember(ctx, one.id, { clientId: uuid(), text: 'Je m’en occupe.' }))
    await one.say('Merci')
    expect(await one.turn()).toBe('nothing-owed')
    expect((await one.messages()).some((message) => message.author.kind === 'assistant')).toBe(false)
  })

  it('two people never take the same conversation unawares', async () => {
    const one = await start()
    await one.askPerson()
    const taken = await run(place.staff.adviser, (ctx) => takeConversation(ctx, one.id, { steal: false }))
    expect(taken).toMatchObject({ ok: true, owner: { name: 'Anne Adviser' } })
    const second = await run(place.staff.steward, (ctx) => takeConversation(ctx, one.id, { steal: false }))
    expect(second).toEqual({ ok: false, reason: 'taken-by-other', name: 'Anne Adviser' })
    const stolen = await run(place.staff.steward, (ctx) => takeConversation(ctx, one.id, { steal: true }))
    expect(stolen).toMatchObject({ ok: true, owner: { name: 'Serge Steward' } })
  })

  it('takes made at the same instant have one winner', async () => {
    const one = await start()
    await one.askPerson()
    const people = [place.staff.adviser, place.staff.steward, place.staff.director]
    const results = await Promise.all(
      people.map((actor) => run(actor, (ctx) => takeConversation(ctx, one.id, { steal: false }))),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })

  it('many messages and takes at once leave a history without gaps or doubles', async () => {
    const one = await start()
    const acts = Array.from({ length: 12 }, (_, i) => (i % 4 === 3 ? one.askPerson() : one.say(`message ${i}`)))
    await Promise.all([
      ...acts,
      one.turn(),
      run(place.staff.adviser, (ctx) => takeConversation(ctx, one.id, { steal: true })),
    ])
    const view = await one.view()
    expect(view.events.map((event) => event.seq)).toEqual(view.events.map((_, i) => i + 1))
    expect(view.lastSeq).toBe(view.events.length)
  })
})

describe('never disguised', () => {
  it('an assistant message carries its machine-readable mark and its sources', async () => {
    const one = await start()
    await one.say('Quand renouveler mon permis ?')
    await one.turn()
    const answer = (await one.messages()).find((message) => message.author.kind === 'assistant')?.answer
    expect(answer?.origin).toBe('ai-assistant')
    expect(answer?.sentences.length).toBeGreaterThan(0)
    expect(answer?.sentences.every((sentence) => sentence.citations.length > 0)).toBe(true)
  })
})

describe('closed by default', () => {
  it('another visitor, another member and another association see nothing and change nothing', async () => {
    const one = await start()
    await one.say('Bonjour')
    const stranger = newVisitor().actor
    const elsewhere = await foundAssociation(world)
    for (const [where, who] of [
      [place, stranger],
      [place, place.member],
      [elsewhere, one.actor],
      [elsewhere, elsewhere.staff.director],
    ] as const) {
      expect(await as(world, where, who, (ctx) => findConversationView(ctx, one.id))).toBeUndefined()
      expect(
        await as(world, where, who, (ctx) => postMessage(ctx, one.id, { clientId: uuid(), text: 'x' })),
      ).toMatchObject({ ok: false })
      expect(await as(world, where, who, (ctx) => requestPerson(ctx, one.id, { clientId: uuid() }))).toMatchObject({
        ok: false,
      })
    }
    expect((await one.view()).lastSeq).toBe(1)
  })

  it('a member or a visitor cannot act as staff', async () => {
    const one = await start()
    for (const actor of [one.actor, place.member]) {
      expect(await run(actor, (ctx) => replyToMember(ctx, one.id, { clientId: uuid(), text: 'x' }))).toMatchObject({
        ok: false,
        reason: 'forbidden',
      })
      expect(await run(actor, (ctx) => closeConversation(ctx, one.id))).toMatchObject({
        ok: false,
        reason: 'forbidden',
      })
    }
  })
})
