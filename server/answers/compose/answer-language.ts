// In which language the assistant writes, as the association decided. Pure.
import type { Language } from '../../../contract/common.ts'
import type { LanguagePolicy } from '../../../contract/models.ts'
import { guessLanguage } from '../../knowledge/index.ts'

export type Spoken = {
  /** The language of the page she reads. */
  chosen: Language
  /** Her message. */
  text: string
  /** The language in her file; undefined for a visitor. */
  account?: Language
}

/** The language of the answer. A message too short to tell its language is no exception. */
export function answerLanguage(policy: LanguagePolicy, { chosen, text, account }: Spoken): Language {
  if (policy.kind === 'member') return chosen
  const other = policy.language === 'fr' ? 'en' : 'fr'
  if (policy.kind === 'fixed') return policy.language
  const wrote = policy.exceptions.includes('wrote') && guessLanguage(text) === other
  const prefers = policy.exceptions.includes('account') && account === other
  return wrote || prefers ? other : policy.language
}
