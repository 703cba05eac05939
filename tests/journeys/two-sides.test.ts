// A member and the staff at once, in two browsers: hand-off, reply, silence of the assistant, return, closing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openDevice, type Reader } from '../support/browser.ts'
import { type Journey, openDeskAt, openJourney, STEWARD } from '../support/journey.ts'
import { LANGUAGES, member, QUESTIONS, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

async function openDesk(language: 'fr' | 'en'): Promise<Reader> {
  const device = await openDeskAt(journey, language)
  await device.page.getByRole('navigation', { name: staff[language].queue.heading }).waitFor()
  return device
}

describe.each(LANGUAGES)('a conversation passed to a person, in %s', (language) => {
  const says = member[language]
  const desk = staff[language]
  const words = QUESTIONS[language]

  it('is one thread, live on both sides, and the assistant never speaks over the person', async () => {
    const adviser = await openDesk(language)
    const reader = await openDevice(journey.browser, { language })
    const assistant = reader.page.locator('[data-origin="ai-assistant"]')
    await reader.page.goto(`${journey.server.url}/demo`)
    await reader.page.getByRole('button', { name: says.start.ask }).click()
    await reader.page.getByRole('textbox').first().fill(words.answerable)
    await reader.page.keyboard.press('Enter')
    await assistant.first().waitFor()

    // Hand over in mid-conversation.
    await reader.page
      .getByRole('complementary', { name: says.person.bar })
      .getByRole('button', { name: says.person.talk })
      .click()
    await reader.page
      .getByText(language === 'fr' ? /Votre demande est transmise/ : /Your request has reached the team/)
      .first()
      .waitFor()

    // The desk sees it without reload, with what was asked and what was answered.
    const line = adviser.page.getByText(words.answerable).first()
    await line.waitFor()
    await line.click()
    await adviser.page.getByText(words.words).first().waitFor()
    await expectAccessible(adviser.page)

    // Reply: the member reads it without reload, with name and role.
    await adviser.page.getByRole('textbox', { name: desk.conversation.composer }).fill(words.reply)
    await adviser.page.keyboard.press('Control+Enter')
    await reader.page.getByText(words.reply).first().waitFor()
    await reader.page.getByText(STEWARD.name).first().waitFor()
    await expectAccessible(reader.page)

    // The member writes again: the assistant stays silent, the adviser reads it.
    const before = await assistant.count()
    const thanks = language === 'fr' ? 'Merci, et pour les frais ?' : 'Thank you, and the fees?'
    await reader.page.getByRole('textbox').first().fill(thanks)
    await reader.page.keyboard.press('Enter')
    await adviser.page.getByText(thanks).first().waitFor()
    expect(await assistant.count()).toBe(before)

    // Given back: the member is told, and the assistant answers the next question, not the old one.
    await adviser.page.getByRole('button', { name: desk.conversation.giveBack }).first().click()
    await reader.page
      .getByText(language === 'fr' ? /a rendu la conversation à l’assistant/ : /handed the conversation back/)
      .first()
      .waitFor()
    await reader.page.getByRole('textbox').first().fill(words.answerable)
    await reader.page.keyboard.press('Enter')
    await expect.poll(() => assistant.count(), { timeout: 15_000 }).toBe(before + 1)

    // Taken again by a reply; closed, with what the member will read.
    const answerBox = adviser.page.getByRole('textbox', { name: desk.conversation.composer })
    await answerBox.fill(thanks)
    await adviser.page.keyboard.press('Control+Enter')
    await adviser.page.getByRole('button', { name: desk.conversation.close, exact: true }).click()
    await adviser.page.getByRole('button', { name: desk.conversation.closeDo }).click()
    await reader.page
      .getByText(language === 'fr' ? /a fermé cette conversation/ : /has closed this conversation/)
      .first()
      .waitFor()
    expect(adviser.complaints.concat(reader.complaints)).toEqual([])
    await Promise.all([adviser.context.close(), reader.context.close()])
  })
})
