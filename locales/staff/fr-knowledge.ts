// Les mots de l’écran des documents en français.
import type { enKnowledge } from './en-knowledge.ts'
import { day, number, percent, size } from './format.ts'

const count = (n: number, one: string, many: string) => `${number('fr', n)} ${n < 2 ? one : many}`

const knowledge = {
  heading: 'Documents',
  intro: 'Ce que l’assistant peut citer. Seuls les documents approuvés et en vigueur répondent aux membres.',
  none: 'Aucun document pour l’instant. Ajoutez les premiers ci-dessus : l’assistant répond dès que l’un d’eux est approuvé.',
  noneFound: 'Aucun document ne correspond à ces filtres.',
  clearFilters: 'Effacer les filtres',
  filter: 'Chercher un document',
  state: 'État',
  allStates: 'Tous les états',
  states: { draft: 'Brouillon', approved: 'Approuvé', withdrawn: 'Retiré' },
  shown: (n: number, all: number) =>
    n === all ? count(all, 'document', 'documents') : `${number('fr', n)} sur ${count(all, 'document', 'documents')}`,
  more: (n: number) => `En afficher ${number('fr', n)} de plus`,
  table: 'Documents',
  title: 'Titre',
  authority: 'Autorité',
  audience: 'Public visé',
  inForce: 'En vigueur',
  version: 'Version',
  pages: 'Pages',
  passages: 'Passages',
  kept: 'Texte conservé',
  warnings: 'Mises en garde',
  acts: 'Actions',
  answers: 'Répond aux membres',
  doesNotAnswer: 'Ne répond pas aujourd’hui',
  since: (iso: string) => `depuis le ${day('fr', iso)}`,
  until: (iso: string) => `jusqu’au ${day('fr', iso)}`,
  always: 'sans date',
  percent: (share: number) => percent('fr', share),
  number: (n: number) => number('fr', n),
  approvedBy: (name: string) => `par ${name}`,
  approve: 'Approuver',
  withdraw: 'Retirer',
  actOn: (act: string, title: string) => `${act} : ${title}`,
  approveTitle: 'Approuver ce document ?',
  approveBody: (title: string) =>
    `« ${title} » répondra désormais aux membres, selon ses dates. Votre nom et la date d’aujourd’hui sont conservés comme approbation.`,
  approveLost: (share: number) =>
    `Seulement ${percent('fr', share)} du texte a été lu. Ce qui manque ne peut pas être cité.`,
  withdrawTitle: 'Retirer ce document ?',
  withdrawBody: (title: string) =>
    `« ${title} » cesse aussitôt de répondre aux membres. Les réponses déjà données gardent leur source. Vous pourrez l’approuver de nouveau.`,
  doneApproved: (title: string) => `${title} : document approuvé.`,
  doneWithdrawn: (title: string) => `${title} : document retiré.`,
}

const upload = {
  heading: 'Ajouter des documents',
  drop: 'Déposez ici des fichiers ou un dossier',
  dropNow: 'Relâchez pour les ajouter',
  choose: 'Choisir des fichiers',
  chooseFolder: 'Choisir un dossier',
  kinds: 'PDF, Word, HTML, Markdown, texte, CSV de questions et réponses ; 50 Mo chacun au plus.',
  options: 'Pour ces fichiers',
  audience: 'Qui peut les voir',
  authority: 'Autorité',
  authorityGuess: 'Selon le document',
  audienceDefault: 'Tout le monde',
  approve: 'Approuver tout de suite',
  approveHint: 'Ils répondent aux membres dès qu’ils sont lus. Sinon, ils attendent à l’état de brouillon.',
  list: 'Fichiers en cours d’ajout',
  waiting: 'Attend son tour',
  sending: (share: number) => `Envoi, ${percent('fr', share)}`,
  reading: 'Lecture du document…',
  progress: (name: string) => `Progression de ${name}`,
  cancel: 'Annuler',
  cancelOne: (name: string) => `Annuler ${name}`,
  cancelAll: 'Tout annuler',
  cancelled: 'Annulé. Rien n’a été ajouté.',
  clear: 'Effacer les lignes terminées',
  again: 'Réessayer',
  againOne: (name: string) => `Réessayer : ${name}`,
  tooLarge: 'Ce fichier dépasse 50 Mo.',
  tooLargeDetail: 'Divisez-le, ou exportez-le avec des images plus légères, puis ajoutez-le de nouveau.',
  noFile: 'Ce dossier ne contient aucun fichier lisible.',
  outcomes: { added: 'Ajouté', 'new-version': 'Nouvelle version', unchanged: 'Inchangé', refused: 'Refusé' },
  unchangedDetail: 'Le même fichier est déjà là.',
  result: (passages: number, pages: number) =>
    `${count(passages, 'passage', 'passages')}, ${count(pages, 'page', 'pages')}`,
  lost: 'Du texte a été perdu :',
  lostPage: (page: number, kept: number) => `page ${number('fr', page)} : ${percent('fr', kept)} conservés`,
  lostMore: (n: number) => `et ${count(n, 'autre page', 'autres pages')}`,
  summary: (done: number, all: number, refused: number) =>
    `${number('fr', done)} sur ${count(all, 'fichier', 'fichiers')}${refused ? `, ${count(refused, 'refusé', 'refusés')}` : ''}`,
  size: (bytes: number) => size('fr', bytes),
}

export const frKnowledge: typeof enKnowledge = { knowledge, upload }
