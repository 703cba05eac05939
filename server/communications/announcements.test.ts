import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { as, foundAssociation, newVisitor, openWorld, type Place, uuid, type World } from '../../tests/support/world.ts'
import { findConversationView } from '../conversations/index.ts'
import { writeImprovement } from '../feedback/index.ts'
import { getAssociation, stopLetters } from '../people/index.ts'
import { keepMailSettings } from '../platform/index.ts'
import { checkWording } from './check-wording.ts'
import { deliverAnnouncement } from './deliver-announcement.ts'
import { letterOf } from './letter.ts'
import { answerAnnouncement, listMyAnnouncements, readAnnouncement } from './own-announcements.ts'
import { readAnnouncements } from './read-announcements.ts'
import { stopRoutes } from './routes-own.ts'
import { cancelAnnouncement, sendAnnouncement, tryAnnouncement, writeAnnouncement } from './write-announcement.ts'

let world: World
let place: Place
let other: Place
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  other = await foundAssociation(world)
  for (const one of [place, other])
    await as(world, one, { kind: 'system' }, (ctx) =>
      keepMailSettings(ctx, {
        enabled: true,
        host: '127.0.0.1',
        port: 2525,
        security: 'none',
        username: null,
        fromAddress: 'bonjour@essai.test',
        fromName: 'Essai',
        perMinute: 30,
      }),
    )
})
afterAll(() => world.close())

const BASE = 'https://relais.test'
const TEXTS = {
  title: { fr: 'Le guide est à jour', en: 'The guide is up to date' },
  body: { fr: 'Le guide de stage a changé le 2 mars.', en: 'The internship guide changed on March 2.' },
}
const DOUBTFUL = {
  ...TEXTS,
  body: { ...TEXTS.body, fr: 'L’assistant réduira nos coûts de gestion.' },
}
const director = <T>(act: Parameters<typeof as<T>>[3], where = place) => as(world, where, where.staff.director, act)
const member = <T>(act: Parameters<typeof as<T>>[3]) => as(world, place, place.member, act)

async function draft(more: object = {}, where = place): Promise<string> {
  const announcementId = uuid()
  const written = {
    announcementId,
    template: 'free',
    audience: 'members',
    byEmail: true,
    onPage: true,
    ...TEXTS,
    ...more,
  }
  expect(await director((ctx) => writeAnnouncement(ctx, written), where)).toEqual({ ok: true })
  return announcementId
}
const NOW = { sendAt: null, reason: null }
const send = (id: string, input: object = NOW) => director((ctx) => sendAnnouncement(ctx, id, input))
const deliver = (id: string) => as(world, place, { kind: 'system' }, (ctx) => deliverAnnouncement(ctx, id, BASE))
const found = async (id: string) =>
  (await director(readAnnouncements))!.announcements.find((one) => one.announcementId === id)!

async function sent(more: object = {}): Promise<string> {
  const id = await draft(more)
  expect(await send(id)).toEqual({ ok: true })
  await deliver(id)
  return id
}

