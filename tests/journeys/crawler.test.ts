// Every screen and state of the member's page that can be reached, with the keyboard alone: asking for a person is one
// visible, focusable action away, and works.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Queue } from '../../contract/desk.ts'
import { openDevice, type Reader } from '../support/browser.ts'
import { newCrawl, tabToDoor, visit, walk } from '../support/crawl.ts'
import { type DeskApi, openDeskApi } from '../support/desk-api.ts'
import { type Journey, openJourney } from '../support/journey.ts'
import { memberClient } from '../support/member-client.ts'
import { ask, conversationOf, QUESTIONS_TO_ASK, SITUATIONS, type Situation } from './situations.ts'
import { LANGUAGES, member } from './texts.ts'

let journey: Journey
let desk: DeskApi
let director: DeskApi
const crawl = newCrawl()

beforeAll(async () => {
  journey = await openJourney()
  desk = await openDeskApi(journey.server.url, 'adviser')
  director = await openDeskApi(journey.server.url, 'director')
})
afterAll(async () => {
  process.stdout.write(
    `${crawl.states.size} states visited (${crawl.visits} visits), ${crawl.failures.length} failures\n`,
  )
  await journey.close()
})

const WIDTHS = [360, 1280]

async function onDevice(language: 'fr' | 'en', width: number, act: (device: Reader) => Promise<void>) {
  const device = await openDevice(journey.browser, { language, width, height: 760 })
  try {
    await device.page.goto(`${journey.server.url}/demo`)
    await device.page.getByRole('complementary', { name: member[language].person.bar }).waitFor()
    await act(device)
    crawl.failures.push(...device.complaints)
  } finally {
    await device.context.close()
  }
}

const isWaiting = async (conversationId: string) =>
  (await desk.get<Queue>('/desk/queue')).waiting.some((one) => one.conversationId === conversationId)

/** Reaches the situation, walks what can be pressed in it, then asks for a person with the keyboard: the desk must have it. */
async function crawlSituation(name: string, situation: Situation, language: 'fr' | 'en', width: number) {
  const where = `${name}, ${language}, ${width} px`
  await onDevice(language, width, async (device) => {
    if (!(await situation.reach(device, language, desk))) {
      crawl.failures.push(`${where}: was not reached`)
      return
    }
    await visit(device.page, crawl, where, language)
    await situation.restore?.(device)
    if (situation.isAsked) return
    if (!(await tabToDoor(device.page, language)))
      crawl.failures.push(`${where}: the door is not on the way of the Tab key`)
    else {
      await device.page.keyboard.press('Enter')
      const isQueued = await expect
        .poll(async () => isWaiting(await conversationOf(device.page)), { timeout: 20_000 })
        .toBe(true)
        .then(
          () => true,
          () => false,
        )
      if (!isQueued) crawl.failures.push(`${where}: the desk never had the request`)
      await visit(device.page, crawl, `${where}, asked`, language)
    }
  })
  await onDevice(language, width, async (device) => {
    if (!(await situation.reach(device, language, desk))) return
    await walk(device.page, crawl, where, language)
  })
}

const crawlAtEachWidth = (name: string, situation: Situation, language: 'fr' | 'en') =>
  Promise.all(WIDTHS.map((width) => crawlSituation(name, situation, language, width)))

/** How the assistant answers a member who asks this. */
async function kindOf(text: string, language: 'fr' | 'en'): Promise<string> {
  const client = memberClient(() => journey.server.url, language)
  await client.start()
  await client.say(randomUUID(), text)
  const find = async () =>
    (await client.view()).events.flatMap((one) => (one.kind === 'message' && one.message.answer) || [])[0]
  await expect.poll(find, { timeout: 15_000 }).toBeDefined()
  const { kind, tentative, referral } = (await find())!
  return [kind, tentative && 'tentative', referral?.topic, referral?.helpLines?.length && 'with help lines']
    .filter(Boolean)
    .join(' ')
}

describe.each(LANGUAGES)('in %s, a person is one action away', (language) => {
  it.each(Object.keys(SITUATIONS))('%s', async (name) => {
    const before = crawl.failures.length
    await crawlAtEachWidth(name, SITUATIONS[name]!, language)
    expect(crawl.failures.slice(before)).toEqual([])
  })

  it('whatever the assistant answers', async () => {
    const before = crawl.failures.length
    const kinds = new Set<string>()
    for (const text of QUESTIONS_TO_ASK[language]) {
      const kind = await kindOf(text, language)
      if (kinds.has(kind)) continue
      kinds.add(kind)
      const reach = async (device: Reader) => {
        await ask(device, language, text)
        return true
      }
      await crawlAtEachWidth(`answered: ${kind}`, { reach }, language)
    }
    process.stdout.write(`${language}: ${[...kinds].join(', ')}\n`)
    expect(crawl.failures.slice(before)).toEqual([])
    expect(kinds.size).toBeGreaterThanOrEqual(4)
  })
})

describe('when the office is closed, and when the assistant is off', () => {
  it.each(LANGUAGES)('a person is one action away, in %s', async (language) => {
    const before = crawl.failures.length
    const start: Situation = { reach: async () => true }
    const { opening } = await director.get<{ opening: object }>('/settings/office')
    await director.put('/settings/opening', { ...opening, hours: {} })
    await crawlAtEachWidth('out of hours', start, language)
    await director.put('/settings/opening', opening)
    await director.put('/settings/assistant', { enabled: false })
    await crawlAtEachWidth('assistant off', start, language)
    await director.put('/settings/assistant', { enabled: true })
    expect(crawl.failures.slice(before)).toEqual([])
  })
})
