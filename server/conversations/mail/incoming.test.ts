import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { IncomingMailChange } from '../../../contract/incoming-mail.ts'
import { converse } from '../../../tests/support/feedback.ts'
import { type Mailbox, startImapServer } from '../../../tests/support/imap-server.ts'
import { type MailServer, startMailServer } from '../../../tests/support/mail-server.ts'
import { as, foundAssociation, opening, openWorld, type Place, uuid, type World } from '../../../tests/support/world.ts'
import { type Event, keepMailSettings, type OutsideListener } from '../../platform/index.ts'
import { replyToMember, requestPerson } from '../index.ts'
import { listEvents } from '../store.ts'
import { writeWhenAway } from '../write-when-away.ts'
import { letter, PROOF } from './fixtures.ts'
import { changeIncoming, readIncomingSettings, renewSecret } from './incoming-settings.ts'
import { readIncoming, receiveLetter, tryIncoming } from './read-incoming.ts'
import { incomingMailRoutes } from './routes-incoming.ts'

const ALLOWED = ['127.0.0.1']
const SYSTEM = { kind: 'system' } as const
let world: World
let place: Place
let smtp: MailServer
let mailbox: Mailbox

beforeAll(() => {
  world = openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setNow('2026-11-23T23:00:00Z')
  place = await foundAssociation(world)
  smtp = await startMailServer()
  mailbox = await startImapServer('relais', 'canari-secret')
  await as(world, place, SYSTEM, (ctx) =>
    keepMailSettings(ctx, {
      ...{ enabled: true, host: '127.0.0.1', port: smtp.port, security: 'none', username: null, perMinute: 600 },
      ...{ fromAddress: 'reponses@essai.test', fromName: 'Association d’essai' },
    }),
  )
})
afterEach(async () => {
  await smtp.close()
  await mailbox.close()
})

const settings = (rest: Partial<IncomingMailChange> = {}): IncomingMailChange => ({
  ...{ enabled: true, way: 'imap', address: 'relais@essai.test', host: '127.0.0.1', port: mailbox.port },
  ...{ security: 'none', username: 'relais', password: 'canari-secret' },
  ...{ authservId: 'mx.essai.test', policy: 'proven' },
  ...rest,
})
const set = (rest: Partial<IncomingMailChange> = {}) =>
  as(world, place, place.staff.director, (ctx) => changeIncoming(ctx, settings(rest), ALLOWED))

const receive = (raw: string) => receiveLetter(opening(world, place), Buffer.from(raw))

/** A request out of hours, a person's reply, and the letter that brings it through a real mail server. */
async function replied() {
  const { id, actor } = await converse(world, place, 'Qui peut m’aider ?', place.member)
  await as(world, place, actor, (ctx) => requestPerson(ctx, id, { clientId: uuid() }))
  const done = await as(world, place, place.staff.adviser, (ctx) =>
    replyToMember(ctx, id, { clientId: uuid(), text: 'Envoyez-moi le numéro du dossier.' }),
  )
  if (!done.ok) throw new Error('not posted')
  await written(id, done.seq)
  const sent = smtp.letters.at(-1)!
  return { id, sent, address: sent.replyTo!.value[0]!.address! }
}

async function written(id: string, seq: number) {
  const at = world.app.now()
  const event = { eventId: uuid(), kind: 'reply.posted', subjectId: id, payload: { seq }, at }
  world.setNow(new Date(at.getTime() + 4 * 60_000).toISOString())
  await as(world, place, SYSTEM, (ctx) => writeWhenAway(ctx, event, 'https://relais.test'))
  const mailId = await as(world, place, SYSTEM, async (ctx) => {
    const db = ctx.tx.withTables<{ mail: { mail_id: string; state: string } }>()
    return (await db.selectFrom('mail').select('mail_id').where('state', '=', 'waiting').executeTakeFirst())?.mail_id
  })
  if (!mailId) return
  const { work } = world.app.listeners.named('platform.deliver-mail') as OutsideListener
  await work(opening(world, place), { eventId: mailId, kind: 'mail.queued', subjectId: mailId, payload: {}, at })
}

const said = (id: string) =>
  as(world, place, SYSTEM, async (ctx) =>
    (await listEvents(ctx, id, 0)).flatMap((one) =>
      one.kind === 'message' ? [[one.message.author.kind, one.message.text] as const] : [],
    ),
  )

