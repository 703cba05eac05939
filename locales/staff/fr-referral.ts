// Les mots de l’écran « Ce qui va à une personne » en français.
import type { enReferral } from './en-referral.ts'
import { percent } from './format.ts'

const referral: typeof enReferral.referral = {
  heading: 'Ce qui va à une personne',
  link: 'À une personne',
  intro:
    'Avant de chercher quoi que ce soit, l’assistant regarde si un message demande une personne, ou en exige une. À vous de décider, sujet par sujet, de ce qui se passe alors.',
  notYours: 'Ce choix revient aux responsables des documents et aux administrateurs.',
  policy: 'Sujet par sujet',
  topics: {
    distress: 'Détresse',
    person: 'Demande de parler à une personne',
    judgement: 'Jugement',
    complaint: 'Plainte',
    decision: 'Décision sur une personne',
    routine: 'Question courante',
  },
  topicHints: {
    distress: 'Suicide, désespoir, violence, épuisement. Les lignes d’aide s’affichent avant toute autre chose.',
    person: 'Le relais vaut réponse ; aucune question n’est posée.',
    judgement: 'Déontologie, discipline, conflit d’intérêts, risque juridique, « dois-je… », une erreur à avouer.',
    complaint: 'Contre l’association, parce que personne ne répond, ou pour une réponse fausse.',
    decision: 'Une admission, un appel, une exception : ce que quelqu’un décide au sujet du membre.',
    routine: 'Tout le reste, y compris les questions sur des sujets délicats auxquelles vos documents répondent.',
  },
  treatments: {
    answer: 'Répondre',
    'answer-and-offer': 'Répondre et proposer une personne',
    refer: 'Une personne d’abord',
  },
  fixed: 'Toujours une personne d’abord',
  lines: 'Lignes d’aide',
  linesIntro: 'Ce qu’un membre en détresse voit en premier, avant même que la personne de l’association soit prévenue.',
  preset: 'Lignes publiques',
  presets: {
    'FR-CA': 'Canada et Québec, en français',
    'EN-CA': 'Canada, en anglais',
    'FR-FR': 'France, en français',
    none: 'Aucune : seulement les nôtres',
  },
  own: 'Nos propres lignes',
  ownIntro: 'Elles passent avant les lignes publiques.',
  lineName: 'Nom',
  lineNumber: 'Numéro',
  lineHours: 'Heures',
  lineLanguage: 'Répond en',
  addLine: 'Ajouter une ligne',
  removeLine: (name) => `Retirer ${name}`,
  remove: 'Retirer',
  shown: 'Affichées, dans cet ordre',
  noLines: 'Aucune ligne n’est affichée. Un membre en détresse ne voit que la façon de joindre l’association.',
  save: 'Enregistrer',
  saved: 'Enregistré. Le prochain message sera lu ainsi.',
  tryHeading: 'Que se passerait-il avec…',
  tryIntro: 'Rien n’est conservé de ce que vous essayez.',
  message: 'Un message',
  language: 'Langue',
  languages: { fr: 'Français', en: 'Anglais' },
  try: 'Essayer',
  tried: (topic, percent) => `${topic}, à ${percent}`,
  reasons: {
    rule: 'La formulation ne laisse aucun doute.',
    model: 'Estimé d’après des messages du même genre.',
    example: 'Très proche d’un de vos exemples :',
  },
  examples: 'Nos propres exemples',
  examplesIntro:
    'Dites de quel sujet relève un message ; ceux qui lui ressemblent suivent aussitôt. Aucun exemple ne fait taire la détresse ni une demande de parler à quelqu’un.',
  topic: 'Sujet',
  add: 'Ajouter cet exemple',
  added: 'Exemple ajouté.',
  removed: 'Exemple retiré.',
  noExample: 'Aucun exemple pour l’instant.',
  removeExample: (text) => `Retirer l’exemple : ${text}`,
  addedBy: (name, day) => `${name}, ${day}`,
}

const firmness: typeof enReferral.firmness = {
  heading: 'Quand une réponse est donnée sans réserve',
  intro:
    'Sinon, elle est présentée comme « sur le sujet, sans certitude ». Combien de réponses fausses sur cent acceptez-vous parmi celles qui sont données sans réserve ? Ces parts ont été mesurées sur des questions et des documents semblables aux vôtres, non sur les vôtres.',
  shipped: 'Le réglage d’origine de Relais',
  accept: (n) => `Au plus ${n} sur cent`,
  comesTo: (firm, wrong) =>
    firm === 0
      ? 'Rien ne serait donné sans réserve : l’estimation ne permet pas de le promettre.'
      : `Environ ${percent('fr', firm)} des questions répondues sans réserve, dont ${percent('fr', wrong)} à tort.`,
  save: 'Enregistrer',
  saved: 'C’est enregistré : la prochaine réponse en tient compte.',
}

export const frReferral: typeof enReferral = { referral, firmness }
