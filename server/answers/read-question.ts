// A question as sentences are compared with it: its words in each language, and the kind of answer it asks for. Pure.
import { analyseQuery, characterGrams, fold, guessLanguage, type Language, stem } from '../knowledge/index.ts'
import { type Cue, cuesOf } from './answer-cues.ts'
import { searchWords } from './search-words.ts'

/** One distinct word of the question: its stem in a language, and its letters for words spelt nearly so. */
export type AskedWord = { stem: string; grams: string[] }

export type ReadQuestion = {
  text: string
  /** `undefined` when its function words do not say. */
  language: Language | undefined
  cues: Cue[]
  words: Record<Language, AskedWord[]>
}

export function readQuestion(text: string): ReadQuestion {
  const language = guessLanguage(text)
  const wordsIn = (one: Language) => {
    const found = new Map<string, AskedWord>()
    for (const word of analyseQuery(searchWords(text), one, language)) {
      const name = stem(word, one)
      if (!found.has(name)) found.set(name, { stem: name, grams: characterGrams(fold(word)) })
    }
    return [...found.values()]
  }
  return { text, language, cues: cuesOf(text), words: { fr: wordsIn('fr'), en: wordsIn('en') } }
}
