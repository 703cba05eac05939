// The demonstration association: an invented professional order. No person, place, number or amount here is real.
import { guides } from './library/guides.ts'
import { rules } from './library/rules.ts'

export type { DemoDocument } from './library/document.ts'
export { type DemoMember, type DemoStaff, members, staff } from './people.ts'

const weekday = [
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '16:30' },
]

export const association = {
  slug: 'demo',
  name: {
    fr: 'Ordre des médiatrices et médiateurs de voisinage du Québec',
    en: 'Québec Order of Neighbourhood Mediators',
  },
  shortName: 'OMVQ',
  /** The one colour of the member page; checked for contrast by the program. */
  accent: '#1d4f73',
  timezone: 'America/Toronto',
  languages: ['fr', 'en'] as const,
  /** Local times, closed at noon; a day that is absent is closed. */
  openingHours: { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday },
  /** First and last day included. */
  closures: [
    { from: '2026-12-21', to: '2027-01-04', name: { fr: 'Congé des Fêtes', en: 'Holiday closure' } },
    { from: '2027-03-26', to: '2027-03-29', name: { fr: 'Congé de Pâques', en: 'Easter' } },
  ],
  contact: {
    phone: '514 555-0142',
    tollFree: '1 833 555-0142',
    email: 'info@omvq.exemple.test',
    address: "450, rue de l'Entente, bureau 310, Montréal (Québec)  H0H 0H0",
  },
  audiences: [
    { key: 'public', name: { fr: 'Public', en: 'Public' } },
    {
      key: 'members',
      name: { fr: 'Membres inscrits au tableau', en: 'Members on the roll' },
      rule: { status: ['regular', 'new-graduate', 'non-practising', 'out-of-province', 'retired'] },
    },
    {
      key: 'students',
      name: { fr: 'Étudiantes et étudiants inscrits au registre', en: 'Registered students' },
      rule: { status: ['student'] },
    },
    { key: 'staff', name: { fr: "Personnel de l'Ordre", en: 'Staff of the Order' } },
  ],
  /** Offered on the member page before the first question. */
  suggestions: {
    fr: [
      'Combien d’heures de formation continue dois-je suivre ?',
      'Quand dois-je renouveler mon permis ?',
      'Combien coûte la cotisation annuelle ?',
    ],
    en: [
      'How many hours of continuing education do I need?',
      'When do I have to renew my permit?',
      'How much are the annual dues?',
    ],
  },
  blurb: {
    fr: 'Posez votre question sur l’inscription, la formation continue, les frais, la déontologie ou la pratique. La réponse cite les textes de l’Ordre. Une personne est toujours joignable.',
    en: 'Ask about registration, continuing education, fees, ethics or practice. Answers quote the Order’s own texts. You can reach a person at any time.',
  },
} as const

/** Opens every demonstration account, member or staff. For the demonstration only: never reuse it anywhere else. */
export const demoPassword = 'relais-de-demonstration'

export const documents = [...rules, ...guides]
