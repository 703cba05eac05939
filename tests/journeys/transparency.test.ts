// What everybody may read of the assistant, and what somebody who objects obtains.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword, staff as people } from '../../demo/association.ts'
import { enAnnounced } from '../../locales/member/en-announced.ts'
import { frAnnounced } from '../../locales/member/fr-announced.ts'
import { texts } from '../../locales/server/index.ts'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { type Journey, openJourney, signIn } from '../support/journey.ts'
import { LANGUAGES, member, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const DIRECTOR = people.find((one) => (one.roles as readonly string[]).includes('director'))!
const WORDS = {
  fr: { asked: 'Mon inscription a été refusée sans explication.', answer: 'Un comité a revu votre dossier.' },
  en: { asked: 'My registration was refused without a reason.', answer: 'A committee has looked at your file again.' },
}

describe.each(LANGUAGES)('the public pages, in %s', (language) => {
  const t = texts(language).publicPages
  const say = staff[language]
  const words = WORDS[language]

  it('say what is true, take a request, and show what a person answered', async () => {
    const reader = await openDevice(journey.browser, { language })
    const { page } = reader
    await page.goto(`${journey.server.url}/demo`)
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: member[language].feedback.publicPages.transparency }).click()
    const open = await opened
    await open.getByRole('heading', { level: 1, name: t.title }).waitFor()
    await open.getByText(t.noModel).waitFor()
    await expectAccessible(open)

    await open.getByRole('radio', { name: t.kinds.decision }).check()
    await open.getByLabel(t.fields.name).fill('Ève Essai')
    await open.getByLabel(t.fields.contact).fill('eve@exemple.test')
    await open.getByLabel(t.fields.words).fill(words.asked)
    await open.getByRole('button', { name: t.send }).click()
    await open.getByText(t.keepAddress).waitFor()
    await expectAccessible(open)

    const desk = await openDevice(journey.browser, { language, width: 1440 })
    await desk.page.goto(`${journey.server.url}/demo/desk/feedback/requests`)
    await signIn(desk.page, language, DIRECTOR.email)
    const asked = desk.page.getByRole('listitem').filter({ hasText: words.asked })
    await asked.getByLabel(say.requests.answer).fill(words.answer)
    await expectAccessible(desk.page)
    await asked.getByRole('button', { name: say.requests.send, exact: true }).click()
    await asked.getByRole('textbox').waitFor({ state: 'detached' })
    await open.reload()
    await open.getByText(words.answer).waitFor()

    // A value is changed: in effect, signed, and on the page at once.
    await desk.page.getByRole('link', { name: say.feedback.parts.values, exact: true }).click()
    const level = language === 'fr' ? 'accompanied' : 'prompt'
    await desk.page.getByRole('button', { name: say.values.chooseLevel(say.values.levels[level]) }).click()
    await desk.page.getByLabel(say.values.why[language]).fill(words.answer)
    await desk.page.getByRole('button', { name: say.values.save }).click()
    await desk.page.getByText(say.values.saved).first().waitFor()
    await expectAccessible(desk.page)
    await open.getByRole('link', { name: t.nav.transparency }).click()
    await open.getByText(t.levels[level].name).first().waitFor()
    await open.getByRole('region', { name: t.values }).getByText(DIRECTOR.name).first().waitFor()

    // What was heard and decided is public once published.
    await desk.page.getByRole('link', { name: say.feedback.parts.improvements, exact: true }).click()
    await desk.page.getByRole('button', { name: say.improvements.write }).click()
    for (const one of LANGUAGES) {
      await desk.page.getByLabel(say.improvements.heard[one], { exact: true }).fill(WORDS[one].asked)
      await desk.page.getByLabel(say.improvements.decided[one], { exact: true }).fill(WORDS[one].answer)
    }
    await expectAccessible(desk.page)
    await desk.page.getByRole('button', { name: say.improvements.publish }).click()
    await desk.page.getByRole('heading', { name: words.asked }).first().waitFor()
    await open.getByRole('link', { name: t.nav.improvements, exact: true }).click()
    await open.getByText(words.asked).first().waitFor()
    await expectAccessible(open)

    // It is a dialogue: who answers it is read by a person, in her conversation.
    await open.getByRole('link', { name: t.answerIt }).first().click()
    const own = member[language]
    const announced = language === 'fr' ? frAnnounced.announced : enAnnounced.announced
    const about = open.getByRole('region', { name: announced.improvement })
    await about.getByText(announced.signIn).waitFor()
    await open.getByRole('button', { name: own.account.open }).click()
    await open.getByLabel(own.account.email).fill('priya.raman@exemple.test')
    await open.getByLabel(own.account.password).fill(demoPassword)
    await open.getByRole('button', { name: own.account.signIn, exact: true }).click()
    await about.getByLabel(announced.answer).fill(words.answer)
    await expectAccessible(open)
    await about.getByRole('button', { name: announced.send }).click()
    await open.getByText(words.answer).last().waitFor()
    await about.waitFor({ state: 'detached' })
    expect(reader.complaints.concat(desk.complaints)).toEqual([])
    await Promise.all([reader.context.close(), desk.context.close()])
  })
})
