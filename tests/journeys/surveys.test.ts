// A survey from its first draft to the policy it changes, and a member who wants somebody first.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../../demo/association.ts'
import { enOwn } from '../../locales/member/en-own.ts'
import { frOwn } from '../../locales/member/fr-own.ts'
import { enSurveys } from '../../locales/server/en-surveys.ts'
import { frSurveys } from '../../locales/server/fr-surveys.ts'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { DIRECTOR, type Journey, openDeskAt, openJourney } from '../support/journey.ts'
import { conversationOf } from './situations.ts'
import { LANGUAGES, member, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const TITLE = { fr: 'Qui doit vous répondre ?', en: 'Who should answer you?' }
const QUESTION = { fr: 'À quel moment nous écrivez-vous ?', en: 'When do you write to us?' }
const PEOPLE = {
  fr: ['catherine.beaulieu', 'jean-simon.ouellet', 'ines.haddad', 'rejean.thibodeau', 'amelie.fortin-diallo'],
  en: ['margaret.doyle', 'priya.raman', 'catherine.beaulieu', 'ines.haddad', 'rejean.thibodeau'],
}
/** What they all want; the second undoes what the first made the policy. */
const WANTED = {
  fr: { routine: 'person', others: 'either', becomes: 'refer' },
  en: { routine: 'assistant', others: 'person', becomes: 'answer' },
} as const
const CHOOSY = { fr: ['zachary.cote', 'Zachary Côté'], en: ['jean-simon.ouellet', 'Jean-Simon Ouellet'] } as const
const own = { fr: frOwn, en: enOwn }
const page1 = { fr: frSurveys.surveys, en: enSurveys.surveys }

async function signedIn(language: 'fr' | 'en', name: string) {
  const device = await openDevice(journey.browser, { language, width: 390 })
  const { page } = device
  const say = member[language].account
  await page.goto(`${journey.server.url}/demo`)
  await page.getByRole('button', { name: say.open }).click()
  await page.getByLabel(say.email).fill(`${name}@exemple.test`)
  await page.getByLabel(say.password).fill(demoPassword)
  await page.getByRole('button', { name: say.signIn, exact: true }).click()
  // The panel closes by itself once she is known.
  await page.getByLabel(say.password).waitFor({ state: 'detached' })
  return device
}

/** Finds it on her page, answers it at its own address; the second time, she is told that she has. */
async function answer(language: 'fr' | 'en', name: string, title: string, fill: (page: Page) => Promise<void>) {
  const { page, context } = await signedIn(language, name)
  await page.getByRole('link', { name: own[language].surveys.answerOne(title) }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await fill(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: page1[language].send }).click()
  await page.getByText(page1[language].states.thanks).waitFor()
  await page.goto(`${journey.server.url}/demo`)
  await page.getByText(own[language].surveys.answered).first().waitFor()
  await context.close()
}

async function openForm(language: 'fr' | 'en', kind: 'topic' | 'free', title: Record<'fr' | 'en', string>) {
  const say = staff[language].surveys
  const desk = await openDeskAt(journey, language, '/feedback/surveys', { width: 1440 }, DIRECTOR.email)
  const { page } = desk
  await page.getByRole('button', { name: say.write }).click()
  await page.getByLabel(say.kind).selectOption(kind)
  await page.getByRole('button', { name: say.save }).click()
  await page.getByText(say.incomplete).waitFor()
  for (const one of LANGUAGES) {
    await page.getByLabel(say.title[one]).fill(title[one])
    await page
      .getByLabel(say.about[one])
      .fill(one === 'fr' ? 'Trois minutes, pour mieux vous servir.' : 'Three minutes.')
  }
  return desk
}

const resultsOf = (page: Page, language: 'fr' | 'en', title: string) =>
  page.getByRole('region', { name: staff[language].surveys.resultsOf(title) })

async function close(page: Page, language: 'fr' | 'en', title: string) {
  const say = staff[language].surveys
  const line = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
  await line.getByRole('button', { name: say.close }).click()
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: say.close }).click()
  await resultsOf(page, language, title).waitFor()
}

