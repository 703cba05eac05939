// The people of the demonstration association. All invented; their addresses cannot receive mail (.test).
import type { Language } from '../server/knowledge/passage.ts'

export type DemoStaff = {
  email: string
  name: string
  title: { fr: string; en: string }
  roles: ('administrator' | 'steward' | 'adviser' | 'director')[]
  languages: Language[]
  initials: string
  /** Background of the initials; white text on it passes 4.5:1. */
  color: string
}

export type DemoMember = {
  email: string
  name: string
  language: Language
  attributes: {
    status: 'regular' | 'new-graduate' | 'non-practising' | 'out-of-province' | 'retired' | 'student'
    region: string
    permitNumber?: string
  }
  adviserEmail: string
}

const maude = 'maude.archambault@omvq.exemple.test'
const philippe = 'philippe.nguyen-roy@omvq.exemple.test'
const sarah = 'sarah.whitcombe@omvq.exemple.test'

export const staff: DemoStaff[] = [
  {
    email: maude,
    name: 'Maude Archambault',
    title: { fr: 'Directrice générale et secrétaire', en: 'Executive director and secretary' },
    roles: ['director', 'administrator'],
    languages: ['fr', 'en'],
    initials: 'MA',
    color: '#1d3f5e',
  },
  {
    email: philippe,
    name: 'Philippe Nguyen-Roy',
    title: { fr: 'Conseiller au développement professionnel', en: 'Professional development adviser' },
    roles: ['steward', 'adviser'],
    languages: ['fr', 'en'],
    initials: 'PN',
    color: '#5b3a6b',
  },
  {
    email: sarah,
    name: 'Sarah Whitcombe',
    title: { fr: "Conseillère à l'admission et aux services aux membres", en: 'Admission and member services adviser' },
    roles: ['adviser'],
    languages: ['en', 'fr'],
    initials: 'SW',
    color: '#2f5d3a',
  },
]

type Status = DemoMember['attributes']['status']

function member(name: string, email: string, language: Language, status: Status, region: string, adviserEmail: string) {
  return (permitNumber?: string): DemoMember => ({
    email: `${email}@exemple.test`,
    name,
    language,
    attributes: { status, region, ...(permitNumber && { permitNumber }) },
    adviserEmail,
  })
}

export const members: DemoMember[] = [
  member('Catherine Beaulieu', 'catherine.beaulieu', 'fr', 'regular', 'Montréal', philippe)('MV-1187'),
  member('Jean-Simon Ouellet', 'jean-simon.ouellet', 'fr', 'regular', 'Bas-Saint-Laurent', philippe)('MV-0642'),
  member('Inès Haddad', 'ines.haddad', 'fr', 'new-graduate', 'Laval', sarah)('MV-2210'),
  member('Margaret Doyle', 'margaret.doyle', 'en', 'regular', 'Outaouais', sarah)('MV-0931'),
  member('Réjean Thibodeau', 'rejean.thibodeau', 'fr', 'retired', 'Mauricie', sarah)('MV-0058'),
  member('Amélie Fortin-Diallo', 'amelie.fortin-diallo', 'fr', 'non-practising', 'Québec', philippe)('MV-1523'),
  member('Priya Raman', 'priya.raman', 'en', 'out-of-province', 'Ontario', sarah)('MV-1904'),
  member('Zachary Côté', 'zachary.cote', 'fr', 'student', 'Estrie', sarah)(),
]
