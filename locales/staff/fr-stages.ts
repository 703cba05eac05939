// L’ouverture par étapes, en français.
import type { enStages } from './en-stages.ts'
import { moment } from './format.ts'

const percent = (value: number) =>
  new Intl.NumberFormat('fr-CA', { style: 'percent', maximumFractionDigits: 1 }).format(value)

export const frStages: typeof enStages = {
  correcting: {
    none: 'Aucune correction n’a été envoyée dans cette période.',
    said: (hours: number, corrections: number) =>
      corrections === 1
        ? `Une correction a été envoyée, ${hours} heures après qu’on a entendu parler de l’erreur.`
        : `${corrections} corrections ont été envoyées, la moitié dans les ${hours} heures après qu’on a entendu parler de l’erreur.`,
  },
  measures: {
    heading: 'D’un geste',
    topic: 'Sujet',
    offer: 'Offrir d’abord une personne sur ce sujet',
    refer: 'Suspendre l’assistant sur ce sujet',
    stepBack: 'Revenir d’une étape',
    taken: 'C’est fait : en vigueur dès le prochain message.',
    undo: 'Remettre comme avant',
    undone: 'Remis comme avant.',
    treated: {
      'answer-and-offer': (topic: string) => `Une personne est offerte d’abord sur ce sujet : ${topic}.`,
      refer: (topic: string) => `L’assistant est suspendu sur ce sujet, une personne répond : ${topic}.`,
    },
    steppedBack: (from: string, to: string) => `L’assistant est revenu de « ${from} » à « ${to} ».`,
    putBack: (name: string, iso: string) => `Remis comme avant par ${name}, ${moment('fr', iso)}.`,
  },
  tolerated: {
    summary: (share: string) => `Part que vous acceptez : ${share}`,
    label: 'Part que vous acceptez, en pour cent',
    says: (worse: string) =>
      `Avec cette part, l’alarme est faite pour remarquer vite ${worse}. Quoi que vous choisissiez, le hasard la déclenche environ une fois l’an. Plus bas : de plus petits changements sont remarqués. Plus haut : seuls les plus grands.`,
    save: 'Garder cette part',
    saved: 'Gardée : les jours y sont comparés dès le prochain compte.',
    wrong: 'Donnez une part au-dessus de 0 et sous 50 pour cent.',
  },
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
