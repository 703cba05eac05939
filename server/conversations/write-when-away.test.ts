import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { converse } from '../../tests/support/feedback.ts'
import { as, foundAssociation, openWorld, type Place, uuid, type World } from '../../tests/support/world.ts'
import { type Ctx, keepMailSettings } from '../platform/index.ts'
import { reportAttention } from './attention.ts'
import { replyToMember, requestPerson } from './index.ts'
import { readThreadByLink, revokeByLink, revokeThreadLinks, stopThreadLetters } from './mail/thread-link.ts'
import { writeWhenAway } from './write-when-away.ts'

let world: World
let place: Place
const system = { kind: 'system' } as const

async function letters(where: Place): Promise<{ recipient: string; kind: string }[]> {
  return as(world, where, system, (ctx) =>
    ctx.tx
      .withTables<{ mail: { recipient: string; kind: string; mail_id: string } }>()
      .selectFrom('mail')
      .select(['recipient', 'kind'])
      .orderBy('mail_id')
      .execute(),
  )
}

async function openMail(where: Place) {
  await as(world, where, system, (ctx) =>
    keepMailSettings(ctx, {
      ...{ enabled: true, host: '127.0.0.1', port: 2525, security: 'none', username: null, perMinute: 30 },
      ...{ fromAddress: 'reponses@essai.test', fromName: 'Association d’essai' },
    }),
  )
}

/** The member asks for a person, who answers; gives what the listener is told of each reply. */
async function answered(where: Place, replies: string[], member = true) {
  const { id, actor } = await converse(world, where, 'Qui peut m’aider ?', member ? where.member : undefined)
  await as(world, where, actor, (ctx) => requestPerson(ctx, id, { clientId: uuid() }))
  const events = []
  for (const text of replies) {
    const done = await as(world, where, where.staff.adviser, (ctx) =>
      replyToMember(ctx, id, { clientId: uuid(), text }),
    )
    if (!done.ok) throw new Error('not posted')
    events.push({
      eventId: uuid(),
      kind: 'reply.posted',
      subjectId: id,
      payload: { seq: done.seq },
      at: world.app.now(),
    })
  }
  return { id, events }
}

const look = (event: Parameters<typeof writeWhenAway>[1], where = place) =>
  as(world, where, system, (ctx: Ctx) => writeWhenAway(ctx, event, 'https://relais.test'))

beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  await openMail(place)
})
afterAll(() => world.close())

describe('what a person says to a member who has left', () => {
  it('waits three minutes, then leaves once, with all she has not read', async () => {
    world.setNow('2026-11-23T15:00:00Z')
    const { events } = await answered(place, ['Bonjour, je regarde.', 'C’est fait.'])
    expect(await look(events[0]!)).toEqual({ nextAt: new Date('2026-11-23T15:03:00Z') })
    world.setNow('2026-11-23T15:04:00Z')
    const before = (await letters(place)).length
    // The first of two is told with the second.
    await look(events[0]!)
    expect((await letters(place)).length).toBe(before)
    await look(events[1]!)
    expect((await letters(place)).slice(before).map((one) => one.kind)).toEqual(['reply'])
  })

  it('is not written when she has read it, or is there', async () => {
    world.setNow('2026-11-23T16:00:00Z')
    const { id, events } = await answered(place, ['Bonjour.'])
    world.setNow('2026-11-23T16:04:00Z')
    await as(world, place, place.member, (ctx) => reportAttention(ctx, id, { readSeq: 999, isTyping: false }))
    const before = (await letters(place)).length
    await look(events[0]!)
    expect((await letters(place)).length).toBe(before)
  })

  it('is not written to a visitor, nor where the association sends no mail, nor from another association', async () => {
    world.setNow('2026-11-23T17:00:00Z')
    const visitor = await answered(place, ['Bonjour.'], false)
    const silent = await foundAssociation(world)
    const there = await answered(silent, ['Bonjour.'])
    const mine = await answered(place, ['Bonjour.'])
    world.setNow('2026-11-23T17:04:00Z')
    const before = (await letters(place)).length
    await look(visitor.events[0]!)
    await look(there.events[0]!, silent)
    await look(mine.events[0]!, silent)
    expect((await letters(place)).length).toBe(before)
    expect(await letters(silent)).toEqual([])
  })
})

describe('the link of a letter', () => {
  /** The letter about a reply, as it is sealed while it waits. */
  async function linked() {
    const { id, events } = await answered(place, ['Voici ma réponse.'])
    world.setNow(new Date(world.app.now().getTime() + 4 * 60_000).toISOString())
    await look(events[0]!)
    const row = await as(world, place, system, (ctx) =>
      ctx.tx
        .withTables<{ mail: { letter_sealed: string; mail_id: string } }>()
        .selectFrom('mail')
        .select('letter_sealed')
        .orderBy('mail_id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    )
    const letter = JSON.parse(world.app.vault.open(place.associationId, 'mail-letter', row.letter_sealed)!)
    return { id, events, letter, token: /thread\?lang=fr&t=([\w-]{43})/.exec(letter.text)![1]! }
  }
  const reading = (token: string, where = place) =>
    as(world, where, { kind: 'visitor', conversationKeyHash: null }, (ctx) => readThreadByLink(ctx, token))

  it('opens that thread, for thirty days, in that association, and is stored hashed', async () => {
    world.setNow('2026-11-23T18:00:00Z')
    const { id, token, letter } = await linked()
    expect(await reading(token)).toMatchObject({ conversationId: id })
    expect(letter.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    const other = await foundAssociation(world)
    expect(await reading(token, other)).toBeUndefined()
    expect(await reading('guess')).toBeUndefined()
    world.setNow('2026-12-23T18:05:00Z')
    expect(await reading(token)).toBeUndefined()
  })

  it('is closed by whoever holds it, or by the staff, and by nobody else', async () => {
    world.setNow('2026-11-23T19:00:00Z')
    const mine = await linked()
    const by = (actor: Parameters<typeof as>[2], where = place) =>
      as(world, where, actor, (ctx) => revokeThreadLinks(ctx, mine.id))
    expect(await by(place.member)).toMatchObject({ reason: 'forbidden' })
    const other = await foundAssociation(world)
    expect(await by(other.staff.director, other)).toMatchObject({ reason: 'not-found' })
    expect(await reading(mine.token)).toBeDefined()
    expect(await by(place.staff.adviser)).toMatchObject({ ok: true, revoked: 1 })
    expect(await reading(mine.token)).toBeUndefined()
    const again = await linked()
    expect(await as(world, place, system, (ctx) => revokeByLink(ctx, again.token))).toBe(true)
    expect(await reading(again.token)).toBeUndefined()
  })

  it('ends the letters about its thread, and about no other', async () => {
    world.setNow('2026-11-23T20:00:00Z')
    const { id, events, token } = await linked()
    const before = (await letters(place)).length
    expect(await as(world, place, system, (ctx) => stopThreadLetters(ctx, token))).toBe(true)
    await look(events[0]!)
    expect((await letters(place)).length, id).toBe(before)
    await linked()
    expect((await letters(place)).length).toBe(before + 1)
  })
})
