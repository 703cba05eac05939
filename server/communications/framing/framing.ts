// What a text of the association says between the lines. Explainable rules, French and English: each finding names the words, says why they
// worry people, and offers another way. Pure; nothing is ever blocked.
import type { Language } from '../../../contract/common.ts'
import { fold, splitSentences } from '../../knowledge/index.ts'
import { ALWAYS_PERSON, ASKED_ANSWERED_OPEN, ONLY_ASKING, PERSON_SOON, SAID_MINUTES } from './access-claims.ts'
import { DISGUISE, DISGUISE_GUARD } from './disguise.ts'
import { SAVINGS, SAVINGS_GUARD } from './savings.ts'
import { SOURCED, UNSOURCED } from './unsourced.ts'

export const CONCERNS = ['savings', 'access', 'disguise', 'unsourced'] as const
/**
 * `savings`: the organisation's gain rather than the member's. `access`: a person promised beyond what is kept. `disguise`: software
 * made to pass for somebody. `unsourced`: a figure or a superlative without where it comes from.
 */
export type Concern = (typeof CONCERNS)[number]

/** Offsets of the words in the text given, end excluded. */
export type Finding = { concern: Concern; start: number; end: number; words: string }

/** How human access stands today; null where nothing was counted or promised. */
export type Access = {
  /** Open minutes within which a person is promised. */
  promisedMinutes: number | null
  /** Share of requests met within the promise over 30 days, 0–1. */
  kept: number | null
}

/** From this share on, "within the promised time" is a fair thing to say. */
const KEPT_ENOUGH = 0.95

type Plain = { text: string; at: number[] }

/** The sentence without case, accents or typographic forms, and where each letter stood. */
function plainOf(sentence: string, start: number): Plain {
  let text = ''
  const at: number[] = []
  for (let i = 0; i < sentence.length; i++) {
    const letters = fold(sentence[i]!.toLowerCase()).replaceAll(/[’‘]/g, "'").replaceAll(/\s/g, ' ')
    for (const letter of letters) {
      text += letter
      at.push(start + i)
    }
  }
  return { text, at }
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found) return found
  }
  return undefined
}

/** Reads a text, a sentence at a time: at most one finding of each concern in a sentence. */
export function readFraming(text: string, language: Language, access: Access): Finding[] {
  return splitSentences(text, language).flatMap(({ start, end }) => {
    const plain = plainOf(text.slice(start, end), start)
    const given: [Concern, RegExpExecArray | undefined][] = [
      ['savings', SAVINGS_GUARD.test(plain.text) ? undefined : firstMatch(SAVINGS, plain.text)],
      ['access', accessClaim(plain.text, access)],
      ['disguise', DISGUISE_GUARD.test(plain.text) ? undefined : firstMatch(DISGUISE, plain.text)],
      ['unsourced', SOURCED.test(plain.text) ? undefined : firstMatch(UNSOURCED, plain.text)],
    ]
    return given.flatMap(([concern, match]) => (match ? [findingOf(text, plain, concern, match)] : []))
  })
}

function findingOf(text: string, plain: Plain, concern: Concern, match: RegExpExecArray): Finding {
  const words = match[0]
  const from = match.index + (words.length - words.trimStart().length)
  const to = match.index + words.trimEnd().length
  const start = plain.at[from] ?? 0
  const end = (plain.at[to - 1] ?? start) + 1
  return { concern, start, end, words: text.slice(start, end) }
}

/** "Always", "at any hour" of a person never holds; "within so long" holds when it is promised, and kept. */
function accessClaim(text: string, { promisedMinutes, kept }: Access): RegExpExecArray | undefined {
  if (ONLY_ASKING.test(text) || ASKED_ANSWERED_OPEN.test(text)) return undefined
  const always = firstMatch(ALWAYS_PERSON, text)
  if (always) return always
  const soon = firstMatch(PERSON_SOON, text)
  if (!soon) return undefined
  const said = minutesIn(text)
  const isBorneOut =
    promisedMinutes !== null && said !== null && said >= promisedMinutes && kept !== null && kept >= KEPT_ENOUGH
  return isBorneOut ? undefined : soon
}

const UNITS: [RegExp, number][] = [
  [/^(?:min|minute)/, 1],
  [/^(?:h|heure|hour)/, 60],
  // A working day of seven hours, as openings count.
  [/^(?:j|jour|day|business|working)/, 420],
]

/** The time a sentence names, in open minutes: "within two hours" → 120. Null when it names none. */
export function minutesIn(text: string): number | null {
  const found = SAID_MINUTES.exec(text)
  if (!found?.groups) return null
  const { amount = '', unit = '' } = found.groups
  const worth = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1
  return (NUMBERS[amount] ?? Number(amount)) * worth
}

const NUMBERS: Record<string, number> = {
  ...{ un: 1, une: 1, one: 1, an: 1, a: 1, deux: 2, two: 2, trois: 3, three: 3, quatre: 4, four: 4, cinq: 5, five: 5 },
  ...{ six: 6, dix: 10, ten: 10, quinze: 15, fifteen: 15, trente: 30, thirty: 30 },
}
