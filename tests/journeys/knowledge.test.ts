// A steward sends documents; members are answered from them, each from what is hers to read.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword, members } from '../../demo/association.ts'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { type Journey, openDeskAt, openJourney } from '../support/journey.ts'
import { LANGUAGES, member, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const NEW = {
  fr: {
    file: 'parapluie.md',
    text: '# Prêt de parapluies\n\nLe secrétariat prête onze parapluies mauves aux membres de passage.\n',
    question: 'Combien de parapluies mauves sont prêtés ?',
    words: 'onze parapluies mauves',
  },
  en: {
    file: 'umbrella.md',
    text: '# Umbrella loans\n\nThe secretariat lends eleven purple umbrellas to visiting members.\n',
    question: 'How many purple umbrellas does the secretariat lend?',
    words: 'eleven purple umbrellas',
  },
}

async function ask(page: Page, question: string): Promise<string> {
  const assistant = page.locator('[data-origin="ai-assistant"]')
  const before = await assistant.count()
  await page.getByRole('textbox').first().fill(question)
  await page.keyboard.press('Enter')
  await expect.poll(() => assistant.count(), { timeout: 15_000 }).toBe(before + 1)
  return assistant.last().innerText()
}

describe.each(LANGUAGES)('a steward, in %s', (language) => {
  const say = staff[language]
  const added = NEW[language]

  it('sends a readable file and an unreadable one, sees what became of each, and withdraws at once', async () => {
    const { page, context, complaints } = await openDeskAt(journey, language, '/knowledge')
    await page.getByRole('link', { name: say.header.knowledge }).click()
    await page.getByRole('table').waitFor()
    await page.getByText(say.upload.approve, { exact: true }).click()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: added.file, mimeType: 'text/markdown', buffer: Buffer.from(added.text) },
        { name: 'truncated.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj') },
      ])
    const title = language === 'fr' ? 'Prêt de parapluies' : 'Umbrella loans'
    await page.getByRole('row', { name: new RegExp(title) }).waitFor()
    await page
      .getByText(language === 'fr' ? /endommagé|incomplet/ : /damaged|incomplete/)
      .first()
      .waitFor()
    await expectAccessible(page)

    const reader = await openDevice(journey.browser, { language })
    await reader.page.goto(`${journey.server.url}/demo`)
    await reader.page.getByRole('button', { name: member[language].start.ask }).click()
    expect(await ask(reader.page, added.question)).toContain(added.words)

    await page
      .getByRole('button', { name: new RegExp(`${language === 'fr' ? 'Retirer' : 'Withdraw'}.*${title}`) })
      .click()
    await page.getByRole('alertdialog').getByRole('button').last().click()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await ask(reader.page, added.question)).not.toContain(added.words)
    expect(complaints).toEqual([])
    await Promise.all([context.close(), reader.context.close()])
  })
})

it('a signed-in member is known on every device, and a visitor is never taken for her', async () => {
  const [first, second] = [
    await openDevice(journey.browser, { language: 'fr' }),
    await openDevice(journey.browser, { language: 'fr' }),
  ]
  const say = member.fr
  for (const { page } of [first, second]) {
    await page.goto(`${journey.server.url}/demo`)
    await page.getByRole('button', { name: say.account.open }).click()
    await page.getByLabel(say.account.email).fill(members[0]!.email)
    await page.getByLabel(say.account.password).fill(demoPassword)
    await page.getByRole('button', { name: say.account.signIn, exact: true }).click()
    await page.getByRole('button', { name: members[0]!.name }).waitFor()
    if (page === first.page) {
      await page.getByRole('button', { name: say.start.ask }).click()
      await ask(page, 'Quand dois-je renouveler mon permis ?')
    }
  }
  await second.page.getByText('Quand dois-je renouveler mon permis ?').first().waitFor()
  const visitor = await openDevice(journey.browser, { language: 'fr' })
  await visitor.page.goto(`${journey.server.url}/demo`)
  await visitor.page.getByRole('button', { name: say.start.ask }).waitFor()
  expect(await visitor.page.getByText('Quand dois-je renouveler').count()).toBe(0)
})
