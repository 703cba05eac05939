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
  },
}

export const frFeedbackProblems: typeof enFeedbackProblems = {
  'already-decided': 'Quelqu’un a déjà tranché. Rien n’a été modifié.',
}
