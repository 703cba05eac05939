// The reader's language: chosen here, remembered on this device, sent with every call.
import type { Language } from '../../contract/common.ts'
import type { StaffTexts } from '../../locales/staff/en.ts'
import { en } from '../../locales/staff/en.ts'
import { fr } from '../../locales/staff/fr.ts'
import { createStore, useStore } from './store.ts'

const KEY = 'relais.staff.language'
const TEXTS: Record<Language, StaffTexts> = { fr, en }

function firstLanguage(): Language {
  const remembered = localStorage.getItem(KEY)
  if (remembered === 'fr' || remembered === 'en') return remembered
  return navigator.language.startsWith('en') ? 'en' : 'fr'
}

const language = createStore<Language>(firstLanguage())

export type { StaffTexts }

export const currentLanguage = language.get

export const currentTexts = (): StaffTexts => TEXTS[language.get()]

export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(KEY, chosen)
  language.set(() => chosen)
}

export const useLanguage = (): Language => useStore(language)

export const useTexts = (): StaffTexts => TEXTS[useLanguage()]
