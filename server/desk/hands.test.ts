import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  as,
  foundAssociation,
  newVisitor,
  openWorld,
  type Place,
  publish,
  uuid,
  type World,
} from '../../tests/support/world.ts'
import { answerQuestion } from '../answers/index.ts'
import {
  findConversationView,
  findEventsAfter,
  postMessage,
  readAttention,
  reportAttention,
  requestPerson,
  searchConversations,
  startConversation,
  takeConversation,
} from '../conversations/index.ts'
import type { Actor, Ctx } from '../platform/index.ts'
import { attendConversation, putAlertAway } from './attend-conversation.ts'
import { findDeskConversation } from './brief.ts'
import { readQueue } from './index.ts'
import { dropReply, keepReply, readReplies, snoozeConversation, writeNote } from './staff-hands.ts'
import { listOwed } from './store.ts'
import { transferConversation } from './transfer-conversation.ts'

let world: World
let place: Place
let elsewhere: Place
beforeAll(async () => {
  world = openWorld()
  elsewhere = await foundAssociation(world)
})
beforeEach(async () => {
  world.setNow('2026-11-23T15:00:00Z')
  place = await foundAssociation(world)
})
afterAll(() => world.close())

const by = <T>(actor: Actor, act: (ctx: Ctx) => Promise<T>) => as(world, place, actor, act)
const anne = <T>(act: (ctx: Ctx) => Promise<T>) => by(place.staff.adviser, act)
const serge = <T>(act: (ctx: Ctx) => Promise<T>) => by(place.staff.steward, act)
const stranger = <T>(act: (ctx: Ctx) => Promise<T>) => as(world, elsewhere, elsewhere.staff.director, act)
const FORBIDDEN = { ok: false, reason: 'forbidden' }
const NOT_FOUND = { ok: false, reason: 'not-found' }

async function start(words = 'Bonjour, une question sur ma cotisation') {
  const { key, actor } = newVisitor()
  const id = uuid()
  await by(actor, async (ctx) => {
    await startConversation(ctx, { conversationId: id, key, language: 'fr', noticeVersion: 1 })
    await postMessage(ctx, id, { clientId: uuid(), text: words })
    await requestPerson(ctx, id, { clientId: uuid() })
  })
  return { id, actor }
}
const note = (text: string) => ({ noteId: uuid(), text })
const lastSaid = async (id: string) => {
  const view = await anne((ctx) => findConversationView(ctx, id))
  const event = view?.events.at(-1)
  return event?.kind === 'message' ? event.message.text : ''
}

describe('a note between colleagues', () => {
  it('is read in the brief, once, with its author', async () => {
    const { id } = await start()
    const one = note('Dossier délicat : voir avec Serge.')
    await anne((ctx) => writeNote(ctx, id, one))
    await anne((ctx) => writeNote(ctx, id, one))
    const found = await serge((ctx) => findDeskConversation(ctx, id))
    expect(found?.brief.notes).toMatchObject([{ kind: 'note', name: 'Anne Adviser', text: one.text }])
  })

  it('is never in anything the member can read', async () => {
    const { id, actor } = await start()
    await anne((ctx) => writeNote(ctx, id, note('canari confidentiel')))
    await anne((ctx) =>
      transferConversation(ctx, id, {
        ...note(''),
        to: { staffId: place.staff.steward.staffId },
        word: 'canari transmis',
      }),
    )
    const seen = await by(actor, async (ctx) => [
      await findConversationView(ctx, id),
      await findEventsAfter(ctx, id, 0),
      await readAttention(ctx, id),
    ])
    expect(JSON.stringify(seen)).not.toContain('canari')
  })

  it('is never evidence for an answer', async () => {
    await publish(world, place, 'frais.md', '# Frais\n\nLa cotisation se paie en mars.\n')
    const { id } = await start()
    await anne((ctx) => writeNote(ctx, id, note('La cotisation canarienne coûte 999 dollars.')))
    const answer = await anne((ctx) =>
      answerQuestion(ctx, { text: 'Combien coûte la cotisation canarienne ?', language: 'fr' }),
    )
    expect(JSON.stringify(answer)).not.toContain('999')
  })

  it('is written by the staff of this association only', async () => {
    const { id, actor } = await start()
    expect(await by(actor, (ctx) => writeNote(ctx, id, note('x')))).toEqual(FORBIDDEN)
    expect(await by(place.member, (ctx) => writeNote(ctx, id, note('x')))).toEqual(FORBIDDEN)
    expect(await stranger((ctx) => writeNote(ctx, id, note('x')))).toEqual(NOT_FOUND)
  })
})

