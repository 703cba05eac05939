import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
import { postMessage, replyToMember, startConversation } from '../conversations/index.ts'
import { findHelp } from './find-help.ts'
import { writeNote } from './staff-hands.ts'

let world: World
let place: Place
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  const rule = '# Permis\n\n## Renouvellement\n\nLe permis se renouvelle avant le 31 mars de chaque année.\n'
  await publish(world, place, 'permis.md', rule)
})
afterAll(() => world.close())

const adviser = <T>(act: Parameters<typeof as<T>>[3]) => as(world, place, place.staff.adviser, act)

async function ask(text: string) {
  const { key, actor } = newVisitor()
  const id = uuid()
  await as(world, place, actor, (ctx) =>
    startConversation(ctx, { conversationId: id, key, language: 'fr', noticeVersion: 1 }),
  )
  await as(world, place, actor, (ctx) => postMessage(ctx, id, { clientId: uuid(), text }))
  return { id, actor }
}

describe('help for the person who answers', () => {
  it('quotes the document as a draft, with its source', async () => {
    const { id } = await ask('Quand se renouvelle le permis ?')
    const help = await adviser((ctx) => findHelp(ctx, id))
    expect(help?.answer?.sentences[0]?.text).toContain('31 mars')
    expect(help?.answer?.sentences[0]?.citations[0]?.title).toBe('Permis')
  })

  it('shows a case like it once a person has answered it, in both people’s words', async () => {
    const past = await ask('Mon conjoint peut-il assister à l’assemblée générale ?')
    const now = await ask('Est-ce que mon conjoint assiste à l’assemblée générale ?')
    expect((await adviser((ctx) => findHelp(ctx, now.id)))?.cases).toEqual([])
    await adviser((ctx) => replyToMember(ctx, past.id, { clientId: uuid(), text: 'Oui, sans droit de vote.' }))
    const help = await adviser((ctx) => findHelp(ctx, now.id))
    expect(help?.cases).toMatchObject([
      { conversationId: past.id, question: expect.stringContaining('conjoint'), reply: 'Oui, sans droit de vote.' },
    ])
  })

  it('never finds a case by what the staff noted, nor one about something else', async () => {
    const past = await ask('Où se trouve le stationnement ?')
    await adviser((ctx) => writeNote(ctx, past.id, { noteId: uuid(), text: 'Elle parle de son hypothèque refusée.' }))
    await adviser((ctx) => replyToMember(ctx, past.id, { clientId: uuid(), text: 'Derrière l’immeuble.' }))
    const now = await ask('Mon hypothèque a été refusée')
    expect((await adviser((ctx) => findHelp(ctx, now.id)))?.cases).toEqual([])
  })

  it('is for the staff: the member herself gets none', async () => {
    const { id, actor } = await ask('Quand se renouvelle le permis ?')
    expect(await as(world, place, actor, (ctx) => findHelp(ctx, id))).toBeUndefined()
  })

  it('of another association shows nothing of this one', async () => {
    const { id } = await ask('Quand se renouvelle le permis ?')
    const elsewhere = await foundAssociation(world)
    expect(await as(world, elsewhere, elsewhere.staff.adviser, (ctx) => findHelp(ctx, id))).toBeUndefined()
  })
})
