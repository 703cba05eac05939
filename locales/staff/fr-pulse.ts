// Comment va l’équipe, en français.
import type { enPulse } from './en-pulse.ts'

export const frPulse: typeof enPulse = {
  pulse: {
    link: 'Comment ça va ?',
    heading: 'Comment ça va ?',
    intro:
      'Cinq énoncés par mois, si vous le voulez bien. Seules des sommes sont conservées : votre réponse n’est écrite nulle part. Rien ne paraît sous cinq réponses, ni avant la fin du mois, et rien n’est jamais rapproché de ce que chacun fait avec l’assistant.',
    statements: {
      supported: 'On me soutient dans mon travail.',
      unthreatened: 'Je ne vois pas l’assistant comme une menace.',
      informed: 'Je sais ce que fait l’assistant et ce qu’on prévoit pour lui.',
      workload: 'Ma charge de travail est supportable.',
      recommend: 'Je recommanderais de travailler ici.',
    },
    scores: { 1: 'Pas du tout', 2: 'Plutôt non', 3: 'Entre les deux', 4: 'Plutôt oui', 5: 'Tout à fait' },
    send: 'Envoyer ma réponse',
    thanks: 'Merci : votre réponse est dans les sommes du mois.',
    months: 'Mois écoulés',
    noMonth: 'Pas encore de mois avec cinq réponses.',
    month: (iso, respondents) =>
      `${new Intl.DateTimeFormat('fr-CA', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso))}, ${respondents} réponses`,
    statement: 'Énoncé',
  },
}
