// Ce que les membres apprennent de ce qu’ils ont signalé, en français.
import type { enFeedback, enFeedbackProblems } from './en-feedback.ts'

export const frFeedback: typeof enFeedback = {
  feedback: {
    outcome: {
      wrong:
        'Vous avez signalé une réponse de l’assistant. Nous l’avons examinée : vous aviez raison, la réponse était fausse.',
      right:
        'Vous avez signalé une réponse de l’assistant. Nous l’avons examinée : elle est juste, selon nos documents d’aujourd’hui.',
      harmless:
        'Vous avez signalé une réponse de l’assistant. Nous l’avons examinée : elle aurait pu être meilleure, mais rien n’y était faux.',
    },
    correction: (said) =>
      `L’assistant vous a donné ici une réponse fausse. Nous vous prions de nous en excuser.\n\nCe qui était faux : ${said.wrong}\n\nCe qui est juste : ${said.right}\n\n${said.contact}`,
    improvement: {
      done: (heard, decided) =>
        `Vous nous avez dit quelque chose, et cela a changé quelque chose.\n\nCe que nous avons entendu : ${heard}\n\nFait : ${decided}`,
      planned: (heard, decided) =>
        `Vous nous avez dit quelque chose ; voici ce qui en vient.\n\nCe que nous avons entendu : ${heard}\n\nPrévu : ${decided}`,
      no: (heard, decided) =>
        `Vous nous avez dit quelque chose ; voici notre réponse.\n\nCe que nous avons entendu : ${heard}\n\nNous avons décidé de ne pas le faire : ${decided}`,
    },
    draft: {
      wrong: (title, words) => (words ? `« ${words} »${title && ` (${title})`}` : title),
      contact: (contact) =>
        contact
          ? `Si vous avez agi d’après cette réponse, ou en cas de doute, écrivez ici ou joignez-nous : ${contact}.`
          : 'Si vous avez agi d’après cette réponse, ou en cas de doute, écrivez ici : une personne vous répond.',
    },
  },
}

export const frFeedbackProblems: typeof enFeedbackProblems = {
  'not-changed':
    'Le texte n’a pas changé depuis. Approuvez le texte corrigé, ou retirez le document, puis revenez : personne n’est prévenu avant.',
  'already-sent': 'Cette correction est déjà envoyée. Rien n’a été modifié.',
  'already-decided': 'Quelqu’un a déjà tranché. Rien n’a été modifié.',
  'already-answered': 'Vous avez déjà répondu pour ce mois-ci. Rien n’a été modifié.',
}
