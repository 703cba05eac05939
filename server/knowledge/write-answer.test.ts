import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WriteAnswer } from '../../contract/approved-answers.ts'
import { as, foundAssociation, newVisitor, openWorld, type Place, type World } from '../../tests/support/world.ts'
import { listLibrary, searchPassages } from './index.ts'
import { findDocumentView } from './view-document.ts'
import { actOnAnswer, listAnswers, writeAnswer } from './write-answer.ts'

let world: World
let place: Place
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
})
afterAll(() => world.close())

const visitor = newVisitor().actor
const steward = <T>(act: Parameters<typeof as<T>>[3]) => as(world, place, place.staff.steward, act)
const found = async (text: string) => (await as(world, place, visitor, (ctx) => searchPassages(ctx, { text }))).passages

const PARKING: WriteAnswer = {
  texts: {
    fr: {
      question: 'Où stationner près du secrétariat ?',
      answer: 'Le stationnement mauve, rue de l’Entente, est gratuit.',
    },
    en: { question: 'Where can I park near the office?', answer: 'The purple car park on Entente Street is free.' },
  },
  audience: 'public',
  inForceFrom: null,
  inForceUntil: null,
  source: 'Guide d’accueil, page 4',
}

describe('an answer written by the staff', () => {
  it('is proposed by an adviser, answers nobody before a steward approves it, and then in both languages', async () => {
    const written = await as(world, place, place.staff.adviser, (ctx) => writeAnswer(ctx, null, PARKING))
    const answerId = written.ok ? written.answer.answerId : ''
    expect(written).toMatchObject({ ok: true, answer: { state: 'draft', answers: false, texts: PARKING.texts } })
    expect(await found('stationnement mauve')).toEqual([])
    const approved = await steward((ctx) => actOnAnswer(ctx, 'approve', answerId))
    expect(approved).toMatchObject({
      ok: true,
      answer: { state: 'approved', answers: true, approvedBy: 'Serge Steward' },
    })
    const [passage] = await found('stationnement mauve')
    expect(passage).toMatchObject({
      question: PARKING.texts.fr?.question,
      text: PARKING.texts.fr?.answer,
      language: 'fr',
    })
    expect((await found('purple car park'))[0]?.text).toBe(PARKING.texts.en?.answer)
  })

  it('is read whole by whoever opens it: its question, its words where they stand, what it rests on', async () => {
    const [passage] = await found('stationnement mauve')
    const view = await as(world, place, visitor, (ctx) =>
      findDocumentView(ctx, passage!.document.documentId, passage!.versionId, 'fr'),
    )
    const { text } = view!.version
    expect(text.slice(passage!.start, passage!.start + passage!.text.length)).toBe(passage!.text)
    expect(text).toContain('Source\u00a0: Guide d’accueil, page 4')
  })

  it('that is changed goes on answering with its approved words until the new ones are approved', async () => {
    const [answer] = await steward(listAnswers)
    const fr = { ...PARKING.texts.fr!, answer: 'Le stationnement mauve coûte trois dollars.' }
    const changed = { ...PARKING, texts: { fr, en: null }, inForceUntil: '2027-03-31', audience: 'members' }
    const done = await steward((ctx) => writeAnswer(ctx, answer!.answerId, changed))
    expect(done).toMatchObject({ ok: true, answer: { state: 'approved', waits: true, texts: { fr } } })
    expect((await found('stationnement mauve'))[0]?.text).toContain('gratuit')
    await steward((ctx) => actOnAnswer(ctx, 'approve', answer!.answerId))
    expect(await found('stationnement mauve')).toEqual([])
    const member = await as(world, place, place.member, (ctx) => searchPassages(ctx, { text: 'stationnement mauve' }))
    expect(member.passages[0]?.text).toContain('trois dollars')
  })

  it('is withdrawn in both its languages at once', async () => {
    const [answer] = await steward(listAnswers)
    const done = await steward((ctx) => actOnAnswer(ctx, 'withdraw', answer!.answerId))
    expect(done).toMatchObject({ ok: true, answer: { state: 'withdrawn', answers: false } })
    expect(await found('purple car park')).toEqual([])
  })

  it('is not among the documents that came from files', async () => {
    expect((await steward(listLibrary)).documents).toEqual([])
  })

  it('is approved, changed and withdrawn by stewards only; members and visitors propose nothing', async () => {
    const [answer] = await steward(listAnswers)
    for (const actor of [place.staff.adviser, place.member, visitor]) {
      const refused = { ok: false, reason: 'forbidden' }
      expect(await as(world, place, actor, (ctx) => actOnAnswer(ctx, 'approve', answer!.answerId))).toEqual(refused)
      expect(await as(world, place, actor, (ctx) => writeAnswer(ctx, answer!.answerId, PARKING))).toEqual(refused)
    }
    for (const actor of [place.member, visitor])
      expect(await as(world, place, actor, (ctx) => writeAnswer(ctx, null, PARKING))).toMatchObject({ ok: false })
  })

  it('is unknown to another association', async () => {
    const [answer] = await steward(listAnswers)
    const other = await foundAssociation(world)
    const there = <T>(act: Parameters<typeof as<T>>[3]) => as(world, other, other.staff.steward, act)
    expect(await there(listAnswers)).toEqual([])
    expect(await there((ctx) => writeAnswer(ctx, answer!.answerId, PARKING))).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await there((ctx) => actOnAnswer(ctx, 'approve', answer!.answerId))).toMatchObject({ reason: 'not-found' })
  })
})
