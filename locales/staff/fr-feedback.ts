// Ce qui est entendu, examiné et corrigé : les écrans du personnel en français.
import type { enFeedback } from './en-feedback.ts'
import { day, moment, number } from './format.ts'

const count = (n: number, one: string, many: string) => `${number('fr', n)} ${n < 2 ? one : many}`
const share = (value: number) =>
  new Intl.NumberFormat('fr-CA', { style: 'percent', maximumFractionDigits: 1 }).format(value)

const flags: typeof enFeedback.flags = {
  reasons: {
    wrong: 'Fausse',
    outdated: 'Périmée',
    unanswered: 'Ne répond pas',
    language: 'Mauvaise langue',
    other: 'Autre chose',
  },
  report: 'Signaler cette réponse',
  reportedTo: (name, dueAt) => `Signalée. ${name ?? 'Quelqu’un'} l’examine d’ici ${moment('fr', dueAt)}.`,
  heading: 'Réponses signalées',
  byMember: 'Le membre',
  said: (by, reason, at) => `${by} : ${reason.toLowerCase()}, ${moment('fr', at)}`,
  due: (name, dueAt) => `${name ?? 'Personne encore'} l’examine d’ici ${moment('fr', dueAt)}`,
  open: 'Ouvrir l’examen',
}

const feedback: typeof enFeedback.feedback = {
  link: 'Retours',
  nav: 'Parties des retours',
  parts: {
    announcements: 'Annonces',
    reviews: 'Examens',
    corrections: 'Corrections',
    ratings: 'Appréciations',
    surveys: 'Sondages',
    values: 'Valeurs',
    improvements: 'Vous l’avez dit',
    requests: 'Demandes',
  },
  notYours:
    'Les examens reviennent aux responsables des documents, à la direction et aux administrateurs. Vous pouvez signaler une réponse depuis l’accueil.',
  share,
}

