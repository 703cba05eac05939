// Ce qu’un membre signale, ce qu’il en advient, et comment on le lui demande : en français.
import type { enFeedback } from './en-feedback.ts'
import { formatsFor } from './formats.ts'

const format = formatsFor('fr-CA')
const person = (name: string | null) => name ?? 'Une personne de l’association'

export const frFeedback: typeof enFeedback = {
  feedback: {
    colon: '\u00A0:',
    report: 'Signaler un problème dans cette réponse',
    reasonsLabel: 'Quel est le problème\u00A0?',
    reasons: {
      wrong: 'C’est faux',
      outdated: 'C’est périmé',
      unanswered: 'Cela ne répond pas à ma question',
      language: 'Pas dans la bonne langue',
      other: 'Autre chose',
    },
    reported: (reason) => `Signalé\u00A0: «\u00A0${reason}\u00A0».`,
    looking: (owner, dueAt) =>
      `${person(owner)} l’examine d’ici le ${format.moment(dueAt)}. Vous l’apprendrez ici même.`,
    decided: {
      wrong: (name) => `${person(name)} a examiné la réponse\u00A0: vous aviez raison, elle était fausse.`,
      right: (name) => `${person(name)} a examiné la réponse\u00A0: elle est juste.`,
      harmless: (name) =>
        `${person(name)} a examiné la réponse\u00A0: elle pourrait être meilleure, mais rien n’y est faux.`,
    },
    yourWords: (words) => `Vous avez écrit\u00A0: «\u00A0${words}\u00A0»`,
    addWords: 'Ajouter un mot (facultatif)',
    wordsLabel: 'Que devrions-nous savoir\u00A0?',
    sendWords: 'Ajouter',
    failed: 'L’envoi n’a pas abouti. Veuillez réessayer dans un instant.',
    corrected: (at) => `Corrigée par l’association le ${format.moment(at)}. La correction se trouve plus bas.`,
    rating: {
      askAssistant: 'L’assistant vous a-t-il donné ce qu’il vous fallait\u00A0?',
      askPerson: (name) => `Avez-vous obtenu ce qu’il vous fallait de ${name}\u00A0?`,
      said: { yes: 'Oui', partly: 'En partie', no: 'Non' },
      thanks: {
        yes: 'Merci. La question est réglée parce que vous le dites.',
        partly: 'Merci. Une personne peut vous aider pour le reste, ici même.',
        no: 'Merci. Une personne peut vous répondre ici, en tout temps.',
      },
    },
    publicPages: {
      transparency: 'Ce qu’est l’assistant, et comment il se comporte',
      improvements: 'Vous l’avez dit, nous l’avons fait',
    },
    notices: {
      review: 'Suite de votre signalement',
      correction: 'Correction',
      improvement: 'Ce que vos mots ont changé',
    },
  },
}
