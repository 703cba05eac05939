// The desk kept by two people: the adviser first, a transfer with a word, the promise made at night, the promise broken.
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '../../contract/people.ts'
import { demoPassword, members, staff as people } from '../../demo/association.ts'
import { openDatabase, silentLog, startPostgres } from '../../server/platform/index.ts'
import { expectAccessible, openBrowser, openDevice, type Reader } from '../support/browser.ts'
import { type Server, scratchDirectory, startServer } from '../support/server.ts'
import { LANGUAGES, member, QUESTIONS, staff } from './texts.ts'

let directory: Awaited<ReturnType<typeof scratchDirectory>>
let server: Server
let browser: Browser

const [maude, philippe, sarah] = people
const ofPhilippe = members.filter((one) => one.adviserEmail === philippe!.email)
const ofOthers = members.filter((one) => one.adviserEmail !== philippe!.email)
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const ALWAYS = Object.fromEntries(DAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]]))

beforeAll(async () => {
  directory = await scratchDirectory()
  server = await startServer(directory.path)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await directory.remove()
})

/** The director sets the week, and nothing else closes the office. */
async function keepHours(hours: object) {
  const base = `${server.url}/api/v1/demo`
  const json = { 'content-type': 'application/json' }
  const signIn = JSON.stringify({ as: 'staff', email: maude!.email, password: demoPassword })
  const entered = await fetch(`${base}/session`, { method: 'POST', headers: json, body: signIn })
  const cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!
  const session = (await entered.json()) as Session & { csrf: string }
  const put = async (path: string, body: object) => {
    const headers = { ...json, cookie, 'x-relais-csrf': session.csrf }
    const answer = await fetch(`${base}/settings/${path}`, { method: 'PUT', headers, body: JSON.stringify(body) })
    expect(answer.status, await answer.clone().text()).toBe(200)
    return answer.json() as Promise<{ teams: Record<string, unknown>[] }>
  }
  const { teams } = await put('opening', { hours, closures: [], holidays: [] })
  for (const team of teams) await put('teams', { ...team, hours: null })
}

async function openDesk(person: (typeof people)[number], language: 'fr' | 'en'): Promise<Reader> {
  const device = await openDevice(browser, { language, width: 1440 })
  const say = staff[language]
  await device.page.goto(`${server.url}/demo/desk`)
  await device.page.getByLabel(say.signIn.email).fill(person.email)
  await device.page.getByLabel(say.signIn.password).fill(demoPassword)
  await device.page.getByRole('button', { name: say.signIn.submit, exact: true }).click()
  await device.page.getByRole('navigation', { name: say.queue.heading }).waitFor()
  await device.page.getByLabel(say.presence.label).waitFor()
  return device
}

async function openMember(person: (typeof members)[number], language: 'fr' | 'en'): Promise<Reader> {
  const device = await openDevice(browser, { language })
  await device.page.goto(`${server.url}/demo`)
  const body = { as: 'member', email: person.email, password: demoPassword }
  await device.page.evaluate(async (input) => {
    const headers = { 'content-type': 'application/json' }
    await fetch('/api/v1/demo/session', { method: 'POST', headers, body: JSON.stringify(input) })
  }, body)
  await device.page.reload()
  await device.page.getByRole('group', { name: member[language].start.doors }).waitFor()
  return device
}

const askPerson = (page: Page, language: 'fr' | 'en') =>
  page.getByRole('button', { name: member[language].start.person }).first().click()

const say = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

