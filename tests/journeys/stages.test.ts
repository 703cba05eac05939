// The assistant opens by stages, and steps back while members look at it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../../demo/association.ts'
import { enOwn } from '../../locales/member/en-own.ts'
import { frOwn } from '../../locales/member/fr-own.ts'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { DIRECTOR, type Journey, openDeskAt, openJourney } from '../support/journey.ts'
import { LANGUAGES, member, QUESTIONS, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const OWN = { fr: frOwn.volunteer, en: enOwn.volunteer }
const VOLUNTEER = { fr: 'catherine.beaulieu@exemple.test', en: 'priya.raman@exemple.test' }
const REASON = { fr: 'Douze volontaires se sont offerts.', en: 'Twelve volunteers came forward.' }

describe.each(LANGUAGES)('opening by stages, in %s', (language) => {
  const say = staff[language].stages
  const own = member[language]

  it('asks for a reason before a closed gate, lets volunteers in, and steps back on open pages at once', async () => {
    const desk = await openDeskAt(journey, language, '/signals/opening', undefined, DIRECTOR.email)
    await desk.page.getByRole('button', { name: say.back(say.names.staff) }).click()
    await desk.page.getByRole('button', { name: say.backDo }).click()
    const here = (stage: keyof typeof say.names) =>
      desk.page.locator('[aria-current="step"]', { hasText: say.names[stage] })
    await here('staff').waitFor()

    await desk.page.getByRole('button', { name: say.forward(say.names.volunteers) }).click()
    const form = desk.page.getByRole('form', { name: say.openNow(say.names.volunteers) })
    await expectAccessible(desk.page)
    await form.getByRole('button', { name: say.openNow(say.names.volunteers) }).click()
    await form.getByRole('alert').waitFor()
    await form.getByLabel(say.reason).fill(REASON[language])
    await form.getByRole('button', { name: say.openNow(say.names.volunteers) }).click()
    await here('volunteers').waitFor()
    await desk.page.getByText(REASON[language]).first().waitFor()

    const { page } = await openDevice(journey.browser, { language })
    await page.goto(`${journey.server.url}/demo`)
    await page.getByText(own.start.assistantOff).waitFor()
    await page.getByRole('button', { name: own.account.open }).click()
    await page.getByLabel(own.account.email).fill(VOLUNTEER[language])
    await page.getByLabel(own.account.password).fill(demoPassword)
    await page.getByRole('button', { name: own.account.signIn, exact: true }).click()
    await page.getByRole('button', { name: OWN[language].join }).click()
    await page.getByRole('button', { name: own.start.ask }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: own.start.ask }).click()
    await page.getByRole('textbox').first().fill(QUESTIONS[language].answerable)
    await page.keyboard.press('Enter')
    await page.locator('[data-origin="ai-assistant"]').last().waitFor()

    await desk.page.getByRole('button', { name: say.back(say.names.staff) }).click()
    await desk.page.getByRole('button', { name: say.backDo }).click()
    await page.getByRole('textbox', { name: own.composer.toPerson }).waitFor()

    await page.goto(`${journey.server.url}/demo/transparency?lang=${language}`)
    await page.getByText(REASON[language]).first().waitFor()
    await expectAccessible(page)
    await page.goto(`${journey.server.url}/demo`)
    await page.context().close()
    await desk.page.getByRole('button', { name: say.forward(say.names.all) }).click()
    await desk.page.getByLabel(say.reason).fill(REASON[language])
    await desk.page.getByRole('button', { name: say.openNow(say.names.all) }).click()
    await here('all').waitFor()
    expect(await desk.page.getByRole('list').last().getByRole('listitem').count()).toBeGreaterThanOrEqual(4)
    await desk.context.close()
  })
})
