import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScriptedModel, startScriptedModel } from '../../../tests/support/scripted-model.ts'
import { as, foundAssociation, opening, openWorld, type Place, type World } from '../../../tests/support/world.ts'
import { keepModelSettings } from '../../platform/index.ts'
import { checkWithModel, checkWording } from '../check-wording.ts'

let world: World
let place: Place
let model: ScriptedModel
const TEXTS = {
  title: { fr: 'Du nouveau', en: 'News' },
  body: {
    fr: 'Nous voulons que le bureau respire. L’assistant réduira nos coûts de gestion.',
    en: 'We want the office to breathe.',
  },
}
const found = (words: string, concern = 'savings', language = 'fr') => ({ language, part: 'body', concern, words })

beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  model = await startScriptedModel()
})
afterAll(async () => {
  await world.close()
  await model.stop()
})

const ask = (actor = place.staff.director) => checkWithModel(opening(world, place), actor, TEXTS)

describe('a model that reads an announcement', () => {
  it('is not asked where there is none, nor by whoever does not speak for the association', async () => {
    expect(await ask()).toEqual({ underlined: [], byModel: false })
    expect(await as(world, place, place.staff.director, (ctx) => checkWording(ctx, TEXTS))).toMatchObject({
      byModel: false,
    })
    expect(await ask(place.staff.adviser)).toBeUndefined()
  })

  it('adds only words that stand in the text, under a concern the rules have not seen there', async () => {
    await useModel()
    const said = [
      found('que le bureau respire'),
      found('L’assistant réduira nos coûts'),
      found('des mots qui n’y sont pas'),
      found('the office to breathe', 'savings', 'en'),
    ]
    model.behave({ says: JSON.stringify({ found: said }) })
    const checked = await ask()
    expect(checked?.underlined.map((one) => one.words)).toEqual(['que le bureau respire', 'the office to breathe'])
    const [first] = checked!.underlined
    expect(TEXTS.body.fr.slice(first!.start, first!.end)).toBe(first!.words)
  })

  it('changes nothing when it fails, obeys the text or writes something else', async () => {
    for (const says of [
      'Bien sûr !',
      '{"found":[{"language":"fr","part":"body","concern":"joy","words":"respire enfin"}]}',
      '{"found":',
    ])
      expect(await scripted({ says })).toEqual({ underlined: [], byModel: true })
    expect(await scripted(500)).toEqual({ underlined: [], byModel: true })
  })
})

const useModel = () =>
  as(world, place, place.staff.director, (ctx) =>
    keepModelSettings(
      { ...ctx, vault: world.app.vault },
      {
        ...{ enabled: true, provider: 'openai-compatible', baseUrl: model.baseUrl, chatModel: 'scripted' },
        ...{ embeddingModel: '', dailyTokens: 100_000, dailyCents: null, centsPerMillionIn: 0, centsPerMillionOut: 0 },
        ...{ deadlineMs: 12_000, languagePolicy: { kind: 'member' }, key: 'sk-very-secret' },
      },
    ),
  )
const scripted = (behaviour: Parameters<ScriptedModel['behave']>[0]) => {
  model.behave(behaviour)
  return ask()
}
