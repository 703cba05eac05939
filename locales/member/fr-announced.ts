// Ce que l’association annonce à ses membres, en français.
import type { enAnnounced } from './en-announced.ts'
import { formatsFor } from './formats.ts'

const format = formatsFor('fr-CA')

export const frAnnounced: typeof enAnnounced = {
  announced: {
    heading: 'Annonces',
    improvement: 'Vous l’avez dit, nous l’avons fait',
    close: 'Laisser',
    earlier: (count) => `Mises de côté (${count})`,
    signed: (name, at) => `${name}, ${format.moment(at)}`,
    answer: 'Votre réponse, pour une personne',
    send: 'Envoyer à une personne',
    away: 'Mettre de côté',
    signIn: 'Connectez-vous pour répondre\u00A0: une personne vous lira.',
  },
}