describe('a member who answers by e-mail', () => {
  it('joins her thread, through a real mailbox, without what she quotes nor her signature, once', async () => {
    const changed = await set()
    const { id, address } = await replied()
    expect(address).toMatch(/^relais\+[0-9a-f]{32}@essai\.test$/)
    const raw = letter(address, [
      'C’est le 4512.',
      '',
      '-- ',
      'Marie',
      '',
      'Le 23 nov. 2026 à 18:04, Association a écrit :',
      '> Envoyez',
    ])
    mailbox.deliver(raw)
    mailbox.deliver(raw)
    const at = (changed.ok && changed.settings && (await updatedAt())) || ''
    const event: Event = {
      eventId: uuid(),
      kind: 'incoming-mail.changed',
      subjectId: uuid(),
      payload: { at },
      at: world.app.now(),
    }
    const again = await readIncoming(opening(world, place), event, ALLOWED)
    expect(again?.nextAt.getTime()).toBe(world.app.now().getTime() + 30_000)
    expect(mailbox.unread()).toBe(0)
    expect((await said(id)).filter(([who]) => who === 'member').map(([, text]) => text)).toEqual([
      'Qui peut m’aider ?',
      'C’est le 4512.',
    ])
    expect(await as(world, place, place.staff.director, readIncomingSettings)).toMatchObject({
      settings: { failure: null, readAt: world.app.now().toISOString() },
    })
  })

  it('is not believed without the word of the receiving server, nor from another address: it is a visitor’s letter', async () => {
    await set()
    const { id, address } = await replied()
    const forged = 'Authentication-Results: mx.voleur.test; dkim=pass header.d=essai.test'
    const doubtful = [
      letter(address, ['Ouvrez-moi.'], { headers: [] }),
      letter(address, ['Ouvrez-moi.'], { headers: [forged, PROOF] }),
      letter(address, ['Ouvrez-moi.'], { from: 'voleur@essai.test' }),
      letter(address.replace(/\+..../, '+0000'), ['Ouvrez-moi.']),
    ]
    for (const raw of doubtful) {
      const taken = await receive(raw)
      expect(taken.outcome).toBe('opened')
      expect(taken.conversationId).not.toBe(id)
    }
    expect((await said(id)).map(([, text]) => text)).not.toContain('Ouvrez-moi.')
  })

  it('is believed by token and address where the association says so, unless the server calls it forged', async () => {
    await set({ policy: 'address' })
    const { id, address } = await replied()
    const fail = 'Authentication-Results: mx.essai.test; dmarc=fail header.from=essai.test'
    expect((await receive(letter(address, ['Faux.'], { headers: [fail] }))).outcome).toBe('opened')
    expect(await receive(letter(address, ['Vrai.'], { headers: [] }))).toMatchObject({
      outcome: 'joined',
      conversationId: id,
    })
    world.setNow('2027-01-23T23:00:00Z')
    expect((await receive(letter(address, ['Tard.'], { headers: [] }))).outcome).toBe('opened')
  })
})

describe('somebody unknown who writes', () => {
  it('opens a conversation of a visitor, asks for a person, and is answered at her address', async () => {
    await set()
    const raw = letter('relais@essai.test', ['Bonjour, je cherche un formulaire.'], { from: 'inconnue@ailleurs.test' })
    const { outcome, conversationId } = await receive(raw)
    expect(outcome).toBe('opened')
    const words = await said(conversationId!)
    expect(words[0]![1]).toContain('inconnue@ailleurs.test>, adresse dont personne')
    expect(words[1]).toEqual(['member', 'Bonjour, je cherche un formulaire.'])
    const done = await as(world, place, place.staff.adviser, (ctx) =>
      replyToMember(ctx, conversationId!, { clientId: uuid(), text: 'Le voici.' }),
    )
    if (done.ok) await written(conversationId!, done.seq)
    expect(smtp.letters.at(-1)?.text).toContain('Le voici.')
    expect(smtp.letters.at(-1)?.to).toMatchObject({ value: [{ address: 'inconnue@ailleurs.test' }] })
  })

  it('is told to the staff with how many attachments were left out', async () => {
    await set()
    const parts = [
      '--b',
      'Content-Type: text/plain',
      '',
      'Voyez.',
      '--b',
      'Content-Type: application/pdf; name=a.pdf',
      'Content-Disposition: attachment; filename=a.pdf',
      '',
      'x',
      '--b--',
    ]
    const raw = letter('relais@essai.test', parts).replace('text/plain; charset=utf-8', 'multipart/mixed; boundary=b')
    const { conversationId } = await receive(raw)
    expect((await said(conversationId!)).some(([, text]) => /pièce jointe|attachment/.test(text))).toBe(true)
  })
})

