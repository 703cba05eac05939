import type { PersonOffer } from '../../contract/answers.ts'
import type { Language } from '../../contract/common.ts'
import type { Association } from './association.ts'
import { isOpenAt } from './open-time.ts'
import { sayPerson } from './say-person.ts'

/**
 * How to reach a person at an instant, in a language, for whoever asks: the longest of the promises, so that it is true for
 * everybody. Always an offer: no association can switch it off.
 */
export function personOffer(association: Association, now: Date, language: Language): PersonOffer {
  const calendar = { opening: association.opening, timezone: association.timezone }
  // A reason or an audience that no rule covers is promised nothing: then neither is everybody.
  const isGeneral = association.promises.some((rule) => rule.reason === '*' && rule.audience === '*')
  const openMinutes = isGeneral ? Math.max(...association.promises.map((rule) => rule.openMinutes)) : null
  return {
    available: isOpenAt(calendar, now),
    sentence: sayPerson({ calendar, openMinutes, adviser: null, here: 0 }, now, language),
    phone: association.contact.phone,
    email: association.contact.email,
  }
}
