import { en, type ServerTexts } from './en.ts'
import { fr } from './fr.ts'

export type { ServerTexts }

/** The server's texts in a language. */
export const texts = (language: 'fr' | 'en'): ServerTexts => (language === 'fr' ? fr : en)
