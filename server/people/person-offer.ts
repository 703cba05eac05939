import type { PersonOffer } from '../../contract/answers.ts'
import type { Language } from '../../contract/common.ts'
import type { Association } from './association.ts'
import { openingAt, personSentence } from './opening.ts'

/** How to reach a person at an instant, in a language. Always an offer: no association can switch it off. */
export function personOffer(association: Association, now: Date, language: Language): PersonOffer {
  const state = openingAt(association.opening, association.timezone, now)
  return {
    available: state.open,
    sentence: personSentence(state, language),
    phone: association.contact.phone,
    email: association.contact.email,
  }
}
