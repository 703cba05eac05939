// A known member finds what is chosen for her, with the reason, and puts aside what is not for her.
import { afterAll, beforeAll, describe, it } from 'vitest'
import { demoPassword } from '../../demo/association.ts'
import { enForYou } from '../../locales/member/en-for-you.ts'
import { frForYou } from '../../locales/member/fr-for-you.ts'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { type Journey, openJourney } from '../support/journey.ts'
import { LANGUAGES, member, QUESTIONS } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const WHO = { fr: 'catherine.beaulieu', en: 'priya.raman' }
const texts = { fr: frForYou, en: enForYou }

describe.each(LANGUAGES)('what is chosen for a member, in %s', (language) => {
  const say = member[language]
  const own = texts[language]

  it('comes from what she asked, and leaves when she says it is not for her', async () => {
    const { page, context } = await openDevice(journey.browser, { language, width: 390 })
    await page.goto(`${journey.server.url}/demo`)
    await page.getByRole('button', { name: say.start.ask }).waitFor()
    await page.getByRole('button', { name: say.account.open }).click()
    await page.getByLabel(say.account.email).fill(`${WHO[language]}@exemple.test`)
    await page.getByLabel(say.account.password).fill(demoPassword)
    await page.getByRole('button', { name: say.account.signIn, exact: true }).click()
    await page.getByLabel(say.account.password).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: say.start.ask }).click()
    await page.getByRole('textbox').first().fill(QUESTIONS[language].answerable)
    await page.keyboard.press('Enter')
    await page.locator('[data-origin="ai-assistant"]').first().waitFor()
    await page.getByRole('button', { name: say.menu.open }).click()
    await page.getByRole('button', { name: say.menu.anew }).click()
    const part = page.getByRole('region', { name: own.heading })
    const first = part.getByRole('listitem').filter({ hasText: QUESTIONS[language].answerable }).first()
    await first.waitFor()
    await expectAccessible(page)
    await first.getByRole('button').click()
    await part.getByText(own.asides(1)).click()
    await part.getByRole('button', { name: own.back }).click()
    await first.waitFor()
    await expectAccessible(page)
    await context.close()
  })
})
