import { afterAll, beforeAll, expect, it } from 'vitest'
import { as, foundAssociation, openWorld, type Place, uuid, type World } from '../../../tests/support/world.ts'
import type { Actor } from '../../platform/index.ts'
import { type ClosedSurvey, importSurvey } from './import-survey.ts'
import { lastSurvey, readSurveys } from './read-surveys.ts'

let world: World
let place: Place
beforeAll(async () => {
  world = openWorld()
  place = await foundAssociation(world)
})
afterAll(() => world.close())

const past = (): ClosedSurvey => ({
  survey: {
    surveyId: uuid(),
    kind: 'topic',
    title: { fr: 'Qui répond', en: 'Who answers' },
    intro: { fr: 'Dites-le', en: 'Tell us' },
    questions: [],
    isAnonymous: true,
    audience: 'public',
    byEmail: false,
  },
  by: 'Diane Director',
  opensAt: new Date('2026-10-01T12:00:00Z'),
  closesAt: new Date('2026-10-20T12:00:00Z'),
  invited: 90,
  spared: 4,
  answered: 31,
  counts: { routine: { assistant: 20, person: 11 }, complaint: { person: 4 } },
  words: { words: ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'] },
})
const import_ = (actor: Actor) => as(world, place, actor, (ctx) => importSurvey(ctx, past()))

it('a closed survey from elsewhere is read like any other, and stays in its association', async () => {
  await import_({ kind: 'system' })
  const book = await as(world, place, place.staff.director, readSurveys)
  expect(book!.surveys[0]).toMatchObject({ state: 'closed', invited: 90, spared: 4, answered: 31 })
  const found = (question: string) => book!.surveys[0]!.results!.find((one) => one.question === question)!.found
  expect(found('routine')).toMatchObject({ answers: 31 })
  expect(found('complaint')).toBeNull()
  expect(found('words')!.words.map((one) => one.text)).toEqual(['Cinq', 'Deux', 'Quatre', 'Trois', 'Un'])
  const other = await foundAssociation(world)
  expect(await as(world, other, { kind: 'system' }, lastSurvey)).toBeUndefined()
})

it('nobody counts answers by hand', async () => {
  for (const actor of [place.staff.director, place.member]) await expect(import_(actor)).rejects.toThrow()
})