describe('a transfer', () => {
  const pass = (id: string, to: object) =>
    anne((ctx) => transferConversation(ctx, id, { noteId: uuid(), to, word: 'Connaît le dossier.' }))

  it('moves the conversation to a colleague, who is called; the member is told by name; the word stays with the staff', async () => {
    const { id } = await start()
    await anne((ctx) => takeConversation(ctx, id, { steal: false }))
    expect(await pass(id, { staffId: place.staff.steward.staffId })).toEqual({ ok: true })
    const queue = await serge(readQueue)
    expect(queue.waiting[0]).toMatchObject({ conversationId: id, calledFor: { name: 'Serge Steward' } })
    expect(queue.alerts).toMatchObject([{ kind: 'requeued', conversationId: id }])
    expect(await lastSaid(id)).toContain('Anne Adviser a confié votre conversation à Serge Steward')
    const found = await serge((ctx) => findDeskConversation(ctx, id))
    expect(found?.brief.notes).toMatchObject([{ kind: 'transfer', text: 'Connaît le dossier.' }])
    expect(found?.brief.decisions.at(-1)?.why.en).toBe('Anne Adviser passed the conversation to Serge Steward.')
  })

  it('keeps the promise it was asked under: passing on is not answering', async () => {
    const { id } = await start()
    const [before] = await anne((ctx) => listOwed(ctx, id))
    await pass(id, { staffId: place.staff.steward.staffId })
    const after = await anne((ctx) => listOwed(ctx, id))
    expect(after).toHaveLength(1)
    expect(after[0]?.requested_at).toEqual(before?.requested_at)
  })

  it('goes to nobody unknown, from nobody outside', async () => {
    const { id, actor } = await start()
    const input = { noteId: uuid(), to: { staffId: place.staff.steward.staffId }, word: 'x' }
    expect(await pass(id, { staffId: uuid() })).toEqual(NOT_FOUND)
    expect(await pass(id, { staffId: elsewhere.staff.adviser.staffId })).toEqual(NOT_FOUND)
    expect(await by(actor, (ctx) => transferConversation(ctx, id, input))).toEqual(FORBIDDEN)
    expect(await stranger((ctx) => transferConversation(ctx, id, input))).toEqual(NOT_FOUND)
  })
})

describe('a conversation put aside', () => {
  const at = '2026-11-23T18:00:00.000Z'

  it('sleeps until its moment, or until the member writes; its promise goes on', async () => {
    const { id, actor } = await start()
    await anne((ctx) => snoozeConversation(ctx, id, { until: at }))
    const until = async () => (await anne(readQueue)).waiting[0]?.snoozedUntil
    expect(await until()).toBe(at)
    expect(await anne((ctx) => listOwed(ctx, id))).toHaveLength(1)
    world.setNow('2026-11-23T18:00:01Z')
    expect(await until()).toBeNull()
    world.setNow('2026-11-23T15:00:00Z')
    await by(actor, (ctx) => postMessage(ctx, id, { clientId: uuid(), text: 'Toujours là' }))
    expect(await until()).toBeNull()
  })

  it('is put aside by the staff of this association only', async () => {
    const { id, actor } = await start()
    expect(await by(actor, (ctx) => snoozeConversation(ctx, id, { until: at }))).toEqual(FORBIDDEN)
    expect(await stranger((ctx) => snoozeConversation(ctx, id, { until: at }))).toEqual(NOT_FOUND)
  })
})

describe('a saved reply', () => {
  const reply = {
    replyId: uuid(),
    title: { fr: 'Accueil', en: 'Welcome' },
    text: { fr: 'Bonjour {member},', en: 'Hello {member},' },
  }

  it('is everybody’s at this desk, in both languages, and nobody’s elsewhere', async () => {
    await anne((ctx) => keepReply(ctx, reply))
    expect(await serge(readReplies)).toEqual([reply])
    expect(await stranger(readReplies)).toEqual([])
    expect(await stranger((ctx) => dropReply(ctx, reply.replyId))).toEqual(NOT_FOUND)
    expect(await by(place.member, (ctx) => keepReply(ctx, reply))).toEqual(FORBIDDEN)
    await serge((ctx) => dropReply(ctx, reply.replyId))
    expect(await anne(readReplies)).toEqual([])
  })
})

