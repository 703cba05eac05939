// How the staff come in: a code from the telephone, a passkey, the association's own provider, a proof made at the door.
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword, staff as people } from '../../demo/association.ts'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { type Journey, openJourney, signIn } from '../support/journey.ts'
import { type OidcProvider, startOidcProvider } from '../support/oidc-provider.ts'
import { LANGUAGES, member, staff } from './texts.ts'

let journey: Journey
let provider: OidcProvider
/** Passkeys belong to a name, never to a number. */
let home: string
const [maude, philippe, sarah] = people
const ONE = 30_000

beforeAll(async () => {
  provider = await startOidcProvider()
  journey = await openJourney({ RELAIS_MODEL_HOSTS: provider.host })
  home = journey.server.url.replace('127.0.0.1', 'localhost')
})
afterAll(async () => {
  await journey.close()
  await provider.stop()
})

/** The telephone: its application reads the secret, and shows a code that was not used yet. */
function telephone(secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  let ahead = 0
  return () => totp.generate({ timestamp: Date.now() + ONE * ahead++ })
}

const enter = async (page: Page, language: 'fr' | 'en', email: string, path = '') => {
  await page.goto(`${home}/demo/desk${path}`)
  await signIn(page, language, email)
}
const leave = (page: Page, language: 'fr' | 'en') =>
  page.getByRole('button', { name: staff[language].header.signOut }).click()

