// La salle des signaux, en français.
import type { enSignals } from './en-signals.ts'
import { day, moment, number } from './format.ts'

const of = (events: number, cases: number) => `${number('fr', events)} sur ${number('fr', cases)}`
const share = (value: number) =>
  new Intl.NumberFormat('fr-CA', { style: 'percent', maximumFractionDigits: 1 }).format(value)
const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

const series = {
  unmet: {
    title: 'Promesses non tenues',
    sentence: (events: number, cases: number) =>
      `Demandes d’une personne restées sans réponse à temps : ${of(events, cases)}.`,
    event: 'hors délai',
  },
  'asked-twice': {
    title: 'Demander deux fois',
    sentence: (events: number, cases: number) =>
      `Conversations où il a fallu demander une personne plus d’une fois : ${of(events, cases)}.`,
    event: 'redemandée',
  },
  unreachable: {
    title: 'Ne joindre personne',
    sentence: (events: number, cases: number) =>
      `Conversations avec une plainte confirmée de n’avoir joint personne : ${of(events, cases)}.`,
    event: 'plainte confirmée',
  },
  errors: {
    title: 'Erreurs confirmées',
    sentence: (events: number, cases: number) =>
      `Réponses qu’une personne a confirmées fausses : ${of(events, cases)}.`,
    event: 'fausse',
  },
  staff: {
    title: 'L’équipe',
    sentence: (events: number, cases: number) =>
      `Réponses anonymes qui disent que le travail est devenu pénible : ${of(events, cases)}.`,
    event: 'pénible',
  },
  'dissatisfied-assistant': {
    title: 'Insatisfaits de l’assistant',
    sentence: (events: number, cases: number) => `Avis défavorables à l’assistant : ${of(events, cases)}.`,
    event: 'défavorable',
  },
  'dissatisfied-person': {
    title: 'Insatisfaits de l’équipe',
    sentence: (events: number, cases: number) => `Avis défavorables à une personne : ${of(events, cases)}.`,
    event: 'défavorable',
  },
  automation: {
    title: 'Sans personne',
    sentence: (events: number, cases: number) =>
      `Conversations menées sans qu’une personne intervienne : ${of(events, cases)}.`,
    event: 'sans personne',
  },
}

const alarms = {
  wall: {
    group: 'Y a-t-il un mur ?',
    title: 'Les membres se heurtent à un mur',
    means: 'Ceux qui veulent une personne l’attendent trop, ou doivent insister, plus souvent que d’ordinaire.',
    suggestions: [
      'diriger plus de sujets vers une personne',
      'ajouter des heures ou des gens',
      'éteindre l’assistant pour un jour',
    ],
  },
  errors: {
    group: 'Disons-nous vrai ?',
    title: 'Les erreurs se multiplient',
    means: 'Plus de réponses sont confirmées fausses que d’ordinaire.',
    suggestions: [
      'corriger le document en cause',
      'rédiger une réponse',
      'confier le sujet à une personne en attendant',
    ],
  },
  staff: {
    group: 'Comment va l’équipe ?',
    title: 'L’équipe va mal',
    means: 'Les réponses anonymes de l’équipe sont moins bonnes que d’ordinaire.',
    suggestions: ['en parler ensemble', 'renforcer l’accueil', 'revenir à l’étape précédente'],
  },
  divergence: {
    group: 'Les membres sont-ils contents, et de qui ?',
    title: 'Plus pour l’assistant, moins pour les membres',
    means: 'Les membres sont moins contents de l’assistant alors qu’on lui en confie de plus en plus.',
    suggestions: [
      'confier plus de sujets à des personnes',
      'demander aux membres pourquoi',
      'revenir à l’étape précédente',
    ],
  },
}

export const frSignals: typeof enSignals = {
  signals: {
    link: 'Signaux',
    heading: 'Signaux',
    intro:
      'Ce qui dit tôt que l’assistant abîme la confiance. Chaque chiffre montre de quoi il est fait ; une alarme ne se déclenche par hasard qu’une fois l’an environ.',
    notYours: 'Ces chiffres sont réservés à la direction et à l’administration.',
    period: 'Période',
    lastDays: (days: number) => (days === 365 ? 'Un an' : `${days} jours`),
    csv: 'Exporter (CSV)',
    print: 'Imprimer le rapport du conseil',
    csvHead: ['série', 'jour', 'événements', 'cas', 'part habituelle'],
    alarmsHeading: 'Alarmes',
    noAlarm: 'Aucune alarme en cours.',
    closedAlarms: (n: number) => (n === 1 ? 'Une alarme close' : `${n} alarmes closes`),
    series,
    alarms,
    noCase: 'Rien à compter pendant cette période.',
    mostOn: (weekday: number) => `Surtout le ${WEEKDAYS[weekday]}.`,
    between: (low: number, high: number) => `Entre ${share(low)} et ${share(high)}, 19 fois sur 20.`,
    share,
    of,
    tolerated: 'toléré',
    alarmMark: 'alarme',
    day: (iso: string) => day('fr', iso),
    shortDay: (iso: string) =>
      new Intl.DateTimeFormat('fr-CA', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(iso)),
    table: 'Jours et conversations',
    columns: { day: 'Jour', figure: 'Chiffre', behind: 'Ce qu’il y a derrière' },
    showCases: 'Montrer',
    showCasesOf: (iso: string) => `Montrer les conversations du ${day('fr', iso)}`,
    noConversation: 'Aucune conversation n’est conservée pour ce jour.',
    conversationAt: (iso: string) => moment('fr', iso),
    evidence: (iso: string, events: number, cases: number, usual: number) =>
      `Depuis le ${day('fr', iso)} : ${of(events, cases)}, quand ${share(usual)} est l’ordinaire.`,
    owner: (name: string | null) => (name ? `Entre les mains de ${name}.` : 'Personne ne l’a encore prise.'),
    doneBy: (name: string, iso: string) => `${name}, ${moment('fr', iso)}`,
    closed: (name: string, iso: string) => `Close par ${name}, ${moment('fr', iso)} :`,
    suggest: (all: string) => `Ce qui peut aider : ${all}.`,
    whatWasDone: 'Ce qu’on fait, ou ce qu’on a appris',
    take: 'M’en charger',
    taken: 'L’alarme est à vous.',
    write: 'Le noter',
    written: 'C’est noté.',
    close: 'Clore l’alarme',
    closedNow: 'L’alarme est close. Sa série est surveillée à neuf dès demain.',
  },
}
