import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CorrectionView } from '../../contract/corrections.ts'
import { converse } from '../../tests/support/feedback.ts'
import { as, foundAssociation, openWorld, type Place, publish, uuid, type World } from '../../tests/support/world.ts'
import { findConversationView } from '../conversations/index.ts'
import { withdrawDocument } from '../knowledge/index.ts'
import { concernedBy } from './concerned.ts'
import { decideReview, flagAnswer } from './index.ts'
import { chooseCandidates, openCorrection, sendCorrection, tellConcerned } from './open-correction.ts'
import { findCorrectionView, readCorrections } from './read-corrections.ts'
import { timeCorrections } from './store-corrections.ts'

let world: World
beforeAll(() => {
  world = openWorld()
})
afterAll(() => world.close())

const FEES = '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars, payable le 31 mars.\n'
const HOURS =
  '\n# Formation\n\nLe membre doit accumuler quarante heures de formation continue par période de deux ans.\n'
const FEE = 'De combien est la cotisation annuelle du membre régulier ?'
const HOUR = 'Combien d’heures de formation continue le membre doit-il accumuler ?'
const TEXT = {
  wrong: 'La cotisation de 648 dollars.',
  right: 'Elle est de 700 dollars.',
  contact: 'Appelez le 514 555-0100.',
}
const TEXTS = { fr: TEXT, en: TEXT }

async function empty() {
  const place = await foundAssociation(world)
  const steward = <T>(act: Parameters<typeof as<T>>[3]) => as(world, place, place.staff.steward, act)
  /** Flags the answer and finds it wrong; gives the review. */
  const condemn = async (id: string, messageId: string) => {
    const flagged = await steward((ctx) => flagAnswer(ctx, id, { messageId, reason: 'wrong' }))
    const reviewId = flagged.ok ? flagged.flags[0]!.reviewId : ''
    await steward((ctx) => decideReview(ctx, reviewId, { verdict: 'wrong', fault: 'text' }))
    return reviewId
  }
  return { place, steward, condemn }
}

async function found() {
  const { place, ...rest } = await empty()
  return { place, documentId: await publish(world, place, 'frais.md', FEES + HOURS), ...rest }
}

const noticesOf = async (place: Place, actor: Parameters<typeof as>[2], id: string) =>
  (await as(world, place, actor, (ctx) => findConversationView(ctx, id)))!.events.flatMap((one) =>
    one.kind === 'message' && one.message.notice ? [one.message] : [],
  )

