import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  as,
  foundAssociation,
  newVisitor,
  openWorld,
  type Place,
  publish,
  type World,
} from '../../../tests/support/world.ts'
import { prepareAnswer } from '../prepare-answer.ts'
import { chooseFirmness, readFirmness } from './firmness.ts'
import { firmFrom, firmnessChoices, thresholdFor } from './threshold.ts'

const curve = [
  { from: 0.3, share: 0.8, wrong: 0.4 },
  { from: 0.5, share: 0.5, wrong: 0.2 },
  { from: 0.6, share: 0.4, wrong: 0.22 },
  { from: 0.7, share: 0.2, wrong: 0.1 },
  { from: 0.9, share: 0.004, wrong: 0.5 },
]

describe('wrong answers accepted in a hundred', () => {
  it('give the lowest confidence from which no more are wrong, there and above', () => {
    expect(thresholdFor(40, curve)).toBe(0.3)
    // At 0.5 there are 20 in a hundred, but 22 at 0.6.
    expect(thresholdFor(20, curve)).toBe(0.7)
    expect(thresholdFor(5, curve)).toBeGreaterThan(1)
  })

  it('fewer are never answered more surely, and never below what keeps other subjects out', () => {
    const from = [30, 20, 15, 10, 5].map(firmFrom)
    expect(from).toEqual([...from].sort((a, b) => a - b))
    expect(from[0]).toBeGreaterThanOrEqual(firmFrom(null))
    expect(firmnessChoices().map((one) => one.acceptedWrong)).toEqual([null, 5, 10, 15, 20, 30])
  })
})

describe('an association that chooses', () => {
  let world: World
  let place: Place
  const QUESTION = 'De combien est la cotisation annuelle du membre régulier ?'
  const steward = <T>(act: Parameters<typeof as<T>>[3], where = place) => as(world, where, where.staff.steward, act)
  const answer = () =>
    as(world, place, newVisitor().actor, (ctx) => prepareAnswer(ctx, { text: QUESTION, language: 'fr' }))
  beforeAll(async () => {
    world = openWorld()
    place = await foundAssociation(world)
    const words = '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars, payable le 31 mars.\n'
    await publish(world, place, 'frais.md', words)
  })
  afterAll(() => world.close())

  it('to accept fewer is told less surely from the next answer on, and no less', async () => {
    const before = (await answer()).answer
    await steward((ctx) => chooseFirmness(ctx, { acceptedWrong: 5 }))
    const after = (await answer()).answer
    expect(after.kind).toBe('quoted')
    expect(after.sentences).toEqual(before.sentences)
    expect(after.tentative).toBe(before.tentative || after.confidence < firmFrom(5))
    expect(await steward(readFirmness)).toMatchObject({ acceptedWrong: 5 })
    await steward((ctx) => chooseFirmness(ctx, { acceptedWrong: null }))
    expect((await answer()).answer.tentative).toBe(before.tentative)
  })

  it('chooses for itself alone, by whoever tends the answers', async () => {
    const other = await foundAssociation(world)
    await steward((ctx) => chooseFirmness(ctx, { acceptedWrong: 10 }), other)
    expect(await steward(readFirmness)).toMatchObject({ acceptedWrong: null })
    for (const actor of [place.staff.adviser, place.member]) {
      expect(await as(world, place, actor, readFirmness)).toBeUndefined()
      expect(await as(world, place, actor, (ctx) => chooseFirmness(ctx, { acceptedWrong: 5 }))).toEqual({
        ok: false,
        reason: 'forbidden',
      })
    }
  })
})