describe.each(LANGUAGES)('surveys, in %s', (language) => {
  const say = staff[language].surveys

  it('by topic are answered on a page of their own, shown with their intervals, and become the policy', async () => {
    const title = { fr: `${TITLE.fr} ${language}`, en: `${TITLE.en} ${language}` }
    const { page, context } = await openForm(language, 'topic', title)
    await expectAccessible(page)
    await page.getByRole('button', { name: say.open, exact: true }).click()
    await page.getByRole('heading', { name: title[language] }).waitFor()
    const words = page1[language]
    for (const name of PEOPLE[language])
      await answer(language, name, title[language], async (survey) => {
        for (const topic of ['routine', 'judgement', 'decision', 'complaint'] as const)
          await survey
            .getByRole('group', { name: words.topics[topic] })
            .getByLabel(words.wishes[WANTED[language][topic === 'routine' ? 'routine' : 'others']], { exact: true })
            .check()
      })
    await page.reload()
    await page.getByText(say.running).first().waitFor()
    await close(page, language, title[language])
    const results = resultsOf(page, language, title[language])
    await results.getByText(say.share(1)).first().waitFor()
    // Five of five: between 57 % and 100 %.
    await results.getByText(say.between(0.5655, 1)).first().waitFor()
    await page.getByRole('button', { name: say.apply.preview }).first().click()
    await page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor()
    await page.getByLabel(say.apply.reason).first().fill(`Les membres l’ont dit. ${language}`)
    await page.getByRole('button', { name: say.apply.act, exact: true }).first().click()
    await page.getByText(`Les membres l’ont dit. ${language}`).waitFor()
    await expectAccessible(page)
    await page.goto(`${journey.server.url}/demo/desk/referral`)
    const routine = page.getByLabel(staff[language].referral.topics.routine, { exact: true }).first()
    expect(await routine.inputValue()).toBe(WANTED[language].becomes)
    await context.close()
  })

  it('of a few questions take a choice, a scale and words, and are kept as a file', async () => {
    const title = { fr: `Vos heures ${language}`, en: `Your hours ${language}` }
    const { page, context } = await openForm(language, 'free', title)
    const texts = { fr: QUESTION.fr, en: QUESTION.en }
    const box = (name: string) => page.getByRole('textbox', { name })
    for (const one of LANGUAGES) {
      await box(say.text[one]).fill(texts[one])
      await box(say.choice[one](1)).fill(one === 'fr' ? 'Le matin' : 'In the morning')
      await box(say.choice[one](2)).fill(one === 'fr' ? 'Le soir' : 'In the evening')
    }
    await page.getByRole('button', { name: say.addQuestion }).click()
    await page.getByLabel(say.questionKind).nth(1).selectOption('words')
    await box(say.text.fr).nth(1).fill('Que changer ?')
    await box(say.text.en).nth(1).fill('What should change?')
    await expectAccessible(page)
    await page.getByRole('button', { name: say.open, exact: true }).click()
    await page.getByRole('heading', { name: title[language] }).waitFor()
    for (const name of PEOPLE[language])
      await answer(language, name, title[language], async (survey) => {
        await survey.getByRole('group').getByRole('radio').nth(1).check()
        await survey.getByRole('textbox').fill(`Un mot de ${name}`)
      })
    await page.reload()
    await close(page, language, title[language])
    const results = resultsOf(page, language, title[language])
    await results.locator('summary').click()
    await results.getByText(`Un mot de ${PEOPLE[language][0]}`).waitFor()
    await expectAccessible(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      results.getByRole('button', { name: say.csv }).click(),
    ])
    expect(file.suggestedFilename()).toContain(title[language])
    await context.close()
  })

  it('never decide for a member who has said whom she wants first', async () => {
    const { page, context } = await signedIn(language, CHOOSY[language][0])
    const wishes = own[language].wishes
    await page.getByRole('button', { name: CHOOSY[language][1], expanded: false }).click()
    await page.getByRole('radio', { name: wishes.wishes.person }).check()
    await page.getByText(wishes.kept).waitFor()
    await page.getByText(wishes.byTopic, { exact: true }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: CHOOSY[language][1] }).click()
    await page.getByRole('button', { name: member[language].start.ask }).click()
    await page
      .getByRole('textbox')
      .first()
      .fill(language === 'fr' ? 'Combien coûte la cotisation ?' : 'How much are the dues?')
    await page.keyboard.press('Enter')
    await page.locator('[data-origin="ai-assistant"][data-kind="referred"]').first().waitFor()
    const desk = await openDeskAt(journey, language, `/c/${await conversationOf(page)}`)
    await desk.page.getByText(say.wants).first().waitFor()
    await desk.context.close()
    await context.close()
  })
})
