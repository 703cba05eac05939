// Questions témoins, réponses rédigées par le personnel, et ce que laisse une conversation, en français.
import type { enExamination } from './en-examination.ts'
import { day, moment, number } from './format.ts'

const count = (n: number, one: string, many: string) => `${number('fr', n)} ${n < 2 ? one : many}`

const rooms = {
  nav: 'Volets de la documentation',
  documents: 'Documents',
  answers: 'Réponses rédigées',
  examination: 'Questions témoins',
}

const examination = {
  heading: 'Questions témoins',
  intro:
    'Ce à quoi il faut répondre, et d’où. Elles sont posées avant que tout changement aux documents prenne effet : vous voyez ce qu’il entraînerait, puis vous publiez ou non.',
  none: 'Aucune question témoin pour l’instant. Commencez par les dix questions que vos membres posent le plus, ou gardez-en une à partir d’une conversation.',
  never: 'Pas encore posées.',
  summary: (right: number, all: number) =>
    right === all
      ? `${all < 2 ? 'La question reçoit' : `Les ${number('fr', all)} questions reçoivent`} la réponse attendue.`
      : `${number('fr', right)} question${right < 2 ? '' : 's'} sur ${number('fr', all)} ${right < 2 ? 'reçoit' : 'reçoivent'} la réponse attendue.`,
  asked: (iso: string, by: string) => `Posées le ${moment('fr', iso)}, par ${by}.`,
  run: 'Les poser maintenant',
  running: 'Questions en cours…',
  ran: (broken: number) =>
    broken === 0
      ? 'Toutes les questions témoins reçoivent la réponse attendue.'
      : `${count(broken, 'question témoin ne reçoit', 'questions témoins ne reçoivent')} pas la réponse attendue.`,
  settingsTitle: 'Ce changement modifie ce que reçoivent les questions témoins',
  settingsPublish: 'Publier quand même',
  settingsHold: 'Retenir',
  report: 'Ce que l’examen a trouvé',
  verdicts: { kept: 'Conservée', changed: 'Changée', broken: 'Perdue' },
  meanings: {
    kept: 'La source attendue répond, dans les mêmes mots.',
    changed: 'La source attendue répond, mais dans d’autres mots qu’avant.',
    broken: 'La source attendue ne répond pas.',
  },
  brokenBefore: 'Déjà perdue avant',
  mended: 'Ne répondait pas avant',
  keptOnes: (n: number) =>
    count(n, 'question reçoit la réponse dans les mêmes mots', 'questions reçoivent la réponse dans les mêmes mots'),
  expected: 'Attendu',
  before: 'Avant',
  after: 'Après',
  now: 'Maintenant',
  nothing: 'Aucune réponse',
  tentative: 'avec réserve',
  asks: (audience: string) => `posée au nom de : ${audience}`,
  list: 'Les questions',
  question: 'Question',
  source: 'Source attendue',
  words: 'Mots que la réponse doit contenir',
  wordsHint: 'Facultatif. Majuscules, accents et ponctuation ne comptent pas.',
  audience: 'Posée au nom de',
  language: 'Langue',
  verdict: 'Dernière fois',
  origins: { hand: 'rédigée ici', conversation: 'tirée d’une conversation', file: 'tirée d’un fichier' },
  anyWords: 'n’importe quel passage',
  acts: 'Actions',
  add: 'Ajouter une question',
  change: 'Modifier',
  changeOne: (question: string) => `Modifier : ${question}`,
  remove: 'Supprimer',
  removeOne: (question: string) => `Supprimer : ${question}`,
  removeTitle: 'Supprimer cette question témoin ?',
  removeBody: (question: string) => `« ${question} » ne sera plus posée. Les examens passés la gardent.`,
  removed: 'Question témoin supprimée.',
  save: 'Garder cette question',
  saved: 'Question témoin gardée.',
  chooseSource: 'Choisissez un document ou une réponse rédigée',
  incomplete: 'Rédigez une question et choisissez sa source.',
  importHeading: 'À partir d’un fichier',
  importHint:
    'CSV avec les colonnes question et source (nom de fichier ou titre) ; mots, public et langue sont facultatifs. 60 ko au plus.',
  importChoose: 'Choisir un fichier CSV',
  importTooLarge: 'Ce fichier dépasse 60 ko. Divisez-le.',
  importDone: (n: number) => `${count(n, 'question gardée', 'questions gardées')}.`,
  importProblems: (n: number) => `${count(n, 'ligne laissée de côté', 'lignes laissées de côté')} :`,
  importLine: (line: number) => `ligne ${number('fr', line)}`,
  reasons: {
    'no-question': 'pas de question',
    'too-long': 'trop longue',
    'unknown-source': 'document introuvable',
    'unknown-audience': 'public introuvable',
  },
  history: 'Examens passés',
  whys: {
    asked: 'Sur demande',
    approval: 'Approbation',
    withdrawal: 'Retrait',
    settings: 'Réglages',
    file: 'Texte envoyé pour être approuvé tout de suite',
  },
  settings: {
    'referral-policy': 'ce qui va à une personne',
    'referral-examples': 'exemples de ce qui va à une personne',
  } as Record<string, string>,
  effects: { none: 'Rien n’a changé', published: 'Publié', held: 'Gardé en attente d’approbation' },
  counts: (kept: number, changed: number, broken: number) =>
    `${count(kept, 'conservée', 'conservées')}, ${count(changed, 'changée', 'changées')}, ${count(broken, 'perdue', 'perdues')}`,
  open: 'Voir ce qui a été trouvé',
  openRun: (iso: string) => `Voir ce qui a été trouvé le ${moment('fr', iso)}`,
  trying: (title: string) => `Les questions témoins sont posées comme si « ${title} » avait déjà changé…`,
  wouldBreak: (n: number) =>
    n === 0
      ? 'Aucune question témoin ne perdrait sa réponse.'
      : `${count(n, 'question témoin ne recevrait', 'questions témoins ne recevraient')} plus la réponse attendue.`,
  publish: 'Publier',
  publishAnyway: 'Publier quand même',
  hold: 'Garder en attente',
  withdrawAnyway: 'Retirer quand même',
  keepIt: 'Ne pas retirer',
}

