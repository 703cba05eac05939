import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { converse } from '../../tests/support/feedback.ts'
import { as, foundAssociation, openWorld, type Place, publish, uuid, type World } from '../../tests/support/world.ts'
import { closeConversation, postMessage, replyToMember, requestPerson } from '../conversations/index.ts'
import type { Actor } from '../platform/index.ts'
import { type EpisodeKind, outcomeOf } from './episode.ts'
import { giveRating, readRating, readRatings } from './rate-episode.ts'

const START = '2026-11-23T15:00:00Z'
const QUESTION = 'De combien est la cotisation annuelle du membre régulier ?'

let world: World
let place: Place
beforeAll(() => {
  world = openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setNow(START)
  place = await foundAssociation(world)
  await publish(world, place, 'frais.md', '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars.\n')
})

const run = <T>(actor: Actor, act: Parameters<typeof as<T>>[3]) => as(world, place, actor, act)
const figures = async (speaker: 'assistant' | 'person') =>
  (await run(place.staff.director, readRatings))!.speakers.find((one) => one.speaker === speaker)!

describe('the question after a matter', () => {
  it('is asked of the assistant and of a person apart, and the last word counts', async () => {
    const { id, actor } = await converse(world, place, QUESTION)
    const first = await run(actor, (ctx) => readRating(ctx, id))
    expect(first).toMatchObject({ rating: { asked: { speaker: 'assistant', name: null, said: null } } })
    const asked = first.ok ? first.rating.asked! : undefined
    await run(actor, (ctx) => giveRating(ctx, id, { ...asked, said: 'no' }))
    const again = await run(actor, (ctx) => giveRating(ctx, id, { ...asked, said: 'yes' }))
    expect(again).toMatchObject({ rating: { asked: { said: 'yes' } } })
    await run(actor, (ctx) => requestPerson(ctx, id, { clientId: uuid() }))
    await run(place.staff.adviser, (ctx) => replyToMember(ctx, id, { clientId: uuid(), text: 'Bonjour.' }))
    // Not while the person is still there.
    expect(await run(actor, (ctx) => readRating(ctx, id))).toMatchObject({ rating: { asked: null } })
    await run(place.staff.adviser, (ctx) => closeConversation(ctx, id))
    expect(await run(actor, (ctx) => readRating(ctx, id))).toMatchObject({
      rating: { asked: { speaker: 'person', name: 'Anne Adviser' } },
    })
    expect(await figures('assistant')).toMatchObject({ episodes: 1, outcomes: { 'said-yes': 1 }, share: 1 })
    expect(await figures('person')).toMatchObject({ episodes: 1, outcomes: { open: 1 }, share: null })
  })

  it('is hers alone to answer, in her own thread', async () => {
    const { id } = await converse(world, place, QUESTION)
    const other = await foundAssociation(world)
    const word = { speaker: 'assistant', startedSeq: 2, said: 'yes' }
    for (const [where, actor] of [
      [place, place.member],
      [place, place.staff.director],
      [other, other.member],
    ] as const) {
      const refused = { ok: false, reason: 'not-found' }
      expect(await as(world, where, actor, (ctx) => giveRating(ctx, id, word))).toEqual(refused)
      expect(await as(world, where, actor, (ctx) => readRating(ctx, id))).toEqual(refused)
    }
    expect(await run(place.staff.adviser, readRatings)).toBeUndefined()
    expect((await as(world, other, other.staff.director, readRatings))?.speakers[0]).toMatchObject({ episodes: 0 })
  })
})

describe('a matter', () => {
  it('that a member asks about again within the week is not settled; another question is not a return', async () => {
    const same = await converse(world, place, QUESTION, place.member)
    world.setNow('2026-11-25T15:00:00Z')
    await run(place.member, (ctx) => postMessage(ctx, same.id, { clientId: uuid(), text: 'Où se trouve le bureau ?' }))
    expect(await figures('assistant')).toMatchObject({ outcomes: { returned: 0, open: 1 } })
    const elsewhere = await converse(world, place, 'Cotisation annuelle du membre régulier, combien ?', place.member)
    expect(elsewhere.id).not.toBe(same.id)
    expect(await figures('assistant')).toMatchObject({ outcomes: { returned: 1 } })
  })

  it('of a known member who does not come back is settled after the week; of a visitor it is silence', async () => {
    await converse(world, place, QUESTION, place.member)
    await converse(world, place, QUESTION)
    expect(await figures('assistant')).toMatchObject({ outcomes: { open: 2, quiet: 0, silent: 0 } })
    world.setNow('2026-12-01T15:00:01Z')
    expect(await figures('assistant')).toMatchObject({ outcomes: { open: 0, quiet: 1, silent: 1 } })
  })

  it('is what she says before anything she does', () => {
    const kind: EpisodeKind = {
      speaker: 'assistant',
      said: null,
      hasReturned: true,
      handedOff: true,
      isOpen: false,
      isKnown: false,
    }
    expect(outcomeOf({ ...kind, said: 'yes' })).toBe('said-yes')
    expect(outcomeOf({ ...kind, said: 'partly' })).toBe('said-no')
    expect(outcomeOf(kind)).toBe('returned')
    expect(outcomeOf({ ...kind, hasReturned: false })).toBe('handed-off')
    const left = { ...kind, hasReturned: false, handedOff: false }
    expect(outcomeOf({ ...left, isOpen: true })).toBe('open')
    expect([outcomeOf(left), outcomeOf({ ...left, isKnown: true })]).toEqual(['silent', 'quiet'])
  })
})
