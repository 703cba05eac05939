// Replies the staff keep: written once in both languages, inserted in the member's, changed, removed.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { type Journey, openDeskAt, openJourney } from '../support/journey.ts'
import { LANGUAGES, member, staff } from './texts.ts'

let journey: Journey
beforeEach(async () => {
  journey = await openJourney()
})
afterEach(() => journey.close())

const TITLE = { fr: 'Le guide est à jour', en: 'The guide is up to date' }
const TEXT = { fr: 'Bonjour {member}, le guide est à jour. {me}', en: 'Hello {member}, the guide is up to date. {me}' }

describe.each(LANGUAGES)('saved replies, in %s', (language) => {
  const say = staff[language].replies

  it('are written, inserted in the member’s language, changed and removed', async () => {
    const { page, context } = await openDeskAt(journey, language, '/replies')
    await page.getByRole('button', { name: say.write }).click()
    await page.getByRole('button', { name: say.save }).click()
    await page.getByRole('alert').getByText(say.both).waitFor()
    for (const one of LANGUAGES) {
      await page.getByLabel(say.title[one]).fill(TITLE[one])
      await page.getByLabel(say.text[one]).fill(`${TEXT[one]} {nom}`)
    }
    await page.getByText(say.unknown('{nom}')).waitFor()
    for (const one of LANGUAGES) await page.getByLabel(say.text[one]).fill(TEXT[one])
    await expectAccessible(page)
    await page.getByRole('button', { name: say.save }).click()
    await page.getByRole('heading', { name: TITLE[language] }).waitFor()
    await expectAccessible(page)

    const own = await openDevice(journey.browser, { language })
    await own.page.goto(`${journey.server.url}/demo`)
    await own.page.getByRole('group', { name: member[language].start.doors }).getByRole('button').last().click()
    await own.page.locator('[data-origin="automatic"]').first().waitFor()
    await page.goto(`${journey.server.url}/demo/desk`)
    await page.getByRole('navigation', { name: staff[language].queue.heading }).getByRole('link').first().click()
    await page.getByRole('button', { name: staff[language].work.savedReplies }).first().click()
    await page.getByRole('option', { name: TITLE[language] }).click()
    const box = page.getByRole('textbox', { name: staff[language].conversation.composer })
    await expect.poll(() => box.inputValue()).toContain(TEXT[language].split('. ')[0]?.split(', ')[1])
    expect(await box.inputValue()).not.toContain('{')

    await page.goto(`${journey.server.url}/demo/desk/replies`)
    await page.getByRole('button', { name: say.removeOne(TITLE[language]) }).click()
    await page.getByRole('button', { name: say.remove, exact: true }).click()
    await page.getByRole('heading', { name: TITLE[language] }).waitFor({ state: 'detached' })
    await Promise.all([context.close(), own.context.close()])
  })
})
