// Situations of a member's page that need something to happen first.
import type { Page } from 'playwright-core'
import { demoPassword } from '../../demo/association.ts'
import { members } from '../../demo/people.ts'
import type { Reader } from '../support/browser.ts'
import type { DeskApi } from '../support/desk-api.ts'
import { member, QUESTIONS } from './texts.ts'

type Language = 'fr' | 'en'

export type Situation = {
  /** Brings the page there, with the keyboard; false when it could not. */
  reach: (device: Reader, language: Language, desk: DeskApi) => Promise<boolean>
  /** A person is already asked for, or there. */
  isAsked?: boolean
  /** Gives back what was taken from the page (its network), so that what was asked can arrive. */
  restore?: (device: Reader) => Promise<void>
}

/** Tried in turn, so that each kind of answer is met: quoted, uncertain, nothing found, unclear, for a person, in distress. */
export const QUESTIONS_TO_ASK: Record<Language, string[]> = {
  fr: [
    QUESTIONS.fr.answerable,
    QUESTIONS.fr.unknown,
    'Quand dois-je renouveler mon permis ?',
    'Combien coûte la cotisation annuelle ?',
    'Le secret professionnel',
    'la formation',
    'Puis-je dénoncer un collègue qui boit au travail ?',
    'Je veux mourir, je n’en peux plus.',
    'Quelles sont les règles pour la publicité sur les réseaux sociaux ?',
    'Est-ce que les heures de conférence comptent pour la période en cours ?',
    'Est-ce remboursable si je change d’idée ?',
  ],
  en: [
    QUESTIONS.en.answerable,
    QUESTIONS.en.unknown,
    'When do I have to renew my permit?',
    'How much are the annual dues?',
    'professional secrecy',
    'training',
    'Should I report a colleague who drinks at work?',
    'I want to die, I cannot take it any more.',
    'What are the rules for advertising on social media?',
    'Do conference hours count for the current period?',
    'Is it refundable if I change my mind?',
  ],
}

const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).first().focus()
  await page.keyboard.press('Enter')
}

const begin = async ({ page }: Reader, language: Language, text: string) => {
  const box = page.getByRole('textbox').first()
  if (!(await box.isVisible())) await press(page, member[language].start.ask)
  await box.focus()
  await page.keyboard.insertText(text)
}

const send = async (device: Reader, language: Language, text: string) => {
  await begin(device, language, text)
  await device.page.keyboard.press('Enter')
}

/** Asks, and waits for the assistant's message. */
export async function ask(device: Reader, language: Language, text: string): Promise<void> {
  await send(device, language, text)
  await device.page.locator('[data-origin="ai-assistant"][data-kind]').last().waitFor()
}

/** The conversation this page holds; empty before there is one. */
export async function conversationOf(page: Page): Promise<string> {
  const kept = await page.evaluate('localStorage.getItem("relais:demo")')
  return (JSON.parse(String(kept ?? '{}')) as { held?: { conversationId: string } } | null)?.held?.conversationId ?? ''
}

async function askPerson({ page }: Reader, language: Language): Promise<string> {
  await press(page, member[language].start.person)
  await page
    .getByRole('complementary')
    .getByText(/\d\d?\s?[h:]\s?\d\d/)
    .first()
    .waitFor()
  return conversationOf(page)
}

async function beTaken(device: Reader, language: Language, desk: DeskApi): Promise<string> {
  const id = await askPerson(device, language)
  await desk.post(`/desk/conversations/${id}/take`, { steal: true })
  await desk.post(`/desk/conversations/${id}/reply`, { clientId: crypto.randomUUID(), text: QUESTIONS[language].reply })
  await device.page.getByText(QUESTIONS[language].reply).first().waitFor()
  return id
}

let signedIn = 0
/** Each time another one, so that none finds a conversation that was left open. */
const nextMember = () => members[signedIn++ % members.length]!.email

export const SITUATIONS: Record<string, Situation> = {
  'before the first word': { reach: async () => true },
  'signed in, before what is announced, asked and chosen for her': {
    reach: async ({ page }, language) => {
      const { account } = member[language]
      await press(page, account.open)
      await page.getByLabel(account.email).fill(nextMember())
      await page.getByLabel(account.password).fill(demoPassword)
      await page.keyboard.press('Enter')
      await page.locator('.announced, #for-you').first().waitFor()
      return page.getByRole('group', { name: member[language].start.doors }).isVisible()
    },
  },
  'the assistant chosen': {
    reach: async ({ page }, language) => {
      await press(page, member[language].start.ask)
      return page.getByRole('textbox').first().isVisible()
    },
  },
  'while she types': {
    reach: async (device, language) => {
      await begin(device, language, 'Je voudrais savoir')
      return true
    },
  },
  'while the assistant looks': {
    reach: async (device, language) => {
      await send(device, language, QUESTIONS[language].answerable)
      return true
    },
  },
  'answered, then asked again': {
    reach: async (device, language) => {
      await ask(device, language, QUESTIONS[language].answerable)
      await ask(device, language, QUESTIONS[language].unknown)
      return true
    },
  },
  'waiting for a person': {
    isAsked: true,
    reach: async (device, language) => (await askPerson(device, language)) !== '',
  },
  'a person answers': {
    isAsked: true,
    reach: async (device, language, desk) => (await beTaken(device, language, desk)) !== '',
  },
  'given back to the assistant': {
    reach: async (device, language, desk) => {
      const id = await beTaken(device, language, desk)
      await desk.post(`/desk/conversations/${id}/return`, {})
      await device.page.getByRole('button', { name: member[language].person.talk }).first().waitFor()
      return true
    },
  },
  closed: {
    reach: async (device, language, desk) => {
      const id = await beTaken(device, language, desk)
      await desk.post(`/desk/conversations/${id}/close`, {})
      await device.page.getByRole('button', { name: member[language].person.talk }).first().waitFor()
      return true
    },
  },
  'without a network': {
    reach: async (device, language) => {
      await ask(device, language, QUESTIONS[language].answerable)
      await device.context.setOffline(true)
      await send(device, language, QUESTIONS[language].unknown)
      await device.page.getByText(QUESTIONS[language].unknown).first().waitFor()
      return true
    },
    restore: (device) => device.context.setOffline(false),
  },
  'while the server fails': {
    reach: async (device, language) => {
      await device.page.route('**/messages', (route) => route.fulfill({ status: 500, body: '' }))
      await send(device, language, QUESTIONS[language].answerable)
      await device.page.getByText(QUESTIONS[language].answerable).first().waitFor()
      return true
    },
    restore: (device) => device.page.unroute('**/messages'),
  },
  'the page itself does not load': {
    reach: async (device, language) => {
      await device.page.route('**/api/v1/demo/page', (route) => route.fulfill({ status: 503, body: '' }))
      await device.page.reload()
      await device.page.getByText(member[language].start.unreachable).first().waitFor()
      return true
    },
    restore: (device) => device.page.unroute('**/api/v1/demo/page'),
  },
}
