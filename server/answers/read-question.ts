// A question as sentences are compared with it: its words in each language, and the kind of answer it asks for. Pure.
import { analyseQuery, characterGrams, fold, guessLanguage, kindred, type Language, stem } from '../knowledge/index.ts'
import { type Cue, cuesOf } from './answer-cues.ts'
import { searchWords } from './search-words.ts'

/** One distinct word of the question: its stem in a language, its letters for words spelt nearly so, and stems that mean as much. */
export type AskedWord = { stem: string; grams: string[]; kin: ReadonlySet<string> }

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
      if (found.has(name)) continue
      const kin = new Set(kindred(word, language ?? one, one))
      found.set(name, { stem: name, grams: characterGrams(fold(word)), kin })
    }
    return [...found.values()]
  }
  return { text, language, cues: cuesOf(text), words: { fr: wordsIn('fr'), en: wordsIn('en') } }
}
