import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ConversationEvent } from '../../contract/conversations.ts'
import { as, foundAssociation, newVisitor, openWorld, type Place, uuid, type World } from '../../tests/support/world.ts'
import {
  findConversationView,
  postMessage,
  replyToMember,
  requestPerson,
  returnToAssistant,
  startConversation,
  takeConversation,
} from '../conversations/index.ts'
import type { Actor, Ctx } from '../platform/index.ts'
import { lookAtRequest } from './look-at-request.ts'
import { readQueue } from './read-queue.ts'
import { listOwed, listRoutings } from './store.ts'
import { listAlertsOf } from './store-alerts.ts'
import { countPromises } from './store-promises.ts'

let world: World
let place: Place
beforeAll(() => {
  world = openWorld()
})
afterAll(() => world.close())

const by = <T>(actor: Actor, act: (ctx: Ctx) => Promise<T>) => as(world, place, actor, act)
const system = <T>(act: (ctx: Ctx) => Promise<T>) => by({ kind: 'system' }, act)
const { adviser, steward, director } = {
  adviser: () => place.staff.adviser,
  steward: () => place.staff.steward,
  director: () => place.staff.director,
}

type Loose = Record<string, Record<string, unknown>>
const change = (table: string, set: Record<string, unknown>, where: [string, string]) =>
  system((ctx) => ctx.tx.withTables<Loose>().updateTable(table).set(set).where(where[0], '=', where[1]).execute())

/** Somebody is at her desk now, and goes on being so until said otherwise. */
async function arrives(staff: Actor & { kind: 'staff' }, until = '2027-01-01T00:00:00Z') {
  const row = { association_id: place.associationId, staff_id: staff.staffId, seen_at: until, active_at: until }
  await system((ctx) =>
    ctx.tx
      .withTables<Loose>()
      .insertInto('duty')
      .values(row)
      .onConflict((conflict) => conflict.columns(['association_id', 'staff_id']).doUpdateSet(row))
      .execute(),
  )
}
const leaves = (staff: Actor & { kind: 'staff' }) => arrives(staff, '2020-01-01T00:00:00Z')

beforeEach(async () => {
  world.setNow('2026-11-23T15:00:00Z')
  place = await foundAssociation(world)
  const promises = JSON.stringify([{ reason: '*', audience: '*', openMinutes: 60 }])
  await change('association', { promises }, ['association_id', place.associationId])
})

async function request(member = false) {
  const visitor = newVisitor()
  const actor: Actor = member ? place.member : visitor.actor
  const id = uuid()
  await by(actor, async (ctx) => {
    await startConversation(ctx, { conversationId: id, key: visitor.key, language: 'fr', noticeVersion: 1 })
    await requestPerson(ctx, id, { clientId: uuid() })
  })
  const [entry] = await system((ctx) => listOwed(ctx, id))
  return { id, actor, entryId: entry!.entry_id, entry: entry! }
}

const owed = async (id: string) => (await system((ctx) => listOwed(ctx, id)))[0]
const look = (entryId: string, at: string) => {
  world.setNow(at)
  return system((ctx) => lookAtRequest(ctx, entryId))
}
const alertsOf = async (staff: Actor & { kind: 'staff' }) =>
  (await system((ctx) => listAlertsOf(ctx, staff.staffId))).map((one) => one.kind)
const said = async (id: string) => {
  const { events } = (await by(adviser(), (ctx) => findConversationView(ctx, id)))!
  return events
    .filter((event): event is Extract<ConversationEvent, { kind: 'message' }> => event.kind === 'message')
    .map((event) => event.message.text)
}

