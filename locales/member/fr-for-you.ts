// Ce qui est choisi pour un membre, et pourquoi, en français.
import type { enForYou } from './en-for-you.ts'
import { formatsFor } from './formats.ts'

const format = formatsFor('fr-CA')
const dayOf = (at: string) => format.day(new Date(at).toLocaleDateString('sv-SE'))
const cut = (question: string) => (question.length > 90 ? `${question.slice(0, 89)}…` : question)

export const frForYou: typeof enForYou = {
  heading: 'Pour vous',
  said: 'Choisi parmi ce que vous pouvez lire, d’après votre dossier, vos questions et ce qui a changé. La raison est toujours indiquée.',
  reasons: {
    audience: (name) => `Réservé à un public dont vous êtes : ${name}`,
    file: (says) => `Concerne ce que dit votre dossier : ${says}`,
    asked: (question, at) => `A répondu à votre question du ${dayOf(at)} : « ${cut(question)} »`,
    near: (question, at) => `Proche de votre question du ${dayOf(at)} : « ${cut(question)} »`,
    new: (at) => `Nouveau : approuvé le ${dayOf(at)}`,
    changed: (at) => `A changé : ce texte a été approuvé le ${dayOf(at)}`,
  },
  authorities: {
    statute: 'Loi',
    regulation: 'Règlement',
    code: 'Code',
    policy: 'Politique',
    guide: 'Guide',
    news: 'Nouvelles',
  },
  written: 'Réponse',
  more: (count) => `Voir ${format.number(count)} de plus`,
  aside: 'Pas pour moi',
  asideOne: (title) => `Pas pour moi : ${title}`,
  asides: (count) => `Mis de côté (${format.number(count)})`,
  back: 'Reprendre',
  backOne: (title) => `Reprendre : ${title}`,
  putAside: (title) => `« ${title} » est mis de côté. Vous pouvez le reprendre plus bas.`,
  broughtBack: (title) => `« ${title} » est repris.`,
  failed: 'Ce choix n’a pas pu être conservé. Réessayez.',
}
