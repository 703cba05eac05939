// Les pages que tout le monde peut lire : transparence, « Vous l’avez dit », demandes de révision. En français.
import type { enPublic } from './en-public.ts'

const count = (n: number, one: string, many: string) =>
  `${new Intl.NumberFormat('fr-CA').format(n)} ${n < 2 ? one : many}`

export const frPublic: typeof enPublic = {
  publicPages: {
    colon: ' :',
    navLabel: 'Pages publiques',
    nav: { transparency: 'Transparence', improvements: 'Vous l’avez dit, nous l’avons fait' },
    otherLanguage: 'English',
    title: 'Transparence',
    asOf: (day) => `Établie d’après ce qui est vrai en ce moment, le ${day}.`,
    about: 'Ce que l’assistant est, et n’est pas',
    isAndIsNot: [
      'C’est un programme d’intelligence artificielle. Il n’a ni nom ni visage et ne se fait jamais passer pour une personne.',
      'Il répond d’après les documents ci-dessous, mot à mot ou phrase par phrase vérifiée, avec la source.',
      'Il ne décide rien au sujet de qui que ce soit et ne peut modifier ni dossier, ni permis, ni cotisation, ni discipline.',
      'On peut demander une personne à tout moment, dans la même conversation, sans condition.',
    ],
    model: (name) =>
      `Un modèle de langue est utilisé (${name}) : il peut rédiger une réponse d’après les documents, et chacune de ses phrases est vérifiée avant d’être montrée.`,
    noModel: 'Aucun modèle de langue n’est utilisé : les réponses sont des citations.',
    notice: (version) => `L’avis donné avant le premier mot (version ${version})`,
    version: (version) => `Version ${version} :`,
    otherNotices: 'Autres versions de l’avis',
    documents: 'D’après quoi il répond',
    documentsSaid: (n) =>
      `${count(n, 'document ouvert', 'documents ouverts')} à tout le monde ${n < 2 ? 'répond' : 'répondent'} aujourd’hui.`,
    showDocuments: 'Afficher les documents, avec qui les a approuvés et quand',
    reserved: (audience, n) => `${count(n, 'document est réservé', 'documents sont réservés')} : ${audience}.`,
    written: 'Réponse rédigée par l’association',
    inForce: (day) => `En vigueur depuis le ${day}`,
    approved: (name, day) => `Approbation : ${name}${day && `, le ${day}`}`,
    always: 'Ce qui va toujours à une personne',
    alwaysSaid: 'L’assistant n’y répond pas ; une personne le fait, d’abord.',
    topics: {
      distress: 'Les mots de détresse : les lignes d’aide s’affichent avant toute autre chose.',
      person: 'La demande de parler à une personne : rien ne s’y oppose.',
      judgement: 'Déontologie, discipline, conflits d’intérêts, risque juridique : ce qui demande du jugement.',
      complaint: 'Les plaintes, contre l’association ou à propos d’une réponse.',
      decision: 'Ce que quelqu’un décide au sujet d’une personne : une admission, un appel, une exception.',
      routine: 'Toute autre question.',
    },
    promise: 'La promesse d’une personne, et comment elle a été tenue',
    promiseKept: (kept, all, days) =>
      all === 0
        ? `Aucune promesse n’est venue à échéance depuis ${days} jours.`
        : `Tenue ${count(kept, 'fois', 'fois')} sur ${all} depuis ${days} jours.`,
    promiseRest: (running, withdrawn) =>
      `${count(running, 'promesse court', 'promesses courent')} encore ; ${count(withdrawn, 'demande a été retirée', 'demandes ont été retirées')} avant l’échéance.`,
    errors: 'Erreurs confirmées',
    errorsSaid: (share, low, high, days) =>
      `${share} des réponses sont fausses, entre ${low} et ${high} (19 fois sur 20), sur ${days} jours.`,
    errorsOf: (wrong, decided, given) =>
      `Mesuré par des personnes sur ${count(decided, 'réponse tirée', 'réponses tirées')} au sort, dont ${count(wrong, 'fausse', 'fausses')}, parmi ${new Intl.NumberFormat('fr-CA').format(given)} données.`,
    errorsUnknown: (given, days) =>
      `Pas encore connu : parmi ${count(given, 'réponse donnée', 'réponses données')} en ${days} jours, aucune tirée au sort n’a encore été examinée.`,
    errorsFlagged: (n) =>
      `En dehors de celles-ci, ${count(n, 'réponse signalée s’est révélée fausse', 'réponses signalées se sont révélées fausses')}.`,
    corrections: 'Corrections',
    noCorrection: 'Aucune à ce jour.',
    wrong: 'Ce qui était faux :',
    right: 'Ce qui est juste :',
    told: (n, name) => `${count(n, 'conversation prévenue', 'conversations prévenues')}, par ${name}`,
    values: 'Ce à quoi l’association tient',
    settings: { expertise: 'Expertise', relationships: 'Relations', accuracy: 'Exactitude' },
    levels: {
      documents: {
        name: 'ce que les documents règlent reçoit une réponse',
        effects: ['Ce qui va à une personne est choisi sujet par sujet, selon la liste ci-dessus.'],
      },
      experts: {
        name: 'le jugement revient aux experts',
        effects: [
          'Le jugement, les décisions sur une personne et les plaintes vont toujours à une personne, d’abord à qui connaît le sujet.',
        ],
      },
      prompt: { name: 'la promptitude d’abord', effects: ['La première personne libre répond à une demande.'] },
      adviser: {
        name: 'la personne qui conseille le membre, d’abord',
        effects: [
          'La personne qui conseille le membre est appelée d’abord, si elle est attendue dans le délai promis.',
        ],
      },
      accompanied: {
        name: 'accompagné',
        effects: [
          'La personne qui conseille le membre est appelée d’abord.',
          'Chaque réponse de l’assistant propose une personne.',
        ],
      },
      open: { name: 'ouverte', effects: ['Une réponse incertaine est montrée, signalée comme telle.'] },
      careful: {
        name: 'mot à mot',
        effects: [
          'Aucun modèle ne rédige : les réponses sont des citations.',
          'Une réponse incertaine est montrée, signalée comme telle.',
        ],
      },
      strict: {
        name: 'certaine, ou une personne',
        effects: [
          'Aucun modèle ne rédige : les réponses sont des citations.',
          'Une réponse incertaine n’est pas montrée : une personne regarde d’abord.',
        ],
      },
    },
    changes: 'Changements',
    noChange: 'Rien n’a changé depuis le début.',
    request: 'S’opposer, ou demander qu’une personne regarde de nouveau',
    requestSaid:
      'Vous pouvez vous opposer à l’usage de l’assistant, contester une décision qui vous concerne ou demander qu’une personne regarde de nouveau une réponse. Chaque demande est lue par une personne, qui y répond.',
    requestsSaid: (asked, answered, days) =>
      `${count(asked, 'demande', 'demandes')} depuis ${days} jours, dont ${count(answered, 'a reçu', 'ont reçu')} une réponse.`,
    fields: {
      kind: 'De quoi s’agit-il ?',
      name: 'Votre nom',
      contact: 'Comment vous joindre (courriel ou téléphone)',
      words: 'Que faut-il regarder ?',
    },
    kinds: {
      decision: 'Une décision qui me concerne',
      answer: 'Une réponse de l’assistant',
      objection: 'Une opposition à l’usage de l’assistant',
      other: 'Autre chose',
    },
    kept: 'Votre demande est conservée dans un registre avec sa date et sa réponse ; les personnes qui supervisent la lisent.',
    send: 'Envoyer la demande',
    incomplete:
      'Rien n’a été envoyé. Indiquez votre nom, comment vous joindre et ce qu’il faut regarder ; ce que vous avez écrit est encore là.',
    requestTitle: (number) => `Votre demande nº ${number}`,
    keepAddress: 'Conservez l’adresse de cette page : la réponse y sera. Quiconque l’a peut lire cette page.',
    waiting: (owner, day) => `Reçue. ${owner ?? 'Une personne de l’association'} répond au plus tard le ${day}.`,
    answered: (name, day) => `Réponse de ${name}, le ${day}`,
    asked: (day) => `Ce que vous avez écrit, le ${day}`,
    improvements: 'Vous l’avez dit, nous l’avons fait',
    improvementsSaid: 'Ce qui a été entendu, ce qui a été décidé et pourquoi, par qui et quand.',
    answerIt: 'Répondre : une personne vous lira',
    noImprovement: 'Rien à raconter pour l’instant.',
    feed: 'Suivre par un fil (Atom)',
    states: { done: 'Fait', planned: 'Prévu', no: 'Non retenu' },
    heard: 'Ce que nous avons entendu',
    decided: { done: 'Ce qui a été fait', planned: 'Ce qui est prévu', no: 'Pourquoi pas' },
    heardFrom: (flags, ratings) =>
      [
        flags > 0 ? count(flags, 'signalement', 'signalements') : '',
        ratings > 0 ? count(ratings, 'appréciation', 'appréciations') : '',
      ]
        .filter(Boolean)
        .join(', '),
    signed: (name, day) => `${name}, le ${day}`,
  },
}
