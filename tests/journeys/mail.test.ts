// The association's mail server, set and tried by an administrator.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staff as people } from '../../demo/association.ts'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { type Mailbox, startImapServer } from '../support/imap-server.ts'
import { type Journey, openDeskAt, openJourney, signIn } from '../support/journey.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { LANGUAGES, staff } from './texts.ts'

let journey: Journey
let server: MailServer
let mailbox: Mailbox
const administrator = people.find((one) => one.roles.includes('administrator'))!

beforeAll(async () => {
  server = await startMailServer()
  mailbox = await startImapServer('relais', 'essai-boite')
  journey = await openJourney({ RELAIS_MAIL_HOSTS: '127.0.0.1' })
})
afterAll(async () => {
  await journey.close()
  await server.close()
  await mailbox.close()
})

describe.each(LANGUAGES)('in %s', (language) => {
  const say = staff[language].mail

  it.each([360, 1280])(
    'an administrator sets the mail server and receives the test she sends herself, %i px wide',
    async (width) => {
      const { page, context, complaints } = await openDevice(journey.browser, { language, width })
      await page.goto(`${journey.server.url}/demo/desk/access/mail`)
      await signIn(page, language, administrator.email)
      await page.getByRole('heading', { level: 1, name: say.title }).waitFor()
      const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
      await fill(say.host, '127.0.0.1')
      await fill(say.port, String(server.port))
      await page.getByLabel(say.security, { exact: true }).selectOption('none')
      await fill(say.fromAddress, 'relais@essai.test')
      await fill(say.fromName, 'Association d’essai')
      await page.getByRole('button', { name: say.save }).click()
      const test = page.getByRole('button', { name: say.test })
      const before = server.letters.length
      await test.click()
      await page.getByText(administrator.email).waitFor()
      expect(server.letters).toHaveLength(before + 1)
      expect(server.letters.at(-1)?.html).toContain(`<html lang="${language}">`)
      await expectAccessible(page)
      expect(complaints).toEqual([])
      await context.close()
    },
  )

  it.each([360, 1280])(
    'an administrator opens the mailbox, and what somebody writes there is in the desk, %i px wide',
    async (width) => {
      const { incoming, mail } = staff[language]
      const words = `Formulaire ${language} ${width}`
      mailbox.deliver(
        `From: Inconnue <inconnue@ailleurs.test>\nTo: relais@essai.test\nSubject: Question\nMessage-ID: <${language}.${width}@ailleurs.test>\n\n${words}`,
      )
      const desk = await openDeskAt(journey, language, '/access/incoming-mail', { width }, administrator.email)
      const { page, context, complaints } = desk
      await page.getByRole('heading', { level: 1, name: incoming.title }).waitFor()
      const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
      await fill(incoming.address, 'relais@essai.test')
      await fill(mail.host, '127.0.0.1')
      await fill(mail.port, String(mailbox.port))
      await page.getByLabel(mail.security, { exact: true }).selectOption('none')
      await fill(mail.username, 'relais')
      await fill(mail.password, 'essai-boite')
      await fill(incoming.authservId, 'mx.essai.test')
      await page.getByRole('button', { name: incoming.save }).click()
      await page.getByText(incoming.saved).first().waitFor()
      await page.getByRole('button', { name: incoming.test, exact: true }).click()
      await page.getByText(/^(The mailbox opens|La boîte s’ouvre)/).waitFor()
      await expectAccessible(page)
      await page.goto(`${journey.server.url}/demo/desk`)
      await page.getByText(words).first().waitFor()
      expect(complaints).toEqual([])
      await context.close()
    },
  )
})
