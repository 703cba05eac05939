// What a member does, in a real browser, in both languages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openDevice, type Reader } from '../support/browser.ts'
import { type Journey, openJourney } from '../support/journey.ts'
import { LANGUAGES, member, QUESTIONS } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())
const devices: Reader[] = []

const open = async (language: 'fr' | 'en', width?: number) => {
  const device = await openDevice(journey.browser, { language, width })
  devices.push(device)
  await device.page.goto(`${journey.server.url}/demo`)
  return device
}

/** Writes to the assistant and waits for its message. */
async function ask({ page }: Reader, language: 'fr' | 'en', question: string) {
  const say = member[language]
  const door = page.getByRole('button', { name: say.start.ask })
  const box = page.getByRole('textbox')
  await door.or(box).first().waitFor()
  if (await door.isVisible()) await door.click()
  await box.first().fill(question)
  await page.keyboard.press('Enter')
  await page.locator('[data-origin="ai-assistant"]').last().waitFor()
}

describe.each(LANGUAGES)('a member, in %s', (language) => {
  const say = member[language]
  const words = QUESTIONS[language]

  it('sees two equal doors and the notice before anything else, and nothing is stored', async () => {
    const { page, context } = await open(language)
    const doors = page.getByRole('group', { name: say.start.doors }).getByRole('button')
    await doors.nth(1).waitFor()
    const boxes = await Promise.all([doors.nth(0).boundingBox(), doors.nth(1).boundingBox()])
    expect(Math.abs(boxes[0]!.width - boxes[1]!.width)).toBeLessThan(2)
    expect(Math.abs(boxes[0]!.height - boxes[1]!.height)).toBeLessThan(2)
    await page
      .getByText(language === 'fr' ? /programme d’intelligence artificielle/ : /artificial intelligence program/)
      .waitFor()
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
    await expectAccessible(page)
  })

  it('asks, and is answered word for word with a source that opens on the highlighted words', async () => {
    const device = await open(language)
    await ask(device, language, words.answerable)
    const answer = device.page.locator('[data-origin="ai-assistant"]').last()
    expect(await answer.innerText()).toMatch(words.words)
    expect(await answer.innerText()).toContain(say.assistant.label)
    await expectAccessible(device.page)
    const [source] = await Promise.all([
      device.context.waitForEvent('page'),
      answer
        .getByRole('link', { name: new RegExp(say.answer.seeSource) })
        .first()
        .click(),
    ])
    const mark = source.locator('mark').first()
    await mark.waitFor()
    const marked = (await source.locator('mark').allInnerTexts()).join(' ').replace(/\s+/g, ' ')
    expect((await answer.innerText()).replace(/\s+/g, ' ')).toContain(marked.slice(0, 40))
    expect((await mark.boundingBox())!.y).toBeLessThan(900)
    await expectAccessible(source)
  })

  it('asks for the unknown, is told so plainly, and offered a person', async () => {
    const device = await open(language)
    await ask(device, language, words.unknown)
    const answer = device.page.locator('[data-origin="ai-assistant"]').last()
    expect(await answer.innerText()).toContain(say.answer.abstained)
    expect(await answer.locator('blockquote').count()).toBe(0)
    await device.page.getByRole('button', { name: say.person.talk }).first().waitFor()
    await expectAccessible(device.page)
  })

  it('reaches a person at message zero', async () => {
    const { page } = await open(language)
    await page.getByRole('button', { name: say.start.person }).first().click()
    await page
      .getByText(language === 'fr' ? /Votre demande est transmise/ : /Your request has reached the team/)
      .first()
      .waitFor()
    expect(await page.locator('[data-origin="ai-assistant"]').count()).toBe(0)
    await expectAccessible(page)
  })

  it('finds the door in the same place at 320 pixels and in every state', async () => {
    const device = await open(language, 320)
    const bar = device.page.getByRole('complementary', { name: say.person.bar })
    // What the bar says comes with the page.
    await device.page.getByRole('button', { name: say.start.ask }).first().waitFor()
    const before = await bar.boundingBox()
    await ask(device, language, words.answerable)
    const after = await bar.boundingBox()
    expect(after?.y).toBeCloseTo(before!.y, 0)
    expect(await bar.getByRole('button', { name: say.person.talk }).isVisible()).toBe(true)
    expect(await device.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
  })

  it('reloads, and the thread is there', async () => {
    const device = await open(language)
    await ask(device, language, words.answerable)
    await device.page.reload()
    await device.page.getByText(words.answerable).first().waitFor()
    await device.page.locator('[data-origin="ai-assistant"]').first().waitFor()
  })

  it('loses the connection, writes all the same, and nothing is lost', async () => {
    const device = await open(language)
    await ask(device, language, words.answerable)
    await device.context.setOffline(true)
    await device.page.getByRole('textbox').first().fill(words.unknown)
    await device.page.keyboard.press('Enter')
    await device.page.getByText(words.unknown).first().waitFor()
    await device.context.setOffline(false)
    await device.page.locator('[data-origin="ai-assistant"]').nth(1).waitFor({ timeout: 40_000 })
    expect(await device.page.getByText(words.unknown).count()).toBe(1)
  })

  it('goes on from a second device with the link', async () => {
    const device = await open(language)
    await ask(device, language, words.answerable)
    await device.page.getByRole('button', { name: say.menu.open }).click()
    await device.page.getByRole('button', { name: say.menu.otherDevice }).click()
    const link = await device.page.getByLabel(say.menu.link).inputValue()
    const other = await openDevice(journey.browser, { language })
    await other.page.goto(link)
    await other.page.getByText(words.answerable).first().waitFor()
    expect(other.page.url()).not.toContain('#')
  })
})

it('no page ever complained of an error or of its own policy', () => {
  expect(devices.flatMap((device) => device.complaints)).toEqual([])
})
