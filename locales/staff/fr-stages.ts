// L’ouverture par étapes, en français.
import type { enStages } from './en-stages.ts'
import { moment } from './format.ts'

const percent = (value: number) =>
  new Intl.NumberFormat('fr-CA', { style: 'percent', maximumFractionDigits: 1 }).format(value)

export const frStages: typeof enStages = {
  stages: {
    link: 'Ouverture',
    figures: 'Chiffres',
    heading: 'Ouvrir l’assistant',
    intro:
      'À qui l’assistant répond. Allez du petit nombre au grand, au rythme que vos chiffres permettent ; revenez en arrière d’un geste. À chaque étape, chacun garde la porte vers une personne.',
    notYours: 'La direction et les administrateurs ouvrent l’assistant.',
    ladder: 'Les cinq étapes',
    now: 'En ce moment',
    names: {
      closed: 'Fermé',
      staff: 'Personnel seulement',
      volunteers: 'Volontaires',
      audiences: 'Certains membres',
      all: 'Tout le monde',
    },
    says: {
      closed: 'L’assistant ne répond à personne. Qui écrit reçoit la réponse d’une personne.',
      staff: 'Vos collègues l’essaient au bureau. Une personne répond aux membres.',
      volunteers: 'Les membres qui disent, sur leur page, vouloir l’essayer, et qui cessent quand ils veulent.',
      audiences: 'Les groupes de membres que vous choisissez, et les volontaires.',
      all: 'Tous les membres et les visiteurs.',
    },
    header: {
      closed: 'L’assistant est fermé',
      staff: 'L’assistant répond au personnel',
      volunteers: 'L’assistant répond aux volontaires',
      audiences: 'L’assistant répond à certains membres',
      all: 'L’assistant répond à tout le monde',
    },
    volunteers: (count: number) => (count < 2 ? `${count} volontaire.` : `${count} volontaires.`),
    opensTo: (names: string) => `Ouvert à : ${names}.`,
    back: (name: string) => `Revenir à : ${name}`,
    forward: (name: string) => `Ouvrir : ${name}`,
    backTitle: (name: string) => `Revenir à « ${name} » ?`,
    backSays:
      'L’effet est immédiat. Les pages ouvertes en sont averties ; qui attend l’assistant est passé à une personne de l’équipe.',
    backDo: 'Revenir maintenant',
    gates: 'Conditions',
    gatesSay:
      'Lues en ce moment dans vos propres chiffres. Une condition non remplie n’empêche rien ; elle vous demande de dire pourquoi.',
    noGate: 'Aucune condition.',
    gate: {
      golden: 'Les questions d’examen reçoivent leur source',
      promise: 'La promesse d’une personne a été tenue ces 30 derniers jours',
      errors: 'Peu des réponses lues par une personne étaient fausses',
      pulse: 'Peu de membres du personnel sont éprouvés',
      survey: 'Les membres ont été consultés sur l’assistant depuis moins d’un an',
    },
    state: { met: 'remplie', unmet: 'non remplie', unknown: 'pas encore connue' },
    figure: {
      golden: (value: number, of: number, aim: number) => `${percent(value)} de ${of} ; au moins ${percent(aim)}`,
      promise: (value: number, of: number, aim: number) =>
        `${percent(value)} de ${of} demandes ; au moins ${percent(aim)}`,
      errors: (value: number, of: number, aim: number) =>
        `${percent(value)}, d’après ${of} réponses lues ; au plus ${percent(aim)}`,
      pulse: (value: number, of: number, aim: number) =>
        `${percent(value)} de ${of} réponses ; au plus ${percent(aim)}`,
      survey: (value: number, of: number, aim: number) =>
        `${of} réponses (${percent(value)} des personnes invitées) ; au moins ${aim}`,
    },
    noFigure: 'rien de compté encore',
    whichAudiences: 'À quels groupes',
    reason: 'Pourquoi ouvrir quand même (affiché sur la page de transparence)',
    openNow: (name: string) => `Ouvrir à : ${name}`,
    done: (name: string) => `L’assistant est maintenant à l’étape « ${name} ».`,
    history: 'Chaque pas',
    noHistory: 'Aucun pas encore.',
    step: (from: string, to: string) => `${from} → ${to}`,
    by: (name: string, iso: string) => `${name}, ${moment('fr', iso)}`,
    notMet: (names: string) => `Conditions non remplies à ce moment : ${names}.`,
  },
}