describe('a correction', () => {
  it('finds everybody who was given the words that changed, tells each in her thread, and spares the others', async () => {
    const { place, documentId, steward, condemn } = await found()
    const first = await converse(world, place, FEE)
    const second = await converse(world, place, FEE, place.member)
    const other = await converse(world, place, HOUR)
    const reviewId = await condemn(first.id, first.answer.messageId)
    const correctionId = uuid()
    const input = { correctionId, act: 'corrected', reviewId, documentId }
    // Nothing has been put right yet: there is nothing to announce.
    expect(await steward((ctx) => openCorrection(ctx, input))).toEqual({ ok: false, reason: 'not-changed' })
    await publish(world, place, 'frais.md', FEES.replace('648', '700') + HOURS)
    expect(await steward((ctx) => openCorrection(ctx, input))).toEqual({ ok: true })
    expect(await steward((ctx) => openCorrection(ctx, input))).toEqual({ ok: true })
    const view = await steward((ctx) => findCorrectionView(ctx, correctionId))
    expect(view?.correction).toMatchObject({ cited: 2, toTell: 2, told: 0, sentAt: null })
    expect(view?.texts.fr).toMatchObject({ wrong: expect.stringContaining('648'), right: '' })
    expect(CorrectionView.safeParse(view).success).toBe(true)
    expect(await steward((ctx) => sendCorrection(ctx, correctionId, { texts: TEXTS }))).toEqual({ ok: true })
    expect(await steward((ctx) => tellConcerned(ctx, correctionId))).toBe(false)
    for (const { id, actor, answer } of [first, second]) {
      const [told] = (await noticesOf(place, actor, id)).filter((one) => one.notice?.kind === 'correction')
      expect(told).toMatchObject({ author: { kind: 'system' }, notice: { by: { name: 'Serge Steward' } } })
      for (const words of Object.values(TEXT)) expect(told?.text).toContain(words)
      const thread = await as(world, place, actor, (ctx) => findConversationView(ctx, id))
      const answered = thread!.events.find(
        (one) => one.kind === 'message' && one.message.messageId === answer.messageId,
      )
      expect(told?.notice?.about).toEqual([answered?.seq])
      expect(thread?.owner.kind).toBe('assistant')
    }
    expect(await noticesOf(place, other.actor, other.id)).toEqual([])
    // Told once, whatever is sent again.
    expect(await steward((ctx) => sendCorrection(ctx, correctionId, { texts: TEXTS }))).toMatchObject({
      reason: 'already-sent',
    })
    await steward((ctx) => tellConcerned(ctx, correctionId))
    expect((await noticesOf(place, second.actor, second.id)).length).toBe(1)
    const { corrections } = (await steward(readCorrections))!
    expect(corrections).toMatchObject([{ correctionId, told: 2, sentBy: 'Serge Steward' }])
    expect(corrections[0]?.finishedAt).not.toBeNull()
  })

  it('is timed from when the error was first heard of', async () => {
    const { place, documentId, steward, condemn } = await found()
    const since = new Date(world.app.now().getTime() - 86_400_000)
    expect(await steward((ctx) => timeCorrections(ctx, since))).toEqual({ hours: null, corrections: 0 })
    world.setNow('2026-11-23T15:00:00Z')
    const { id, answer } = await converse(world, place, FEE)
    const reviewId = await condemn(id, answer.messageId)
    await publish(world, place, 'frais.md', FEES.replace('648', '700') + HOURS)
    world.setNow('2026-11-23T21:00:00Z')
    const correctionId = uuid()
    await steward((ctx) => openCorrection(ctx, { correctionId, act: 'corrected', reviewId, documentId }))
    await steward((ctx) => sendCorrection(ctx, correctionId, { texts: TEXTS }))
    world.setNow('2026-11-23T15:00:00Z')
    expect(await steward((ctx) => timeCorrections(ctx, since))).toEqual({ hours: 6, corrections: 1 })
  })

  it('of a withdrawn document finds whoever was given any word of it', async () => {
    const { place, documentId, steward } = await found()
    await converse(world, place, FEE)
    await converse(world, place, HOUR)
    await steward((ctx) => withdrawDocument(ctx, documentId))
    const correctionId = uuid()
    await steward((ctx) => openCorrection(ctx, { correctionId, act: 'withdrawn', reviewId: null, documentId }))
    expect(await steward((ctx) => findCorrectionView(ctx, correctionId))).toMatchObject({ correction: { cited: 2 } })
  })

  it('proposes those who were told the same from elsewhere, and tells them only once a person has confirmed', async () => {
    const { place, steward, condemn } = await empty()
    const copy = await publish(world, place, 'depliant.md', FEES)
    const copied = await converse(world, place, FEE)
    await steward((ctx) => withdrawDocument(ctx, copy))
    const documentId = await publish(world, place, 'frais.md', FEES + HOURS)
    const first = await converse(world, place, FEE)
    const reviewId = await condemn(first.id, first.answer.messageId)
    await publish(world, place, 'frais.md', FEES.replace('648', '700') + HOURS)
    const correctionId = uuid()
    await steward((ctx) => openCorrection(ctx, { correctionId, act: 'corrected', reviewId, documentId }))
    const view = await steward((ctx) => findCorrectionView(ctx, correctionId))
    expect(view?.candidates).toMatchObject([{ conversationId: copied.id, basis: 'alike', decision: 'ask' }])
    expect(view?.correction).toMatchObject({ toConfirm: 1, toTell: 1 })
    await steward((ctx) => chooseCandidates(ctx, correctionId, { conversationIds: [copied.id], decision: 'tell' }))
    expect(await steward((ctx) => findCorrectionView(ctx, correctionId))).toMatchObject({
      correction: { toConfirm: 0, toTell: 2 },
    })
  })

  it('is nobody’s to open, choose, send or read who does not review, nor another association’s', async () => {
    const { place, documentId, steward } = await found()
    await converse(world, place, FEE)
    await steward((ctx) => withdrawDocument(ctx, documentId))
    const correctionId = uuid()
    const input = { correctionId, act: 'withdrawn', reviewId: null, documentId }
    await steward((ctx) => openCorrection(ctx, input))
    const there = await foundAssociation(world)
    for (const [where, actor, reason] of [
      [place, place.staff.adviser, 'forbidden'],
      [place, place.member, 'forbidden'],
      [there, there.staff.director, 'not-found'],
    ] as const) {
      const run = <T>(act: Parameters<typeof as<T>>[3]) => as(world, where, actor, act)
      expect(await run((ctx) => openCorrection(ctx, { ...input, correctionId: uuid() }))).toEqual({ ok: false, reason })
      expect(await run((ctx) => chooseCandidates(ctx, correctionId, {}))).toEqual({ ok: false, reason })
      expect(await run((ctx) => sendCorrection(ctx, correctionId, { texts: TEXTS }))).toEqual({ ok: false, reason })
      expect(await run((ctx) => findCorrectionView(ctx, correctionId))).toBeUndefined()
    }
    expect(await as(world, there, there.staff.director, readCorrections)).toEqual({ corrections: [] })
  })
})

describe('who is concerned', () => {
  it('is told when one of her answers is wrong, even if another of the same passage stands', () => {
    const citing = [
      { conversationId: 'a', seq: 2, places: ['good'] },
      { conversationId: 'a', seq: 4, places: ['bad', 'good'] },
      { conversationId: 'b', seq: 2, places: ['good'] },
    ]
    const alike = [
      { conversationId: 'a', seq: 2, likeness: 0.9 },
      { conversationId: 'c', seq: 6, likeness: 0.7 },
    ]
    expect(concernedBy(citing, (place) => place === 'bad', alike)).toEqual([
      { conversationId: 'a', about: [4], basis: 'cited', decision: 'tell', likeness: 1 },
      { conversationId: 'c', about: [6], basis: 'alike', decision: 'ask', likeness: 0.7 },
      { conversationId: 'b', about: [2], basis: 'standing', decision: 'spare', likeness: 0 },
    ])
  })
})