describe('search', () => {
  it('finds what was said whatever the accents and the case, for the staff of this association only', async () => {
    const { id, actor } = await start('Ma déclaration d’ÉQUIVALENCE est-elle reçue ?')
    const find = async (words: string) =>
      (await anne((ctx) => searchConversations(ctx, words))).map((one) => one.conversationId)
    expect(await find('equivalence')).toEqual([id])
    expect(await find('100%')).toEqual([])
    expect(await by(actor, (ctx) => searchConversations(ctx, 'equivalence'))).toEqual([])
    expect(await stranger((ctx) => searchConversations(ctx, 'equivalence'))).toEqual([])
  })
})

describe('who is on a conversation', () => {
  const report = (readSeq: number, isTyping = false) => ({ readSeq, isTyping })

  it('is seen by colleagues; the member sees a person only while she types', async () => {
    const { id, actor } = await start()
    await serge((ctx) => reportAttention(ctx, id, report(2)))
    expect((await anne((ctx) => readAttention(ctx, id))).people).toMatchObject([{ name: 'Serge Steward', typingMs: 0 }])
    expect((await by(actor, (ctx) => readAttention(ctx, id))).people).toEqual([])
    await serge((ctx) => reportAttention(ctx, id, report(2, true)))
    expect((await by(actor, (ctx) => readAttention(ctx, id))).people).toMatchObject([
      { kind: 'staff', name: 'Serge Steward' },
    ])
    world.setNow('2026-11-23T15:00:10Z')
    expect((await by(actor, (ctx) => readAttention(ctx, id))).people).toEqual([])
  })

  it('is never the assistant: an answer being written shows nobody typing', async () => {
    const { id, actor } = await start()
    expect((await by(actor, (ctx) => readAttention(ctx, id))).people).toEqual([])
  })

  it('says how far each side has read, never further than there is, never back', async () => {
    const { id, actor } = await start()
    await serge((ctx) => reportAttention(ctx, id, report(999)))
    await serge((ctx) => reportAttention(ctx, id, report(1)))
    const { lastSeq } = (await anne((ctx) => findConversationView(ctx, id)))!
    expect((await by(actor, (ctx) => readAttention(ctx, id))).readByStaff).toBe(lastSeq)
    expect((await by(actor, (ctx) => readAttention(ctx, id))).readByMember).toBe(0)
  })

  it('is reported by those who may see the thread', async () => {
    const { id } = await start()
    expect(await by(newVisitor().actor, (ctx) => reportAttention(ctx, id, report(1)))).toEqual({ ok: false })
    expect(await stranger((ctx) => reportAttention(ctx, id, report(1)))).toEqual({ ok: false })
  })

  it('acknowledges the call of whoever was called, and of nobody else', async () => {
    const { id, actor } = await start()
    const [entry] = await anne((ctx) => listOwed(ctx, id))
    const called = [place.staff.adviser, place.staff.steward, place.staff.director].find(
      (one) => one.staffId === entry?.assigned_to,
    )!
    const other = called === place.staff.adviser ? place.staff.steward : place.staff.adviser
    await by(other, (ctx) => attendConversation(ctx, id, report(1)))
    expect((await anne((ctx) => listOwed(ctx, id)))[0]?.acknowledged_at).toBeNull()
    const [alert] = (await by(called, readQueue)).alerts
    expect(await by(other, (ctx) => putAlertAway(ctx, alert!.alertId))).toEqual(NOT_FOUND)
    expect(await by(actor, (ctx) => putAlertAway(ctx, alert!.alertId))).toEqual(FORBIDDEN)
    await by(called, (ctx) => attendConversation(ctx, id, report(1)))
    expect((await anne((ctx) => listOwed(ctx, id)))[0]?.acknowledged_at).not.toBeNull()
    expect((await by(called, readQueue)).alerts).toEqual([])
  })
})