describe('a request for a person', () => {
  it('is called for, promised and explained in the transaction that made it', async () => {
    await arrives(adviser())
    const { id, entry } = await request()
    expect(entry).toMatchObject({ assigned_to: adviser().staffId, stage: 'running', reason: 'asked' })
    expect(entry.due_at?.toISOString()).toBe('2026-11-23T16:00:00.000Z')
    expect(await alertsOf(adviser())).toEqual(['requested'])
    const [routing] = await system((ctx) => listRoutings(ctx, id))
    expect(routing?.why.en).toContain('Anne Adviser is at the desk and speaks the member’s language')
    expect((await said(id))[0]).toContain('en 1\u00a0heure au plus')
  })

  it('goes to the member’s own adviser first, though a colleague holds less', async () => {
    await arrives(adviser())
    await arrives(steward())
    await change('member', { adviser_staff_id: steward().staffId }, ['member_id', place.member.memberId])
    await request()
    const { entry } = await request(true)
    expect(entry.assigned_to).toBe(steward().staffId)
    expect(entry.why?.fr).toContain('conseille habituellement ce membre')
  })

  it('goes on to the next person when the one called does not open it, then tells whoever supervises', async () => {
    await arrives(adviser())
    await arrives(steward())
    const { id, entryId, entry } = await request()
    const first = entry.assigned_to
    await look(entryId, '2026-11-23T15:14:00Z')
    expect((await owed(id))?.assigned_to).toBe(first)
    await look(entryId, '2026-11-23T15:15:00Z')
    expect((await owed(id))?.assigned_to).not.toBe(first)
    expect((await owed(id))?.why?.en).toContain('did not answer in time')
    await look(entryId, '2026-11-23T15:31:00Z')
    expect(await alertsOf(director())).toEqual(['unseen'])
    expect(await owed(id)).not.toMatchObject({ assigned_to: null })
  })

  it('changes hands at once when the person called leaves the desk', async () => {
    await arrives(adviser())
    const { id, entryId } = await request()
    await arrives(steward())
    await leaves(adviser())
    await look(entryId, '2026-11-23T15:02:00Z')
    expect((await owed(id))?.assigned_to).toBe(steward().staffId)
    expect((await owed(id))?.why?.fr).toContain('Anne Adviser n’est plus à l’accueil')
  })

  it('made at night waits for opening without alarm, and is somebody’s at opening', async () => {
    world.setNow('2026-11-24T02:00:00Z')
    const { id, entryId, entry } = await request()
    expect(entry).toMatchObject({ assigned_to: null, stage: 'running' })
    expect(entry.due_at?.toISOString()).toBe('2026-11-24T14:30:00.000Z')
    expect(entry.why?.en).toContain('a person is chosen at opening')
    await arrives(adviser())
    const next = await look(entryId, '2026-11-24T02:00:01Z')
    expect(next?.toISOString()).toBe('2026-11-24T13:30:00.000Z')
    await look(entryId, '2026-11-24T13:30:00Z')
    expect((await owed(id))?.assigned_to).toBe(adviser().staffId)
  })
})

