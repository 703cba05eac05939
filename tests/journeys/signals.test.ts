// The direction reads what says early that the assistant harms trust, and sets what goes to a person.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/browser.ts'
import { DIRECTOR, type Journey, openDeskAt, openJourney } from '../support/journey.ts'
import { LANGUAGES, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

describe.each(LANGUAGES)('the figures of the house, in %s', (language) => {
  const say = staff[language]
  const open = (path: string, size: { width: number; dark?: boolean }) =>
    openDeskAt(journey, language, path, size, DIRECTOR.email)

  it('have their sentence, their chart, their days; an alarm has its evidence, its owner and its end', async () => {
    const { page, complaints, context } = await open('', { width: 1280 })
    await page.getByRole('navigation', { name: say.header.nav }).getByRole('link', { name: say.signals.link }).click()
    const unmet = page.getByRole('region', { name: say.signals.series.unmet.title })
    await unmet.getByRole('img').waitFor()
    await unmet.getByText(say.signals.table).click()
    await unmet.getByRole('row').nth(1).waitFor()
    await page.getByText(say.signals.closedAlarms(3)).click()
    const alarm = page.getByRole('article').filter({ hasText: say.signals.alarms.wall.means }).first()
    await alarm.waitFor()
    await alarm.getByText(say.signals.owner(DIRECTOR.name)).waitFor()
    await expectAccessible(page)
    // The open one: a topic goes to a person in one press, and is put back in another.
    const late = page.getByRole('article').filter({ hasText: say.signals.alarms.errors.means })
    await late.getByRole('button', { name: say.measures.offer }).click()
    await late.getByText(say.measures.treated['answer-and-offer'](say.referral.topics.routine)).first().waitFor()
    await late.getByRole('button', { name: say.measures.undo }).last().click()
    await late.getByText(say.measures.undone).or(page.getByText(say.measures.undone)).first().waitFor()
    await late.getByRole('button', { name: say.measures.undo }).waitFor({ state: 'detached' })
    await expectAccessible(page)
    const figure = page.getByRole('region', { name: say.signals.series.unreachable.title })
    await figure.getByText(say.tolerated.summary(say.signals.share(0.01))).click()
    await figure.getByLabel(say.tolerated.label).fill(language === 'fr' ? '1,5' : '2.5')
    await figure.getByRole('button', { name: say.tolerated.save }).click()
    await figure.getByText(say.tolerated.summary(say.signals.share(language === 'fr' ? 0.015 : 0.025))).click()
    await figure.getByLabel(say.tolerated.label).fill('1')
    await figure.getByRole('button', { name: say.tolerated.save }).click()
    await figure.getByText(say.tolerated.summary(say.signals.share(0.01))).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say.signals.csv }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    expect(lines[0]).toContain(`"${say.signals.csvHead[0]}"`)
    expect(lines.length).toBeGreaterThan(500)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('read as well at 360 pixels in the dark, and are not for everybody', async () => {
    const { page, context } = await open('/signals', { width: 360, dark: true })
    await page.getByRole('img').first().waitFor()
    await expectAccessible(page)
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
    await context.close()
    const adviser = await openDeskAt(journey, language, '/signals')
    await adviser.page.getByText(say.signals.notYours).waitFor()
    expect(await adviser.page.getByRole('img').count()).toBe(0)
    await adviser.context.close()
  })
})

describe.each(LANGUAGES)('what goes to a person, in %s', (language) => {
  const say = staff[language]

  it('is tried, chosen, shown against the golden questions first, and in effect at once', async () => {
    const { page, context } = await openDeskAt(journey, language, '/referral')
    await page
      .getByRole('region', { name: say.referral.tryHeading })
      .getByLabel(say.referral.message)
      .fill(language === 'fr' ? 'Je veux parler à quelqu’un.' : 'I want to talk to somebody.')
    await page.getByRole('button', { name: say.referral.try, exact: true }).click()
    await page
      .getByRole('region', { name: say.referral.tryHeading })
      .getByText(say.referral.treatments.refer)
      .first()
      .waitFor()
    const accepted = language === 'fr' ? 5 : 10
    const firmness = page.getByRole('region', { name: say.firmness.heading })
    await firmness.getByLabel(say.firmness.accept(accepted)).check()
    await firmness.getByRole('button', { name: say.firmness.save }).click()
    // Where golden questions change, what changes is read before anything is published.
    const held = page.getByRole('alertdialog', { name: say.examination.settingsTitle })
    const saved = page.getByText(say.firmness.saved).first()
    await held.or(saved).first().waitFor()
    if (await held.isVisible()) {
      await expectAccessible(page)
      await held.getByRole('button', { name: say.examination.settingsPublish }).click()
    }
    await saved.waitFor()
    await page.reload()
    expect(await firmness.getByLabel(say.firmness.accept(accepted)).isChecked()).toBe(true)
    await firmness.getByLabel(say.firmness.shipped).check()
    await expectAccessible(page)
    await context.close()
  })
})

describe.each(LANGUAGES)('how the staff are, in %s', (language) => {
  const { pulse } = staff[language]

  it('is said in five statements, once a month, and shown to nobody meanwhile', async () => {
    const email = language === 'fr' ? DIRECTOR.email : undefined
    const { page, context } = await openDeskAt(journey, language, '/pulse', { width: 360 }, email)
    const send = page.getByRole('button', { name: pulse.send })
    await send.waitFor()
    expect(await send.isDisabled()).toBe(true)
    const months = await page.getByRole('table').count()
    expect(months).toBe(9)
    for (const words of Object.values(pulse.statements))
      await page.getByRole('group', { name: words }).getByLabel(pulse.scores[4], { exact: true }).check()
    await expectAccessible(page)
    await send.click()
    await page.getByText(pulse.thanks).first().waitFor()
    // The months that are over, as before: the one under way is nobody's to see.
    expect(await page.getByRole('table').count()).toBe(months)
    await page.reload()
    await page.getByText(pulse.thanks).first().waitFor()
    expect(await send.count()).toBe(0)
    await context.close()
  })
})
