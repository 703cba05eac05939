import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { as, foundAssociation, openWorld, type Place, uuid, type World } from '../../../tests/support/world.ts'
import { readWishes, setReferralPolicy } from '../../answers/index.ts'
import { type Actor, type Ctx, keepMailSettings } from '../../platform/index.ts'
import { answerSurvey, findInvited, listMySurveys } from './answer-survey.ts'
import { applySurvey, tryApplication } from './apply-survey.ts'
import { endWhenClosed, inviteMembers } from './invite.ts'
import { lastSurvey, listDecided, readSurveys } from './read-surveys.ts'
import { surveyRoutes } from './routes-surveys.ts'
import { tokenFor } from './token.ts'
import { closeSurvey, discardSurvey, openSurvey, writeSurvey } from './write-survey.ts'

const START = '2026-11-23T15:00:00Z'
const CLOSES = '2026-12-07T15:00:00.000Z'
const AFTER = '2026-12-08T15:00:00Z'

let world: World
let place: Place
beforeAll(() => {
  world = openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setNow(START)
  place = await foundAssociation(world)
})

const system: Actor = { kind: 'system' }
const run = <T>(actor: Actor, act: (ctx: Ctx) => Promise<T>, where = place) => as(world, where, actor, act)
const director = <T>(act: (ctx: Ctx) => Promise<T>) => run(place.staff.director, act)
const both = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` })
const topicSurvey = (rest: object = {}) => ({
  surveyId: uuid(),
  kind: 'topic',
  title: both('Qui vous répond'),
  intro: both('Dites-le-nous'),
  questions: [],
  isAnonymous: true,
  audience: 'public',
  byEmail: false,
  ...rest,
})
type Rows = Record<string, unknown>
const rowsOf = (table: string) =>
  run(system, (ctx) => ctx.tx.withTables<Record<string, Rows>>().selectFrom(table).selectAll().execute())

/** Members beside the one who is there. */
async function enrol(many: number): Promise<string[]> {
  const ids = Array.from({ length: many }, () => uuid())
  await run(system, async (ctx) => {
    const db = ctx.tx.withTables<{ member: Rows }>()
    const one = await db.selectFrom('member').selectAll().limit(1).executeTakeFirstOrThrow()
    const values = ids.map((member_id, at) => ({
      ...one,
      member_id,
      name: `Membre ${at}`,
      email: `${member_id}@essai.test`,
      external_id: null,
      attributes: JSON.stringify(one.attributes),
    }))
    await db.insertInto('member').values(values).execute()
  })
  return ids
}

async function launch(survey = topicSurvey()): Promise<string> {
  const { surveyId } = survey
  expect(await director((ctx) => writeSurvey(ctx, survey))).toEqual({ ok: true })
  expect(await director((ctx) => openSurvey(ctx, surveyId, { opensAt: null, closesAt: CLOSES }))).toEqual({ ok: true })
  await run(system, (ctx) => inviteMembers(ctx, surveyId, 'https://relais.test'))
  return surveyId
}

const answer = (surveyId: string, memberId: string, said: Record<string, string>, keep = false) =>
  run({ kind: 'visitor', conversationKeyHash: null }, (ctx) =>
    answerSurvey(ctx, tokenFor(ctx, surveyId, memberId), said, keep),
  )
const bookOf = async (surveyId: string) =>
  (await director(readSurveys))!.surveys.find((one) => one.surveyId === surveyId)!

/** A survey that fourteen answered: people for judgement, the assistant for simple questions, divided about complaints. */
async function answered(): Promise<string> {
  const members = [place.member.memberId, ...(await enrol(13))]
  const surveyId = await launch()
  for (const [at, one] of members.entries())
    await answer(surveyId, one, {
      routine: at < 12 ? 'assistant' : 'person',
      judgement: at < 13 ? 'person' : 'either',
      complaint: at % 2 ? 'person' : 'assistant',
      ...(at < 3 && { decision: 'person' }),
    })
  world.setNow(AFTER)
  return surveyId
}

describe('a survey', () => {
  it('invites its audience, once each, by letter where letters are wanted, and counts who answered', async () => {
    const mail = {
      enabled: true,
      host: '127.0.0.1',
      port: 2525,
      security: 'none' as const,
      username: null,
      fromAddress: 'nous@essai.test',
      fromName: 'Nous',
      perMinute: 30,
    }
    await director((ctx) => keepMailSettings(ctx, mail))
    await enrol(120)
    const survey = topicSurvey({ byEmail: true })
    const surveyId = await launch(survey)
    await run(system, (ctx) => inviteMembers(ctx, surveyId, 'https://relais.test'))
    await run(system, (ctx) => inviteMembers(ctx, surveyId, 'https://relais.test'))
    expect(await bookOf(surveyId)).toMatchObject({ state: 'open', invited: 121, spared: 0, answered: 0, results: null })
    expect((await rowsOf('mail')).filter((one) => one.kind === `survey:${surveyId}`)).toHaveLength(121)
    expect(await run(place.member, listMySurveys)).toMatchObject({ surveys: [{ surveyId, hasAnswered: false }] })
  })

  it('takes one answer from each, while it is open', async () => {
    const surveyId = await launch()
    const { memberId } = place.member
    expect(await answer(surveyId, memberId, { routine: 'nobody' })).toMatchObject({ reason: 'empty' })
    expect(await answer(surveyId, memberId, { routine: 'person' })).toEqual({ ok: true })
    expect(await answer(surveyId, memberId, { routine: 'assistant' })).toMatchObject({ reason: 'answered' })
    expect(await run(place.member, listMySurveys)).toMatchObject({ surveys: [{ hasAnswered: true }] })
    world.setNow(AFTER)
    expect(await answer(surveyId, memberId, { routine: 'assistant' })).toMatchObject({ reason: 'closed' })
    expect(await run(place.member, listMySurveys)).toEqual({ surveys: [] })
    expect(await run(system, lastSurvey)).toEqual({ closedAt: new Date(CLOSES), invited: 1, answered: 1 })
  })

  it('that is anonymous keeps nothing that says whose an answer is, and forgets who took part when it ends', async () => {
    const others = await enrol(2)
    const surveyId = await launch()
    await answer(surveyId, place.member.memberId, { routine: 'person', words: 'Zut' })
    await answer(surveyId, others[0]!, { routine: 'person', words: 'Allô' })
    expect(await rowsOf('survey_count')).toMatchObject([{ question: 'routine', option: 'person', answers: 2 }])
    expect(await rowsOf('survey_words')).toMatchObject([{ words: ['Allô', 'Zut'] }])
    expect(await rowsOf('survey_answer')).toEqual([])
    const columns = [...(await rowsOf('survey_count')), ...(await rowsOf('survey_words'))].flatMap(Object.keys)
    expect(columns.filter((name) => /member|by|who|_at$|^at$/.test(name))).toEqual([])
    expect(await rowsOf('survey_seat')).toHaveLength(3)
    await director((ctx) => closeSurvey(ctx, surveyId))
    expect(await rowsOf('survey_seat')).toEqual([])
  })

  it('shows no result while it runs, nor under five answers, nor of a question that fewer than five answered', async () => {
    const members = [place.member.memberId, ...(await enrol(5))]
    const surveyId = await launch()
    for (const one of members.slice(0, 4)) await answer(surveyId, one, { routine: 'assistant', complaint: 'person' })
    const second = await launch()
    world.setNow(AFTER)
    expect(await bookOf(surveyId)).toMatchObject({ state: 'closed', answered: 4, results: null, proposals: [] })
    world.setNow(START)
    for (const one of members) await answer(second, one, { routine: 'assistant' })
    expect((await bookOf(second)).results).toBeNull()
    world.setNow(AFTER)
    const { results } = await bookOf(second)
    const found = (question: string) => results!.find((one) => one.question === question)!.found
    expect(found('complaint')).toBeNull()
    const assistant = found('routine')!.options.find((one) => one.option === 'assistant')!
    // Wilson at 6 of 6: 0.61 to 1.
    expect(assistant).toMatchObject({ answers: 6, share: 1, high: 1 })
    expect(assistant.low).toBeCloseTo(0.6097, 3)
  })

  it('of a few questions takes choices, a scale and words, and keeps names only where it says so', async () => {
    const members = [place.member.memberId, ...(await enrol(4))]
    const questions = [
      { kind: 'choice', text: both('Le moment'), choices: [both('Matin'), both('Soir')] },
      { kind: 'scale', text: both('Utile'), choices: [] },
      { kind: 'words', text: both('Dites'), choices: [] },
    ]
    const surveyId = await launch(topicSurvey({ kind: 'free', questions, isAnonymous: false }))
    for (const [at, one] of members.entries())
      await answer(surveyId, one, { q1: at < 2 ? '0' : '1', q2: String(at + 1), q3: `Mot ${at}`, q9: 'rien' })
    world.setNow(AFTER)
    const [first, second, third] = (await bookOf(surveyId)).results!
    expect(first!.found!.options.map((one) => one.answers)).toEqual([2, 3])
    expect(second!.found!.options.map((one) => one.answers)).toEqual([1, 1, 1, 1, 1])
    expect(third!.found!.words).toContainEqual({ text: 'Mot 0', by: 'Marie Membre' })
    expect(await run(system, lastSurvey)).toBeUndefined()
  })

  it('is what it was once it has opened, and before that can be taken away', async () => {
    const survey = topicSurvey()
    await director((ctx) => writeSurvey(ctx, survey))
    expect(await director((ctx) => writeSurvey(ctx, { ...survey, audience: 'staff' }))).toMatchObject({
      reason: 'bad-input',
    })
    const later = { opensAt: '2026-11-25T15:00:00Z', closesAt: CLOSES }
    await director((ctx) => openSurvey(ctx, survey.surveyId, later))
    expect(await run(system, (ctx) => inviteMembers(ctx, survey.surveyId, 'x'))).toEqual({
      nextAt: new Date(later.opensAt),
    })
    expect(await director((ctx) => writeSurvey(ctx, survey))).toMatchObject({ reason: 'already-open' })
    expect(await director((ctx) => discardSurvey(ctx, survey.surveyId))).toEqual({ ok: true })
    expect(await rowsOf('survey')).toEqual([])
    const surveyId = await launch()
    expect(await director((ctx) => discardSurvey(ctx, surveyId))).toMatchObject({ reason: 'already-open' })
    expect(await run(system, (ctx) => endWhenClosed(ctx, surveyId))).toEqual({ nextAt: new Date(CLOSES) })
  })

  it('is run by the direction alone, and known to its association alone', async () => {
    const surveyId = await launch()
    const other = await foundAssociation(world)
    const acts: ((ctx: Ctx) => Promise<unknown>)[] = [
      (ctx: Ctx) => writeSurvey(ctx, topicSurvey({ surveyId })),
      (ctx: Ctx) => openSurvey(ctx, surveyId, { opensAt: null, closesAt: CLOSES }),
      (ctx: Ctx) => closeSurvey(ctx, surveyId),
      (ctx: Ctx) => discardSurvey(ctx, surveyId),
      (ctx: Ctx) => applySurvey(ctx, surveyId, { topics: ['routine'], reason: 'Parce que' }),
      (ctx: Ctx) => tryApplication(ctx, surveyId, { topics: ['routine'] }),
    ]
    for (const act of acts)
      for (const actor of [place.staff.adviser, place.staff.steward, place.member])
        expect(await run(actor, act)).toMatchObject({ reason: 'forbidden' })
    for (const act of acts.slice(1))
      expect(await run(other.staff.director, act, other)).toMatchObject({ reason: 'not-found' })
    expect(await run(place.staff.adviser, readSurveys)).toBeUndefined()
    expect(await run(other.staff.director, readSurveys, other)).toMatchObject({ surveys: [] })
    expect(await run(other.member, listMySurveys, other)).toEqual({ surveys: [] })
    const token = await run(system, async (ctx) => tokenFor(ctx, surveyId, place.member.memberId))
    expect(await run(other.member, (ctx) => findInvited(ctx, token), other)).toBeUndefined()
    expect(await run(system, (ctx) => findInvited(ctx, tokenFor(ctx, surveyId, uuid())))).toBeUndefined()
  })
})

describe('the page of an invitation', () => {
  it('says what becomes of answers, keeps what was typed, works once, in both languages', async () => {
    const surveyId = await launch()
    const routes = surveyRoutes(world.app)
    const token = await run(system, async (ctx) => tokenFor(ctx, surveyId, place.member.memberId))
    const address = (language: string) => `/${place.slug}/survey?lang=${language}&t=${token}`
    const post = (fields: Record<string, string>, headers = {}) => {
      const body = new URLSearchParams(fields).toString()
      const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
      return routes.request(address('fr'), { method: 'POST', body, headers: { ...form, ...headers } })
    }
    const french = await (await routes.request(address('fr'))).text()
    const english = await (await routes.request(address('en'))).text()
    expect(french).toContain('Vos réponses sont anonymes')
    expect(french).toContain('7 décembre')
    expect(english).toContain('Your answers are anonymous')
    expect(french + english).not.toContain('<script')
    const empty = await post({ words: ' ', routine: 'x<y' })
    expect(empty.status).toBe(400)
    expect((await post({ routine: 'person' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(await (await post({ routine: 'person' })).text()).toContain('Merci')
    expect((await post({ routine: 'assistant' })).status).toBe(409)
    expect(await (await routes.request(address('fr'))).text()).toContain('a déjà servi')
    expect((await routes.request(`/${place.slug}/survey?t=rien`)).status).toBe(404)
    expect((await bookOf(surveyId)).answered).toBe(1)
  })
})

describe('the result applied', () => {
  it('changes the topics named, with its author and reason, and takes no person away in doubt', async () => {
    const surveyId = await answered()
    const { proposals } = await bookOf(surveyId)
    expect(proposals).toMatchObject([
      { topic: 'routine', now: 'answer', proposed: 'answer', because: 'assistant' },
      { topic: 'judgement', now: 'refer', proposed: 'refer', because: 'person' },
      { topic: 'decision', now: 'refer', proposed: 'refer', because: 'few' },
      { topic: 'complaint', now: 'refer', proposed: 'refer', because: 'divided' },
    ])
    await director((ctx) =>
      setReferralPolicy(ctx, { treatments: { judgement: 'answer', complaint: 'answer' }, preset: 'FR-CA', own: [] }),
    )
    expect((await bookOf(surveyId)).proposals).toMatchObject([
      {},
      { now: 'answer', proposed: 'refer' },
      {},
      { now: 'answer', proposed: 'answer-and-offer', because: 'divided' },
    ])
    const apply = { topics: ['judgement', 'routine'], reason: 'Les membres l’ont dit.' }
    expect(await director((ctx) => applySurvey(ctx, surveyId, apply))).toEqual({ ok: true })
    expect(await bookOf(surveyId)).toMatchObject({
      proposals: [{}, { now: 'refer' }, {}, { now: 'answer' }],
      applications: [
        {
          by: 'Diane Director',
          reason: apply.reason,
          at: new Date(AFTER).toISOString(),
          changes: [{ topic: 'judgement', from: 'answer', to: 'refer' }],
        },
      ],
    })
    expect(await director((ctx) => applySurvey(ctx, surveyId, apply))).toMatchObject({ reason: 'nothing-to-apply' })
    expect(await run(place.member, listDecided)).toMatchObject([{ by: 'Diane Director', answered: 14, invited: 14 }])
  })

  it('becomes a member’s own wish, when its survey keeps names and she says so', async () => {
    const surveyId = await launch(topicSurvey({ isAnonymous: false }))
    await answer(surveyId, place.member.memberId, { routine: 'person', complaint: 'either' }, true)
    expect(await run(place.member, readWishes)).toEqual({ all: 'either', topics: { routine: 'person' } })
  })
})
