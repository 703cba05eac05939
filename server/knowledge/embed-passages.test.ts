import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScriptedModel, startScriptedModel } from '../../tests/support/scripted-model.ts'
import {
  as,
  foundAssociation,
  newVisitor,
  opening,
  openWorld,
  type Place,
  publish,
  type World,
} from '../../tests/support/world.ts'
import { keepModelSettings } from '../platform/index.ts'
import { countVectors, embedPassages, embedQuestion } from './embed-passages.ts'
import { searchPassages, withdrawDocument } from './index.ts'

let world: World
let place: Place
let other: Place
let model: ScriptedModel

const PLEDGE = '# Serment\n\nLe bénévole garde la confiance des familles et honore sa parole.\n'
const PRIVATE = '# Réserve\n\nLe comité conserve les honoraires négociés dans un coffre.\n'

async function choose(where: Place, embeddingModel: string | null) {
  await as(world, where, { kind: 'system' }, (ctx) =>
    keepModelSettings(ctx, {
      enabled: true,
      provider: 'openai-compatible',
      baseUrl: model.baseUrl,
      chatModel: 'chat',
      embeddingModel,
      dailyTokens: null,
      dailyCents: null,
      centsPerMillionIn: 0,
      centsPerMillionOut: 0,
      deadlineMs: 5000,
      languagePolicy: { kind: 'member' },
    }),
  )
}

/** A question without one word of any document, but with the direction of `like`. */
async function findLike(like: string, where = place, actor: Parameters<typeof as>[2] = newVisitor().actor) {
  const models = await as(world, where, { kind: 'system' }, (ctx) => ctx.models.of(ctx))
  const vector = await embedQuestion(models, like, 5000)
  const { passages } = await as(world, where, actor, (ctx) => searchPassages(ctx, { text: 'xyzzy', vector }))
  return passages.map((one) => one.text).join('\n')
}

beforeAll(async () => {
  world = openWorld()
  model = await startScriptedModel()
  place = await foundAssociation(world)
  other = await foundAssociation(world)
  await publish(world, place, 'serment.md', PLEDGE)
  await publish(world, place, 'frais.md', '# Frais\n\nLa cotisation annuelle est de 648 dollars.\n')
  await publish(world, place, 'reserve.md', PRIVATE, { audience: 'members' })
})
afterAll(async () => {
  await model.stop()
  await world.close()
})

describe('finding by meaning', () => {
  it('needs nothing where there is no embedding model', async () => {
    expect(await embedPassages(opening(world, place))).toBeUndefined()
    expect(await findLike(PLEDGE)).toBe('')
  })

  it('keeps what is owed when the endpoint fails, and asks to be called again', async () => {
    await choose(place, 'meaning-1')
    model.behave(500)
    const again = await embedPassages(opening(world, place))
    expect(again?.nextAt.getTime()).toBeGreaterThan(world.app.now().getTime())
    expect(await as(world, place, { kind: 'system' }, countVectors)).toEqual({ passages: 3, embedded: 0 })
  })

  it('finds a passage without one word of the question', async () => {
    model.behave('faithful')
    await choose(place, 'meaning-2')
    expect(await embedPassages(opening(world, place))).toBeUndefined()
    expect(await as(world, place, { kind: 'system' }, countVectors)).toEqual({ passages: 3, embedded: 3 })
    expect((await findLike(PLEDGE)).startsWith('Le bénévole')).toBe(true)
  })

  it('shows nobody what she may not read', async () => {
    expect(await findLike(PRIVATE)).not.toContain('coffre')
    expect(await findLike(PRIVATE, place, place.member)).toContain('coffre')
    await choose(other, 'meaning-2')
    expect(await findLike(PLEDGE, other)).toBe('')
  })

  it('makes the vectors again for another model, and compares none of two models', async () => {
    await choose(place, 'meaning-3')
    expect(await findLike(PLEDGE)).toBe('')
    await embedPassages(opening(world, place))
    expect(await findLike(PLEDGE)).toContain('bénévole')
  })

  it('forgets a withdrawn document at the next question', async () => {
    const documentId = await publish(
      world,
      place,
      'parole.md',
      '# Parole\n\nLa parole du bénévole engage sa famille.\n',
    )
    await embedPassages(opening(world, place))
    expect(await findLike('parole bénévole famille')).toContain('engage')
    await as(world, place, place.staff.steward, (ctx) => withdrawDocument(ctx, documentId))
    expect(await findLike('parole bénévole famille')).not.toContain('engage')
  })
})
