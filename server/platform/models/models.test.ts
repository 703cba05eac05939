import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ScriptedModel, startScriptedModel } from '../../../tests/support/scripted-model.ts'
import { as, foundAssociation, openWorld, type Place, type World } from '../../../tests/support/world.ts'
import { findModelSettings, keepModelSettings } from './keep-settings.ts'
import { type ChatRequest, completeChat } from './port.ts'

let world: World
let model: ScriptedModel
let place: Place
beforeAll(async () => {
  world = openWorld()
  model = await startScriptedModel()
})
afterAll(async () => {
  await world.close()
  await model.stop()
})

const change = () => ({
  enabled: true,
  provider: 'openai-compatible' as const,
  baseUrl: model.baseUrl,
  chatModel: 'scripted',
  embeddingModel: 'scripted-embedding',
  dailyTokens: null as number | null,
  dailyCents: null as number | null,
  centsPerMillionIn: 100,
  centsPerMillionOut: 1000,
  deadlineMs: 12_000,
  languagePolicy: { kind: 'member' as const },
  key: 'sk-secret-of-the-association' as string | null | undefined,
})
const save = (rest: Partial<ReturnType<typeof change>> = {}) =>
  as(world, place, { kind: 'system' }, (ctx) => keepModelSettings(ctx, { ...change(), ...rest }))
const ports = () => as(world, place, { kind: 'system' }, (ctx) => ctx.models.of(ctx))
const settings = async () => {
  await world.app.models.settled()
  return as(world, place, { kind: 'system' }, findModelSettings)
}
const PROMPT = [
  JSON.stringify({ passage: 1, text: 'Le permis se renouvelle chaque année avant le 1er avril.' }),
  JSON.stringify({ question: 'Quand renouveler le permis ?' }),
].join('\n')
const request = (rest: Partial<ChatRequest> = {}): ChatRequest => ({
  purpose: 'compose',
  system: 'x',
  prompt: PROMPT,
  maxTokens: 500,
  deadlineMs: 5000,
  ...rest,
})
const ask = async (rest: Partial<ChatRequest> = {}) => completeChat((await ports()).chat!, request(rest))

beforeEach(async () => {
  place = await foundAssociation(world)
  model.behave('faithful')
})

describe('a language model', () => {
  it('is absent until somebody sets one, and when it is turned off', async () => {
    expect((await ports()).chat).toBeUndefined()
    await save({ enabled: false })
    expect((await ports()).chat).toBeUndefined()
  })

  it('answers with its key, and each call is in the book with what it cost', async () => {
    await save()
    const said = await ask()
    expect(said.ok && JSON.parse(said.text).sentences[0].text).toContain('avant le 1er avril')
    expect(model.keys.at(-1)).toBe('Bearer sk-secret-of-the-association')
    const { today } = await settings()
    expect(today).toMatchObject({ calls: 1, failures: 0, tokens: 160 })
    expect(today.cents).toBeCloseTo((120 * 100 + 40 * 1000) / 1_000_000)
  })

  it('keeps its key to itself: sealed in the database, never shown, unreadable for another association', async () => {
    await save()
    expect(JSON.stringify(await settings())).not.toContain('sk-secret')
    const row = await as(world, place, { kind: 'system' }, (ctx) =>
      ctx.tx
        .withTables<{ model_settings: { key_sealed: string } }>()
        .selectFrom('model_settings')
        .selectAll()
        .executeTakeFirstOrThrow(),
    )
    expect(row.key_sealed).not.toContain('sk-secret')
    const { vault } = world.app
    expect(vault.open(place.associationId, 'model-key', row.key_sealed)).toBe('sk-secret-of-the-association')
    const other = await foundAssociation(world)
    expect(vault.open(other.associationId, 'model-key', row.key_sealed)).toBeUndefined()
    expect(vault.open(place.associationId, 'mail', row.key_sealed)).toBeUndefined()
  })

  it('forgets its key when the address becomes another’s, and keeps it when only the model changes', async () => {
    await save()
    await save({ key: undefined, chatModel: 'another' })
    expect((await settings()).hasKey).toBe(true)
    await save({ key: undefined, baseUrl: 'https://elsewhere.example/v1' })
    expect((await settings()).hasKey).toBe(false)
  })

  it('is unknown to another association', async () => {
    await save()
    await ask()
    await world.app.models.settled()
    const other = await foundAssociation(world)
    const theirs = await as(world, other, { kind: 'system' }, findModelSettings)
    expect(theirs).toMatchObject({ enabled: false, hasKey: false, baseUrl: null, today: { calls: 0 } })
  })

  it('stops at the budget of the day, and begins again at midnight where the association is', async () => {
    await save({ dailyTokens: 700 })
    expect((await ask()).ok).toBe(true)
    expect(await ask()).toMatchObject({ ok: true })
    await world.app.models.settled()
    expect(await ask()).toMatchObject({ ok: false, reason: 'budget' })
    world.setNow('2026-11-24T05:01:00Z')
    expect((await ask()).ok).toBe(true)
    world.setNow('2026-11-23T15:00:00Z')
  })

  it('that is busy is asked again, and gives up in time', async () => {
    await save()
    model.behave(429)
    const started = performance.now()
    expect(await ask({ deadlineMs: 3000 })).toMatchObject({ ok: false, reason: 'busy' })
    expect(performance.now() - started).toBeLessThan(3500)
  })

  it('says what is wrong with a key, a name, a server', async () => {
    await save()
    for (const [status, reason] of [
      [401, 'refused'],
      [404, 'unknown-model'],
      [500, 'broken'],
    ] as const) {
      model.behave(status)
      expect(await ask({ deadlineMs: 2000 })).toMatchObject({ ok: false, reason })
    }
  })

  it('that fails again and again is left alone for a while, then tried once', async () => {
    await save()
    model.behave(401)
    for (let i = 0; i < 4; i++) await ask()
    model.behave('faithful')
    expect(await ask()).toMatchObject({ ok: false, reason: 'resting' })
    world.setNow('2026-11-23T15:01:00Z')
    expect((await ask()).ok).toBe(true)
    world.setNow('2026-11-23T15:00:00Z')
  })

  it('that stalls or drips is left at the deadline', async () => {
    await save()
    for (const behaviour of ['stalls', 'drips'] as const) {
      model.behave(behaviour)
      const started = performance.now()
      expect(await ask({ deadlineMs: 600 })).toMatchObject({ ok: false, reason: 'deadline' })
      expect(performance.now() - started).toBeLessThan(1200)
    }
  })

  it('that dies in the middle says so, and what it wrote is not taken for whole', async () => {
    await save()
    model.behave('dies')
    const said = await ask()
    expect(said).toMatchObject({ ok: false, reason: 'died' })
    expect(said.text.length).toBeGreaterThan(10)
  })

  it('gives vectors where it has some', async () => {
    await save()
    const given = await (await ports()).embedding!.embed(['le permis', 'the permit'], 3000)
    expect(given.ok && given.vectors.map((one) => one.length)).toEqual([64, 64])
  })

  it('at an address nobody listens to, or that the operator did not name, is said plainly', async () => {
    await save({ baseUrl: 'http://127.0.0.1:9/v1' })
    expect(await ask({ deadlineMs: 3000 })).toMatchObject({ ok: false, reason: 'unreachable' })
    await save({ baseUrl: 'http://[::1]:11434/v1' })
    expect(await ask()).toMatchObject({ ok: false, reason: 'blocked' })
  })
})
