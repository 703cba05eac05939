// Ce qui est propre au membre : les sondages qui lui sont ouverts, et qui lui répond d’abord. En français.
import type { enOwn } from './en-own.ts'
import { formatsFor } from './formats.ts'

const format = formatsFor('fr-CA')

export const frOwn: typeof enOwn = {
  surveys: {
    heading: 'Votre avis',
    anonymous: (closes) => `Anonyme, ouvert jusqu’au ${format.moment(closes)}`,
    known: (closes) => `Avec votre nom, ouvert jusqu’au ${format.moment(closes)}`,
    answer: 'Répondre',
    answerOne: (title) => `Répondre : ${title}`,
    answered: 'Vous avez répondu. Merci.',
  },
  volunteer: {
    heading: 'L’assistant est à l’essai',
    invited:
      'Les membres qui le souhaitent peuvent l’essayer avant les autres. Vous pouvez cesser à tout moment ; une personne reste à un geste.',
    join: 'Essayer l’assistant',
    taking:
      'Vous êtes au nombre des membres qui l’essaient. Ce que vous signalez de ses réponses est lu par une personne.',
    leave: 'Cesser de l’essayer',
    failed: 'Cela n’a pas pu être enregistré. Réessayez.',
  },
  wishes: {
    heading: 'Qui vous répond d’abord',
    said: 'Votre choix l’emporte sur celui de l’association. En cas de détresse, ou si vous demandez une personne, elle est toujours là.',
    wishes: { assistant: 'L’assistant', person: 'Une personne', either: 'Selon le choix de l’association' },
    byTopic: 'Par sujet',
    same: 'Comme ci-dessus',
    topics: {
      routine: 'Questions simples : une date, des frais, un formulaire',
      judgement: 'Situations délicates : déontologie, conflit, risque',
      decision: 'Décisions à votre sujet',
      complaint: 'Plaintes',
    },
    kept: 'C’est noté, dès votre prochain message.',
    failed: 'Ce choix n’a pas pu être conservé. Réessayez.',
  },
}
