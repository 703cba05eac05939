import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ForYou } from '../../../contract/for-you.ts'
import { converse } from '../../../tests/support/feedback.ts'
import { as, foundAssociation, openWorld, type Place, publish, type World } from '../../../tests/support/world.ts'
import { withdrawDocument } from '../../knowledge/index.ts'
import type { Actor, Ctx } from '../../platform/index.ts'
import { putAside, readForYou, seeForYou } from './read-for-you.ts'

const QUESTION = 'De combien est la cotisation annuelle du membre régulier ?'
const FEES = '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars.\n'

let world: World
let place: Place
let her: Actor & { kind: 'member' }
beforeAll(() => {
  world = openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setNow('2026-11-23T15:00:00Z')
  place = await foundAssociation(world)
  her = { ...place.member, attributes: { status: 'retired', permit: 'MV-12' } }
  await run({ kind: 'system' }, (ctx) =>
    ctx.tx
      .withTables<{ audience: Record<string, unknown> }>()
      .insertInto('audience')
      .values({
        association_id: place.associationId,
        audience_key: 'retired',
        name: JSON.stringify({ fr: 'Membres retraités', en: 'Retired members' }),
        rule: JSON.stringify({ status: ['retired'] }),
      })
      .execute(),
  )
})

const run = <T>(actor: Actor, act: (ctx: Ctx) => Promise<T>, where = place) => as(world, where, actor, act)
const read = (actor: Actor = her, where = place) => run(actor, (ctx) => readForYou(ctx, 'fr'), where)
const reasonsOf = (found: ForYou | undefined, title: string) =>
  found?.resources.find((one) => one.title === title)?.reasons.map((one) => one.kind)
/** A year passes: nothing published before is new any more. */
const later = () => world.setNow('2027-11-23T15:00:00Z')

describe('what is chosen for a member', () => {
  it('says of each resource why it is there: what she asked, her file, what is new or has changed', async () => {
    await publish(world, place, 'frais.md', FEES)
    await publish(world, place, 'retraite.md', '# Guide de la retraite\n\nLe membre retraité paie 100 dollars.\n')
    await publish(world, place, 'avantages.md', '# Avantages\n\nRabais de 10 % chez nos partenaires.\n', {
      audience: 'retired',
    })
    later()
    expect(await read()).toMatchObject({ aside: [] })
    await converse(world, place, QUESTION, place.member)
    await publish(world, place, 'stages.md', '# Stages\n\nUn stage dure 12 semaines.\n')
    world.setNow('2027-11-24T15:00:00Z')
    const found = await read()
    expect(reasonsOf(found, 'Frais')).toEqual(['asked'])
    expect(found!.resources.find((one) => one.title === 'Frais')!.reasons[0]).toMatchObject({ question: QUESTION })
    expect(reasonsOf(found, 'Guide de la retraite')).toContain('file')
    expect(reasonsOf(found, 'Avantages')).toContain('audience')
    expect(reasonsOf(found, 'Stages')).toEqual(['new'])
    expect(found!.resources[0]!.title).not.toBe('Stages')
    await publish(world, place, 'frais.md', `${FEES}\nElle est payable le 31 mars.\n`)
    expect(reasonsOf(await read(), 'Frais')).toEqual(['asked', 'changed'])
  })

  it('is new since her last visit only; a page opened again the same day is the same visit', async () => {
    await publish(world, place, 'frais.md', FEES)
    expect(reasonsOf(await read(), 'Frais')).toEqual(['new'])
    await run(her, seeForYou)
    world.setNow('2026-11-23T16:00:00Z')
    await run(her, seeForYou)
    expect(reasonsOf(await read(), 'Frais')).toEqual(['new'])
    world.setNow('2026-11-25T15:00:00Z')
    expect(await read()).toMatchObject({ resources: [] })
  })

  it('is never anything she may not read, that no longer answers, or that is in the other language', async () => {
    const leaving = await publish(world, place, 'partant.md', '# Partant\n\nLe texte qui part vaut 3 dollars.\n')
    await publish(world, place, 'interne.md', '# Interne\n\nLe barème interne prévoit 12 points.\n', {
      audience: 'staff',
    })
    await publish(world, place, 'reserve.md', '# Réservé\n\nLe texte réservé vaut 9 dollars.\n', {
      audience: 'retired',
    })
    await publish(
      world,
      place,
      'english.md',
      '# Membership fees\n\nThe yearly fee of a regular member is 648 dollars.\n',
    )
    const titles = async (actor: Actor) => (await read(actor))!.resources.map((one) => one.title)
    expect((await titles(her)).sort()).toEqual(['Partant', 'Réservé'])
    expect(await titles(place.member)).toEqual(['Partant'])
    await run(place.staff.steward, (ctx) => withdrawDocument(ctx, leaving))
    expect(await titles(her)).toEqual(['Réservé'])
  })

  it('leaves what she says is not for her, until she brings it back', async () => {
    const documentId = await publish(world, place, 'frais.md', FEES)
    expect(await run(her, (ctx) => putAside(ctx, documentId, { isAside: true }))).toBe(true)
    expect(await read()).toMatchObject({ resources: [], aside: [{ documentId, title: 'Frais' }] })
    expect(await run(her, (ctx) => putAside(ctx, documentId, { isAside: false }))).toBe(true)
    expect(await read()).toMatchObject({ resources: [{ documentId }], aside: [] })
  })

  it('makes no reading of what was for a person to hear', async () => {
    await publish(world, place, 'frais.md', FEES)
    later()
    await converse(world, place, 'Puis-je dénoncer un collègue qui boit au travail ?', place.member)
    expect(await read()).toMatchObject({ resources: [] })
  })

  it('is a known member’s own, in her association', async () => {
    const documentId = await publish(world, place, 'interne.md', '# Interne\n\n12 points.\n', { audience: 'staff' })
    for (const actor of [place.staff.director, { kind: 'visitor', conversationKeyHash: null }] as Actor[])
      expect(await read(actor)).toBeUndefined()
    expect(await run(her, (ctx) => putAside(ctx, documentId, { isAside: true }))).toBe(false)
    const other = await foundAssociation(world)
    expect(await read(other.member, other)).toEqual({ resources: [], aside: [] })
    expect(await run(other.member, (ctx) => putAside(ctx, documentId, { isAside: true }), other)).toBe(false)
  })
})
