// The association's own examination: golden questions kept, asked before a change, and what a conversation leaves.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openDevice } from '../support/browser.ts'
import { type Journey, openDeskAt, openJourney } from '../support/journey.ts'
import { LANGUAGES, member, staff } from './texts.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney()
})
afterAll(() => journey.close())

const CASES = {
  fr: {
    file: 'casiers.md',
    text: (price: string) =>
      `# Location de casiers\n\nLa location annuelle d’un casier au secrétariat coûte ${price} dollars.\n`,
    title: 'Location de casiers',
    question: 'Combien coûte la location annuelle d’un casier au secrétariat ?',
    written: {
      question: 'Le secrétariat prête-t-il des parapluies mauves ?',
      answer: 'Oui, onze parapluies mauves attendent à l’accueil.',
    },
    changed: 'Onze parapluies mauves, sur présentation de la carte de membre.',
    csv: 'question,source,mots\nQuel est le quorum de l’assemblée générale des membres ?,reglement-elections-ca.docx,60 membres\nEt cela ?,absent.pdf,\n',
    asked: 'Combien de temps dois-je garder un dossier de médiation ?',
    reply: 'Le vestiaire ferme à vingt-deux heures.',
  },
  en: {
    file: 'lockers.md',
    text: (price: string) =>
      `# Locker rental\n\nThe yearly rental of a locker at the secretariat costs ${price} dollars.\n`,
    title: 'Locker rental',
    question: 'How much does the yearly rental of a locker at the secretariat cost?',
    written: {
      question: 'Does the secretariat lend purple umbrellas?',
      answer: 'Yes, eleven purple umbrellas wait at the front desk.',
    },
    changed: 'Eleven purple umbrellas, on showing the member card.',
    csv: 'question,source,words\nWhat gift may I keep from one of the parties?,code-of-ethics.pdf,\nAnd this?,absent.pdf,\n',
    asked: 'How long do I have to answer a letter from the syndic?',
    reply: 'The cloakroom closes at ten in the evening.',
  },
}

async function ask(page: Page, question: string): Promise<string> {
  const assistant = page.locator('[data-origin="ai-assistant"]')
  const before = await assistant.count()
  await page.getByRole('textbox').first().fill(question)
  await page.keyboard.press('Enter')
  await expect.poll(() => assistant.count(), { timeout: 15_000 }).toBe(before + 1)
  return assistant.last().innerText()
}

const send = (page: Page, name: string, text: string) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })

const goTo = (page: Page, say: (typeof staff)['fr'], part: 'documents' | 'answers' | 'examination') =>
  page.getByRole('navigation', { name: say.rooms.nav }).getByRole('link', { name: say.rooms[part] }).click()

async function openMember(language: 'fr' | 'en') {
  const reader = await openDevice(journey.browser, { language })
  await reader.page.goto(`${journey.server.url}/demo`)
  await reader.page.getByRole('button', { name: member[language].start.ask }).click()
  return reader
}

