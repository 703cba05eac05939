// What the demonstration association wants answered, and from where: asked before each change of its documents.
import type { DemoAudience } from './library/document.ts'

export type DemoGoldenQuestion = {
  question: string
  language: 'fr' | 'en'
  audience: DemoAudience
  /** File of the document that must be quoted, and words the quotation must hold. */
  file: string
  words: string
}

const question = (
  language: 'fr' | 'en',
  text: string,
  file: string,
  words: string,
  audience: DemoAudience = 'public',
): DemoGoldenQuestion => ({ question: text, language, audience, file, words })

export const goldenQuestions: DemoGoldenQuestion[] = [
  question(
    'fr',
    'Combien d’heures de formation continue faut-il accumuler ?',
    'reglement-formation-continue.pdf',
    'au moins 40 heures',
  ),
  question(
    'fr',
    'Quel est le dernier jour pour renouveler mon inscription ?',
    'faq-membres.csv',
    'au plus tard le 31 mars 2027',
  ),
  question(
    'fr',
    'Jusqu’à quand puis-je envoyer ma déclaration de formation ?',
    'faq-membres.csv',
    'au plus tard le 30 avril 2027',
  ),
  question('fr', 'Combien de jours ai-je pour répondre au syndic ?', 'code-de-deontologie.pdf', 'dans les 15 jours'),
  question('fr', 'Quel est le quorum de l’assemblée générale ?', 'reglement-elections-ca.docx', '60 membres'),
  question('fr', 'Date limite pour les bourses étudiantes ?', 'guide-etudiant.pdf', '15 février 2027', 'students'),
  question(
    'fr',
    'Quel est le tarif horaire habituel à Montréal ?',
    'reperes-honoraires-membres.md',
    '135 $',
    'members',
  ),
  question(
    'en',
    'How many continuing education hours do I need every two years?',
    'faq-members.csv',
    'At least 40 hours',
  ),
  question('en', 'What is the deadline to renew my registration?', 'faq-members.csv', 'no later than 31 March 2027'),
  question('en', 'What meal amounts can I claim for a committee meeting?', 'refund-policy.md', '$26 for lunch'),
  question('en', 'How much does the insurance deductible cost me per claim?', 'faq-members.csv', '$500 deductible'),
  question(
    'en',
    'How long is the internship and how many hours must be actual mediation?',
    'permit-issuance-regulation.docx',
    '420 hours',
  ),
]
