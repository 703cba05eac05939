// The member’s side, in French. No-break spaces are written out (\u00A0) so that a reviewer can see them.
import type { MemberTexts } from './en.ts'
import { formatsFor } from './formats.ts'
import { frFeedback } from './fr-feedback.ts'

const format = formatsFor('fr-CA')
const { plural, number } = format

const minutes = (count: number) => `${number(count)}\u00A0${plural(count, 'minute', 'minutes')}`
const documents = (count: number) => `${number(count)}\u00A0${plural(count, 'document', 'documents')}`

export const fr: MemberTexts = {
  ...frFeedback,
  format,
  quotes: { open: '«\u00A0', close: '\u00A0»' },
  languageName: 'Français',

  assistant: {
    label: 'Assistant (IA)',
    spoken: 'Assistant, intelligence artificielle\u00A0:',
    looking: (count) => (count === 0 ? 'Recherche dans nos documents…' : `Recherche dans ${documents(count)}…`),
  },
  speakers: {
    you: 'Vous',
    youSpoken: 'Vous\u00A0:',
    person: (name, role) => `${name}, ${role}`,
    personSpoken: (name, role) => `${name}, ${role}\u00A0:`,
    automatic: 'Message automatique',
    automaticSpoken: 'Message automatique\u00A0:',
  },

  start: {
    title: 'Comment pouvons-nous vous aider\u00A0?',
    notice: 'Avant de commencer',
    doors: 'Deux façons d’obtenir de l’aide',
    oneDoor: 'Comment obtenir de l’aide',
    ask: 'Interroger l’assistant',
    askAbout: (count) =>
      count === 0
        ? 'Une réponse tout de suite, citée de nos documents approuvés.'
        : `Une réponse tout de suite, citée de nos ${documents(count)}, avec la source.`,
    person: 'Parler à une personne',
    assistantOff: 'L’assistant ne vous répond pas pour le moment. Une personne de l’association le fera.',
    suggestions: 'Questions souvent posées par les membres',
    loading: 'Ouverture de la page…',
    unreachable: 'La page n’a pas encore pu s’ouvrir. Nous réessayons\u00A0; vous n’avez rien à faire.',
  },

  person: {
    bar: 'Joindre une personne',
    talk: 'Parler à une personne',
    passOn: 'Ce que la personne lira d’abord ; modifiez-le à votre guise',
    unknown: 'Une personne de l’association peut vous répondre.',
    asking: 'Votre demande est en cours d’envoi.',
    waiting: (since, count) =>
      count < 1
        ? `Vous avez demandé une personne à ${since}.`
        : `Vous avez demandé une personne à ${since}, il y a ${minutes(count)}.`,
    typing: (name) => `${name} est en train d’écrire…`,
    promised: (by) => `Une personne vous répond ici au plus tard le ${format.moment(by)}.`,
    promiseBroken:
      'Le délai promis est dépassé. La personne responsable en est avertie\u00A0; votre demande passe en premier.',
    backToAssistant: 'Revenir à l’assistant',
    answers: (name, role) => `${name}, ${role}, vous répond.`,
    joined: (name, role) => `${name}, ${role}, a rejoint la conversation.`,
    notYourAnswer: 'Ce n’est pas ce que vous cherchiez\u00A0?',
    byPhone: (phone) => `Téléphoner au ${phone}`,
    byEmail: (email) => `Écrire à ${email}`,
  },

  answer: {
    approved: 'Réponse approuvée par l’association',
    tentative: 'Sur le sujet, sans certitude',
    abstained: 'Rien trouvé à ce sujet',
    referred: 'Une personne doit répondre',
    composed: 'Réponse rédigée par l’assistant ; chaque phrase est vérifiée dans sa source',
    drafting: 'La réponse s’écrit ; chaque phrase paraît une fois vérifiée.',
    reading: 'À lire en attendant : ce qu’en disent nos documents',
    sources: 'Sources',
    place: (title: string, page: number) => `${title}, page ${number(page)}`,
    searched: (count) => `${documents(count)} ${plural(count, 'consulté', 'consultés')}.`,
    nearest: 'Documents les plus proches',
    source: 'Source',
    page: (page) => `page\u00A0${number(page)}`,
    inForce: (day) => `En vigueur depuis le ${format.day(day)}`,
    approvedBy: (name, day) =>
      day === null ? `Approbation\u00A0: ${name}` : `Approbation\u00A0: ${name}, le ${format.day(day)}`,
    seeSource: 'Voir la source',
    seeSentence: (count) => `Voir la phrase ${number(count)} dans la source`,
    newTab: '(nouvel onglet)',
    further: (count) => `${number(count)} ${plural(count, 'autre passage', 'autres passages')} à ce sujet`,
    authorities: {
      statute: 'Loi',
      regulation: 'Règlement',
      code: 'Code',
      policy: 'Politique',
      guide: 'Guide',
      news: 'Actualité',
    },
  },

  composer: {
    toAssistant: 'Votre question à l’assistant',
    toPerson: 'Votre message à une personne',
    toNamed: (name) => `Votre message à ${name}`,
    hint: 'Entrée envoie\u00A0; Maj + Entrée va à la ligne.',
    send: 'Envoyer',
    left: (count) => `${number(count)}\u00A0${plural(count, 'caractère restant', 'caractères restants')}`,
  },

  sending: {
    unsent: 'Pas encore envoyé\u00A0; conservé ici et envoyé dès que possible.',
    sending: 'Envoi en cours…',
    refused: 'Non envoyé.',
    retry: 'Envoyer de nouveau',
    lost: 'Nous rétablissons la connexion\u00A0; ce que vous avez écrit est conservé.',
    gone: 'Cette conversation ne peut plus être ouverte d’ici. Ce que vous avez écrit est conservé ci-dessous\u00A0; vous pouvez commencer une nouvelle conversation.',
    newMessage: 'Nouveau message plus bas',
  },

  turns: {
    toAssistant: 'L’assistant répond de nouveau.',
    closed: 'Cette conversation est close. Y écrire la rouvre.',
    reopened: 'La conversation est rouverte.',
  },

  menu: {
    open: 'Menu',
    close: 'Fermer',
    thread: 'Conversation',
    started: (instant) => `Conversation commencée le ${format.moment(instant)}`,
    anew: 'Nouvelle conversation',
    anewKept: 'Celle-ci est conservée.',
    otherDevice: 'Continuer sur un autre appareil',
    otherDeviceHow:
      'Ouvrez ce lien sur l’autre appareil. Quiconque possède le lien peut lire la conversation\u00A0: gardez-le pour vous.',
    otherDeviceMember: 'Connectez-vous sur l’autre appareil\u00A0: cette conversation s’y trouve.',
    link: 'Lien vers cette conversation',
    copy: 'Copier le lien',
    copied: 'Lien copié.',
    mail: 'Me l’envoyer par courriel',
    mailSubject: 'Ma conversation',
  },

  account: {
    open: 'Connexion membre',
    email: 'Courriel',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    withProvider: (label) => `Se connecter avec ${label}`,
    noAccount:
      'Votre fournisseur vous connaît, mais vous n’êtes pas connu ici comme membre. Une personne de l’association peut vous aider.',
    providerFailed: 'La connexion n’a pas abouti. Réessayez, ou parlez à une personne : il n’y faut aucun compte.',
    failed: 'La connexion n’a pas pu se faire. Réessayez dans un moment.',
    mine: 'Mes conversations',
    none: 'Aucune conversation pour le moment.',
    untitled: 'Demande d’une personne',
    current: 'ouverte ici',
  },

  widget: {
    open: 'Questions et aide',
    resume: 'Reprendre ma conversation',
    title: (association) => `Questions et aide, ${association}`,
  },
}
