// Les mots de l’application du personnel en français. Espaces insécables devant : ; ? ! » et après «.
import type { enDesk } from './en-desk.ts'
import { day, hour, moment, number, waited } from './format.ts'

// En français, zéro et un demandent le singulier.
const count = (n: number, one: string, many: string) => `${number('fr', n)} ${n < 2 ? one : many}`

const app = {
  title: 'Accueil',
  loading: 'Chargement…',
  retry: 'Réessayer',
  cancel: 'Annuler',
  dismiss: 'Masquer',
  skipToContent: 'Aller au contenu',
  language: 'Langue',
  unnamedMember: 'Visiteur',
  assistantLabel: 'Assistant (IA)',
  assistantSpoken: 'Assistant, intelligence artificielle :',
  day: (iso: string) => day('fr', iso),
  hour: (iso: string) => hour('fr', iso),
  moment: (iso: string) => moment('fr', iso),
  quote: (text: string) => `« ${text} »`,
  page: (page: number) => `p. ${number('fr', page)}`,
  opensInNewTab: '(s’ouvre dans un nouvel onglet)',
  languageName: { fr: 'français', en: 'anglais' },
}

const errors = {
  unreachable: 'Le serveur ne répond pas.',
  unreachableDetail: 'Ce que vous avez écrit est conservé sur cet appareil. Vérifiez votre connexion, puis réessayez.',
  unexpected: 'Le serveur a donné une réponse que cette page ne comprend pas.',
  unexpectedDetail: 'Rechargez la page. Ce que vous avez écrit est conservé.',
  notFound: 'Il n’y a rien à cette adresse.',
  backToDesk: 'Retour à l’accueil',
  offline: 'La liaison en direct est coupée. Reconnexion en cours… Ce que vous voyez peut dater de quelques instants.',
  screenFailed: 'Cet écran a cessé de fonctionner. Ce que vous avez écrit est conservé.',
  reload: 'Recharger la page',
  noKnowledge:
    'Votre rôle ne permet pas de gérer les documents. Un administrateur peut vous confier celui de responsable des documents.',
}

const signIn = {
  heading: 'Connexion du personnel',
  email: 'Courriel',
  password: 'Mot de passe',
  submit: 'Se connecter',
  submitting: 'Connexion…',
  ended:
    'Votre session a pris fin. Ce que vous avez écrit est conservé : connectez-vous pour reprendre où vous en étiez.',
  emailMissing: 'Écrivez votre adresse courriel.',
  passwordMissing: 'Écrivez votre mot de passe.',
  notStaff: 'Ce compte n’est pas un compte du personnel.',
  memberPage: 'Aller à la page des membres',
}

const header = {
  nav: 'Sections',
  desk: 'Accueil',
  knowledge: 'Documentation',
  settings: 'Réglages',
  signOut: 'Se déconnecter',
  keys: 'Raccourcis clavier',
  assistant: 'Assistant',
  turnOffTitle: 'Arrêter l’assistant pour les membres ?',
  turnOff:
    'Les membres ne recevront plus de réponses de l’assistant ; chaque nouvelle question attendra une personne. Ils peuvent toujours joindre une personne, comme maintenant. Il ne répond plus au bureau non plus ; pour l’essayer entre vous, choisissez « Personnel seulement » sous Signaux, Ouverture.',
  turnOffDo: 'Arrêter',
  turnOnTitle: 'Remettre l’assistant en marche pour les membres ?',
  turnOn:
    'L’assistant se rouvre à ceux à qui il répondait, à partir des documents approuvés, avec son étiquette et ses sources. Les membres peuvent toujours joindre une personne à tout moment.',
  turnOnDo: 'Mettre en marche',
}

const queue = {
  heading: 'File d’attente',
  filter: 'Chercher dans la file',
  waiting: 'En attente d’une personne',
  mine: 'Mes conversations',
  colleagues: 'Avec des collègues',
  assistant: 'Avec l’assistant',
  closed: 'Closes',
  noneWaiting: 'Personne n’attend.',
  noneMine: 'Vous ne répondez à personne en ce moment.',
  noneColleagues: 'Vos collègues ne répondent à personne en ce moment.',
  noneAssistant: 'L’assistant n’a aucune conversation ouverte.',
  noneClosed: 'Aucune conversation close.',
  noneFound: 'Aucune conversation ne correspond.',
  wait: (minutes: number) => (minutes < 1 ? '< 1 min' : waited('fr', minutes)),
  waitSpoken: (minutes: number, late: boolean) =>
    `attend depuis ${waited('fr', minutes)}${late ? ', plus de 20 minutes' : ''}`,
  awaitsReply: 'À répondre',
  withName: (name: string) => `avec ${name}`,
  noWords: 'A demandé une personne avant d’écrire',
  more: (n: number) => `En afficher ${number('fr', n)} de plus`,
  changed: (n: number) => count(n, 'nouveauté dans la file', 'nouveautés dans la file'),
  newWaiting: (n: number) => `${count(n, 'personne attend', 'personnes attendent')} une réponse.`,
  show: 'Afficher',
  titleCount: (n: number) => (n ? `(${n}) ` : ''),
}

