// A visitor says an answer is wrong; a steward looks at it, puts the text right, and everybody who was told the old one is told.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { type Journey, openDeskAt, openJourney, STEWARD } from '../support/journey.ts'
import { LANGUAGES, member, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const CASE = {
  fr: {
    file: 'parapluie.md',
    title: 'Prêt de parapluies',
    text: (n: string) =>
      `# Prêt de parapluies\n\nLe secrétariat prête ${n} parapluies mauves aux membres de passage.\n`,
    question: 'Combien de parapluies mauves sont prêtés ?',
    wrong: 'onze',
    right: 'quatorze',
    said: 'Le secrétariat en prête quatorze depuis septembre.',
  },
  en: {
    file: 'umbrella.md',
    title: 'Umbrella loans',
    text: (n: string) => `# Umbrella loans\n\nThe secretariat lends ${n} purple umbrellas to visiting members.\n`,
    question: 'How many purple umbrellas does the secretariat lend?',
    wrong: 'eleven',
    right: 'fourteen',
    said: 'The secretariat lends fourteen since September.',
  },
}

describe.each(LANGUAGES)('an answer that was wrong, in %s', (language) => {
  const say = member[language]
  const desk = staff[language]
  const { file, title, text, question, wrong, right, said } = CASE[language]

  async function send(page: Page, n: string) {
    await page.getByRole('link', { name: desk.header.knowledge }).click()
    await page.getByRole('table').waitFor()
    await page.getByRole('checkbox', { name: desk.upload.approve }).check()
    const buffer = Buffer.from(text(n))
    const done = page.waitForResponse((response) => response.url().includes('/knowledge/files'))
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([{ name: file, mimeType: 'text/markdown', buffer }])
    expect(await (await done).json()).toMatchObject({ held: null, reason: null })
    await page.getByRole('row', { name: new RegExp(title) }).waitFor()
  }

  async function ask() {
    const reader = await openDevice(journey.browser, { language })
    await reader.page.goto(`${journey.server.url}/demo`)
    await reader.page.getByRole('button', { name: say.start.ask }).click()
    await reader.page.getByRole('textbox').first().fill(question)
    await reader.page.keyboard.press('Enter')
    await reader.page.locator('[data-origin="ai-assistant"]').getByText(new RegExp(wrong)).first().waitFor()
    return reader
  }

  it('is reported in one press, reviewed, corrected, and told to each who received it', async () => {
    const steward = await openDeskAt(journey, language, '/knowledge')
    await send(steward.page, wrong)
    const [visitor, other] = [await ask(), await ask()]

    // One press; words may follow.
    await visitor.page.getByText(say.feedback.report).click()
    await visitor.page.getByRole('button', { name: say.feedback.reasons.wrong }).click()
    await visitor.page.getByText(say.feedback.reported(say.feedback.reasons.wrong)).waitFor()
    await visitor.page.getByText(say.feedback.addWords).click()
    await visitor.page.getByLabel(say.feedback.wordsLabel).fill(said)
    await visitor.page.getByRole('button', { name: say.feedback.sendWords, exact: true }).click()
    await visitor.page.getByText(say.feedback.yourWords(said)).waitFor()
    await expectAccessible(visitor.page)

    // Her word on the matter, and why.
    const asked = other.page.getByRole('group', { name: say.feedback.rating.askAssistant })
    await asked.getByRole('button', { name: say.feedback.rating.said.no, exact: true }).click()
    await asked.getByText(say.feedback.rating.thanks.no).waitFor()
    await asked.getByText(say.feedback.addWords).click()
    await asked.getByLabel(say.feedback.wordsLabel).fill(said)
    await asked.getByRole('button', { name: say.feedback.sendWords, exact: true }).click()
    await steward.page.goto(`${journey.server.url}/demo/desk/feedback/ratings`)
    await steward.page.getByText(said).waitFor()
    await expectAccessible(steward.page)

    // The review: question, answer and source side by side; decided.
    await steward.page.getByRole('link', { name: desk.feedback.link }).click()
    await steward.page.getByRole('link', { name: question }).first().click()
    await steward.page.locator('mark').getByText(new RegExp(wrong)).first().waitFor()
    await expectAccessible(steward.page)
    const review = steward.page.url()
    await steward.page.getByRole('radio', { name: desk.reviews.verdicts.wrong }).click()
    await steward.page.getByRole('radio', { name: desk.reviews.faults.text }).click()
    await steward.page.getByLabel(desk.reviews.said).fill(said)
    await steward.page.getByRole('button', { name: desk.reviews.decide, exact: true }).click()
    await steward.page.getByText(desk.corrections.begin).waitFor()
    const outcome = visitor.page.locator('[data-notice="review"]')
    await outcome.getByText(said).waitFor()
    await outcome.getByText(STEWARD.name).waitFor()

    // Put right, then everybody who was told the old words is found.
    await send(steward.page, right)
    await steward.page.goto(review)
    await steward.page.getByRole('button', { name: desk.corrections.findCorrected(title) }).click()
    await steward.page.getByText(desk.corrections.found(2)).waitFor()
    await expectAccessible(steward.page)
    for (const group of ['fr', 'en'] as const) {
      const fields = steward.page.getByRole('group', { name: desk.corrections.inLanguage[group] })
      await fields.getByLabel(desk.corrections.right).fill(said)
    }
    await steward.page.getByRole('button', { name: desk.corrections.send(2) }).click()
    await steward.page
      .getByRole('alertdialog')
      .getByRole('button', { name: desk.corrections.send(2) })
      .click()
    for (const { page } of [visitor, other]) {
      const correction = page.locator('[data-notice="correction"]')
      await correction.getByText(said).waitFor()
      await correction.getByText(STEWARD.name).waitFor()
      // The answer itself says so, above its words.
      await page.locator('[data-origin="ai-assistant"] .corrected').waitFor()
    }
    await steward.page.getByText(desk.corrections.progress(2, 2, 2)).waitFor()
    await expectAccessible(other.page)
    expect(steward.complaints.concat(visitor.complaints, other.complaints)).toEqual([])
    await Promise.all([steward, visitor, other].map(({ context }) => context.close()))
  })
})