const reviews: typeof enFeedback.reviews = {
  heading: 'Examens',
  intro:
    'Chacun a un responsable et une date : réponses signalées, plaintes, mots de détresse, et quelques réponses tirées au sort chaque jour pour connaître le taux d’erreur.',
  show: 'Afficher',
  openOnes: 'À trancher',
  decidedOnes: 'Tranchés',
  none: 'Rien à trancher. Le prochain échantillon est tiré cette nuit, si l’assistant a répondu aujourd’hui.',
  noneDecided: 'Rien n’a encore été tranché.',
  counts: (open, late) =>
    late > 0
      ? `${count(open, 'examen', 'examens')} à trancher, dont ${number('fr', late)} en retard.`
      : `${count(open, 'examen', 'examens')} à trancher, aucun en retard.`,
  kinds: { flag: 'Signalée', complaint: 'Plainte', distress: 'Détresse', sample: 'Échantillon' },
  columns: { question: 'Question', kind: 'Motif', owner: 'Responsable', due: 'D’ici', verdict: 'Tranché' },
  noQuestion: 'Sans mots',
  late: 'En retard',
  nobody: 'Personne',
  by: (iso) => moment('fr', iso),
  verdicts: { right: 'Juste', wrong: 'Fausse', harmless: 'Sans conséquence' },
  faults: {
    text: 'le texte : le document lui-même est faux ou périmé',
    retrieval: 'la recherche : le bon passage existe et n’a pas été trouvé',
    wording: 'la formulation : le passage est juste, la façon de le dire ne l’est pas',
    referral: 'l’aiguillage : une personne aurait dû répondre, ou n’avait pas à le faire',
  },
  faultNames: { text: 'le texte', retrieval: 'la recherche', wording: 'la formulation', referral: 'l’aiguillage' },
  rate: 'Erreurs confirmées',
  rateSaid: (value, low, high, days) =>
    `${share(value)} des réponses sont fausses, entre ${share(low)} et ${share(high)} (19 fois sur 20), sur ${days} jours.`,
  rateOf: (wrong, decided, covered, given) =>
    `${count(wrong, 'fausse', 'fausses')} sur ${count(decided, 'réponse tirée et tranchée', 'réponses tirées et tranchées')} ; elles valent pour ${number('fr', covered)} des ${number('fr', given)} réponses données.`,
  rateNone: (given, days) =>
    `Pas encore connu : aucune des ${count(given, 'réponse donnée', 'réponses données')} en ${days} jours n’a été tirée et tranchée.`,
  rateFlagged: (n) =>
    `En dehors des échantillons, ${count(n, 'réponse signalée s’est révélée fausse', 'réponses signalées se sont révélées fausses')}.`,
  rateBehind: 'Comment il est mesuré',
  rateHow:
    'Une dizaine de réponses est tirée chaque jour, davantage là où l’erreur est plus probable, pour qu’en 30 jours le taux soit connu à 2,5 points près, 19 fois sur 20. Chaque genre de réponse pèse selon son nombre.',
  strata: { firm: 'Certaine', tentative: 'Incertaine', abstained: 'Rien trouvé', referred: 'Vers une personne' },
  strataColumns: {
    kind: 'Genre de réponse',
    given: 'Données',
    drawn: 'Tirées',
    decided: 'Tranchées',
    wrong: 'Fausses',
  },
  back: 'Tous les examens',
  question: 'Question',
  answer: 'Réponse',
  answeredAt: (at) => `Répondu ${moment('fr', at)}`,
  report: 'Vérification',
  noReport: 'Aucun modèle n’a contribué à cette réponse : ses mots sont cités des documents.',
  refused: {
    markup: 'refusée : balises',
    citation: 'refusée : source inexistante',
    language: 'refusée : langue',
    order: 'refusée : donne un ordre',
    beside: 'refusée : à côté de la question',
    unsupported: 'refusée : non appuyée',
  },
  shown: 'montrée',
  support: (value) => `appui ${number('fr', Math.round(value * 100))} %`,
  sources: 'Sources',
  noSource: 'La réponse ne cite rien.',
  standing: { current: 'En vigueur', superseded: 'Remplacé depuis', withdrawn: 'Retiré' },
  openSource: 'Ouvrir le document',
  heard: 'Signalée par',
  member: 'Le membre',
  openConversation: 'Ouvrir la conversation',
  decision: 'Décision',
  verdict: 'La réponse était…',
  fault: 'Ce qui était en cause',
  said: 'À la personne qui l’a signalée (facultatif)',
  saidHint: 'Elle lit l’issue dans sa conversation, puis ces mots, sous votre nom.',
  note: 'Entre collègues (facultatif)',
  decide: 'Trancher',
  decided: 'Tranché. La personne qui l’avait signalée est prévenue.',
  decidedAlone: 'Tranché.',
  decidedBy: (name, at) => `${name ?? '—'}, ${moment('fr', at)}`,
  owner: 'Responsable de l’examen',
  assign: 'Confier à',
  assigned: 'Confié.',
  escalated: 'La date est passée : l’examen a été remis à une personne qui supervise.',
  openedAt: (at) => `Ouvert le ${day('fr', at)}`,
}

