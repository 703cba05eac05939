import type { Language } from '../../../contract/common.ts'

const FRENCH = /\b(bonjour|merci|je|vous|nous|est|les|des|une|pour|avec|mon|ma|mes|que|et)\b/gi
const ENGLISH = /\b(hello|thanks|thank|you|i|we|is|the|of|a|for|with|my|that|and)\b/gi

/** The language a letter is written in, by its commonest words; the association's first when they do not tell. */
export function letterLanguage(text: string, languages: Language[]): Language {
  const words = text.slice(0, 5000)
  const lead = (words.match(FRENCH)?.length ?? 0) - (words.match(ENGLISH)?.length ?? 0)
  if (lead === 0) return languages[0] ?? 'fr'
  return lead > 0 ? 'fr' : 'en'
}