describe.each(LANGUAGES)('a steward, in %s', (language) => {
  const say = staff[language]
  const e = say.examination
  const own = CASES[language]

  it('keeps a golden question, and sees what a new text would break before members read it', async () => {
    const { page, context, complaints } = await openDeskAt(journey, language, '/knowledge')
    const verdictOf = (question: string, verdict: string) =>
      page.getByRole('row').filter({ hasText: question }).getByText(verdict).waitFor()
    await page.getByText(say.upload.approve, { exact: true }).click()
    await send(page, own.file, own.text('12'))
    await page.getByRole('row', { name: new RegExp(own.title) }).waitFor()

    await goTo(page, say, 'examination')
    await page.getByLabel(e.question, { exact: true }).fill(own.question)
    await page.getByLabel(e.source, { exact: true }).selectOption({ label: own.title })
    await page.getByLabel(e.words, { exact: true }).fill('12 dollars')
    await page.getByRole('button', { name: e.save }).click()
    await page.getByRole('row', { name: new RegExp(own.question.slice(0, 30)) }).waitFor()
    await page.getByRole('button', { name: e.run }).click()
    await verdictOf(own.question, e.verdicts.kept)
    await expectAccessible(page)

    // A text sent to be approved at once waits, because it would break what was just kept.
    await goTo(page, say, 'documents')
    await page.getByText(say.upload.approve, { exact: true }).click()
    await send(page, own.file, own.text('15'))
    await page.getByText(say.waiting.held(1)).waitFor()
    const reader = await openMember(language)
    expect(await ask(reader.page, own.question)).toContain('12 dollars')

    // Approving shows each answer before and after; holding changes nothing, publishing does.
    const row = page.getByRole('row', { name: new RegExp(own.title) })
    await row.getByRole('button', { name: say.knowledge.approve }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText(e.wouldBreak(1)).waitFor()
    await dialog
      .getByText(/12 dollars/)
      .first()
      .waitFor()
    await dialog
      .getByText(/15 dollars/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: e.hold }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await ask(reader.page, own.question)).toContain('12 dollars')
    await row.getByRole('button', { name: say.knowledge.approve }).click()
    await dialog.getByRole('button', { name: e.publishAnyway }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await ask(reader.page, own.question)).toContain('15 dollars')

    // The history has it, and the question expects something else from now on.
    await goTo(page, say, 'examination')
    await page.getByText(e.effects.published).first().waitFor()
    await verdictOf(own.question, e.verdicts.broken)
    await page.getByRole('button', { name: e.changeOne(own.question) }).click()
    await page.getByLabel(e.words, { exact: true }).fill('15 dollars')
    await page.getByRole('button', { name: e.save }).click()
    await page.getByRole('row', { name: /15 dollars/ }).waitFor()
    await page.getByRole('button', { name: e.run }).click()
    await verdictOf(own.question, e.verdicts.kept)
    await page.getByRole('button', { name: e.removeOne(own.question) }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: e.remove }).click()
    await page.getByText(e.removed).waitFor()
    expect(complaints.concat(reader.complaints)).toEqual([])
    await Promise.all([context.close(), reader.context.close()])
  })

  it('brings golden questions from a file, and is told which lines could not be used', async () => {
    const { page, context, complaints } = await openDeskAt(journey, language, '/knowledge/questions')
    await page.getByRole('button', { name: e.importChoose }).waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'questions.csv', mimeType: 'text/csv', buffer: Buffer.from(own.csv) })
    await page.getByText(e.importDone(1)).waitFor()
    await page.getByText(e.reasons['unknown-source']).waitFor()
    const imported = own.csv.split('\n')[1]!.split(',')[0]!
    await page.getByRole('button', { name: e.removeOne(imported) }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: e.remove }).click()
    await page.getByText(e.removed).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it('writes an answer, which members read word for word once it is approved, and no sooner', async () => {
    const { page, context, complaints } = await openDeskAt(journey, language, '/knowledge/answers')
    const a = say.answers
    const reader = await openMember(language)
    await page.getByRole('button', { name: a.write }).click()
    await page.getByLabel(a.questionIn[language]).fill(own.written.question)
    await page.getByLabel(a.answerIn[language]).fill(own.written.answer)
    await expectAccessible(page)
    await page.getByRole('button', { name: a.save }).click()
    const card = page.getByRole('listitem').filter({ hasText: own.written.question })
    await card.getByText(say.knowledge.states.draft).waitFor()
    expect(await ask(reader.page, own.written.question)).not.toContain(own.written.answer)

    await card.getByRole('button', { name: a.act(say.knowledge.approve, own.written.question) }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: e.publish }).click()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await ask(reader.page, own.written.question)).toContain(own.written.answer)

    // Changed, it goes on answering as approved.
    await card.getByRole('button', { name: a.act(a.change, own.written.question) }).click()
    await page.getByLabel(a.answerIn[language]).fill(own.changed)
    await page.getByRole('button', { name: a.saveChange }).click()
    await page.getByText(a.waits).waitFor()
    await expectAccessible(page)
    expect(await ask(reader.page, own.written.question)).toContain(own.written.answer)
    await card.getByRole('button', { name: say.waiting.discardOne(own.written.question) }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: say.waiting.discard }).click()
    await page.getByText(a.waits).waitFor({ state: 'detached' })
    await card.getByText(own.written.answer).waitFor()
    expect(complaints.concat(reader.complaints)).toEqual([])
    await Promise.all([context.close(), reader.context.close()])
  })

  it('keeps an answer as a golden question, and a reply as a draft, from the conversation itself', async () => {
    const reader = await openMember(language)
    await ask(reader.page, own.asked)
    const { page, context, complaints } = await openDeskAt(journey, language)
    await page.getByText(own.asked).first().click()
    await page.getByRole('button', { name: say.keep.question }).first().click()
    await page.getByText(say.keep.questionKept).first().waitFor()
    await page.getByRole('textbox', { name: say.conversation.composer }).fill(own.reply)
    await page.keyboard.press('Control+Enter')
    await reader.page.getByText(own.reply).first().waitFor()
    await page.getByRole('button', { name: say.keep.answer }).first().click()
    await page.getByText(say.keep.answerProposed).first().waitFor()
    await expectAccessible(page)

    await page.getByRole('link', { name: say.header.knowledge }).click()
    await goTo(page, say, 'answers')
    await page.getByRole('listitem').filter({ hasText: own.reply }).getByText(say.answers.proposed).waitFor()
    await goTo(page, say, 'examination')
    await page.getByText(e.origins.conversation).first().waitFor()
    expect(complaints).toEqual([])
    await Promise.all([context.close(), reader.context.close()])
  })
})
