// The texts a journey reads on the screens, taken from the catalogues themselves: a journey follows the wording.
import { en as memberEn } from '../../locales/member/en.ts'
import { fr as memberFr } from '../../locales/member/fr.ts'
import { en as staffEn } from '../../locales/staff/en.ts'
import { fr as staffFr } from '../../locales/staff/fr.ts'

export const LANGUAGES = ['fr', 'en'] as const
export const member = { fr: memberFr, en: memberEn }
export const staff = { fr: staffFr, en: staffEn }

/** A question the demonstration answers, and words of its answer; one it does not answer. */
export const QUESTIONS = {
  fr: {
    answerable: 'Combien d’heures de formation continue faut-il accumuler ?',
    words: /40\s+heures/,
    unknown: 'Peux-tu m’écrire une recette de pouding chômeur ?',
    reply: 'Bonjour, je regarde votre dossier et je vous réponds tout de suite.',
  },
  en: {
    answerable: 'What is the deadline to renew my registration?',
    words: /31 March 2027/,
    unknown: 'Which pancake recipe works best with maple syrup?',
    reply: 'Hello, I am looking at your file and will answer you right away.',
  },
}
