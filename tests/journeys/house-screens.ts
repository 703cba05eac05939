// The screens of what is heard, told and watched, and what a signed-in member has of them: fewer sizes than the desk's, whole pages.
import type { Page } from 'playwright-core'
import { demoPassword } from '../../demo/association.ts'
import { enOwn } from '../../locales/member/en-own.ts'
import { frOwn } from '../../locales/member/fr-own.ts'
import { openDevice } from '../support/browser.ts'
import { DIRECTOR, type Journey, openDeskAt } from '../support/journey.ts'
import { LANGUAGES, member, QUESTIONS, staff } from './texts.ts'

type Size = { language: 'fr' | 'en'; name: string; width: number; height: number; dark: boolean }

const WIDE: Size = { language: 'fr', name: '1440', width: 1440, height: 900, dark: false }
const DARK: Size = { language: 'en', name: '1440-dark', width: 1440, height: 900, dark: true }
const SMALL: Size = { language: 'en', name: '360', width: 360, height: 740, dark: false }

/** Each screen of the direction, by its path; and what says that it is there. */
const HOUSE = [
  { name: 'house-1-reviews', path: '/feedback', ready: 'table.documents' },
  { name: 'house-2-surveys', path: '/feedback/surveys', ready: 'main svg' },
  { name: 'house-3-improvements', path: '/feedback/improvements', ready: 'main li' },
  { name: 'house-4-announcements', path: '/feedback/announcements', ready: 'main li' },
  { name: 'house-5-values', path: '/feedback/values', ready: 'main li' },
  { name: 'house-6-signals', path: '/signals', ready: 'main svg' },
  { name: 'house-7-pulse', path: '/pulse', ready: 'main table' },
  { name: 'house-8-opening', path: '/signals/opening', ready: 'main h2' },
] as const

const TALLEST = 1800

/** The page as tall as what it holds, so that a picture shows all of it. */
async function whole(page: Page, size: Size, path: string) {
  await page.evaluate('document.fonts.ready')
  await page.setViewportSize(size)
  const hidden = await page
    .locator('html, main, .scroll')
    .evaluateAll((all) =>
      (all as unknown as { scrollHeight: number; clientHeight: number }[]).map(
        (one) => one.scrollHeight - one.clientHeight,
      ),
    )
  const height = Math.min(TALLEST, size.height + Math.max(...hidden))
  await page.setViewportSize({ width: size.width, height })
  await page.screenshot({ path })
}

async function signIn(page: Page, language: Size['language'], email: string) {
  const say = member[language].account
  await page.getByRole('button', { name: say.open }).click()
  await page.getByLabel(say.email).fill(email)
  await page.getByLabel(say.password).fill(demoPassword)
  await page.getByRole('button', { name: say.signIn, exact: true }).click()
  await page.getByLabel(say.password).waitFor({ state: 'detached' })
}

/** Somebody reports an answer, so that there is one to review. */
async function reportAnswer({ server, browser }: Journey) {
  for (const language of LANGUAGES) {
    const say = member[language]
    const { page, context } = await openDevice(browser, { language })
    await page.goto(`${server.url}/demo`)
    await page.getByRole('button', { name: say.start.ask }).click()
    await page.getByRole('textbox').first().fill(QUESTIONS[language].answerable)
    await page.keyboard.press('Enter')
    await page.locator('[data-origin="ai-assistant"]').first().waitFor()
    await page.getByText(say.feedback.report).click()
    await page.getByRole('button', { name: say.feedback.reasons.outdated }).click()
    await page.getByText(say.feedback.reported(say.feedback.reasons.outdated)).waitFor()
    await context.close()
  }
}

/** A signed-in member's start, and the survey she is asked. */
async function takeMember({ server, browser }: Journey, size: Size, shot: (name: string) => string) {
  const { page, context } = await openDevice(browser, size)
  const own = (size.language === 'fr' ? frOwn : enOwn).surveys
  await page.goto(`${server.url}/demo`)
  await signIn(
    page,
    size.language,
    size.language === 'fr' ? 'catherine.beaulieu@exemple.test' : 'priya.raman@exemple.test',
  )
  await page.locator('.for-you').waitFor()
  await whole(page, size, shot('member-6-signed-in'))
  await page.getByRole('link', { name: own.answer }).first().click()
  await page.waitForURL(/\/survey/)
  await whole(page, size, shot('member-7-survey'))
  for (const name of ['transparency', 'improvements']) {
    await page.goto(`${server.url}/demo/${name}?lang=${size.language}`)
    await whole(page, size, shot(`public-${name}`))
  }
  await context.close()
}

async function takeDirection(journey: Journey, size: Size, shot: (name: string) => string) {
  const { page, context } = await openDeskAt(journey, size.language, '', size, DIRECTOR.email)
  await page.getByRole('navigation', { name: staff[size.language].queue.heading }).waitFor()
  for (const { name, path, ready } of HOUSE) {
    await page.goto(`${journey.server.url}/demo/desk${path}`)
    await page.locator(ready).first().waitFor()
    await whole(page, size, shot(name))
    if (path !== '/signals') continue
    // The board report is this page, printed.
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    await whole(page, size, shot(`${name}-printed`))
    await page.emulateMedia({ media: 'screen', colorScheme: size.dark ? 'dark' : 'light' })
  }
  await context.close()
}

/** `shot`: where the picture of a screen goes. */
export async function takeHouse(journey: Journey, shot: (name: string) => string): Promise<void> {
  await reportAnswer(journey)
  const named = (size: Size) => (name: string) => shot(`${name}-${size.language}-${size.name}`)
  for (const size of [WIDE, DARK]) await takeDirection(journey, size, named(size))
  for (const size of [WIDE, SMALL]) await takeMember(journey, size, named(size))
}
