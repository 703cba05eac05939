// Walks what a member can reach on her page, with the keyboard alone, and looks for the door to a person at each step.
import type { Locator, Page } from 'playwright-core'
import type { ConversationView, Owner } from '../../contract/conversations.ts'
import { member } from '../journeys/texts.ts'

type Language = 'fr' | 'en'

export type Crawl = {
  /** Distinct states seen: the situation, what can be pressed, what the bar says. */
  states: Set<string>
  visits: number
  failures: string[]
}

export const newCrawl = (): Crawl => ({ states: new Set(), visits: 0, failures: [] })

/** Pressing these is another situation of the crawl, or the end of the visit. */
const LEAVES = (language: Language) => {
  const say = member[language]
  return [say.person.talk, say.start.person, say.account.signOut, member.fr.languageName, member.en.languageName]
}

const STEPS = 24
const TABS = 80

export const doorsOf = (page: Page, language: Language): Locator =>
  page
    .getByRole('button', { name: member[language].person.talk })
    .or(page.getByRole('button', { name: member[language].start.person }))

/** A door that is seen whole, takes the pointer where it is drawn, and takes the focus. Undefined when there is none. */
export async function findDoor(page: Page, language: Language): Promise<Locator | undefined> {
  for (const door of await doorsOf(page, language).all()) {
    const isOpen = await door
      .evaluate((node) => {
        // biome-ignore lint/suspicious/noExplicitAny: runs in the page, whose types are not the tests'
        const element = node as any
        const box = element.getBoundingClientRect()
        const { innerHeight, innerWidth } = element.ownerDocument.defaultView
        const isInside = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth
        const hit = element.getRootNode().elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
        const takes = hit !== null && (element.contains(hit) || hit.contains(element))
        return isInside && takes && !element.disabled && element.tabIndex >= 0
      })
      .catch(() => false)
    if (isOpen) return door
  }
  return undefined
}

/** What the bar says when a person has been asked for, or answers: then nothing is left to ask. */
async function barSays(page: Page, language: Language): Promise<string> {
  const bar = page.getByRole('complementary', { name: member[language].person.bar })
  return (await bar.isVisible()) ? (await bar.innerText()).replace(/\d+/g, '0').replace(/\s+/g, ' ') : ''
}

/** What has just been pressed is given so long to show; after that, a page without a door is a failure. */
const SETTLE_MS = 2000

/** Counts this state, and what is wrong with it. */
export async function visit(page: Page, crawl: Crawl, where: string, language: Language): Promise<void> {
  const end = Date.now() + SETTLE_MS
  let wrong = await whatIsWrong(page, language)
  while (wrong && Date.now() < end) {
    await page.waitForTimeout(100)
    wrong = await whatIsWrong(page, language)
  }
  const bar = await barSays(page, language)
  const names = (await page.getByRole('button').allInnerTexts()).map((name) => name.replace(/[\d\s]+/g, ' ').trim())
  crawl.visits++
  crawl.states.add(`${where} | ${[...new Set(names)].join(' · ')} | ${bar}`)
  if (wrong) crawl.failures.push(`${where}: ${wrong}`)
}

/** Why a person is not one action away here; undefined when she is. */
async function whatIsWrong(page: Page, language: Language): Promise<string | undefined> {
  if (await findDoor(page, language)) return undefined
  const bar = await barSays(page, language)
  const owner = await ownerOf(page)
  const isComing = owner?.kind === 'waiting' && bar.length > 20
  const isHere = owner?.kind === 'staff' && bar.includes(owner.name)
  return isComing || isHere ? undefined : `no door, and the bar says “${bar}”`
}

/** Who answers this page's conversation, as the server knows it. */
async function ownerOf(page: Page): Promise<Owner | undefined> {
  const kept = JSON.parse(String(await page.evaluate('localStorage.getItem("relais:demo")'))) as {
    held?: { conversationId: string; key: string; as: 'member' | 'visitor' }
  } | null
  if (!kept?.held) return undefined
  const address = `${new URL(page.url()).origin}/api/v1/demo/conversations/${kept.held.conversationId}`
  const { key, as } = kept.held
  // A member's own opens to her session, a visitor's to its key.
  const headers = as === 'visitor' ? { authorization: `Bearer ${key}` } : undefined
  const response = await page.context().request.get(address, headers && { headers })
  return response.ok() ? ((await response.json()) as ConversationView).owner : undefined
}

const labelOf = (button: Locator) =>
  button.evaluate((node) => {
    // biome-ignore lint/suspicious/noExplicitAny: runs in the page, whose types are not the tests'
    const element = node as any
    return `${element.tagName} ${element.getAttribute('aria-label') ?? element.innerText}`.trim()
  })

/** Presses whatever can be pressed and was not yet, one thing after the other, and visits what comes of it. */
export async function walk(page: Page, crawl: Crawl, where: string, language: Language): Promise<void> {
  const pressed = new Set<string>()
  await visit(page, crawl, where, language)
  for (let step = 0; step < STEPS; step++) {
    const next = await findUnpressed(page, pressed, language)
    if (!next) return
    pressed.add(next.label)
    await next.button.focus()
    await page.keyboard.press('Enter')
    await visit(page, crawl, `${where} › ${next.label.replace(/^\S+ /, '').slice(0, 40)}`, language)
  }
}

async function findUnpressed(page: Page, pressed: Set<string>, language: Language) {
  for (const button of await page.locator('button:visible:enabled, summary:visible').all()) {
    const label = await labelOf(button).catch(() => '')
    const isLeaving = LEAVES(language).some((name) => label.endsWith(name))
    if (label !== '' && !isLeaving && !pressed.has(label)) return { button, label }
  }
  return undefined
}

/** Reaches the door by the Tab key alone, from the top of the page; false when it never comes. */
export async function tabToDoor(page: Page, language: Language): Promise<boolean> {
  const door = await findDoor(page, language)
  if (!door) return false
  await page.evaluate('document.activeElement?.blur()')
  for (let i = 0; i < TABS; i++) {
    await page.keyboard.press('Tab')
    // biome-ignore lint/suspicious/noExplicitAny: runs in the page, whose types are not the tests'
    if (await door.evaluate((node) => (node as any).getRootNode().activeElement === node)) return true
  }
  return false
}