describe.each(LANGUAGES)('two people at the desk, in %s', (language) => {
  const desk = staff[language]

  it('the member’s own adviser is called first, passes her on with a word, and the colleague answers', async () => {
    await keepHours(ALWAYS)
    // One member each: the second would find the first one's conversation again.
    const catherine = ofPhilippe[LANGUAGES.indexOf(language)]!
    const [own, colleague] = [await openDesk(philippe!, language), await openDesk(sarah!, language)]
    const reader = await openMember(catherine, language)

    // Before asking: who, and within how long.
    await say(reader.page, new RegExp(`${philippe!.name}.*(2.heures au plus|within 2 hours)`, 's'))
    await askPerson(reader.page, language)
    await own.page.getByText(desk.alerts.requested(catherine.name)).waitFor()
    expect(await colleague.page.getByText(desk.alerts.requested(catherine.name)).count()).toBe(0)
    await own.page.getByRole('button', { name: desk.alerts.open }).first().click()
    await say(own.page, language === 'fr' ? /conseille habituellement ce membre/ : /the member’s own adviser/)
    await expectAccessible(own.page)

    // A note, then a transfer: by keyboard.
    await own.page.keyboard.press('n')
    await own.page.keyboard.type('canari entre collègues')
    await own.page.getByRole('button', { name: desk.work.addNote }).click()
    await say(own.page, 'canari entre collègues')
    await own.page.getByRole('heading', { level: 1 }).click()
    await own.page.keyboard.press('x')
    const dialog = own.page.getByRole('dialog', { name: desk.work.transferTitle })
    const target = await dialog.locator('option', { hasText: sarah!.name }).getAttribute('value')
    await dialog.getByRole('combobox').selectOption(target)
    await dialog.getByRole('textbox').fill('canari de contexte')
    await expectAccessible(own.page)
    await dialog.getByRole('button', { name: desk.work.transferDo }).click()

    // The colleague is called, reads the word, answers; the member is told each time, and never reads the notes.
    await colleague.page.getByText(desk.alerts.requeued(catherine.name)).waitFor()
    await colleague.page.getByRole('button', { name: desk.alerts.open }).first().click()
    await say(colleague.page, 'canari de contexte')
    await say(
      reader.page,
      language === 'fr' ? /a confié votre conversation à Sarah/ : /passed your conversation to Sarah/,
    )
    const box = colleague.page.getByRole('textbox', { name: desk.conversation.composer })
    await box.pressSequentially('Bonjour')
    await say(reader.page, member[language].person.typing(sarah!.name))
    await own.page.getByText(desk.work.typing(sarah!.name)).waitFor()
    await colleague.page.keyboard.press('Control+Enter')
    await say(reader.page, 'Bonjour')
    await colleague.page.getByText(desk.work.readByMember).waitFor()
    expect(await reader.page.content()).not.toContain('canari')
    expect([own, colleague, reader].flatMap((one) => one.complaints)).toEqual([])
    await Promise.all([own, colleague, reader].map((one) => one.context.close()))
  })

  it('what a person must know stands on one screen: the question, what was found and not found, why she was called, a draft', async () => {
    await keepHours(ALWAYS)
    const reader = await openMember(ofOthers[LANGUAGES.indexOf(language)]!, language)
    await reader.page.getByRole('button', { name: member[language].start.ask }).click()
    const words = QUESTIONS[language]
    for (const [at, question] of [words.unknown, words.answerable].entries()) {
      await reader.page.getByRole('textbox').first().fill(question)
      await reader.page.keyboard.press('Enter')
      await reader.page.locator('[data-origin="ai-assistant"]').nth(at).waitFor()
    }
    await askPerson(reader.page, language)
    const own = await openDesk(philippe!, language)
    await own.page.setViewportSize({ width: 1440, height: 900 })
    await own.page.getByRole('link').filter({ hasText: words.answerable }).first().click()
    const brief = own.page.getByRole('complementary', { name: desk.brief.heading })
    await brief.getByRole('button', { name: desk.help.insert }).waitFor()
    for (const said of [words.answerable, words.unknown, desk.help.gaps, desk.work.why, desk.answer.source])
      await brief.getByText(said).first().waitFor()
    const [whole, shown] = await brief.evaluate((pane) => [pane.scrollHeight, pane.clientHeight])
    expect(whole).toBeLessThanOrEqual(shown!)
    await expectAccessible(own.page)
    await Promise.all([own, reader].map((one) => one.context.close()))
  })

  it('a request made while the office is closed says when it opens, alarms nobody, and is found in the palette', async () => {
    const today = new Date().getDay()
    await keepHours({ [DAYS[(today + 3) % 7]!]: [{ from: '09:00', to: '17:00' }] })
    const own = await openDesk(philippe!, language)
    const reader = await openDevice(browser, { language })
    await reader.page.goto(`${server.url}/demo`)
    await reader.page.getByRole('group', { name: member[language].start.doors }).waitFor()
    await say(reader.page, language === 'fr' ? /Le bureau ouvre.*9\sh/s : /The office opens.*9\sam/s)
    await askPerson(reader.page, language)
    const words = language === 'fr' ? 'Ma demande d’équivalence nocturne' : 'My night-time equivalence request'
    await reader.page.getByRole('textbox').first().fill(words)
    await reader.page.keyboard.press('Enter')
    await own.page.getByText(words).first().click()
    await say(
      own.page,
      language === 'fr' ? /une personne sera désignée à l’ouverture/ : /a person is chosen at opening/,
    )
    expect(await own.page.locator('[data-alert]').count()).toBe(0)
    await own.page.keyboard.press('Control+k')
    await own.page.getByRole('combobox', { name: desk.palette.label }).fill('equivalence')
    await own.page.getByRole('option').filter({ hasText: words }).first().waitFor()
    await expectAccessible(own.page)
    await Promise.all([own, reader].map((one) => one.context.close()))
  })
})

describe('a promise that is not kept', () => {
  it('alerts whoever is responsible and whoever supervises, and the member is told the truth', async () => {
    await keepHours(ALWAYS)
    const [own, director] = [await openDesk(philippe!, 'fr'), await openDesk(maude!, 'fr')]
    const reader = await openMember(ofPhilippe[2]!, 'fr')
    await askPerson(reader.page, 'fr')
    await reader.page.locator('[data-origin="automatic"]').first().waitFor()

    // The clock is the real one: the promise is moved into the past, and its look is due.
    const postgres = await startPostgres(directory.path)
    const database = openDatabase(postgres.connection, silentLog, { size: 2 })
    await sql`update queue_entry set due_at = now() - interval '1 minute', almost_at = now() - interval '2 minutes',
      approaching_at = now() - interval '3 minutes' where answered_at is null`.execute(database.owner)
    await sql`update delivery set due_at = now() where listener = 'desk.look'`.execute(database.owner)
    await database.close()

    for (const one of [own, director]) await one.page.locator('[data-alert="broken"]').first().waitFor()
    await say(reader.page, /nous n’avons pas tenu cet engagement/)
    await expectAccessible(director.page)
    await Promise.all([own, director, reader].map((one) => one.context.close()))
  })
})
