// From a passage or a question to what the index matches: words without stop words, their stems and surface forms.
import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as frenchStem } from '@orama/stemmers/french'
import type { Language } from '../passage.ts'
import { splitSentences } from './sentences.ts'
import { STOP_WORDS } from './stop-words.ts'
import { fold, splitWords } from './words.ts'

export const LANGUAGES: readonly Language[] = ['fr', 'en']

/** Changes whenever the same passage would give other tokens: stored tokens of another version are analysed again. */
export const ANALYSER_VERSION = 2

/**
 * A passage's tokens as text, kept beside it in the database. Line 1: version and language; 2: title; 3: heading path;
 * 4: the question it answers; then one line for each sentence. Words are separated by one space, stop words left out,
 * accents kept. Stems are not stored: the index stems each distinct word once.
 */
export type StoredTokens = string

export type AnalysablePassage = {
  language: Language
  title: string
  headingPath: string[]
  text: string
  question?: string
}

/** The stem of a word of one language, accents removed afterwards: folding first would change French stems. */
export function stem(word: string, language: Language): string {
  if (/\p{N}/u.test(word)) return fold(word)
  return fold(language === 'fr' ? frenchStem(word) : englishStem(word))
}

const withFolded = (words: ReadonlySet<string>) => new Set([...words, ...[...words].map(fold)])
const stops: Record<Language, ReadonlySet<string>> = { fr: withFolded(STOP_WORDS.fr), en: withFolded(STOP_WORDS.en) }

/** Whether a word carries no subject, spelt with its accents or, as members often do, without. */
export const isStopWord = (word: string, language: Language): boolean => stops[language].has(word)

/** The words of a text that carry its subject, in order, lower case, accents kept. */
export const contentWords = (text: string, language: Language): string[] =>
  splitWords(text).filter((word) => !isStopWord(word, language))

const isQuestion = (heading: string | undefined) => heading?.trimEnd().endsWith('?') === true

/** Title, headings and question apart: a last heading (or a bare title) that asks is the question the passage answers. */
function labels({ title, headingPath, question }: AnalysablePassage) {
  if (question) return { title, headings: headingPath, question }
  const last = headingPath.at(-1)
  if (isQuestion(last)) return { title, headings: headingPath.slice(0, -1), question: last! }
  if (headingPath.length === 0 && isQuestion(title)) return { title: '', headings: [], question: title }
  return { title, headings: headingPath, question: '' }
}

/** Analyses a passage into the form that is stored; pure and deterministic. About 100 µs for 100 words. */
export function analysePassage(passage: AnalysablePassage): StoredTokens {
  const { language } = passage
  const words = (text: string) => contentWords(text, language).join(' ')
  const { title, headings, question } = labels(passage)
  const body = splitSentences(passage.text, language)
    .map((sentence) => words(sentence.text))
    .filter(Boolean)
  return [`${ANALYSER_VERSION} ${language}`, words(title), words(headings.join(' ')), words(question), ...body].join(
    '\n',
  )
}

/** Whether stored tokens were made by this analyser for this language. */
export const isCurrent = (tokens: StoredTokens | undefined, language: Language): tokens is StoredTokens =>
  tokens?.startsWith(`${ANALYSER_VERSION} ${language}\n`) === true

/** The language a question seems to be in, by its function words; `undefined` when they do not say. */
export function guessLanguage(text: string): Language | undefined {
  const words = splitWords(text)
  const count = (language: Language) => words.filter((word) => isStopWord(word, language)).length
  const french = count('fr')
  const english = count('en')
  if (french === english) return undefined
  return french > english ? 'fr' : 'en'
}

/** The words of a question as passages of `language` are asked for them, in order; repeated words are kept. */
export function analyseQuery(text: string, language: Language, written: Language | undefined): string[] {
  const words = contentWords(text, language)
  const subject = written && written !== language ? words.filter((word) => !isStopWord(word, written)) : words
  if (subject.length > 0) return subject
  return splitWords(text)
}
