// An announcement from its first draft to a member's answer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../../demo/association.ts'
import { enAnnounced } from '../../locales/member/en-announced.ts'
import { frAnnounced } from '../../locales/member/fr-announced.ts'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { DIRECTOR, type Journey, openDeskAt, openJourney } from '../support/journey.ts'
import { LANGUAGES, member, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const WORDS = {
  fr: { title: 'Le guide de stage est à jour', body: 'Le guide a changé le 2 mars.' },
  en: { title: 'The internship guide is up to date', body: 'The guide changed on March 2.' },
}
const MEMBERS = { fr: 'catherine.beaulieu@exemple.test', en: 'margaret.doyle@exemple.test' }
const TO_STAFF = { fr: 'Une collègue arrive lundi', en: 'A colleague joins us on Monday' }
const ANSWER = { fr: 'Et pour les stages d’été ?', en: 'What about summer internships?' }
const DOUBTFUL = {
  fr: { body: 'L’assistant réduira nos coûts de gestion.', found: /réduira nos coûts/ },
  en: { body: 'The assistant will reduce our costs.', found: /reduce our costs/ },
}

/** A member finds it on her page, reads it, answers it, and her words wait for a person in her conversation. */
async function answerAs(language: 'fr' | 'en') {
  const { page, context } = await openDevice(journey.browser, { language })
  const say = member[language]
  const announced = language === 'fr' ? frAnnounced.announced : enAnnounced.announced
  await page.goto(`${journey.server.url}/demo`)
  await page.getByRole('button', { name: say.account.open }).click()
  await page.getByLabel(say.account.email).fill(MEMBERS[language])
  await page.getByLabel(say.account.password).fill(demoPassword)
  await page.getByRole('button', { name: say.account.signIn, exact: true }).click()
  const region = page.getByRole('region', { name: announced.heading })
  const title = page.getByText(WORDS[language].title, { exact: true })
  const one = region.locator('details', { has: title })
  await one.locator('summary').click()
  await one.getByLabel(announced.answer).fill(ANSWER[language])
  await expectAccessible(page)
  await one.getByRole('button', { name: announced.send }).click()
  await page.getByText(ANSWER[language]).first().waitFor()
  await page.locator('[data-origin="automatic"]').first().waitFor()
  await context.close()
}

describe.each(LANGUAGES)('announcements, in %s', (language) => {
  const say = staff[language].announcements

  it('are underlined as one writes, ask for a reason, are sent, read and answered', async () => {
    const desk = await openDeskAt(journey, language, '/feedback/announcements', { width: 1440 }, DIRECTOR.email)
    const { page } = desk
    await page.getByRole('button', { name: say.write }).click()
    await page.getByLabel(say.start).selectOption('free')
    for (const one of LANGUAGES) {
      await page.getByLabel(say.title[one]).fill(one === language ? WORDS[one].title : `${WORDS[one].title} (2)`)
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
    await answerAs(language)
    await page.reload()
    await line.getByText(say.readers(1, 1)).waitFor()

    // For the staff: whoever opens the desk finds it there.
    await page.getByRole('button', { name: say.write }).click()
    await page.getByLabel(say.start).selectOption('free')
    await page.getByLabel(say.audience, { exact: true }).selectOption('staff')
    for (const one of LANGUAGES) {
      await page.getByLabel(say.title[one]).fill(`${TO_STAFF[one]} (${language})`)
      await page.getByLabel(say.body[one]).fill(WORDS[one].body)
    }
    await page.getByRole('button', { name: say.send, exact: true }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: `${TO_STAFF[language]} (${language})` })
      .first()
      .waitFor()
    const colleague = await openDeskAt(journey, language)
    await colleague.page.getByText(`${TO_STAFF[language]} (${language})`).click()
    await expectAccessible(colleague.page)
    await colleague.context.close()
    await desk.context.close()
  })
})