describe('what a machine writes', () => {
  it('enters no thread: an absence, a list, a loop', async () => {
    await set()
    const { id, address } = await replied()
    const before = (await said(id)).length
    for (const header of ['Auto-Submitted: auto-replied', 'Precedence: bulk', 'List-Id: <x.test>'])
      expect((await receive(letter(address, ['Absente.'], { headers: [PROOF, header] }))).outcome).toBe('automatic')
    expect((await receive(letter(address, ['Encore.'], { from: 'reponses@essai.test' }))).outcome).toBe('loop')
    expect((await receive(letter(address, ['Encore.'], { from: 'relais+x@essai.test' }))).outcome).toBe('loop')
    expect((await said(id)).length).toBe(before)
  })

  it('says that an address is dead: it is written to no more; a report about no letter of ours changes nothing', async () => {
    await set()
    const { id, sent } = await replied()
    const report = (messageId: string) =>
      letter(
        'relais@essai.test',
        [
          'Action: failed',
          'Status: 5.1.1',
          'Final-Recipient: rfc822; member@essai.test',
          '',
          `Message-ID: ${messageId}`,
        ],
        {
          from: 'mailer-daemon@essai.test',
        },
      )
    expect((await receive(report(`<${uuid()}@essai.test>`))).outcome).toBe('bounce')
    const reply = async () => {
      const done = await as(world, place, place.staff.adviser, (ctx) =>
        replyToMember(ctx, id, { clientId: uuid(), text: 'Encore une chose.' }),
      )
      if (done.ok) await written(id, done.seq)
    }
    const before = smtp.letters.length
    await reply()
    expect(smtp.letters.length).toBe(before + 1)
    await receive(report(sent.messageId!))
    await reply()
    expect(smtp.letters.length).toBe(before + 1)
  })
})

describe('the door for letters', () => {
  it('opens to a signed call only, and takes each letter once', async () => {
    await set({ way: 'webhook', host: '', policy: 'address', authservId: null })
    const renewed = await as(world, place, place.staff.director, renewSecret)
    if (!renewed.ok) throw new Error(renewed.reason)
    const routes = incomingMailRoutes(world.app, { mailHosts: ALLOWED })
    const raw = letter('relais@essai.test', ['Bonjour.'], { headers: [] })
    const call = (secret: string, at = Math.floor(world.app.now().getTime() / 1000), where = place) =>
      routes.request(`/api/v1/${where.slug}/mail/incoming`, {
        method: 'POST',
        headers: {
          'content-length': String(Buffer.byteLength(raw)),
          'x-relais-timestamp': String(at),
          'x-relais-signature': `sha256=${createHmac('sha256', secret).update(`${at}.${raw}`).digest('hex')}`,
        },
        body: raw,
      })
    expect((await call('guess')).status).toBe(401)
    expect((await call(renewed.secret, 1)).status).toBe(401)
    expect((await call(renewed.secret, undefined, await foundAssociation(world))).status).toBe(401)
    expect(await (await call(renewed.secret)).json()).toEqual({ outcome: 'opened' })
    expect(await (await call(renewed.secret)).json()).toEqual({ outcome: 'duplicate' })
  })
})

describe('the settings of incoming mail', () => {
  it('are an administrator’s alone, of one association, and show neither password nor secret', async () => {
    await set()
    for (const actor of [place.staff.adviser, place.member]) {
      expect(await as(world, place, actor, readIncomingSettings)).toMatchObject({ reason: 'forbidden' })
      expect(await as(world, place, actor, (ctx) => changeIncoming(ctx, settings(), ALLOWED))).toMatchObject({
        ok: false,
      })
      expect(await as(world, place, actor, renewSecret)).toMatchObject({ ok: false })
    }
    expect(JSON.stringify(await as(world, place, place.staff.director, readIncomingSettings))).not.toContain('canari')
    const other = await foundAssociation(world)
    expect(await as(world, other, other.staff.director, readIncomingSettings)).toEqual({ ok: true, settings: null })
  })

  it('are tried by opening the mailbox, and say a wrong password', async () => {
    await set()
    expect(await tryIncoming(opening(world, place), ALLOWED)).toEqual({ ok: true, way: 'imap' })
    await set({ password: 'wrong' })
    expect(await tryIncoming(opening(world, place), ALLOWED)).toEqual({ ok: false, failure: 'credentials' })
    expect(await tryIncoming(opening(world, place), [])).toEqual({ ok: false, failure: 'blocked' })
  })
})

const updatedAt = () =>
  as(world, place, SYSTEM, async (ctx) => {
    const db = ctx.tx.withTables<{ incoming_mail: { updated_at: Date } }>()
    return (
      await db.selectFrom('incoming_mail').select('updated_at').executeTakeFirstOrThrow()
    ).updated_at.toISOString()
  })
