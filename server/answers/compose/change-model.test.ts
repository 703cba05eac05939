import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ScriptedModel, startScriptedModel } from '../../../tests/support/scripted-model.ts'
import { as, foundAssociation, openWorld, type Place, type World } from '../../../tests/support/world.ts'
import { changeModel, readModelSettings } from './change-model.ts'
import { tryModel } from './try-model.ts'

let world: World
let model: ScriptedModel
let place: Place
beforeAll(async () => {
  world = openWorld()
  model = await startScriptedModel()
})
beforeEach(async () => {
  place = await foundAssociation(world)
  model.behave('faithful')
})
afterAll(async () => {
  await world.close()
  await model.stop()
})

const change = (rest = {}) => ({
  enabled: true,
  provider: 'openai-compatible',
  baseUrl: model.baseUrl,
  chatModel: 'scripted',
  embeddingModel: 'vectors',
  dailyTokens: 1000,
  dailyCents: null,
  centsPerMillionIn: 0,
  centsPerMillionOut: 0,
  deadlineMs: 12_000,
  languagePolicy: { kind: 'member' },
  key: 'sk-very-secret',
  ...rest,
})
const set = (actor: Place['staff']['director'] | Place['member'], rest = {}) =>
  as(world, place, actor, (ctx) => changeModel(ctx, change(rest)))

describe('the language model of an association', () => {
  it('is set by an administrator, with the act in the book and no key in it', async () => {
    const done = await set(place.staff.director)
    expect(done).toMatchObject({ ok: true, settings: { enabled: true, hasKey: true } })
    expect(JSON.stringify(done)).not.toContain('very-secret')
    const book = await as(world, place, { kind: 'system' }, (ctx) =>
      ctx.tx
        .withTables<{ audit_entry: { act: string; detail: unknown } }>()
        .selectFrom('audit_entry')
        .selectAll()
        .execute(),
    )
    expect(book.map((one) => one.act)).toContain('model.changed')
    expect(JSON.stringify(book)).not.toContain('very-secret')
  })

  it('is neither set nor read by an adviser, a steward or a member', async () => {
    for (const actor of [place.staff.adviser, place.staff.steward, place.member]) {
      expect(await as(world, place, actor, (ctx) => changeModel(ctx, change()))).toEqual({
        ok: false,
        reason: 'forbidden',
      })
      expect(await as(world, place, actor, readModelSettings)).toBeUndefined()
    }
  })

  it('is not seen by another association', async () => {
    await set(place.staff.director)
    const other = await foundAssociation(world)
    expect(await as(world, other, other.staff.director, readModelSettings)).toMatchObject({
      enabled: false,
      hasKey: false,
    })
  })

  it('cannot be at an address nobody allowed, in clear, or nowhere', async () => {
    const reasons: Record<string, string> = {
      'http://[::1]:1234/v1': 'model-host',
      'https://169.254.169.254/latest': 'model-host',
      'http://models.example/v1': 'model-clear',
      'not an address': 'model-address',
    }
    for (const [baseUrl, reason] of Object.entries(reasons))
      expect(await set(place.staff.director, { baseUrl })).toEqual({ ok: false, reason })
    expect(await set(place.staff.director, { chatModel: '' })).toEqual({ ok: false, reason: 'model-name' })
  })

  it('is tried in plain words, in the reader’s language', async () => {
    await set(place.staff.director)
    const works = await tryModel(world.app, place, 'fr')
    expect(works.ok).toBe(true)
    expect(works.tries.map((one) => one.what)).toEqual(['chat', 'embedding'])
    model.behave(401)
    const fails = await tryModel(world.app, place, 'fr')
    expect(fails).toMatchObject({ ok: false, tries: [{ sentence: 'Le serveur du modèle a refusé la clé.' }, {}] })
  })

  it('that was never set has nothing to try', async () => {
    expect(await tryModel(world.app, place, 'en')).toEqual({ ok: false, tries: [] })
  })
})
