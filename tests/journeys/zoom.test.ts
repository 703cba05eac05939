// For whoever enlarges the page or chose her own colours: everything stays within reach.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { DIRECTOR, type Journey, openDeskAt, openJourney } from '../support/journey.ts'
import { LANGUAGES, member, QUESTIONS, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

/** What a window of 1280 × 900 leaves at 200 %, and at 400 % (WCAG 1.4.10). */
const SIZES = [
  { width: 640, height: 450 },
  { width: 320, height: 225 },
] as const

const isWiderThanWindow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

describe.each(LANGUAGES)('enlarged, in %s', (language) => {
  const say = member[language]

  it.each(SIZES)('the member page keeps its doors, its answer and its person at $width × $height', async (size) => {
    const { page, context } = await openDevice(journey.browser, { language, ...size })
    await page.goto(`${journey.server.url}/demo`)
    const ask = page.getByRole('button', { name: say.start.ask })
    await ask.scrollIntoViewIfNeeded()
    expect(await isWiderThanWindow(page)).toBe(false)
    await ask.click()
    await page.getByRole('textbox').first().fill(QUESTIONS[language].answerable)
    await page.keyboard.press('Enter')
    await page.locator('[data-origin="ai-assistant"]').last().waitFor()
    expect(await isWiderThanWindow(page)).toBe(false)
    const person = page
      .getByRole('complementary', { name: say.person.bar })
      .getByRole('button', { name: say.person.talk })
    const box = await person.boundingBox()
    expect(box && box.y >= 0 && box.y + box.height <= size.height && box.x + box.width <= size.width).toBe(true)
    await expectAccessible(page)
    await context.close()
  })

  it('the desk is read without scrolling sideways at 640 × 450', async () => {
    const { page, context } = await openDeskAt(journey, language, '', SIZES[0])
    await page.getByRole('navigation', { name: staff[language].queue.heading }).waitFor()
    expect(await isWiderThanWindow(page)).toBe(false)
    for (const place of ['/replies', '/office']) {
      await page.goto(`${journey.server.url}/demo/desk${place}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await isWiderThanWindow(page)).toBe(false)
    }
    await context.close()
  })
})

describe('in the reader’s own colours', () => {
  const drawn = (page: Page, selector: string) =>
    page.evaluate(
      `(() => { const root = document.querySelector('relais-assistant')?.shadowRoot ?? document;
        return [...root.querySelectorAll(${JSON.stringify(selector)})].map((one) => getComputedStyle(one).borderTopStyle) })()`,
    ) as Promise<string[]>

  it('what can be pressed keeps an edge, and what has the focus is seen', async () => {
    const { page, context } = await openDevice(journey.browser, { language: 'fr' })
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(`${journey.server.url}/demo`)
    await page.getByRole('button', { name: member.fr.start.ask }).waitFor()
    const edges = await drawn(page, '.button, .door')
    expect(edges.length).toBeGreaterThanOrEqual(3)
    expect(edges.every((style) => style === 'solid')).toBe(true)
    await page.getByRole('button', { name: member.fr.person.talk }).last().focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(
      `(() => { const root = document.querySelector('relais-assistant').shadowRoot; return getComputedStyle(root.activeElement).outlineStyle })()`,
    )
    expect(outline).toBe('solid')
    await context.close()
  })

  it('the desk keeps them too, and its switch shows that it is on', async () => {
    const { page, context } = await openDeskAt(journey, 'fr', '', { width: 1440 }, DIRECTOR.email)
    await page.emulateMedia({ forcedColors: 'active' })
    await page.getByRole('navigation', { name: staff.fr.queue.heading }).waitFor()
    const edges = await drawn(page, '.button')
    expect(edges.length).toBeGreaterThan(0)
    expect(edges.every((style) => style !== 'none')).toBe(true)
    const ground = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor`)
    expect(await ground('[aria-checked="true"] > .switch-track')).not.toBe(await ground('header'))
    await context.close()
  })
})