const corrections: typeof enFeedback.corrections = {
  heading: 'Corrections',
  intro:
    'Quand des mots donnés par l’assistant étaient faux, toutes les personnes qui les ont reçus sont retrouvées et apprennent ce qui est juste, sous le nom d’une personne.',
  none: 'Aucune correction pour l’instant. Une correction part d’un examen qui a jugé une réponse fausse.',
  columns: { what: 'Ce qui était faux', state: 'État', concerned: 'L’ont reçu', told: 'Prévenus', read: 'Ont lu' },
  acts: {
    corrected: 'Le document est corrigé',
    withdrawn: 'Le document est retiré',
    answered: 'Une réponse approuvée le remplace',
  },
  states: { open: 'À envoyer', sending: 'En cours d’envoi', sent: 'Envoyée' },
  opened: (name, at) => `Ouverte par ${name}, ${moment('fr', at)}`,
  sentBy: (name, at) => `Envoyée par ${name}, ${moment('fr', at)}`,
  begin: 'Rétablir ce qui est juste',
  beginIntro:
    'Changez d’abord ce qui répond ; toutes les personnes à qui l’ancien texte a été donné sont ensuite retrouvées.',
  stepKnowledge: 'Corriger ou retirer le document',
  stepAnswer: 'Rédiger une réponse approuvée',
  stillStands: (title) => `« ${title} » n’a pas changé depuis la réponse.`,
  findCorrected: (title) => `« ${title} » est corrigé : trouver qui a reçu l’ancien texte`,
  findWithdrawn: (title) => `« ${title} » est retiré : trouver qui l’a reçu`,
  findAnswered: 'Une réponse approuvée le remplace : trouver qui a reçu les mêmes mots',
  back: 'Toutes les corrections',
  review: 'L’examen d’origine',
  found: (cited) =>
    cited === 0
      ? 'Personne d’autre n’a reçu ces mots.'
      : `${count(cited, 'conversation reposait', 'conversations reposaient')} sur ces mots.`,
  toTell: (n) => `${count(n, 'personne à prévenir', 'personnes à prévenir')}.`,
  progress: (told, all, read) =>
    `${number('fr', told)} sur ${number('fr', all)} prévenues dans leur conversation ; ${number('fr', read)} l’ont lue depuis.`,
  mailed: (n) => `${count(n, 'prévenue', 'prévenues')} aussi par courriel.`,
  confirm: 'À confirmer',
  confirmIntro:
    'Ces réponses disaient à peu près la même chose d’une autre source, ou reposent sur des mots du même passage qui tiennent toujours. Ces personnes ne sont prévenues que si vous le dites.',
  basis: {
    cited: 'Mêmes mots',
    standing: 'Même passage, mots toujours en vigueur',
    alike: 'Dit la même chose, d’ailleurs',
  },
  likeness: (value) => `${share(value)} des mots en commun`,
  tell: 'Prévenir',
  spare: 'Ne pas prévenir',
  tellAll: 'Les prévenir toutes',
  spareAll: 'N’en prévenir aucune',
  chosen: { tell: 'Sera prévenue', spare: 'Ne sera pas prévenue', ask: 'À confirmer' },
  text: 'Ce qu’elles liront',
  textIntro:
    'Chacune lit le texte dans la langue de sa conversation, sous votre nom, avec la façon de joindre une personne.',
  inLanguage: { fr: 'En français', en: 'En anglais' },
  wrong: 'Ce qui était faux',
  right: 'Ce qui est juste',
  contact: 'Qui joindre',
  incomplete: 'Dites ce qui était faux, ce qui est juste et qui joindre, dans les deux langues.',
  send: (n) => `Envoyer à ${number('fr', n)}`,
  sendTitle: 'Envoyer cette correction ?',
  sendAsk: (n) =>
    `${count(n, 'conversation', 'conversations')} l’afficheront aussitôt, sous votre nom. L’envoi ne se reprend pas.`,
  sent: 'La correction est en route.',
}

const ratings: typeof enFeedback.ratings = {
  heading: 'Appréciations',
  intro:
    'Une question après chaque affaire, pour l’assistant et pour les personnes séparément. Une affaire est réglée quand le membre le dit, ou quand quelqu’un que nous aurions reconnu n’y est pas revenu.',
  speakers: { assistant: 'L’assistant', person: 'Les personnes' },
  episodes: (n, days) => `${count(n, 'affaire', 'affaires')} en ${days} jours.`,
  share: (value, low, high, given) =>
    `${share(value)} de oui sur ${count(given, 'avis donné', 'avis donnés')}, entre ${share(low)} et ${share(high)} (19 fois sur 20).`,
  noShare: 'Aucun avis pour l’instant.',
  outcome: 'Ce qu’il en est advenu',
  number: 'Affaires',
  outcomes: (window) => ({
    'said-yes': 'Réglée : le membre l’a dit',
    quiet: `Réglée : un membre connu n’y est pas revenu en ${window} jours`,
    'said-no': 'Pas réglée, ou en partie : le membre l’a dit',
    returned: 'Revenu sur la même affaire',
    'handed-off': 'Passée à une personne',
    silent: 'Silence : on n’en sait rien',
    open: `Trop tôt : les ${window} jours courent encore`,
  }),
  words: 'Ce que les membres ont ajouté',
  noWords: 'Personne n’a encore ajouté de mots.',
  said: { yes: 'Oui', partly: 'En partie', no: 'Non' },
}

