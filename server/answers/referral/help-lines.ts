// Public lines a person in distress is shown before anything else. Only those that are national, long established and free or local.
import type { HelpLine, HelpPreset } from '../../../contract/referral.ts'

const H24_FR = '24 heures sur 24, 7 jours sur 7'
const H24_EN = '24 hours a day, 7 days a week'

const PRESETS: Record<HelpPreset, HelpLine[]> = {
  'FR-CA': [
    { name: 'Urgence', number: '911', hours: H24_FR, url: null, language: 'fr' },
    {
      name: '9-8-8 : Ligne d’aide en cas de crise de suicide (appel ou texto)',
      number: '9-8-8',
      hours: H24_FR,
      url: 'https://988.ca/fr',
      language: 'fr',
    },
    {
      name: 'Ligne québécoise de prévention du suicide (1 866 APPELLE)',
      number: '1 866 277-3553',
      hours: H24_FR,
      url: 'https://suicide.ca',
      language: 'fr',
    },
    { name: 'Info-Social (Québec)', number: '811, option 2', hours: H24_FR, url: null, language: 'fr' },
    {
      name: 'SOS violence conjugale',
      number: '1 800 363-9010',
      hours: H24_FR,
      url: 'https://sosviolenceconjugale.ca',
      language: 'fr',
    },
  ],
  'EN-CA': [
    { name: 'Emergency', number: '911', hours: H24_EN, url: null, language: 'en' },
    {
      name: '9-8-8: Suicide Crisis Helpline (call or text)',
      number: '9-8-8',
      hours: H24_EN,
      url: 'https://988.ca',
      language: 'en',
    },
    {
      name: 'Quebec suicide prevention helpline (1-866-APPELLE)',
      number: '1-866-277-3553',
      hours: H24_EN,
      url: 'https://suicide.ca',
      language: 'en',
    },
    { name: 'Info-Social (Quebec)', number: '811, option 2', hours: H24_EN, url: null, language: 'en' },
  ],
  'FR-FR': [
    {
      name: 'Numéro national de prévention du suicide',
      number: '3114',
      hours: H24_FR,
      url: 'https://3114.fr',
      language: 'fr',
    },
    { name: 'SAMU (urgence vitale)', number: '15', hours: H24_FR, url: null, language: 'fr' },
    { name: 'Urgences (numéro européen)', number: '112', hours: H24_FR, url: null, language: 'fr' },
    { name: 'SOS Amitié', number: '09 72 39 40 50', hours: H24_FR, url: 'https://www.sos-amitie.com', language: 'fr' },
    { name: 'Violences Femmes Info', number: '3919', hours: H24_FR, url: null, language: 'fr' },
  ],
  none: [],
}

/** The lines to show: the association's own first, then those of the preset that it does not already name by number. */
export function helpLines(preset: HelpPreset, own: HelpLine[]): HelpLine[] {
  const dialled = new Set(own.map((line) => digits(line.number)))
  return [...own, ...PRESETS[preset].filter((line) => !dialled.has(digits(line.number)))]
}

const digits = (number: string) => number.replace(/\D/g, '')

/** Before the association chose: the lines of its country and language, as far as its time zone tells. */
export function presetFor(language: 'fr' | 'en', timezone: string): HelpPreset {
  if (/^America\//.test(timezone)) return language === 'fr' ? 'FR-CA' : 'EN-CA'
  return language === 'fr' ? 'FR-FR' : 'EN-CA'
}
