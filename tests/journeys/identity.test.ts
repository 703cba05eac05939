// A member signed in on the association's own site is known to the person who answers; a visitor there stays one.
import { execFile } from 'node:child_process'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staff as people } from '../../demo/association.ts'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { type Journey, openDeskAt, openJourney, signIn } from '../support/journey.ts'
import { siteToken } from '../support/site-token.ts'
import { LANGUAGES, member, staff } from './texts.ts'

let journey: Journey
let site: HttpServer
let address: string
/** The key the site holds; the administrator copies it from the screen. */
let key: { keyId: string; secret: string } | undefined
let signedIn: { number: string; name: string } | undefined

const [maude] = people

beforeAll(async () => {
  journey = await openJourney()
  const { server } = journey
  site = createServer((request, response) => {
    if (request.url === '/relais-token') {
      response.statusCode = signedIn && key ? 200 : 204
      response.end(signedIn && key ? siteToken(key, signedIn) : undefined)
      return
    }
    const language = request.url?.includes('en') ? 'en' : 'fr'
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="${language}"><title>Site</title><main><h1>Association</h1></main>
<script src="${server.url}/widget.js" data-association="demo" data-language="${language}" data-token-url="/relais-token" async></script></html>`)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const embed = ['server/cli/relais.mjs', 'embed', address]
  await promisify(execFile)(process.execPath, embed, {
    env: { ...process.env, RELAIS_DATA: journey.data },
    timeout: 60_000,
  })
})
afterAll(async () => {
  site.closeAllConnections()
  site.close()
  await journey.close()
})

const askPerson = async (page: Page, language: 'fr' | 'en') => {
  await page.getByRole('button', { name: member[language].start.person }).click()
  await page
    .getByText(language === 'fr' ? /Votre demande est transmise/ : /Your request has reached the team/)
    .first()
    .waitFor()
}

it('the administrator makes a key, sees its secret once, and tries a token that is refused with its reason', async () => {
  const say = staff.fr.access.site
  const { page, context, complaints } = await openDevice(journey.browser, { language: 'fr', width: 1440 })
  await page.goto(`${journey.server.url}/demo/desk/access`)
  await signIn(page, 'fr', maude!.email)
  await page.getByText(say.noKey).waitFor()
  await page.getByLabel(say.keyName).fill('Site d’essai')
  await page.getByRole('button', { name: say.make }).click()
  const secret = await page.getByRole('region', { name: say.secret, exact: true }).innerText()
  const keyId = await page.getByRole('listitem').filter({ hasText: 'Site d’essai' }).locator('p').nth(1).innerText()
  key = { keyId: keyId.trim(), secret: secret.trim() }
  await expectAccessible(page)
  await page
    .getByRole('textbox', { name: say.token })
    .fill(siteToken({ ...key, secret: 'another-secret' }, { number: 'M-1', name: 'Lise' }))
  await page.getByRole('button', { name: say.tryIt, exact: true }).click()
  await page.getByText(say.refused).waitFor()
  await page.getByRole('textbox', { name: say.token }).fill(siteToken(key, { number: 'M-1', name: 'Lise Tremblay' }))
  await page.getByRole('button', { name: say.tryIt, exact: true }).click()
  await page.getByText(say.newMember('Lise Tremblay')).waitFor()
  await page.reload()
  await page.getByText('Site d’essai').waitFor()
  expect(await page.getByText(key.secret).count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})

describe.each(LANGUAGES)('on the site, in %s', (language) => {
  it('somebody signed in is known to the desk, with what the site says of her', async () => {
    signedIn = { number: `M-${language}`, name: language === 'fr' ? 'Lise Tremblay' : 'Grace Holloway' }
    const visit = await openDevice(journey.browser, { language, width: 420 })
    await visit.page.goto(`${address}/${language}`)
    await askPerson(visit.page, language)
    await visit.page.getByText(signedIn.name).first().waitFor()
    await expectAccessible(visit.page)
    expect(await visit.context.cookies()).toEqual([])

    const desk = await openDeskAt(journey, language)
    const queue = desk.page.getByRole('navigation', { name: staff[language].queue.heading })
    await queue.getByRole('link', { name: new RegExp(signedIn.name) }).click()
    await desk.page.getByText(staff[language].brief.memberKind).waitFor()
    await desk.page.getByText('regular').first().waitFor()
    await desk.context.close()

    // On the next page of the site she finds her conversation; when she has signed out there, nobody does.
    await visit.page.reload()
    await visit.page.getByRole('button', { name: member[language].widget.resume }).click()
    await visit.page.getByText(signedIn.name).first().waitFor()
    await visit.page
      .getByText(language === 'fr' ? /Votre demande est transmise/ : /Your request has reached/)
      .first()
      .waitFor()
    signedIn = undefined
    await visit.page.reload()
    await visit.page.getByRole('button', { name: member[language].start.person }).waitFor()
    expect(await visit.page.getByText(/Lise Tremblay|Grace Holloway/).count()).toBe(0)
    expect(visit.complaints).toEqual([])
    await visit.context.close()
  })

  it('somebody not signed in is a visitor', async () => {
    signedIn = undefined
    const visit = await openDevice(journey.browser, { language })
    await visit.page.goto(`${address}/${language}`)
    await askPerson(visit.page, language)
    const desk = await openDeskAt(journey, language)
    const queue = desk.page.getByRole('navigation', { name: staff[language].queue.heading })
    await queue
      .getByRole('link', { name: new RegExp(staff[language].app.unnamedMember) })
      .first()
      .click()
    await desk.page.getByText(staff[language].brief.visitor).waitFor()
    await desk.context.close()
    await visit.context.close()
  })
})
