// A text as the verifier reads it: words with their place, their stem, and what they are. Pure.
import { contentWords, fold, type Language, stem } from '../../knowledge/index.ts'
import { NEGATIONS, UNIT_OF } from './lists.ts'
import { compound, isMonth, numberOfDigits, numberOfWord } from './numbers.ts'

/** `key` is what two texts are compared by: the stem, or "#" and the number. `start` and `end` are UTF-16 offsets. */
export type Word = {
  raw: string
  low: string
  key: string
  /** Carries no subject; numbers always carry one. */
  isFunction: boolean
  isNumber: boolean
  isNegation: boolean
  isCapital: boolean
  /** The unit it names, as in lists.ts, or undefined. */
  unit: string | undefined
  start: number
  end: number
}

const PIECE =
  /\d{1,2}[:h]\d{2}(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)|\d+\s?[/⁄]\s?\d+|\d+(?:[.,]\d+)*|\p{L}\p{M}*(?:[\p{L}\p{M}]|['’-](?=\p{L}))*|[°˚º]\s?[CF](?![\p{L}\p{N}])|[%$€£°˚º¢℃℉½¼¾⅓⅔⅛]/gu
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)/u

type Known = Pick<Word, 'key' | 'isFunction' | 'isNumber' | 'isNegation' | 'unit'>
const known: Record<Language, Map<string, Known>> = { fr: new Map(), en: new Map() }
const MOST_KNOWN = 60_000

function describe(low: string, language: Language): Known {
  const cache = known[language]
  const found = cache.get(low)
  if (found) return found
  const number = /^[\d½¼¾⅓⅔⅛]/.test(low) ? numberOfDigits(low) : numberOfWord(low)
  const isNegation = NEGATIONS.has(low) || low.endsWith("n't")
  const described: Known = {
    key: number === undefined ? keyOf(low, language) : `#${number}`,
    isFunction: number === undefined && (low.length === 1 || contentWords(low, language).length === 0),
    isNumber: number !== undefined,
    isNegation,
    unit: UNIT_OF.get(low)?.name,
  }
  if (cache.size >= MOST_KNOWN) cache.clear()
  cache.set(low, described)
  return described
}

const keyOf = (low: string, language: Language): string =>
  isMonth(low) ? fold(low) : stem(low.replace(/['-]/g, ''), language) || low

/** The words of a text in order. Elided articles are dropped, hyphened words kept whole unless they are not in one piece elsewhere. */
export function readWords(text: string, language: Language): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0]
    const start = match.index
    if (raw.includes('-') && !numberOfWord(raw.toLowerCase())) pushParts(words, raw, start, language)
    else push(words, raw, start, language)
  }
  return joinNumbers(words)
}

function pushParts(words: Word[], raw: string, start: number, language: Language): void {
  let offset = 0
  for (const part of raw.split('-')) {
    push(words, part, start + offset, language)
    offset += part.length + 1
  }
}

function push(words: Word[], raw: string, start: number, language: Language): void {
  const plain = raw
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[˚º]\s?|°\s/gu, '°')
  const elided = ELIDED.exec(plain)?.[0].length ?? 0
  const low = plain.slice(elided)
  if (low === '') return
  const first = raw[elided]!
  const isCapital = first !== first.toLowerCase()
  words.push({
    raw: raw.slice(elided),
    low,
    ...describe(low, language),
    isCapital,
    start: start + elided,
    end: start + raw.length,
  })
}

/** "vingt et un", "two hundred", "cent vingt": neighbouring number words become one. */
function joinNumbers(words: Word[]): Word[] {
  const isWord = (word: Word | undefined) => word?.isNumber === true && !/^[\d½¼¾⅓⅔⅛]/.test(word.raw)
  if (!words.some((word, i) => isWord(word) && isWord(words[i + 1]))) return words
  const joined: Word[] = []
  for (let i = 0; i < words.length; ) {
    let j = i
    while (isWord(words[i]) && isWord(words[j + 1])) j++
    const number = j > i ? compound(words.slice(i, j + 1).flatMap((word) => word.low.split('-'))) : undefined
    if (number) joined.push({ ...words[i]!, key: `#${number}`, end: words[j]!.end })
    else joined.push(...words.slice(i, j + 1))
    i = j + 1
  }
  return joined
}
