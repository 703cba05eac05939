import type { Language } from '../contract/common.ts'

/** The first of these wishes that is a language spoken here; French otherwise. Tags like `en-CA` count for `en`. */
export function languageAmong(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const base = wish?.slice(0, 2).toLowerCase()
    if (base === 'fr' || base === 'en') return base
  }
  return 'fr'
}
