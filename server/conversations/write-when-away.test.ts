import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { converse } from '../../tests/support/feedback.ts'
import { as, foundAssociation, openWorld, type Place, uuid, type World } from '../../tests/support/world.ts'
import { type Ctx, keepMailSettings } from '../platform/index.ts'
import { reportAttention } from './attention.ts'
import { replyToMember, requestPerson } from './index.ts'
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