describe('an announcement', () => {
  it('leaves once to each member of its audience, even when its delivery is begun again', async () => {
    const id = await sent()
    await deliver(id)
    expect(await found(id)).toMatchObject({ state: 'sent', results: { addressed: 1, waiting: 1, spared: 0, read: 0 } })
    expect(await send(id)).toMatchObject({ reason: 'already-sent' })
    expect(await director((ctx) => cancelAnnouncement(ctx, id))).toMatchObject({ reason: 'already-sent' })
  })

  it('asks for a reason when something is underlined, and keeps it', async () => {
    const id = await draft(DOUBTFUL)
    expect(await send(id)).toMatchObject({ reason: 'reason-needed' })
    expect((await found(id)).state).toBe('draft')
    expect(await send(id, { sendAt: null, reason: 'Le budget est public.' })).toEqual({ ok: true })
    const kept = await found(id)
    expect(kept).toMatchObject({ reason: 'Le budget est public.', warnings: [{ concern: 'savings', part: 'body' }] })
  })

  it('needs both languages', async () => {
    const id = await draft({ title: { fr: 'Un titre', en: '' } })
    expect(await send(id)).toMatchObject({ reason: 'not-both-languages' })
  })

  it('does not leave with something still to be filled', async () => {
    const id = await draft({ title: { fr: 'Correction : […sujet]', en: 'Correction' } })
    expect(await send(id)).toMatchObject({ reason: 'blank-left' })
  })

  it('waits for its hour, and can be taken back until then', async () => {
    const id = await draft()
    const sendAt = '2026-11-25T14:00:00.000Z'
    await send(id, { sendAt, reason: null })
    expect(await deliver(id)).toEqual({ nextAt: new Date(sendAt) })
    expect((await found(id)).state).toBe('scheduled')
    expect(await director((ctx) => cancelAnnouncement(ctx, id))).toEqual({ ok: true })
    world.setNow('2026-11-25T14:00:01Z')
    await deliver(id)
    world.setNow('2026-11-23T15:00:00Z')
    expect(await found(id)).toMatchObject({ state: 'cancelled', results: { addressed: 0, waiting: 0 } })
  })

  it('is for whom it says: what is for the staff reaches the staff, and no member sees it', async () => {
    const id = await sent({ audience: 'staff' })
    expect((await found(id)).results).toMatchObject({ addressed: 3, waiting: 3 })
    const { announcements } = await member(listMyAnnouncements)
    expect(announcements.map((one) => one.announcementId)).not.toContain(id)
  })

  it('is tried on oneself alone', async () => {
    const id = await draft()
    expect(await director((ctx) => tryAnnouncement(ctx, id, BASE))).toEqual({ ok: true, to: 'director@essai.test' })
    expect((await found(id)).results).toMatchObject({ addressed: 0, waiting: 0 })
  })

  it('is written, checked, sent, tried and read in the book by nobody who does not speak for the association', async () => {
    const id = await draft()
    for (const actor of [place.staff.adviser, place.staff.steward, place.member]) {
      const refused = { ok: false, reason: 'forbidden' }
      const run = <T>(act: Parameters<typeof as<T>>[3]) => as(world, place, actor, act)
      expect(await run((ctx) => writeAnnouncement(ctx, {}))).toEqual(refused)
      expect(await run((ctx) => sendAnnouncement(ctx, id, NOW))).toEqual(refused)
      expect(await run((ctx) => cancelAnnouncement(ctx, id))).toEqual(refused)
      expect(await run((ctx) => tryAnnouncement(ctx, id, BASE))).toEqual(refused)
      expect(await run((ctx) => checkWording(ctx, TEXTS))).toBeUndefined()
      expect(await run(readAnnouncements)).toBeUndefined()
    }
  })

  it('is unknown to another association', async () => {
    const id = await sent()
    const unknown = { ok: false, reason: 'not-found' }
    expect(await director((ctx) => sendAnnouncement(ctx, id, NOW), other)).toEqual(unknown)
    expect(await director((ctx) => cancelAnnouncement(ctx, id), other)).toEqual(unknown)
    expect(await director((ctx) => tryAnnouncement(ctx, id, BASE), other)).toEqual(unknown)
    expect((await director(readAnnouncements, other))!.announcements).toEqual([])
    const theirs = await as(world, other, other.member, listMyAnnouncements)
    expect(theirs.announcements).toEqual([])
    expect(await as(world, other, other.member, (ctx) => readAnnouncement(ctx, id, {}))).toEqual(unknown)
    expect(await as(world, other, other.member, (ctx) => answerAnnouncement(ctx, { announcementId: id }, {}))).toEqual(
      unknown,
    )
  })
})

