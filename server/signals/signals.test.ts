import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { converse } from '../../tests/support/feedback.ts'
import { as, foundAssociation, openWorld, type Place, publish, type World } from '../../tests/support/world.ts'
import { effectivePolicy, getReferralSettings } from '../answers/index.ts'
import { requestPerson } from '../conversations/index.ts'
import { decideReview, flagAnswer } from '../feedback/index.ts'
import { addDays, getAssociation } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { actOnAlarm, setTolerated } from './act-on-alarm.ts'
import { hearBrokenPromise, hearRating, hearRequest } from './hear.ts'
import { readCases, readSignals } from './read-signals.ts'
import { openCase } from './store.ts'
import { watchSignals } from './watch-signals.ts'

let world: World
let place: Place
const TODAY = '2026-11-23'
const system = { kind: 'system' } as const

const director = <T>(act: (ctx: Ctx) => Promise<T>, where = place) => as(world, where, where.staff.director, act)
const seriesOf = async (name: string, where = place) =>
  (await director((ctx) => readSignals(ctx, 30), where))!.series.find((one) => one.name === name)!
const event = (kind: string, subjectId: string, payload: Record<string, unknown>) => ({
  eventId: crypto.randomUUID(),
  at: world.app.now(),
  ...{ kind, subjectId, payload },
})

beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  await publish(world, place, 'frais.md', '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars.\n')
})
afterAll(() => world.close())

describe('a figure', () => {
  it('opens to what it is made of: the requests, and the promise that was not kept', async () => {
    const { id, actor } = await converse(world, place, 'Combien coûte la cotisation annuelle du membre régulier ?')
    await as(world, place, actor, (ctx) => requestPerson(ctx, id, { clientId: crypto.randomUUID() }))
    const entryId = crypto.randomUUID()
    await as(world, place, system, async (ctx) => {
      await hearRequest(ctx, event('request.opened', id, { entryId }))
      await hearBrokenPromise(ctx, event('promise.broken', id, { entryId }))
    })
    expect((await seriesOf('unmet')).days.at(-1)).toMatchObject({ day: TODAY, events: 1, cases: 2 })
    const behind = await director((ctx) => readCases(ctx, 'unmet', TODAY))
    expect(behind?.cases.map((one) => [one.conversationId, one.isEvent])).toEqual([
      [id, true],
      [id, false],
    ])
    // Asked for again in the same thread: a wall.
    expect((await seriesOf('asked-twice')).days.at(-1)).toMatchObject({ events: 1, cases: 1 })
    expect((await seriesOf('automation')).days.at(-1)).toMatchObject({ events: 0, cases: 1 })
  })

  it('of errors counts what a person has confirmed, and nothing before', async () => {
    const { id, actor, answer } = await converse(
      world,
      place,
      'Quel est le montant de la cotisation du membre régulier ?',
    )
    const before = (await seriesOf('errors')).days.at(-1)!
    await as(world, place, actor, (ctx) => flagAnswer(ctx, id, { messageId: answer.messageId, reason: 'wrong' }))
    expect((await seriesOf('errors')).days.at(-1)).toEqual(before)
    const flags = await as(world, place, place.staff.steward, (ctx) =>
      flagAnswer(ctx, id, { messageId: answer.messageId, reason: 'wrong' }),
    )
    const reviewId = flags.ok ? flags.flags[0]!.reviewId : ''
    await as(world, place, place.staff.steward, (ctx) =>
      decideReview(ctx, reviewId, { verdict: 'wrong', fault: 'text' }),
    )
    expect((await seriesOf('errors')).days.at(-1)).toMatchObject({ cases: before.cases, events: before.events + 1 })
  })

  it('of satisfaction holds the last word of a member', async () => {
    const { id } = await converse(world, place, 'À combien s’élève la cotisation annuelle ?')
    const rate = (satisfied: boolean) =>
      as(world, place, system, (ctx) =>
        hearRating(ctx, event('episode.rated', id, { ratingId: `${id} 1`, about: 'assistant', satisfied })),
      )
    await rate(true)
    expect((await seriesOf('dissatisfied-assistant')).days.at(-1)).toMatchObject({ events: 0, cases: 1 })
    await rate(false)
    expect((await seriesOf('dissatisfied-assistant')).days.at(-1)).toMatchObject({ events: 1, cases: 1 })
  })

  it('is for those who answer for the house, and for no other association', async () => {
    const other = await foundAssociation(world)
    expect((await seriesOf('unmet', other)).days.at(-1)).toMatchObject({ events: 0, cases: 0 })
    expect((await director((ctx) => readCases(ctx, 'unmet', TODAY), other))?.cases).toEqual([])
    for (const actor of [place.staff.adviser, place.staff.steward, place.member]) {
      expect(await as(world, place, actor, (ctx) => readSignals(ctx, 30))).toBeUndefined()
      expect(await as(world, place, actor, (ctx) => readCases(ctx, 'unmet', TODAY))).toBeUndefined()
      expect(await as(world, place, actor, (ctx) => setTolerated(ctx, { series: 'unmet', tolerated: 0.1 }))).toEqual({
        ok: false,
        reason: 'forbidden',
      })
    }
  })
})