const improvements: typeof enFeedback.improvements = {
  heading: 'Vous l’avez dit, nous l’avons fait',
  intro:
    'Ce qui a été entendu, ce qui a été décidé et pourquoi. Une fois publié, c’est sur la page publique et dans son fil, et les personnes dont les mots y ont mené l’apprennent.',
  publicPage: 'La page publique',
  none: 'Rien d’écrit pour l’instant.',
  write: 'En rédiger une',
  change: 'Modifier',
  changeOne: (heard) => `Modifier : ${heard}`,
  state: 'Décision',
  states: { planned: 'Prévu', done: 'Fait', no: 'Non' },
  heard: { fr: 'Ce qui a été entendu, en français', en: 'Ce qui a été entendu, en anglais' },
  decided: { fr: 'Ce qui a été décidé, et pourquoi, en français', en: 'Ce qui a été décidé, et pourquoi, en anglais' },
  sources: 'Les mots qui y ont mené',
  sourcesHint:
    'Conversations des 90 derniers jours qui portent un signalement ou une appréciation. Chacune est prévenue une fois à chaque décision.',
  noSource: 'Aucun membre n’a rien signalé ni apprécié en 90 jours.',
  said: (flags, ratings) =>
    [
      flags > 0 && count(flags, 'signalement', 'signalements'),
      ratings > 0 && count(ratings, 'appréciation', 'appréciations'),
    ]
      .filter(Boolean)
      .join(', '),
  publish: 'Publier',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  published: 'Publié ; les personnes concernées sont prévenues.',
  draft: 'Non publié',
  since: (at) => `Publié le ${day('fr', at)}`,
  told: (n) => count(n, 'conversation prévenue', 'conversations prévenues'),
  signed: (name, at) => `${name}, le ${day('fr', at)}`,
  incomplete: 'Dites ce qui a été entendu et ce qui a été décidé, dans les deux langues.',
}

const requests: typeof enFeedback.requests = {
  heading: 'Demandes qu’une personne regarde de nouveau',
  intro:
    'Oppositions, décisions contestées, réponses à revoir : envoyées par le formulaire de la page de transparence. Le registre garde chacune avec sa date et sa réponse.',
  none: 'Aucune demande à ce jour.',
  number: (n) => `Nº ${n}`,
  kinds: {
    decision: 'Une décision la concernant',
    answer: 'Une réponse de l’assistant',
    objection: 'S’oppose à l’usage de l’assistant',
    other: 'Autre chose',
  },
  asked: (name, contact, at) => `${name} (${contact}), ${moment('fr', at)}`,
  due: (owner, at) => `${owner ?? 'Personne encore'} répond d’ici ${moment('fr', at)}`,
  answer: 'Votre réponse',
  answerHint:
    'La personne la lit à l’adresse qui lui a été donnée, sous votre nom. Écrivez-lui ou appelez-la aussi si elle l’a demandé.',
  send: 'Répondre',
  sent: 'Répondu, et inscrit au registre.',
  answered: (name, at) => `Réponse de ${name ?? '—'}, ${moment('fr', at)}`,
}

export const frFeedback: typeof enFeedback = { flags, feedback, reviews, corrections, ratings, improvements, requests }
