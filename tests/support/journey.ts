// What journeys share: the program with its demonstration, a browser, and somebody of the staff signed in.
import type { Browser, Page } from 'playwright-core'
import { demoPassword, staff as people } from '../../demo/association.ts'
import { staff as texts } from '../journeys/texts.ts'
import { openBrowser, openDevice, type Reader } from './browser.ts'
import { type Server, scratchDirectory, startServer } from './server.ts'

export type Journey = { server: Server; browser: Browser; data: string; close: () => Promise<void> }

/** A server of its own, on a directory that is removed afterwards, and a browser. */
export async function openJourney(environment: Record<string, string> = {}): Promise<Journey> {
  const directory = await scratchDirectory()
  const server = await startServer(directory.path, environment)
  const browser = await openBrowser()
  return {
    server,
    browser,
    data: directory.path,
    close: async () => {
      await browser.close()
      await server.stop()
      await directory.remove()
    },
  }
}

/** The second of the demonstration's staff: adviser and steward. */
export const STEWARD = people[1]!

/** The demonstration's director, who administers it too. */
export const DIRECTOR = people.find((one) => one.roles.includes('director'))!

/** Signs in on the page that is open, which asks for it. */
export async function signIn(page: Page, language: 'fr' | 'en', email = STEWARD.email): Promise<void> {
  const say = texts[language].signIn
  await page.getByLabel(say.email).fill(email)
  await page.getByLabel(say.password).fill(demoPassword)
  await page.getByRole('button', { name: say.submit, exact: true }).click()
}

/** A device of somebody of the staff, signed in, at a place of the desk. */
export async function openDeskAt(
  { server, browser }: Journey,
  language: 'fr' | 'en',
  path = '',
  size: { width?: number; height?: number; dark?: boolean } = { width: 1440 },
  email = STEWARD.email,
): Promise<Reader> {
  const device = await openDevice(browser, { language, ...size })
  await device.page.goto(`${server.url}/demo/desk${path}`)
  await signIn(device.page, language, email)
  return device
}