const answers = {
  heading: 'Réponses rédigées',
  intro:
    'Des réponses écrites par le personnel, données mot à mot. Elles passent avant tout le reste quand un membre pose la question même, une fois approuvées par une personne responsable des documents.',
  none: 'Aucune réponse rédigée pour l’instant. Écrivez-en une ici, ou proposez-en une à partir d’une conversation.',
  write: 'Rédiger une réponse',
  edit: 'Modifier cette réponse',
  inLanguage: { fr: 'En français', en: 'En anglais' },
  question: 'Question',
  questionIn: { fr: 'Question, en français', en: 'Question, en anglais' },
  answer: 'Réponse',
  answerIn: { fr: 'Réponse, en français', en: 'Réponse, en anglais' },
  oneEnough: 'Une langue suffit ; chaque langue rédigée répond dans la sienne.',
  audience: 'Qui peut la lire',
  from: 'En vigueur à partir du',
  until: 'En vigueur jusqu’au',
  source: 'Ce sur quoi elle s’appuie',
  sourceHint: 'Un article, une décision, une page : les membres qui ouvrent la réponse le lisent.',
  save: 'Enregistrer comme brouillon',
  saveChange: 'Enregistrer ; le texte approuvé reste en attendant',
  saved: 'Enregistrée. Elle répondra aux membres une fois approuvée.',
  incomplete: 'Rédigez une question et sa réponse dans une langue au moins, les deux champs remplis.',
  badDates: 'Le dernier jour précède le premier.',
  lacks: (language: 'fr' | 'en'): string => (language === 'fr' ? 'Pas rédigée en français' : 'Pas rédigée en anglais'),
  waits: 'Un nouveau texte attend d’être approuvé ; le texte approuvé continue de répondre.',
  proposed:
    'Elle ne répond encore à personne. Relisez-la avant de l’approuver : aucun nom, rien qui n’ait été vrai que pour une seule personne.',
  act: (act: string, question: string) => `${act} : ${question}`,
  approveTitle: 'Approuver cette réponse ?',
  approveBody: (question: string) =>
    `« ${question} » recevra désormais cette réponse, selon ses dates. Votre nom et la date d’aujourd’hui sont conservés comme approbation.`,
  withdrawTitle: 'Retirer cette réponse ?',
  withdrawBody: (question: string) => `« ${question} » cesse aussitôt de répondre aux membres, dans les deux langues.`,
  approved: 'Réponse approuvée.',
  withdrawn: 'Réponse retirée.',
  change: 'Modifier',
  updated: (iso: string) => `modifiée le ${day('fr', iso)}`,
}

const keep = {
  question: 'Garder comme question témoin',
  questionKept: 'Gardée comme question témoin.',
  answer: 'Proposer comme réponse rédigée',
  answerProposed:
    'Proposée. Une personne responsable des documents la lira avant qu’elle ne réponde à qui que ce soit.',
}

const waiting = {
  newText: (version: number) => `La version ${number('fr', version)} attend d’être approuvée`,
  discardShort: 'Écarter',
  discard: 'Écarter le nouveau texte',
  discardOne: (title: string) => `Écarter le nouveau texte : ${title}`,
  discardTitle: 'Écarter le texte en attente ?',
  discardBody: (title: string) =>
    `Le nouveau texte de « ${title} » ne servira pas. Le texte approuvé continue de répondre.`,
  discarded: 'Nouveau texte écarté.',
  held: (broken: number) =>
    `Gardé en attente : ${count(broken, 'question témoin ne recevrait', 'questions témoins ne recevraient')} plus la réponse attendue. Approuvez le document ci-dessous pour en voir le détail.`,
}

export const frExamination: typeof enExamination = { rooms, examination, answers, keep, waiting }
