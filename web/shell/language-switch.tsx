import type { Language } from '../../contract/common.ts'
import { chooseLanguage, useLanguage, useTexts } from '../platform/language.ts'

/** Each language is named in itself: who needs it reads it. */
const NAMES: Record<Language, string> = { fr: 'Français', en: 'English' }

export function LanguageSwitch() {
  const t = useTexts()
  const language = useLanguage()
  const other = language === 'fr' ? 'en' : 'fr'
  return (
    <button
      type="button"
      lang={other}
      title={t.app.language}
      className="link min-h-8 cursor-pointer px-1 text-small"
      onClick={() => void chooseLanguage(other)}
    >
      {NAMES[other]}
    </button>
  )
}
