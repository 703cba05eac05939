// À qui l’assistant répond, en français : les refus, et ce que dit la page publique.
export const frStages = {
  stages: {
    heading: 'À qui il répond',
    now: {
      closed: 'L’assistant est fermé pour le moment. Une personne répond.',
      staff: 'L’assistant répond seulement au personnel, qui l’essaie. Une personne répond aux membres.',
      volunteers:
        'L’assistant répond aux membres qui se sont portés volontaires pour l’essayer. Une personne répond à tous les autres.',
      audiences: (names: string) =>
        `L’assistant répond à certains membres (${names}) et aux volontaires. Une personne répond à tous les autres.`,
      all: 'L’assistant répond à quiconque l’interroge. Une personne est toujours à un geste.',
    },
    names: {
      closed: 'fermé',
      staff: 'personnel seulement',
      volunteers: 'volontaires',
      audiences: 'certains membres',
      all: 'tout le monde',
    },
    step: (from: string, to: string) => `de « ${from} » à « ${to} »`,
    history: 'Quand cela a changé',
    closedGates: (names: string) => `Non établi à ce moment : ${names}.`,
    gates: {
      golden: 'ses questions d’examen réussies',
      promise: 'la promesse d’une personne tenue',
      errors: 'peu de réponses confirmées fausses',
      pulse: 'le personnel à l’aise',
      survey: 'les membres consultés',
    },
  },
}

export const frStageProblems = {
  'reason-needed':
    'Une condition de ce passage n’est pas remplie. Dites pourquoi vous le faites quand même : votre raison est publique.',
  'assistant-closed': 'L’assistant est fermé. Qui dirige l’association l’ouvre sous Signaux, Ouverture.',
  'nothing-to-change': 'Il en est déjà ainsi. Rien n’a été modifié.',
  'audience-needed': 'Choisissez au moins un groupe de membres.',
}
