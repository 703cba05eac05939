// `npm run screens`: the reference screenshots of docs/screens/, taken from the real program with its demonstration association.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openDevice } from '../support/browser.ts'
import { openDeskAt, openJourney } from '../support/journey.ts'
import { takeHouse } from './house-screens.ts'
import { LANGUAGES, member, QUESTIONS, staff } from './texts.ts'

const OUT = join(import.meta.dirname, '../../docs/screens')
const SIZES = [
  { name: '1440', width: 1440, height: 900, dark: false },
  { name: '1440-dark', width: 1440, height: 900, dark: true },
  { name: '360', width: 360, height: 740, dark: false },
] as const

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
const journey = await openJourney()
const { server, browser } = journey

async function write(page: Page, text: string) {
  await page.getByRole('textbox').first().fill(text)
  await page.keyboard.press('Enter')
}

/** The desk of one adviser, signed in. */
async function openDesk(language: 'fr' | 'en', size: (typeof SIZES)[number]) {
  const device = await openDeskAt(journey, language, '', size)
  await device.page.getByRole('navigation', { name: staff[language].queue.heading }).waitFor()
  return device
}

for (const language of LANGUAGES) {
  const say = member[language]
  const words = QUESTIONS[language]
  for (const size of SIZES) {
    const shot = (page: Page, name: string) =>
      page.screenshot({ path: join(OUT, `${name}-${language}-${size.name}.png`) })
    const { page, context } = await openDevice(browser, { language, ...size })
    const assistant = page.locator('[data-origin="ai-assistant"]')
    await page.goto(`${server.url}/demo`)
    await page.getByRole('group', { name: say.start.doors }).waitFor()
    await page.evaluate('document.fonts.ready')
    await shot(page, 'member-1-doors')
    await page.getByRole('button', { name: say.start.ask }).click()
    await write(page, words.answerable)
    await assistant.first().waitFor()
    await shot(page, 'member-2-answered')
    await write(page, words.unknown)
    await assistant.nth(1).waitFor()
    await shot(page, 'member-3-abstained')
    await page
      .getByRole('complementary', { name: say.person.bar })
      .getByRole('button', { name: say.person.talk })
      .click()
    await page.locator('[data-origin="automatic"]').first().waitFor()
    await shot(page, 'member-4-waiting')

    const desk = await openDesk(language, size)
    const link = desk.page.getByRole('navigation', { name: staff[language].queue.heading }).getByRole('link').first()
    await link.click()
    await desk.page.getByRole('textbox', { name: staff[language].conversation.composer }).waitFor()
    await desk.page.evaluate('document.fonts.ready')
    await shot(desk.page, 'desk-1-conversation')
    await desk.page.getByRole('textbox', { name: staff[language].conversation.composer }).fill(words.reply)
    await desk.page.keyboard.press('Control+Enter')
    await page.getByText(words.reply).first().waitFor()
    await shot(page, 'member-5-person')
    await desk.page.goto(`${server.url}/demo/desk/knowledge`)
    await desk.page.getByRole('table').waitFor()
    await shot(desk.page, 'desk-2-knowledge')
    await desk.page.getByRole('link', { name: staff[language].rooms.examination }).click()
    await desk.page.getByRole('table').waitFor()
    await shot(desk.page, 'desk-3-golden-questions')
    await desk.page.getByRole('link', { name: staff[language].rooms.answers }).click()
    await desk.page.getByRole('button', { name: staff[language].answers.write }).click()
    await shot(desk.page, 'desk-4-written-answers')

    const url = await assistant.first().getByRole('link').first().getAttribute('href')
    await page.goto(new URL(url ?? '/', server.url).href)
    await page.locator('mark').first().waitFor()
    await shot(page, 'viewer')
    await Promise.all([context.close(), desk.context.close()])
  }
}
await takeHouse(journey, (name) => join(OUT, `${name}.png`))
await journey.close()
process.stdout.write(`screens: ${OUT}\n`)
