// Les sondages : la lettre, et la page que son lien ouvre. En français.
import type { enSurveyProblems, enSurveys } from './en-surveys.ts'

const TREATMENTS = {
  answer: 'une réponse',
  'answer-and-offer': 'une réponse, et une personne proposée',
  refer: 'une personne d’abord',
}
const TOPICS = {
  routine: 'Questions simples',
  judgement: 'Situations délicates',
  decision: 'Décisions sur une personne',
  complaint: 'Plaintes',
}

export const frSurveys: typeof enSurveys = {
  surveys: {
    open: (address, until) =>
      `Pour répondre, ouvrez ${address}. Quelques minutes suffisent ; le lien sert une seule fois, jusqu’au ${until}.`,
    anonymous:
      'Vos réponses sont anonymes. Seuls des totaux sont conservés, et les mots sans nom, ni date, ni ordre. Votre participation est connue jusqu’à la clôture, pour que personne ne réponde deux fois ; ensuite, elle est effacée.',
    known:
      'Vos réponses sont conservées avec votre nom : les personnes responsables du sondage peuvent lire qui a dit quoi.',
    always:
      'En cas de détresse, ou si vous demandez une personne, vous en joignez toujours une. La question ne se pose pas, et aucune réponse n’y change rien.',
    until: (day) => `Ouvert jusqu’au ${day}.`,
    optional: 'Vous pouvez laisser des questions sans réponse. On répond une seule fois.',
    keep: 'Faites-le aussi pour moi dès maintenant : que mes réponses décident qui me répond d’abord.',
    send: 'Envoyer mes réponses',
    empty: 'Rien n’a été envoyé : aucune question n’a encore de réponse.',
    words: 'Souhaitez-vous ajouter quelque chose ?',
    topics: {
      routine:
        'Une question simple : une date, des frais, un formulaire, une règle. Qui devrait vous répondre d’abord ?',
      judgement:
        'Un conseil dans une situation délicate : déontologie, conflit, risque juridique. Qui devrait vous répondre d’abord ?',
      decision:
        'Une décision à votre sujet : une admission, une exemption, un appel. Qui devrait vous répondre d’abord ?',
      complaint: 'Une plainte. Qui devrait vous répondre d’abord ?',
    },
    wishes: {
      assistant: 'L’assistant, et une personne si je la demande',
      person: 'Une personne',
      either: 'L’un ou l’autre me convient',
    },
    scale: { '1': '1 – Pas du tout', '2': '2', '3': '3', '4': '4', '5': '5 – Tout à fait' },
    states: {
      scheduled: (day) => `Ce sondage ouvre le ${day}.`,
      answered: 'Ce lien a déjà servi : vos réponses ont été reçues. Merci.',
      closed: 'Ce sondage est clos.',
      thanks:
        'Merci. Vos réponses ont été reçues. Ce qui aura été entendu, et ce que nous en ferons, sera rendu public.',
    },
    decided: {
      own: 'Un membre connu peut dire qui doit lui répondre d’abord, en tout ou par sujet ; son choix l’emporte.',
      after: (name, day, answered, invited) =>
        `${name}, le ${day}, après un sondage auquel ${answered} membres sur ${invited} ont répondu.`,
      change: (topic, from, to) => `${TOPICS[topic]} : ${TREATMENTS[to]}, au lieu de ${TREATMENTS[from]}.`,
    },
    back: 'Vers la page de l’association',
    signed: (association) => association,
    stop: (address) => `Pour ne plus recevoir de lettres de ce genre : ${address}`,
  },
}

export const frSurveyProblems: typeof enSurveyProblems = {
  'already-open': 'Ce sondage a déjà été ouvert : il ne peut plus être modifié. Écrivez-en un nouveau.',
  'not-open': 'Ce sondage n’est pas ouvert.',
  'nothing-to-apply': 'Le résultat ne change rien à ce qui est choisi.',
}