const conversation = {
  heading: (name: string) => `Conversation avec ${name}`,
  empty: 'Choisissez une conversation dans la file.',
  emptyHint: 'Touche J pour la suivante, touche ? pour tous les raccourcis.',
  back: 'File',
  showBrief: 'Fiche',
  backToThread: 'Conversation',
  thread: 'Messages',
  nothingYet: 'Une personne a été demandée avant tout message.',
  take: 'Prendre en charge',
  reply: 'Répondre',
  giveBack: 'Rendre à l’assistant',
  close: 'Clore',
  withKey: (label: string, key: string) => `${label} (touche ${key})`,
  ownedByAssistant: 'L’assistant répond',
  ownedByNobody: 'En attente d’une personne',
  ownedByMe: 'Vous répondez',
  ownedBy: (name: string) => `${name} répond`,
  closedState: 'Close',
  composer: 'Votre réponse',
  placeholder: 'Écrivez au membre…',
  send: 'Envoyer',
  sendHint: 'Ctrl + Entrée envoie',
  takesHint: 'L’envoi vous confie la conversation : l’assistant cesse de répondre.',
  closedHint: 'Cette conversation est close.',
  tooLong: (over: number) => `${count(over, 'caractère', 'caractères')} de trop.`,
  sending: 'Envoi…',
  notSent: 'Pas encore envoyé.',
  sendAgain: 'Renvoyer',
  backToBox: 'Remettre dans la zone de saisie',
  took: (name: string) => `${name} a pris la conversation en charge`,
  asked: 'Une personne a été demandée',
  returned: 'Conversation rendue à l’assistant',
  closed: 'Conversation close',
  reopened: 'Conversation rouverte',
  newMessage: (name: string) => `Nouveau message : ${name}.`,
  toBottom: 'Dernier message',
  takeOverTitle: (name: string) => `Reprendre cette conversation à ${name} ?`,
  takeOver: (name: string) =>
    `${name} répond en ce moment. Si vous prenez le relais, le membre verra que vous répondez désormais, et ${name} verra que vous avez repris la conversation.`,
  takeOverAnyway: 'Si vous prenez le relais, le membre verra que vous répondez désormais.',
  takeOverDo: 'Prendre le relais',
  closeTitle: 'Clore cette conversation ?',
  closeBody:
    'Le membre verra que la conversation est close. S’il écrit de nouveau, elle se rouvre avec tous ses messages et le personnel en est avisé.',
  closeUnsent: 'Votre réponse n’est pas envoyée : elle reste dans la zone de saisie.',
  closeDo: 'Clore la conversation',
  doneTaken: 'Vous répondez à cette conversation.',
  doneReturned: 'L’assistant répond de nouveau.',
  doneClosed: 'Conversation close.',
}

const answer = {
  source: 'Source :',
  see: (title: string, page: string) => `Voir la source : ${title}, ${page}`,
  tentative: 'Ce n’est peut-être pas la réponse',
  further: (n: number) => `Autres passages (${n})`,
  foundNothing: (documents: number) => `Rien trouvé à ce sujet dans ${count(documents, 'document', 'documents')}.`,
  referred: 'Confié à une personne : cela demande du jugement.',
  clarify: 'A demandé de préciser la question.',
  nearest: 'Documents les plus proches',
  inForce: (iso: string) => `en vigueur depuis le ${day('fr', iso)}`,
  approvedBy: (name: string) => `approuvé par ${name}`,
  authority: {
    statute: 'Loi',
    regulation: 'Règlement',
    code: 'Code',
    policy: 'Politique',
    guide: 'Guide',
    news: 'Nouvelle',
  },
}

const brief = {
  heading: 'Fiche',
  empty: 'La fiche de la conversation ouverte s’affiche ici.',
  member: 'Membre',
  visitor: 'Visiteur, non connecté',
  memberKind: 'Membre connecté',
  language: 'Écrit en',
  earlier: 'Conversations antérieures',
  earlierCount: (n: number) => (n === 0 ? 'Aucune' : number('fr', n)),
  askedPerson: 'Personne demandée',
  askedAgo: (minutes: number, at: string) => `il y a ${waited('fr', minutes)}, ${moment('fr', at)}`,
  notAsked: 'Aucune personne n’a été demandée.',
  exchanges: 'Questions posées, réponses données',
  noExchange: 'Aucune question pour l’instant.',
  notAnswered: 'L’assistant n’a pas répondu.',
  ask: 'Interroger l’assistant',
  askHint: 'Personne d’autre ne voit la réponse.',
  askPlaceholder: 'Une question sur les documents…',
  askDo: 'Interroger',
  asking: 'Recherche dans les documents…',
  insert: 'Insérer dans la réponse',
  inserted: 'Passage inséré dans votre réponse.',
  clear: 'Effacer',
}

const keys = {
  ctrlEnter: 'Ctrl + Entrée',
  escape: 'Échap',
  heading: 'Raccourcis clavier',
  close: 'Fermer cette liste',
  next: 'Conversation suivante',
  previous: 'Conversation précédente',
  send: 'Envoyer la réponse',
  filter: 'Chercher dans la file',
  help: 'Cette liste',
  leave: 'Quitter la zone de saisie, fermer ce qui est ouvert',
}

export const frDesk: typeof enDesk = { app, errors, signIn, header, queue, conversation, answer, brief, keys }
