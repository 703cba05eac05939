// An announcement from its first draft to a member's answer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/browser.ts'
import { DIRECTOR, type Journey, openDeskAt, openJourney } from '../support/journey.ts'
import { LANGUAGES, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const WORDS = {
  fr: { title: 'Le guide de stage est à jour', body: 'Le guide a changé le 2 mars.' },
  en: { title: 'The internship guide is up to date', body: 'The guide changed on March 2.' },
}
const DOUBTFUL = {
  fr: { body: 'L’assistant réduira nos coûts de gestion.', found: /réduira nos coûts/ },
  en: { body: 'The assistant will reduce our costs.', found: /reduce our costs/ },
}

describe.each(LANGUAGES)('announcements, in %s', (language) => {
  const say = staff[language].announcements

  it('are underlined as one writes, ask for a reason, and are sent', async () => {
    const desk = await openDeskAt(journey, language, '/announcements', { width: 1440 }, DIRECTOR.email)
    const { page } = desk
    await page.getByRole('button', { name: say.write }).click()
    await page.getByLabel(say.start).selectOption('free')
    for (const one of LANGUAGES) {
      await page.getByLabel(say.title[one]).fill(WORDS[one].title)
      await page.getByLabel(say.body[one]).fill(one === language ? DOUBTFUL[one].body : WORDS[one].body)
    }
    await page.getByRole('listitem').filter({ hasText: DOUBTFUL[language].found }).getByText(say.why.savings).waitFor()
    expect(await page.locator('.underlined-behind u').first().textContent()).toMatch(DOUBTFUL[language].found)
    await expectAccessible(page)
    await page.getByRole('button', { name: say.send, exact: true }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel(say.reason).fill('Le conseil l’a dit en assemblée.')
    await page.getByRole('button', { name: say.send, exact: true }).click()
    const line = page.getByRole('listitem').filter({ hasText: WORDS[language].title }).first()
    await line.getByText('Le conseil l’a dit en assemblée.').waitFor()
    await expectAccessible(page)
    await desk.context.close()
  })
})
