// The reader's language: chosen here, remembered on this device, sent with every call. Only its own words are loaded.
import type { Language } from '../../contract/common.ts'
import type { StaffTexts } from '../../locales/staff/en.ts'
import { createStore, useStore } from './store.ts'

export type { StaffTexts }

const KEY = 'relais.staff.language'
const LOAD: Record<Language, () => Promise<StaffTexts>> = {
  fr: async () => (await import('../../locales/staff/fr.ts')).fr,
  en: async () => (await import('../../locales/staff/en.ts')).en,
}

function firstLanguage(): Language {
  const remembered = localStorage.getItem(KEY)
  if (remembered === 'fr' || remembered === 'en') return remembered
  return navigator.language.startsWith('en') ? 'en' : 'fr'
}

const spoken = async (language: Language) => ({ language, texts: await LOAD[language]() })

const reader = createStore(await spoken(firstLanguage()))

export const currentLanguage = (): Language => reader.get().language

export const currentTexts = (): StaffTexts => reader.get().texts

export async function chooseLanguage(chosen: Language): Promise<void> {
  localStorage.setItem(KEY, chosen)
  const next = await spoken(chosen)
  reader.set(() => next)
}

export const useLanguage = (): Language => useStore(reader).language

export const useTexts = (): StaffTexts => useStore(reader).texts
