import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { converse } from '../../tests/support/feedback.ts'
import { as, foundAssociation, openWorld, type Place, publish, type World } from '../../tests/support/world.ts'
import { prepareAnswer, setReferralPolicy } from '../answers/index.ts'
import { findConversationView } from '../conversations/index.ts'
import { changeValue, getValues, readValues } from '../people/index.ts'

let world: World
let place: Place
beforeAll(() => {
  world = openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  place = await foundAssociation(world)
  await publish(world, place, 'frais.md', '# Frais\n\nLa cotisation annuelle du membre régulier est de 648 dollars.\n')
})

const WHY = { fr: 'Décidé au conseil du 20 novembre.', en: 'Decided by the board on 20 November.' }
const change = (setting: string, level: string) =>
  as(world, place, place.staff.director, (ctx) => changeValue(ctx, { setting, level, why: WHY }))
const ask = (text: string) =>
  as(world, place, { kind: 'visitor', conversationKeyHash: null }, (ctx) =>
    prepareAnswer(ctx, { text, language: 'fr' }),
  )

describe('what the association holds to', () => {
  it('is dated and signed at each change, and the last one holds', async () => {
    await change('accuracy', 'strict')
    await change('accuracy', 'careful')
    await change('accuracy', 'careful')
    const book = await as(world, place, place.staff.adviser, readValues)
    expect(book.values).toEqual({ expertise: 'documents', relationships: 'adviser', accuracy: 'careful' })
    expect(book.changes.map(({ level, by, why }) => [level, by, why])).toEqual([
      ['careful', 'Diane Director', WHY],
      ['strict', 'Diane Director', WHY],
    ])
    expect(book.mayChange).toBe(false)
  })

  it('is nobody’s to change but the direction’s, and another association’s stays as it is', async () => {
    for (const actor of [place.staff.adviser, place.staff.steward, place.member])
      expect(
        await as(world, place, actor, (ctx) => changeValue(ctx, { setting: 'accuracy', level: 'strict', why: WHY })),
      ).toEqual({ ok: false, reason: 'forbidden' })
    const other = await foundAssociation(world)
    await change('accuracy', 'strict')
    expect((await as(world, other, other.staff.director, getValues)).accuracy).toBe('open')
  })

  it('has no other levels than those it explains', async () => {
    await expect(change('accuracy', 'documents')).rejects.toThrow()
  })
})

const JUDGED = 'Je suis en conflit d’intérêts avec mon client, dois-je me retirer du dossier ?'

describe('expertise, when it is the experts’', () => {
  it('brings judgement to a person whatever the referral policy says', async () => {
    const treatments = { judgement: 'answer' }
    await as(world, place, place.staff.steward, (ctx) =>
      setReferralPolicy(ctx, { treatments, preset: 'none', own: [] }),
    )
    expect((await ask(JUDGED)).answer.kind).not.toBe('referred')
    await change('expertise', 'experts')
    expect((await ask(JUDGED)).answer.kind).toBe('referred')
  })
})

describe('relationships, when members are accompanied', () => {
  it('offers a person first with every answer', async () => {
    const question = 'De combien est la cotisation annuelle du membre régulier ?'
    expect((await ask(question)).answer.referral).toBeUndefined()
    await change('relationships', 'accompanied')
    expect((await ask(question)).answer).toMatchObject({ kind: 'quoted', referral: { topic: 'routine' } })
  })
})

describe('accuracy, when it is strict', () => {
  it('shows no uncertain answer: the question waits for a person, and the member is told', async () => {
    const question = 'Qui fixe la cotisation annuelle des membres ?'
    expect((await ask(question)).answer.tentative).toBe(true)
    await change('accuracy', 'strict')
    const { id, actor } = await converse(world, place, question)
    const view = await as(world, place, actor, (ctx) => findConversationView(ctx, id))
    expect(view?.owner.kind).toBe('waiting')
    const authors = view?.events.flatMap((one) => (one.kind === 'message' ? [one.message.author.kind] : []))
    expect(authors).toEqual(['member', 'system'])
  })

  it('still shows what is certain', async () => {
    await change('accuracy', 'strict')
    const { answer } = await converse(world, place, 'De combien est la cotisation annuelle du membre régulier ?')
    expect(answer.answer?.kind).toBe('quoted')
  })
})
