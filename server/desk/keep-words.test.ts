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
import { readExamination } from '../answers/index.ts'
import {
  answerTurn,
  findConversationView,
  postMessage,
  replyToMember,
  requestPerson,
  startConversation,
} from '../conversations/index.ts'
import { listAnswers } from '../knowledge/index.ts'
import type { Actor } from '../platform/index.ts'
import { keepGoldenQuestion, proposeAnswer, wordsBefore } from './keep-words.ts'

let world: World
let place: Place
let documentId: string
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  documentId = await publish(
    world,
    place,
    'frais.md',
    '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars, payable le 31 mars.\n',
  )
})
afterAll(() => world.close())

const QUESTION = 'De combien est la cotisation annuelle du membre régulier ?'
const adviser = <T>(act: Parameters<typeof as<T>>[3]) => as(world, place, place.staff.adviser, act)

/** A conversation that was answered, then passed to a person who replied; and its two messages. */
async function converse(actor: Actor, key: string) {
  const id = uuid()
  await as(world, place, actor, async (ctx) => {
    await startConversation(ctx, { conversationId: id, key, language: 'fr', noticeVersion: 1 })
    await postMessage(ctx, id, { clientId: uuid(), text: QUESTION })
  })
  await answerTurn(opening(world, place), id)
  await as(world, place, actor, (ctx) => requestPerson(ctx, id, { clientId: uuid() }))
  await adviser((ctx) =>
    replyToMember(ctx, id, { clientId: uuid(), text: 'Elle est de 648 dollars, ou 324 la première année.' }),
  )
  const view = await adviser((ctx) => findConversationView(ctx, id))
  const messageBy = (kind: string) =>
    view!.events.flatMap((one) => (one.kind === 'message' && one.message.author.kind === kind ? [one.message] : []))[0]!
  return { id, events: view!.events, answer: messageBy('assistant'), reply: messageBy('staff') }
}

describe('a conversation', () => {
  it('leaves a golden question in one act: what was asked, and the document that answered', async () => {
    const visitor = newVisitor()
    const { id, answer } = await converse(visitor.actor, visitor.key)
    expect(await adviser((ctx) => keepGoldenQuestion(ctx, id, { messageId: answer.messageId }))).toEqual({ ok: true })
    const book = await as(world, place, place.staff.steward, readExamination)
    expect(book?.questions).toMatchObject([
      { question: QUESTION, audience: 'public', documentId, origin: 'conversation' },
    ])
  })

  it('leaves a person’s reply as a draft that answers nobody, for the audience of the member', async () => {
    const { id, reply } = await converse(place.member, newVisitor().key)
    expect(await adviser((ctx) => proposeAnswer(ctx, id, { messageId: reply.messageId }))).toEqual({ ok: true })
    const [draft] = await as(world, place, place.staff.steward, listAnswers)
    expect(draft).toMatchObject({
      state: 'draft',
      answers: false,
      audience: 'members',
      texts: { fr: { question: QUESTION, answer: reply.text }, en: null },
    })
  })

  it('leaves nothing of what the assistant said as an answer to approve', async () => {
    const visitor = newVisitor()
    const { id, answer, reply, events } = await converse(visitor.actor, visitor.key)
    expect(await adviser((ctx) => proposeAnswer(ctx, id, { messageId: answer.messageId }))).toMatchObject({ ok: false })
    expect(await adviser((ctx) => keepGoldenQuestion(ctx, id, { messageId: reply.messageId }))).toMatchObject({
      ok: false,
    })
    expect(wordsBefore(events, reply.messageId)).toBe(QUESTION)
  })

  it('leaves nothing to whoever is not of the staff, nor to another association', async () => {
    const visitor = newVisitor()
    const { id, answer, reply } = await converse(visitor.actor, visitor.key)
    for (const actor of [visitor.actor, place.member]) {
      expect(await as(world, place, actor, (ctx) => proposeAnswer(ctx, id, { messageId: reply.messageId }))).toEqual({
        ok: false,
        reason: 'forbidden',
      })
    }
    const other = await foundAssociation(world)
    const there = <T>(act: Parameters<typeof as<T>>[3]) => as(world, other, other.staff.adviser, act)
    expect(await there((ctx) => keepGoldenQuestion(ctx, id, { messageId: answer.messageId }))).toMatchObject({
      reason: 'not-found',
    })
  })
})
