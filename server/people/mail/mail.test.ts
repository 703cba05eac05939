import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MailChange } from '../../../contract/mail.ts'
import { type MailServer, startMailServer } from '../../../tests/support/mail-server.ts'
import { as, foundAssociation, opening, openWorld, type Place, type World } from '../../../tests/support/world.ts'
import { type Event, type Mail, type OutsideListener, sendMail, sendsMail } from '../../platform/index.ts'
import { changeMail, readMailSettings } from './change-mail.ts'
import { sendTestLetter } from './send-test-letter.ts'

const ALLOWED = ['127.0.0.1']
let world: World
let place: Place
let other: Place
let server: MailServer

beforeAll(async () => {
  world = openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setNow('2026-11-23T15:00:00Z')
  place = await foundAssociation(world)
  other = await foundAssociation(world)
  server = await startMailServer()
})
afterEach(() => server.close())

const settings = (rest: Partial<MailChange> = {}): MailChange => ({
  enabled: true,
  host: '127.0.0.1',
  port: server.port,
  security: 'none',
  username: null,
  fromAddress: 'reponses@essai.test',
  fromName: 'Association d’essai',
  perMinute: 30,
  ...rest,
})
const set = (rest: Partial<MailChange> = {}) =>
  as(world, place, place.staff.director, (ctx) => changeMail(ctx, settings(rest), ALLOWED))

const LETTER: Mail = {
  to: 'marie@essai.test',
  language: 'fr',
  subject: 'Une réponse vous attend',
  text: 'Bonjour,\n\nLisez-la : https://essai.test/demo?a=1&b=2.\n\n<script>alert(1)</script>',
  kind: 'test',
}

type Waiting = {
  mail_id: string
  state: string
  letter_sealed: string | null
  attempts: number
  failure: string | null
}
const rows = (at: Place) =>
  as(world, at, { kind: 'system' }, (ctx) =>
    ctx.tx.withTables<{ mail: Waiting }>().selectFrom('mail').selectAll().orderBy('mail_id').execute(),
  )

const queue = async (mail: Mail = LETTER) => {
  const queued = await as(world, place, { kind: 'system' }, (ctx) => sendMail(ctx, mail))
  if (!queued.ok) throw new Error(queued.reason)
  return queued.mailId
}
/** What the relay does with the news of a letter. */
const deliver = (mailId: string) => {
  const listener = world.app.listeners.named('platform.deliver-mail') as OutsideListener
  const event: Event = { eventId: mailId, kind: 'mail.queued', subjectId: mailId, payload: {}, at: world.app.now() }
  return listener.work(opening(world, place), event)
}

