// Ce qui est dit quand une personne vient d’abord, en français. Simple, bref, sans juger.
import type { enReferral } from './en-referral.ts'

export const frReferral: typeof enReferral = {
  referral: {
    lead: {
      distress:
        'Ce que vous écrivez compte, et vous n’avez pas à le porter seul ou seule. Ces lignes répondent maintenant. Une personne de l’association peut aussi vous parler ici.',
      person: 'Une personne va vous répondre ici.',
      judgement:
        'Cela demande le jugement d’une personne, pas celui d’un texte. Quelqu’un de l’association peut examiner votre situation avec vous, en toute confidentialité. Ce qui suit est une lecture en attendant, pas une réponse.',
      complaint:
        'Merci de nous le dire. Une personne lira cette plainte et vous répondra ; l’assistant ne la juge pas.',
      decision:
        'Seules des personnes peuvent décider pour une personne. Quelqu’un de l’association peut regarder votre dossier avec vous. Ce qui suit est une lecture en attendant, pas une réponse.',
      routine: 'Ici, c’est une personne qui répond à ce genre de question.',
    },
    clarify: 'Votre question peut désigner plusieurs choses dans nos documents. Laquelle ?',
  },
}
