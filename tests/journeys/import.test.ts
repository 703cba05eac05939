// An administrator imports members from what Excel saves; one line is wrong, and is told.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staff as people } from '../../demo/association.ts'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { type Journey, openJourney, signIn } from '../support/journey.ts'
import { LANGUAGES, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const [maude] = people
/** Windows-1252, semicolons: Excel in French. */
const file = (language: string) =>
  Buffer.from(
    `Numéro de membre;Prénom;Nom;Courriel;Langue;Statut\r\nZ-${language}1;Zoé;Béland;zoe.${language}@exemple.test;français;regular\r\nZ-${language}2;Noël;Côté;pas-une-adresse;anglais;student\r\n`,
    'latin1',
  )

describe.each(LANGUAGES)('in %s', (language) => {
  const say = staff[language].access.import

  it('sees what would change, imports it, and gets the refused line back', async () => {
    const { page, context, complaints } = await openDevice(journey.browser, {
      language,
      width: language === 'fr' ? 1280 : 360,
    })
    await page.goto(`${journey.server.url}/demo/desk/access/import`)
    await signIn(page, language, maude!.email)
    await page.getByLabel(say.file).setInputFiles({ name: 'membres.csv', mimeType: 'text/csv', buffer: file(language) })
    await page.getByText(say.read('membres.csv', 2, 'Windows-1252')).waitFor()
    expect(await page.getByLabel(say.isOf('Prénom')).inputValue()).toBe('firstName')
    expect(await page.getByLabel(say.isOf('Statut')).inputValue()).toBe('attribute:status')
    await page.getByRole('button', { name: say.dryRun }).click()
    await page.getByRole('heading', { name: say.wouldBe }).waitFor()
    await page.getByText(say.line(3)).waitFor()
    await expectAccessible(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say.download }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain('"Noël";"Côté";"pas-une-adresse"')
    await page.getByRole('button', { name: say.apply(1) }).click()
    await page.getByRole('heading', { name: say.wasDone }).waitFor()
    await page.getByRole('button', { name: say.dryRun }).click()
    await page.getByRole('heading', { name: say.wouldBe }).waitFor()
    expect(await page.getByRole('button', { name: say.apply(1) }).count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })
})
