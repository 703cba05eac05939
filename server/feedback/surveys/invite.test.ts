import { afterAll, beforeAll, expect, it } from 'vitest'
import { as, foundAssociation, openWorld, type Place, uuid, type World } from '../../../tests/support/world.ts'
import { stopAddress, stopLetters } from '../../people/index.ts'
import { type Actor, type Ctx, keepMailSettings } from '../../platform/index.ts'
import { answerSurvey, findInvited } from './answer-survey.ts'
import { inviteMembers } from './invite.ts'
import { readSurveys } from './read-surveys.ts'
import { openSurvey, writeSurvey } from './write-survey.ts'

const BASE = 'https://relais.test'
const VISITOR: Actor = { kind: 'visitor', conversationKeyHash: null }

let world: World
let place: Place
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
})
afterAll(() => world.close())

const run = <T>(actor: Actor, act: (ctx: Ctx) => Promise<T>) => as(world, place, actor, act)
type Row = Record<string, unknown>

/** Two more members: one who wants no letters, one without an address. */
async function enrolOthers(): Promise<string> {
  const [stopped, silent] = [uuid(), uuid()]
  await run({ kind: 'system' }, async (ctx) => {
    const db = ctx.tx.withTables<{ member: Row }>()
    const one = await db.selectFrom('member').selectAll().executeTakeFirstOrThrow()
    const like = { ...one, external_id: null, attributes: JSON.stringify(one.attributes) }
    const others = [
      { ...like, member_id: stopped, email: 'stop@essai.test', language: 'en' },
      { ...like, member_id: silent, email: null },
    ]
    await db.insertInto('member').values(others).execute()
    const address = new URL(stopAddress(ctx, `${BASE}/x`, stopped, 'en'))
    await stopLetters(ctx, address.searchParams.get('t') ?? '')
  })
  return stopped
}

/** The letters that wait, as they will be read. */
const letters = () =>
  run({ kind: 'system' }, async (ctx) => {
    const rows = await ctx.tx.withTables<{ mail: Row }>().selectFrom('mail').selectAll().execute()
    return rows.map((row) => {
      const sealed = ctx.vault.open(place.associationId, 'mail-letter', String(row.letter_sealed))
      return { to: row.recipient, ...(JSON.parse(sealed ?? '{}') as { text: string; headers: Row }) }
    })
  })

it('an invitation by letter says what becomes of answers, opens once, and spares whoever wants no letters', async () => {
  await enrolOthers()
  const surveyId = uuid()
  const both = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` })
  await run(place.staff.director, async (ctx) => {
    await keepMailSettings(ctx, {
      ...{ enabled: true, host: '127.0.0.1', port: 2525, security: 'none', username: null, perMinute: 30 },
      ...{ fromAddress: 'nous@essai.test', fromName: 'Nous' },
    })
    const survey = { surveyId, kind: 'topic', questions: [], isAnonymous: true, audience: 'public', byEmail: true }
    await writeSurvey(ctx, { ...survey, title: both('Votre avis'), intro: both('Trois minutes') })
    await openSurvey(ctx, surveyId, { opensAt: null, closesAt: '2026-12-07T15:00:00Z' })
  })
  await run({ kind: 'system' }, (ctx) => inviteMembers(ctx, surveyId, BASE))
  const book = await run(place.staff.director, readSurveys)
  expect(book!.surveys[0]).toMatchObject({ invited: 3, spared: 2 })

  const [letter, ...others] = await letters()
  expect(others).toEqual([])
  expect(letter).toMatchObject({
    to: 'member@essai.test',
    headers: { 'List-Unsubscribe': expect.stringContaining(BASE) },
  })
  expect(letter!.text).toContain('Vos réponses sont anonymes')
  expect(letter!.text).toContain('jusqu’au 7 décembre')

  const address = new URL(/https:\S+\/survey\?\S+[^\s.]/.exec(letter!.text)![0])
  expect(address.pathname).toBe(`/${place.slug}/survey`)
  const token = address.searchParams.get('t') ?? ''
  const state = async () => (await run(VISITOR, (ctx) => findInvited(ctx, token)))?.state
  expect(await state()).toBe('open')
  expect(await run(VISITOR, (ctx) => answerSurvey(ctx, token, { routine: 'either' }))).toEqual({ ok: true })
  expect(await state()).toBe('answered')
})