describe.each(LANGUAGES)('in %s', (language) => {
  const say = staff[language].secondFactor
  const person = language === 'fr' ? philippe! : sarah!

  it('somebody adds her telephone, keeps her codes, and comes in with one', async () => {
    const { page, context, complaints } = await openDevice(journey.browser, { language, width: 1280 })
    await enter(page, language, person.email, '/account')
    await page.getByRole('button', { name: say.addTotp }).click()
    await page.getByRole('img', { name: say.picture }).waitFor()
    await expectAccessible(page)
    const secret = await page.locator('form .font-mono').innerText()
    const next = telephone(secret)
    await page.getByLabel(say.code).fill('000000')
    await page.getByRole('button', { name: say.confirm }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel(say.code).fill(next())
    await page.getByRole('button', { name: say.confirm }).click()
    await page.getByRole('region', { name: say.codes }).waitFor()
    const codes = await page.getByRole('region', { name: say.codes }).getByRole('listitem').allInnerTexts()
    expect(codes).toHaveLength(10)
    await expectAccessible(page)
    await page.getByRole('button', { name: say.codesKept }).click()
    await page.getByText(say.codesLeft(10)).waitFor()

    await leave(page, language)
    await signIn(page, language, person.email)
    await page.getByText(say.intro).waitFor()
    await expectAccessible(page)
    await page.getByLabel(say.code).fill('000000')
    await page.getByRole('button', { name: say.goOn }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel(say.code).fill(next())
    await page.getByRole('button', { name: say.goOn }).click()
    await page.getByText(say.codesLeft(10)).waitFor()

    await leave(page, language)
    await signIn(page, language, person.email)
    await page.getByRole('button', { name: say.useRecovery }).click()
    await page.getByLabel(say.recoveryCode).fill(codes[0]!)
    await page.getByRole('button', { name: say.goOn }).click()
    await page.getByText(say.codesLeft(9)).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })
})

it('somebody makes a passkey, then comes in without a password', async () => {
  const say = staff.fr.secondFactor
  const { page, context, complaints } = await openDevice(journey.browser, { language: 'fr', width: 1280 })
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await enter(page, 'fr', maude!.email, '/account')
  await page.getByRole('button', { name: say.addPasskey }).click()
  await page.getByLabel(say.passkeyName).fill('Ordinateur du bureau')
  await page.getByRole('button', { name: say.makePasskey }).click()
  await page.getByRole('region', { name: say.codes }).waitFor()
  await page.getByRole('button', { name: say.codesKept }).click()
  await page.getByText('Ordinateur du bureau').waitFor()

  await leave(page, 'fr')
  await page.getByRole('button', { name: say.withPasskey }).click()
  await page.getByText('Ordinateur du bureau').waitFor()
  await leave(page, 'fr')
  await signIn(page, 'fr', maude!.email)
  await page.getByRole('button', { name: say.usePasskey }).click()
  await page.getByText('Ordinateur du bureau').waitFor()

  // A device that holds none says so, and the password is still there.
  const bare = await openDevice(journey.browser, { language: 'fr' })
  await bare.page.goto(`${home}/demo/desk`)
  await bare.page.getByLabel(staff.fr.signIn.password).waitFor()
  expect(complaints).toEqual([])
  await bare.context.close()
  await page.getByRole('button', { name: say.removeTitle('Ordinateur du bureau') }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: say.remove, exact: true }).click()
  await page.getByText(say.none).waitFor()
  await context.close()
})

it('the administrator connects the association’s provider, and staff and members come in by it', async () => {
  const say = staff.en.access.signIn
  const admin = await openDevice(journey.browser, { language: 'en', width: 1280 })
  await enter(admin.page, 'en', maude!.email, '/access/sign-in')
  for (const population of ['staff', 'member'] as const) {
    const form = admin.page.getByRole('region', { name: say.provider[population] })
    await form.getByLabel(say.offer).check()
    await form.getByLabel(say.label).fill('your Order account')
    await form.getByLabel(say.issuer, { exact: true }).fill(provider.issuer)
    await form.getByLabel(say.client).fill(provider.client.id)
    await form.getByLabel(say.secret, { exact: true }).fill(provider.client.secret)
    if (population === 'member') await form.getByLabel(say.makes).check()
    await form.getByRole('button', { name: say.save }).click()
    await form.getByText(say.secretKept).waitFor()
  }
  await expectAccessible(admin.page)

  const { page, context } = await openDevice(journey.browser, { language: 'en', width: 1280 })
  provider.become({ sub: 'unknown', email: 'somebody@else.test', email_verified: true })
  await page.goto(`${home}/demo/desk`)
  await page.getByRole('link', { name: staff.en.secondFactor.withProvider('your Order account') }).click()
  await page.getByText(staff.en.secondFactor.providerRefused('no-account')).waitFor()
  await expectAccessible(page)
  provider.become({ sub: 'maude', email: maude!.email, email_verified: true })
  await page.getByRole('link', { name: staff.en.secondFactor.withProvider('your Order account') }).click()
  await page.getByRole('navigation', { name: staff.en.queue.heading }).waitFor()
  await context.close()

  const visit = await openDevice(journey.browser, { language: 'en' })
  await visit.page.goto(`${home}/demo?sign-in=no-account`)
  await visit.page.getByText(member.en.account.noAccount).waitFor()
  await expectAccessible(visit.page)
  expect(new URL(visit.page.url()).search).toBe('')
  provider.become({ sub: 'm-77', name: 'Grace Holloway', email: 'grace@exemple.test', email_verified: true })
  await visit.page.goto(`${home}/demo`)
  await visit.page.getByRole('button', { name: member.en.account.open }).click()
  await visit.page.getByRole('link', { name: member.en.account.withProvider('your Order account') }).click()
  await visit.page.getByRole('button', { name: 'Grace Holloway' }).waitFor()
  await visit.context.close()
  await admin.context.close()
})

it('once the association requires a second proof, whoever has none makes it before seeing anything', async () => {
  const say = staff.fr
  const admin = await openDevice(journey.browser, { language: 'fr', width: 1280 })
  await enter(admin.page, 'fr', maude!.email, '/access/sign-in')
  await admin.page.getByLabel(say.access.signIn.require).click()
  await admin.page.getByText(say.access.signIn.saved).first().waitFor()
  await leave(admin.page, 'fr')
  await admin.page.getByLabel(say.signIn.email).fill(maude!.email)
  await admin.page.getByLabel(say.signIn.password).fill(demoPassword)
  await admin.page.getByRole('button', { name: say.signIn.submit, exact: true }).click()
  await admin.page.getByText(say.secondFactor.required).waitFor()
  expect(await admin.page.getByRole('banner').count()).toBe(0)
  const next = telephone(await admin.page.locator('form .font-mono').innerText())
  await expectAccessible(admin.page)
  await admin.page.getByLabel(say.secondFactor.code).fill(next())
  await admin.page.getByRole('button', { name: say.secondFactor.confirm }).click()
  await admin.page.getByRole('button', { name: say.secondFactor.codesKept }).click()
  await admin.page.getByRole('heading', { name: say.access.signIn.title }).waitFor()
  expect(admin.complaints).toEqual([])
  await admin.context.close()
})