describe('a letter', () => {
  it('leaves through the association’s own server, in text and in accessible HTML, and is then forgotten', async () => {
    await set()
    const mailId = await queue()
    expect(JSON.stringify(await rows(place))).not.toContain('réponse vous attend')
    await deliver(mailId)
    const [letter] = server.letters
    expect(letter).toMatchObject({ subject: LETTER.subject, messageId: `<${mailId}@essai.test>` })
    expect(letter?.from?.text).toBe('"Association d’essai" <reponses@essai.test>')
    expect(letter?.text?.trim()).toBe(LETTER.text)
    expect(letter?.html).toContain('<html lang="fr">')
    expect(letter?.html).toContain('>https://essai.test/demo?a=1&#38;b=2</a>.')
    expect(letter?.html).not.toContain('<script>')
    expect(await rows(place)).toMatchObject([{ state: 'sent', letter_sealed: null }])
  })

  it('that was sent is not sent again when its news comes twice', async () => {
    await set()
    const mailId = await queue()
    await deliver(mailId)
    await deliver(mailId)
    expect(server.letters).toHaveLength(1)
  })

  it('waits while the server says later, and leaves under the same name when it says yes', async () => {
    await set()
    const mailId = await queue()
    server.refuseWith = 451
    const again = await deliver(mailId)
    const waitMs = (again?.nextAt.getTime() ?? 0) - world.app.now().getTime()
    expect(waitMs).toBeGreaterThanOrEqual(22_500)
    expect(waitMs).toBeLessThanOrEqual(37_500)
    expect(await rows(place)).toMatchObject([{ state: 'waiting', attempts: 1, failure: 'unreachable' }])
    server.refuseWith = undefined
    expect(await deliver(mailId)).toBeUndefined()
    expect(server.letters[0]?.messageId).toBe(`<${mailId}@essai.test>`)
  })

  it('that the server refuses for good is not tried again', async () => {
    await set()
    server.refuseWith = 550
    expect(await deliver(await queue())).toBeUndefined()
    expect(await rows(place)).toMatchObject([{ state: 'refused', letter_sealed: null }])
  })

  it('is given up after two days', async () => {
    await set()
    const mailId = await queue()
    server.refuseWith = 451
    world.setNow('2026-11-25T15:00:01Z')
    expect(await deliver(mailId)).toBeUndefined()
    expect(await rows(place)).toMatchObject([{ state: 'given-up', failure: 'unreachable' }])
  })

  it('waits for the next minute when the association has sent as many as it allows', async () => {
    await set({ perMinute: 1 })
    const [first, second] = [await queue(), await queue()]
    await deliver(first)
    expect((await deliver(second))?.nextAt).toBeInstanceOf(Date)
    expect(server.letters).toHaveLength(1)
  })

  it('rests after four failures in a row, without calling the server', async () => {
    await set()
    server.refuseWith = 451
    for (let i = 0; i < 4; i++) await deliver(await queue())
    server.refuseWith = undefined
    expect((await deliver(await queue()))?.nextAt).toBeInstanceOf(Date)
    expect(server.letters).toHaveLength(0)
  })

  it('is not written without a mail server, nor to what is not one address', async () => {
    const to = (address: string) =>
      as(world, place, { kind: 'system' }, (ctx) => sendMail(ctx, { ...LETTER, to: address }))
    expect(await to('marie@essai.test')).toEqual({ ok: false, reason: 'no-mail' })
    await set()
    for (const address of ['marie', 'a@b.test, c@d.test', 'a@b.test\r\nBcc: c@d.test', 'Marie <a@b.test>'])
      expect(await to(address), address).toEqual({ ok: false, reason: 'not-an-address' })
    expect(await rows(place)).toHaveLength(0)
  })

  it('cannot have headers slipped into its subject or its own headers', async () => {
    await set()
    const headers = { 'List-Unsubscribe': '<https://essai.test/x>\r\nX-Slipped: yes' }
    await deliver(await queue({ ...LETTER, subject: 'Bonjour\r\nBcc: voleur@essai.test', headers }))
    const letter = server.letters[0]
    expect(letter?.subject).toBe('Bonjour Bcc: voleur@essai.test')
    expect(letter?.bcc).toBeUndefined()
    expect(letter?.headers.has('x-slipped')).toBe(false)
  })
})

describe('the mail settings', () => {
  it('never show the password, and do not carry it to another server', async () => {
    await set({ username: 'relais', password: 'canari-secret' })
    const read = () => as(world, place, place.staff.director, readMailSettings)
    expect(JSON.stringify(await read())).not.toContain('canari')
    expect(await read()).toMatchObject({ settings: { hasPassword: true } })
    await set({ username: 'relais', host: 'mail.voleur.test', security: 'tls' })
    expect(await read()).toMatchObject({ settings: { hasPassword: false } })
  })

  it('are an administrator’s alone', async () => {
    await set()
    for (const actor of [place.staff.adviser, place.staff.steward, place.member]) {
      expect(await as(world, place, actor, readMailSettings)).toEqual({ ok: false, reason: 'forbidden' })
      const change = await as(world, place, actor, (ctx) => changeMail(ctx, settings(), ALLOWED))
      expect(change).toEqual({ ok: false, reason: 'forbidden' })
      expect(await sendTestLetter(world.app, place, actor, 'fr', ALLOWED)).toBeUndefined()
    }
    expect(server.letters).toHaveLength(0)
  })

  it('of another association are not seen, and send none of its letters', async () => {
    await set()
    await queue()
    expect(await as(world, other, other.staff.director, readMailSettings)).toEqual({ ok: true, settings: null })
    expect(await as(world, other, { kind: 'system' }, sendsMail)).toBe(false)
    expect(await rows(other)).toEqual([])
  })

  it('refuse a private network that nobody named, and a connection in clear across the internet', async () => {
    const tried = (rest: Partial<MailChange>) =>
      as(world, place, place.staff.director, (ctx) => changeMail(ctx, settings(rest), []))
    for (const host of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'localhost'])
      expect(await tried({ host, security: 'tls' }), host).toEqual({ ok: false, reason: 'mail-host' })
    expect(await tried({ host: 'mail.essai.test' })).toEqual({ ok: false, reason: 'mail-clear' })
  })

  it('are tried with a letter to the administrator herself', async () => {
    await set({ enabled: false })
    const trial = await sendTestLetter(world.app, place, place.staff.director, 'en', ALLOWED)
    expect(trial).toMatchObject({ ok: true })
    expect(server.letters[0]?.subject).toBe('Test message from Relais')
    await server.close()
    const failed = await sendTestLetter(world.app, place, place.staff.director, 'fr', ALLOWED)
    expect(failed).toMatchObject({ ok: false, sentence: expect.stringContaining('n’a pas répondu') })
    server = await startMailServer()
  })
})