/** Forty requests a day for two months, one of them unmet; in the last week, five. */
async function live(where: Place) {
  await as(world, where, system, async (ctx) => {
    for (let back = 60; back >= 1; back--) {
      const day = addDays(TODAY, -back)
      const bad = back <= 7 ? 5 : 1
      for (let i = 0; i < 40; i++)
        await openCase(ctx, { series: 'unmet', key: `${day} ${i}`, conversationId: null, day }, i < bad)
    }
  })
}

describe('an alarm', () => {
  it('says when it began and on what it rests, once, and has an owner, acts and a closing note', async () => {
    const here = await foundAssociation(world)
    await live(here)
    const yesterday = addDays(TODAY, -1)
    const raised = await as(world, here, system, (ctx) => watchSignals(ctx, yesterday))
    expect(raised).toHaveLength(1)
    expect(await as(world, here, system, (ctx) => watchSignals(ctx, yesterday))).toEqual([])
    const read = async () => (await director((ctx) => readSignals(ctx, 90), here))!.alarms
    const [alarm] = await read()
    expect(alarm).toMatchObject({
      name: 'wall',
      series: 'unmet',
      beganOn: addDays(TODAY, -7),
      owner: null,
      closed: null,
    })
    expect(alarm!.evidence.usual).toBeCloseTo(0.03, 2)
    expect(alarm!.evidence.events / alarm!.evidence.cases).toBeCloseTo(0.125)
    const act = (input: object) => director((ctx) => actOnAlarm(ctx, alarm!.alarmId, input), here)
    await act({ kind: 'take' })
    await act({ kind: 'act', what: 'Deux personnes de plus l’après-midi.' })
    expect(await act({ kind: 'close', note: 'Une absence non remplacée.' })).toEqual({ ok: true })
    expect(await act({ kind: 'take' })).toEqual({ ok: false, reason: 'already-decided' })
    expect((await read())[0]).toMatchObject({
      owner: { name: 'Diane Director' },
      actions: [{ what: 'Deux personnes de plus l’après-midi.', by: 'Diane Director' }],
      closed: { note: 'Une absence non remplacée.' },
    })
    // What was explained is not held against the series again.
    expect(await as(world, here, system, (ctx) => watchSignals(ctx, TODAY))).toEqual([])
  })

  it('is answered in one press: more goes to a person, and it can be put back; the assistant steps back one stage', async () => {
    const here = await foundAssociation(world)
    await live(here)
    const [alarmId] = await as(world, here, system, (ctx) => watchSignals(ctx, addDays(TODAY, -1)))
    const act = (input: object) => director((ctx) => actOnAlarm(ctx, alarmId!, input), here)
    const policy = async () => effectivePolicy((await director(getReferralSettings, here)).treatments).routine
    const treat = { does: 'treat', topic: 'routine', treatment: 'refer' }
    expect(await act({ kind: 'measure', measure: treat })).toEqual({ ok: true })
    expect(await policy()).toBe('refer')
    const looser = { ...treat, treatment: 'answer-and-offer' }
    expect(await act({ kind: 'measure', measure: looser })).toEqual({ ok: false, reason: 'nothing-to-change' })
    expect(await act({ kind: 'measure', measure: { does: 'step-back' } })).toEqual({ ok: true })
    expect((await director(getAssociation, here)).stage).toBe('volunteers')
    const [first, second] = (await director((ctx) => readSignals(ctx, 90), here))!.alarms[0]!.actions
    expect(second).toMatchObject({ measure: { does: 'step-back', from: 'all', to: 'volunteers' }, undone: null })
    await act({ kind: 'close', note: 'Réglé.' })
    expect(await act({ kind: 'undo', actionId: first!.actionId })).toEqual({ ok: true })
    expect(await policy()).toBe('answer')
    expect(await act({ kind: 'undo', actionId: first!.actionId })).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is out of reach of another association and of whoever does not answer for the house', async () => {
    const here = await foundAssociation(world)
    await live(here)
    const [alarmId] = await as(world, here, system, (ctx) => watchSignals(ctx, addDays(TODAY, -1)))
    const take = { kind: 'take' }
    expect(await director((ctx) => actOnAlarm(ctx, alarmId!, take))).toEqual({ ok: false, reason: 'not-found' })
    for (const actor of [here.staff.adviser, here.member])
      expect(await as(world, here, actor, (ctx) => actOnAlarm(ctx, alarmId!, take))).toEqual({
        ok: false,
        reason: 'forbidden',
      })
  })

  it('is not raised for what an association has said it lives with', async () => {
    const here = await foundAssociation(world)
    await live(here)
    await director((ctx) => setTolerated(ctx, { series: 'unmet', tolerated: 0.15 }), here)
    expect(await as(world, here, system, (ctx) => watchSignals(ctx, addDays(TODAY, -1)))).toEqual([])
  })
})
