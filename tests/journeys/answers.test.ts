// What the member sees when a person should answer, and when a language model writes: the person first, help first, only what is verified.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED } from '../../server/answers/compose/scripted-writing.ts'
import { expectAccessible, openDevice, type Reader } from '../support/browser.ts'
import { DIRECTOR, type Journey, openDeskAt, openJourney } from '../support/journey.ts'
import { type ScriptedModel, startScriptedModel } from '../support/scripted-model.ts'
import { LANGUAGES, member, QUESTIONS } from './texts.ts'

let journey: Journey
let model: ScriptedModel
beforeAll(async () => {
  model = await startScriptedModel()
  journey = await openJourney({ RELAIS_MODEL_HOSTS: '127.0.0.1' })
})
afterAll(async () => {
  await journey.close()
  await model.stop()
})

const WORDS = {
  fr: {
    ethical: 'Ma sœur est partie dans un conflit que je dois médier. Est-ce que je devrais me retirer du dossier ?',
    changed: 'Ma sœur est partie au conflit. J’ai besoin d’un avis avant jeudi.',
    distress: 'Je n’en peux plus, j’ai envie de mourir.',
    person: 'Je veux parler à une vraie personne, pas à un robot.',
  },
  en: {
    ethical: 'My sister is a party to a dispute I am to mediate. Should I withdraw from the file?',
    changed: 'My sister is a party. I need advice before Thursday.',
    distress: 'I cannot go on, I want to die.',
    person: 'I want to talk to a real person, not a robot.',
  },
}

/** Questions whose answer stands in several places. */
const COMPOSABLE = {
  fr: QUESTIONS.fr,
  en: { answerable: 'How many hours of continuing education must I complete?', words: /40\s+hours/ },
}

async function ask(language: 'fr' | 'en', words: string, width = 1280): Promise<Reader> {
  const reader = await openDevice(journey.browser, { language, width })
  await reader.page.goto(`${journey.server.url}/demo`)
  await reader.page.getByRole('button', { name: member[language].start.ask }).click()
  await reader.page.getByRole('textbox').first().fill(words)
  await reader.page.keyboard.press('Enter')
  return reader
}

const close = (...readers: Reader[]) => Promise.all(readers.map((one) => one.context.close()))

describe.each(LANGUAGES)('a message that needs a person, in %s', (language) => {
  const says = member[language]
  const words = WORDS[language]

  it('about ethics is referred: the person first, with her own words to change, which the desk reads', async () => {
    const reader = await ask(language, words.ethical, 400)
    const answer = reader.page.locator('[data-kind="referred"]')
    await answer.getByText(says.answer.referred).waitFor()
    const passedOn = answer.getByLabel(says.person.passOn)
    expect(await passedOn.inputValue()).toBe(words.ethical)
    // What may be read stands below the door, folded.
    const door = await answer.getByRole('button', { name: says.person.talk }).boundingBox()
    const reading = await answer.getByText(says.answer.reading).boundingBox()
    expect(reading!.y).toBeGreaterThan(door!.y)
    await expectAccessible(reader.page)
    await passedOn.fill(words.changed)
    await answer.getByRole('button', { name: says.person.talk }).click()
    await reader.page.locator('.mine').getByText(words.changed).waitFor()
    const adviser = await openDeskAt(journey, language)
    await adviser.page.getByText(words.changed).first().click()
    await adviser.page.getByText(words.ethical).first().waitFor()
    expect(reader.complaints).toEqual([])
    await close(reader, adviser)
  })

  it('of distress shows where help is before anything else', async () => {
    const reader = await ask(language, words.distress, 360)
    const answer = reader.page.locator('[data-kind="referred"]')
    const first = answer.locator('.help-lines a').first()
    await first.waitFor()
    expect(await first.getAttribute('href')).toMatch(/^tel:\+?\d+/)
    const [help, door] = [await first.boundingBox(), await answer.getByRole('button').first().boundingBox()]
    expect(help!.y).toBeLessThan(door!.y)
    expect(await answer.getByText(says.answer.reading).count()).toBe(0)
    await expectAccessible(reader.page)
    await close(reader)
  })

  it('asking for one is handed over at once: no question, no answer from the assistant', async () => {
    const reader = await ask(language, words.person)
    await reader.page
      .getByText(language === 'fr' ? /Votre demande est transmise/ : /Your request has reached/)
      .first()
      .waitFor()
    expect(await reader.page.locator('[data-origin="ai-assistant"]').count()).toBe(0)
    await close(reader)
  })
})

describe.each(LANGUAGES)('an answer written by a model, in %s', (language) => {
  const says = member[language]
  const { answerable, words } = QUESTIONS[language]

  beforeAll(async () => {
    const director = await openDeskAt(journey, language, '/model', { width: 1280 }, DIRECTOR.email)
    await director.page.locator('#content h1').waitFor()
    const status = await director.page.evaluate(async (baseUrl) => {
      const session = (await (await fetch('/api/v1/demo/session')).json()) as { csrf: string }
      const settings = {
        ...{ enabled: true, provider: 'openai-compatible', baseUrl, chatModel: 'scripted', embeddingModel: null },
        ...{ dailyTokens: null, dailyCents: null, centsPerMillionIn: 0, centsPerMillionOut: 0, deadlineMs: 6000 },
        languagePolicy: { kind: 'member' },
      }
      const headers = { 'content-type': 'application/json', 'X-Relais-CSRF': session.csrf }
      return (await fetch('/api/v1/demo/settings/model', { method: 'PUT', headers, body: JSON.stringify(settings) }))
        .status
    }, model.baseUrl)
    expect(status).toBe(200)
    await close(director)
  })

  it('shows its sentences as they are verified, with their sources, and never the invented one', async () => {
    model.behave('hallucinates')
    const { answerable, words } = COMPOSABLE[language]
    const reader = await ask(language, answerable)
    const answer = reader.page.locator('[data-kind="composed"]')
    await answer.getByText(says.answer.composed).waitFor()
    await answer.getByText(words).first().waitFor()
    expect(await reader.page.getByText(INVENTED[language]).count()).toBe(0)
    await answer.locator('.places a').first().waitFor()
    await expectAccessible(reader.page)
    await close(reader)
  })

  it('that stops in mid-sentence leaves the quotation in its place', async () => {
    model.behave('dies')
    const reader = await ask(language, answerable)
    const answer = reader.page.locator('[data-origin="ai-assistant"]:not([data-kind="draft"])')
    await answer.getByText(words).first().waitFor()
    expect(['quoted', 'composed']).toContain(await answer.getAttribute('data-kind'))
    await close(reader)
  })

  it('that never comes leaves the quotation within the time set', async () => {
    model.behave('stalls')
    const started = Date.now()
    const reader = await ask(language, answerable)
    await reader.page.locator('[data-kind="quoted"]').getByText(words).first().waitFor()
    expect(Date.now() - started).toBeLessThan(12_000)
    await close(reader)
  })
})