describe('the clock of the promise', () => {
  it('warns, warns again, and once broken alerts the supervisor and tells the member the truth', async () => {
    await arrives(adviser())
    const { id, entryId } = await request()
    await change('queue_entry', { acknowledged_at: '2026-11-23T15:01:00Z' }, ['entry_id', entryId])
    await look(entryId, '2026-11-23T15:45:00Z')
    expect(await alertsOf(adviser())).toEqual(['requested', 'approaching'])
    await look(entryId, '2026-11-23T15:54:00Z')
    await look(entryId, '2026-11-23T16:00:00Z')
    expect(await alertsOf(adviser())).toContain('broken')
    expect(await alertsOf(director())).toEqual(['broken'])
    expect((await said(id)).at(-1)).toContain('nous n’avons pas tenu cet engagement')
    await look(entryId, '2026-11-23T16:01:00Z')
    expect((await said(id)).filter((text) => text.includes('tenu cet engagement'))).toHaveLength(1)
  })

  it('broken for one member stands before ordinary calls for others, whatever their hours', async () => {
    await arrives(adviser())
    const early = await request()
    const late = await request()
    const soon = '2026-11-23T14:00:00Z'
    await change('queue_entry', { due_at: soon }, ['entry_id', early.entryId])
    await change('queue_entry', { acknowledged_at: soon }, ['entry_id', late.entryId])
    await look(late.entryId, '2026-11-23T16:00:00Z')
    const [first] = (await by(adviser(), readQueue)).alerts
    expect(first).toMatchObject({ kind: 'broken', conversationId: late.id })
  })

  it('is stopped by a person’s reply and by nothing else', async () => {
    await arrives(adviser())
    const { id, entryId } = await request()
    await by(adviser(), (ctx) => takeConversation(ctx, id, { steal: false }))
    expect(await owed(id)).toBeDefined()
    await by(adviser(), (ctx) => replyToMember(ctx, id, { clientId: uuid(), text: 'Bonjour' }))
    expect(await owed(id)).toBeUndefined()
    expect(await look(entryId, '2026-11-23T17:00:00Z')).toBeUndefined()
    expect(await alertsOf(adviser())).toEqual([])
  })

  it('runs anew when the member writes again to the person who answers her', async () => {
    await arrives(adviser())
    const { id, actor } = await request()
    await by(adviser(), (ctx) => replyToMember(ctx, id, { clientId: uuid(), text: 'Bonjour' }))
    world.setNow('2026-11-23T16:00:00Z')
    await by(actor, (ctx) => postMessage(ctx, id, { clientId: uuid(), text: 'Et pour les frais ?' }))
    await by(actor, (ctx) => postMessage(ctx, id, { clientId: uuid(), text: 'Merci' }))
    const again = await system((ctx) => listOwed(ctx, id))
    expect(again).toHaveLength(1)
    expect(again[0]).toMatchObject({ reason: 'follow-up', taken_by: adviser().staffId })
    expect(again[0]?.due_at?.toISOString()).toBe('2026-11-23T17:00:00.000Z')
  })

  it('takes the conversation from a person who left without answering, and the member is told', async () => {
    await arrives(adviser())
    const { id, entryId } = await request()
    await by(adviser(), (ctx) => takeConversation(ctx, id, { steal: false }))
    await leaves(adviser())
    await arrives(steward())
    await look(entryId, '2026-11-23T15:10:00Z')
    const view = await by(adviser(), (ctx) => findConversationView(ctx, id))
    expect(view?.owner.kind).toBe('waiting')
    expect((await owed(id))?.assigned_to).toBe(steward().staffId)
    expect((await said(id)).at(-1)).toContain('Anne Adviser n’est plus à l’accueil')
    expect((await said(id)).at(-1)).toContain('au plus tard aujourd’hui à 11\u00a0h')
  })

  it('of another association is nothing to look at', async () => {
    const { entryId } = await request()
    const elsewhere = await foundAssociation(world)
    expect(await as(world, elsewhere, { kind: 'system' }, (ctx) => lookAtRequest(ctx, entryId))).toBeUndefined()
  })
})

describe('how the promise was kept', () => {
  it('counts each request once: in time, too late or not at all, still running, withdrawn; none of another association', async () => {
    const [kept, late, gone] = [await request(), await request(), await request()]
    await request()
    const reply = (id: string) => by(adviser(), (ctx) => replyToMember(ctx, id, { clientId: uuid(), text: 'Bonjour.' }))
    await reply(kept.id)
    await by(gone.actor, (ctx) => returnToAssistant(ctx, gone.id, { clientId: uuid() }))
    const since = new Date('2026-11-01T00:00:00Z')
    expect(await system((ctx) => countPromises(ctx, since))).toEqual({ kept: 1, broken: 0, running: 2, withdrawn: 1 })
    world.setNow('2026-11-23T16:30:00Z')
    await reply(late.id)
    expect(await system((ctx) => countPromises(ctx, since))).toEqual({ kept: 1, broken: 2, running: 0, withdrawn: 1 })
    const other = await foundAssociation(world)
    const nothing = { kept: 0, broken: 0, running: 0, withdrawn: 0 }
    expect(await as(world, other, { kind: 'system' }, (ctx) => countPromises(ctx, since))).toEqual(nothing)
  })
})
