import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { converse, texts as said } from '../../tests/support/feedback.ts'
import { as, foundAssociation, openWorld, type Place, publish, type World } from '../../tests/support/world.ts'
import { findConversationView } from '../conversations/index.ts'
import { assignReview, escalateReview } from './decide-review.ts'
import { drawSample } from './draw-sample.ts'
import { decideReview, flagAnswer, listFlags, readReviews } from './index.ts'
import { findReviewView } from './list-reviews.ts'

let world: World
let place: Place
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
  await publish(
    world,
    place,
    'frais.md',
    '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars, payable le 31 mars.\n',
  )
})
afterAll(() => world.close())

const QUESTION = 'De combien est la cotisation annuelle du membre régulier ?'
const steward = <T>(act: Parameters<typeof as<T>>[3]) => as(world, place, place.staff.steward, act)

describe('a flag', () => {
  it('is a review with an owner and a day, which its author follows', async () => {
    const { id, actor, answer } = await converse(world, place, QUESTION)
    const flagged = await as(world, place, actor, (ctx) =>
      flagAnswer(ctx, id, { messageId: answer.messageId, reason: 'outdated' }),
    )
    expect(flagged).toMatchObject({
      ok: true,
      // Monday 23 November 2026: the third open day after it is Thursday, the office closes at 16:30 in Montréal.
      flags: [{ reason: 'outdated', owner: 'Serge Steward', dueAt: '2026-11-26T21:30:00.000Z', verdict: null }],
    })
    const list = await steward((ctx) => readReviews(ctx, 'open'))
    expect(list?.reviews.find((one) => one.conversationId === id)).toMatchObject({
      kind: 'flag',
      question: QUESTION,
      reasons: ['outdated'],
      owner: { name: 'Serge Steward' },
    })
  })

  it('made again on the same answer is the same one, with its new words', async () => {
    const { id, actor, answer } = await converse(world, place, QUESTION)
    const flag = (input: object) =>
      as(world, place, actor, (ctx) => flagAnswer(ctx, id, { messageId: answer.messageId, ...input }))
    await flag({ reason: 'other' })
    const again = await flag({ reason: 'wrong', words: 'C’est 700 dollars.' })
    expect(again).toMatchObject({ flags: [{ reason: 'wrong', words: 'C’est 700 dollars.' }] })
    const byStaff = await steward((ctx) => flagAnswer(ctx, id, { messageId: answer.messageId, reason: 'wrong' }))
    expect(byStaff.ok && byStaff.flags.map((one) => one.by)).toEqual([null, 'Serge Steward'])
    expect(byStaff.ok && new Set(byStaff.flags.map((one) => one.reviewId)).size).toBe(1)
  })

  it('has its outcome told in the thread, in the name of whoever decided, and whoever answers goes on', async () => {
    const { id, actor, answer } = await converse(world, place, QUESTION)
    const flagged = await as(world, place, actor, (ctx) =>
      flagAnswer(ctx, id, { messageId: answer.messageId, reason: 'wrong' }),
    )
    const reviewId = flagged.ok ? flagged.flags[0]!.reviewId : ''
    const decision = { verdict: 'wrong', fault: 'text', said: 'La cotisation est de 700 dollars.' }
    expect(await steward((ctx) => decideReview(ctx, reviewId, decision))).toEqual({ ok: true })
    expect(await steward((ctx) => decideReview(ctx, reviewId, decision))).toMatchObject({ reason: 'already-decided' })
    const view = await as(world, place, actor, (ctx) => findConversationView(ctx, id))
    const last = view?.events.at(-1)
    expect(last).toMatchObject({
      kind: 'message',
      message: { author: { kind: 'system' }, notice: { kind: 'review', by: { name: 'Serge Steward' } } },
    })
    expect(last?.kind === 'message' && last.message.text).toContain('La cotisation est de 700 dollars.')
    expect(view?.owner.kind).toBe('assistant')
    const mine = await as(world, place, actor, (ctx) => listFlags(ctx, id))
    expect(mine).toMatchObject({ flags: [{ verdict: 'wrong', decidedBy: 'Serge Steward', owner: null }] })
  })

  it('is nobody else’s: neither another visitor’s, nor a member’s, nor another association’s', async () => {
    const { id, answer } = await converse(world, place, QUESTION)
    const stranger = await converse(world, place, QUESTION)
    const other = await foundAssociation(world)
    const input = { messageId: answer.messageId, reason: 'wrong' }
    for (const [where, actor] of [
      [place, stranger.actor],
      [place, place.member],
      [other, other.staff.steward],
      [other, other.member],
    ] as const) {
      expect(await as(world, where, actor, (ctx) => flagAnswer(ctx, id, input))).toEqual({
        ok: false,
        reason: 'not-found',
      })
      expect(await as(world, where, actor, (ctx) => listFlags(ctx, id))).toMatchObject({ ok: false })
    }
  })

  it('is of an answer of the assistant only', async () => {
    const { id, actor, question } = await converse(world, place, QUESTION)
    expect(
      await as(world, place, actor, (ctx) => flagAnswer(ctx, id, { messageId: question.messageId, reason: 'wrong' })),
    ).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('a review', () => {
  it('opens by itself for a complaint and for distress, for whoever supervises', async () => {
    const complaint = await converse(world, place, said.complaint)
    const distress = await converse(world, place, said.distress)
    const list = await steward((ctx) => readReviews(ctx, 'open'))
    const of = (id: string) => list?.reviews.find((one) => one.conversationId === id)
    expect(of(complaint.id)).toMatchObject({ kind: 'complaint', owner: { name: 'Diane Director' } })
    expect(of(distress.id)).toMatchObject({ kind: 'distress', owner: { name: 'Diane Director' } })
    expect(of(distress.id)?.dueAt).toBe('2026-11-24T21:30:00.000Z')
  })

  it('shows the question, the answer and the words of the source side by side', async () => {
    const { id, answer } = await converse(world, place, QUESTION)
    const flagged = await steward((ctx) => flagAnswer(ctx, id, { messageId: answer.messageId, reason: 'wrong' }))
    const view = await steward((ctx) => findReviewView(ctx, flagged.ok ? flagged.flags[0]!.reviewId : ''))
    expect(view).toMatchObject({ review: { question: QUESTION }, report: null, passages: [{ standing: 'current' }] })
    const [passage] = view!.passages
    const [cited] = passage!.cited
    expect(passage!.text.slice(cited!.start, cited!.end)).toContain('648 dollars')
  })

  it('whose day goes by becomes a supervisor’s, once', async () => {
    const { id, answer } = await converse(world, place, QUESTION)
    const flagged = await steward((ctx) => flagAnswer(ctx, id, { messageId: answer.messageId, reason: 'wrong' }))
    const reviewId = flagged.ok ? flagged.flags[0]!.reviewId : ''
    const system = <T>(act: Parameters<typeof as<T>>[3]) => as(world, place, { kind: 'system' }, act)
    await system((ctx) => escalateReview(ctx, reviewId))
    expect(await steward((ctx) => findReviewView(ctx, reviewId))).toMatchObject({ review: { isEscalated: false } })
    world.setNow('2026-11-27T15:00:00Z')
    await system((ctx) => escalateReview(ctx, reviewId))
    world.setNow('2026-11-23T15:00:00Z')
    expect(await steward((ctx) => findReviewView(ctx, reviewId))).toMatchObject({
      review: { isEscalated: true, owner: { name: 'Diane Director' } },
    })
  })

  it('is given to somebody who may decide it, and to nobody else', async () => {
    const { id, answer } = await converse(world, place, QUESTION)
    const flagged = await steward((ctx) => flagAnswer(ctx, id, { messageId: answer.messageId, reason: 'wrong' }))
    const reviewId = flagged.ok ? flagged.flags[0]!.reviewId : ''
    const { adviser, director } = place.staff
    expect(await steward((ctx) => assignReview(ctx, reviewId, { staffId: director.staffId }))).toEqual({ ok: true })
    expect(await steward((ctx) => assignReview(ctx, reviewId, { staffId: adviser.staffId }))).toMatchObject({
      reason: 'bad-input',
    })
  })

  it('is not decided, given or seen by whoever may not, nor by another association', async () => {
    const { id, answer } = await converse(world, place, QUESTION)
    const flagged = await steward((ctx) => flagAnswer(ctx, id, { messageId: answer.messageId, reason: 'wrong' }))
    const reviewId = flagged.ok ? flagged.flags[0]!.reviewId : ''
    for (const actor of [place.staff.adviser, place.member]) {
      const may = await as(world, place, actor, (ctx) => decideReview(ctx, reviewId, { verdict: 'right', fault: null }))
      expect(may).toEqual({ ok: false, reason: 'forbidden' })
      expect(await as(world, place, actor, (ctx) => assignReview(ctx, reviewId, {}))).toMatchObject({ ok: false })
      expect(await as(world, place, actor, (ctx) => readReviews(ctx, 'open'))).toBeUndefined()
      expect(await as(world, place, actor, (ctx) => findReviewView(ctx, reviewId))).toBeUndefined()
    }
    const other = await foundAssociation(world)
    const there = <T>(act: Parameters<typeof as<T>>[3]) => as(world, other, other.staff.director, act)
    expect(await there((ctx) => decideReview(ctx, reviewId, { verdict: 'right', fault: null }))).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await there((ctx) => findReviewView(ctx, reviewId))).toBeUndefined()
    expect((await there((ctx) => readReviews(ctx, 'open')))?.reviews).toEqual([])
  })
})

describe('the daily sample', () => {
  it('is drawn once from each kind of answer of the day, and the rate is measured on it', async () => {
    const own = await foundAssociation(world)
    await publish(world, own, 'frais.md', '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars.\n')
    for (let i = 0; i < 3; i++) await converse(world, own, QUESTION)
    await converse(world, own, 'Quelle est la recette du pouding chômeur ?')
    const system = <T>(act: Parameters<typeof as<T>>[3]) => as(world, own, { kind: 'system' }, act)
    world.setNow('2026-11-24T08:00:00Z')
    const drawn = await system((ctx) => drawSample(ctx, '2026-11-23'))
    expect(drawn).toBeGreaterThanOrEqual(2)
    expect(await system((ctx) => drawSample(ctx, '2026-11-23'))).toBe(0)
    const director = <T>(act: Parameters<typeof as<T>>[3]) => as(world, own, own.staff.director, act)
    const open = await director((ctx) => readReviews(ctx, 'open'))
    expect(open?.reviews.map((one) => one.kind)).toEqual(Array(drawn).fill('sample'))
    expect(open?.rate).toMatchObject({ share: null, given: 4, decided: 0 })
    for (const { reviewId } of open!.reviews)
      await director((ctx) => decideReview(ctx, reviewId, { verdict: 'right', fault: null }))
    const { rate } = (await director((ctx) => readReviews(ctx, 'decided')))!
    expect(rate).toMatchObject({ share: 0, low: 0, covered: 4, decided: drawn, wrong: 0 })
    expect(rate.high).toBeGreaterThan(0.3)
    world.setNow('2026-11-23T15:00:00Z')
  })
})
