// The widget on a site of another origin: allowed when the association named it, silent otherwise.
import { execFile } from 'node:child_process'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openBrowser, openDevice } from '../support/browser.ts'
import { type Server, scratchDirectory, startServer } from '../support/server.ts'
import { LANGUAGES, member, QUESTIONS } from './texts.ts'

let directory: Awaited<ReturnType<typeof scratchDirectory>>
let server: Server
let browser: Browser
let site: HttpServer
let address: string

beforeAll(async () => {
  directory = await scratchDirectory()
  server = await startServer(directory.path)
  browser = await openBrowser()
  site = createServer((request, response) => {
    const language = request.url?.includes('en') ? 'en' : 'fr'
    response.setHeader('content-type', 'text/html') // without charset, on purpose: accents must hold
    response.end(`<!doctype html><html lang="${language}"><title>Site</title><main><h1>Association</h1></main>
<script src="${server.url}/widget.js" data-association="demo" data-language="${language}" async></script></html>`)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const embed = ['server/cli/relais.mjs', 'embed', address]
  await promisify(execFile)(process.execPath, embed, { env: { ...process.env, RELAIS_DATA: directory.path } })
})
afterAll(async () => {
  site.closeAllConnections()
  site.close()
  await browser.close()
  await server.stop()
  await directory.remove()
})

describe.each(LANGUAGES)('the widget on another site, in %s', (language) => {
  const say = member[language]

  it('answers with its source, and passes to a person, without a cookie', async () => {
    const { page, context, complaints } = await openDevice(browser, { language })
    await page.goto(`${address}/${language}`)
    await expectAccessible(page)
    await page.getByRole('button', { name: say.start.ask }).click()
    await page.getByRole('textbox').first().fill(QUESTIONS[language].answerable)
    await page.keyboard.press('Enter')
    const answer = page.locator('[data-origin="ai-assistant"]').last()
    await answer.waitFor()
    expect(await answer.innerText()).toMatch(QUESTIONS[language].words)
    await expectAccessible(page)
    await page
      .getByRole('complementary', { name: say.person.bar })
      .getByRole('button', { name: say.person.talk })
      .click()
    await page
      .getByText(language === 'fr' ? /Votre demande est transmise/ : /Your request has reached the team/)
      .first()
      .waitFor()
    expect(await context.cookies()).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
})

it('a site that was not named cannot call', async () => {
  const { headers } = await fetch(`${server.url}/api/v1/demo/page`, {
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

/** The script and everything it loads before anybody acts: what is imported, not what may be imported later. */
async function loadedAtOnce(path: string): Promise<Buffer[]> {
  const source = Buffer.from(await (await fetch(`${server.url}${path}`)).arrayBuffer())
  const imported = [...source.toString().matchAll(/(?:from|import)\s*["`'](\.{1,2}\/[^"`']+)["`']/g)]
  const further = imported.map(([, name]) => loadedAtOnce(new URL(name as string, `http://x${path}`).pathname))
  return [source, ...(await Promise.all(further)).flat()]
}

it('the widget weighs at most 40 kB before anybody acts, and is plain ASCII on the host page', async () => {
  const script = Buffer.from(await (await fetch(`${server.url}/widget.js`)).arrayBuffer())
  const component = await loadedAtOnce('/assets/widget/assistant.js')
  expect(component.length).toBeGreaterThan(1)
  const weights = [script, ...component].map((part) => gzipSync(part, { level: 9 }).length)
  expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThanOrEqual(40_000)
  expect(script.some((byte) => byte > 127)).toBe(false)
})