describe('a member', () => {
  it('reads on the page what is for her, puts it away, and it is counted once', async () => {
    const id = await sent()
    const mine = async () => (await member(listMyAnnouncements)).announcements.find((one) => one.announcementId === id)
    expect(await mine()).toMatchObject({ title: TEXTS.title, by: 'Diane Director', isNew: true })
    await member((ctx) => readAnnouncement(ctx, id, { dismissed: false }))
    await member((ctx) => readAnnouncement(ctx, id, { dismissed: true }))
    expect(await mine()).toMatchObject({ isNew: false })
    expect((await found(id)).results.read).toBe(1)
    const visitor = newVisitor().actor
    expect((await as(world, place, visitor, listMyAnnouncements)).announcements).toEqual([])
    expect(await as(world, place, visitor, (ctx) => readAnnouncement(ctx, id, { dismissed: true }))).toMatchObject({
      reason: 'not-found',
    })
  })

  it('answers, and her words reach a person in her one conversation, tagged and counted once', async () => {
    const id = await sent()
    const answer = { clientId: uuid(), text: 'Et les stages d’été ?', language: 'fr' }
    const answered = () => member((ctx) => answerAnnouncement(ctx, { announcementId: id }, answer))
    const first = await answered()
    expect(await answered()).toEqual(first)
    if (!first.ok) throw new Error('not answered')
    const view = (await member((ctx) => findConversationView(ctx, first.conversationId)))!
    const said = view.events.flatMap((one) =>
      one.kind === 'message' && one.message.author.kind === 'member' ? [one.message.text] : [],
    )
    expect(said).toEqual([expect.stringMatching(/^Au sujet de «\u00a0Le guide est à jour\u00a0»\n\nEt les stages/)])
    expect(view.owner.kind).toBe('waiting')
    expect((await found(id)).results.answered).toBe(1)
    const again = { ...answer, clientId: uuid(), text: 'Autre chose encore.' }
    const second = await member((ctx) => answerAnnouncement(ctx, { announcementId: id }, again))
    expect(second).toMatchObject({ conversationId: first.conversationId })
    expect((await found(id)).results.answered).toBe(2)
  })

  it('answers an improvement that is public, and no other', async () => {
    const improvementId = uuid()
    const texts = { heard: TEXTS.title, decided: TEXTS.body, state: 'done', conversationIds: [] }
    const write = (isPublished: boolean) =>
      director((ctx) => writeImprovement(ctx, improvementId, { ...texts, isPublished }))
    const answer = () =>
      member((ctx) => answerAnnouncement(ctx, { improvementId }, { clientId: uuid(), text: 'Merci.', language: 'fr' }))
    await write(false)
    expect(await answer()).toMatchObject({ reason: 'not-found' })
    await write(true)
    expect(await answer()).toMatchObject({ ok: true })
  })

  it('ends the letters by one press, without signing in; the page goes on', async () => {
    const letter = await director(async (ctx) =>
      letterOf(
        ctx,
        { announcement_id: uuid(), ...TEXTS, sent_by: 'Diane', written_by: 'Diane' },
        await getAssociation(ctx),
        { personId: place.member.memberId, email: 'member@essai.test', name: 'Marie', language: 'fr' },
        BASE,
      ),
    )
    expect(letter.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    const stop = new URL(letter.headers!['List-Unsubscribe']!.slice(1, -1))
    const routes = stopRoutes(world.app)
    const path = `${stop.pathname}${stop.search}`
    expect((await routes.request(path)).status).toBe(200)
    expect((await found(await sent())).results).toMatchObject({ spared: 0 })
    expect(await (await routes.request(path, { method: 'POST' })).text()).toContain('C’est fait')
    const id = await sent()
    expect((await found(id)).results).toMatchObject({ addressed: 1, spared: 1, waiting: 0 })
    expect((await member(listMyAnnouncements)).announcements.map((one) => one.announcementId)).toContain(id)
    const token = stop.searchParams.get('t')!
    expect(await as(world, other, other.member, (ctx) => stopLetters(ctx, token))).toBe(false)
    expect((await routes.request(path.replace(/t=.*/, 't=guess'), { method: 'POST' })).status).toBe(404)
  })
})
