// Le service aux membres, en français : présence, engagement, alertes, notes, transferts, commandes ; et l’écran du bureau.
import type { enService } from './en-service.ts'
import { moment, number, soon, waited } from './format.ts'

const count = (n: number, one: string, many: string) => `${number('fr', n)} ${n < 2 ? one : many}`

const presence: typeof enService.presence = {
  label: 'Ma présence',
  available: 'Disponible',
  busy: 'Occupé(e)',
  away: 'Absent(e)',
  inactive: 'Absent(e) : rien n’a bougé depuis 15 minutes',
  disconnected: 'Absent(e) : la liaison a été coupée',
  back: 'Je suis là',
}

const promised: typeof enService.promised = {
  at: (iso) => soon('fr', iso),
  due: (minutes) => `dans ${waited('fr', minutes)}`,
  late: (minutes) => `retard ${waited('fr', minutes)}`,
  dueSpoken: (at) => `réponse promise au plus tard ${moment('fr', at)}`,
  lateSpoken: (minutes) => `engagement non tenu depuis ${waited('fr', minutes)}`,
  title: 'Engagement',
  none: 'Aucun délai n’a été promis.',
  by: (at) => `Première réponse au plus tard ${moment('fr', at)}`,
  kept: 'Réponse donnée.',
  calledFor: (name) => `appel à ${name}`,
  calledForMe: 'On vous appelle',
  nobody: 'personne encore',
}

const reason: typeof enService.reason = {
  title: 'Pourquoi une personne',
  asked: 'A demandé une personne',
  referred: 'L’assistant a confié la question à une personne',
  unanswered: 'L’assistant n’a pas trouvé de réponse certaine',
  'assistant-off': 'L’assistant était arrêté',
  'follow-up': 'A écrit de nouveau à la personne qui lui répond',
}

const alerts: typeof enService.alerts = {
  heading: 'À votre attention',
  requested: (name) => `${name} demande une personne : on vous appelle.`,
  requeued: (name) => `${name} vous est confié.`,
  approaching: (name) => `${name} : il reste le quart du temps promis.`,
  almost: (name) => `${name} : l’engagement va être rompu.`,
  broken: (name, who) => `${name} : l’engagement n’est pas tenu. Responsable : ${who}.`,
  unseen: (name) => `${name} : tout le monde a été appelé, personne n’a ouvert.`,
  open: 'Ouvrir',
  seen: 'Vu',
  allow: 'M’avertir sur cet ordinateur',
  allowed: 'Les avis sont activés',
  sound: 'Son',
  refused: 'Le navigateur refuse les avis pour cette page.',
}

const work: typeof enService.work = {
  adviser: 'Conseil habituel',
  why: 'Pourquoi cette personne',
  earlier: (n) => count(n, 'décision antérieure', 'décisions antérieures'),
  notes: 'Notes entre collègues',
  notesHint: 'Le membre ne les voit jamais ; l’assistant ne s’en sert jamais.',
  noteBox: 'Nouvelle note',
  addNote: 'Ajouter la note',
  noted: 'Note ajoutée.',
  transferNote: (name) => `Transfert par ${name} :`,
  transfer: 'Transférer',
  transferTitle: 'Transférer cette conversation',
  transferTo: 'À',
  transferWord: 'Un mot de contexte',
  transferHint: 'Seul le personnel le lit. Le membre apprend qui vient, et le délai promis continue de courir.',
  transferDo: 'Transférer',
  transferred: 'La conversation est transférée.',
  people: 'Personnes',
  teams: 'Équipes',
  load: (held, capacity) => `${number('fr', held)} sur ${number('fr', capacity)}`,
  snooze: 'Mettre de côté',
  snoozeTitle: 'Mettre cette conversation de côté jusqu’à',
  snoozeHint: 'Elle revient à ce moment, ou dès que le membre écrit. Le délai promis continue de courir.',
  inAnHour: 'Dans une heure',
  tomorrow: 'Demain, 8 h 30',
  nextWeek: 'Lundi, 8 h 30',
  wake: 'La reprendre maintenant',
  snoozedUntil: (at) => `De côté jusqu’à ${moment('fr', at)}`,
  snoozed: 'De côté',
  noneSnoozed: 'Rien n’est mis de côté.',
  savedReplies: 'Réponses enregistrées',
  noReplies: 'Aucune réponse enregistrée pour le moment.',
  inserted: 'Insérée dans votre réponse.',
  typing: (name) => `${name} est en train d’écrire…`,
  memberTyping: 'Le membre est en train d’écrire…',
  looking: (names) => `${names} a aussi cette conversation sous les yeux.`,
  readByMember: 'Lu par le membre',
}

const palette: typeof enService.palette = {
  open: 'Commandes',
  label: 'Écrivez une commande, ou des mots à trouver dans les conversations',
  none: 'Rien ne correspond.',
  found: 'Dans les conversations',
  searching: 'Recherche…',
  next: 'Conversation suivante',
  back: 'Retour',
  commands: 'Commandes',
}

const office: typeof enService.office = {
  title: 'Bureau',
  heading: 'Heures, équipes et engagement',
  intro:
    'Avant de demander, les membres lisent qui peut répondre et quand. Ce qui est réglé ici est ce qui leur est promis.',
  seen: 'Les membres lisent en ce moment :',
  hours: 'Heures d’ouverture',
  zone: (zone) => `Heure locale, ${zone}.`,
  days: {
    monday: 'Lundi',
    tuesday: 'Mardi',
    wednesday: 'Mercredi',
    thursday: 'Jeudi',
    friday: 'Vendredi',
    saturday: 'Samedi',
    sunday: 'Dimanche',
  },
  hoursHint: 'Périodes comme 8:30-12:00, 13:00-16:30 ; vide si fermé.',
  hoursWrong: 'Écrivez les périodes comme 8:30-12:00, séparées par des virgules.',
  holidays: 'Jours fériés',
  holidaysHint: 'Seuls les jours cochés sont fermés.',
  presets: { FR: 'France', 'CA-QC': 'Québec', CA: 'Canada' },
  optional: 'non férié',
  closures: 'Fermetures',
  from: 'Du',
  to: 'Au (inclus)',
  nameFr: 'Nom en français',
  nameEn: 'Nom en anglais',
  add: 'Ajouter',
  remove: 'Retirer',
  promise: 'L’engagement',
  promiseHint:
    'Une première réponse par une personne en tant de minutes d’ouverture. La règle la plus proche l’emporte : public, puis raison, puis toutes.',
  audience: 'Public visé',
  everyReason: 'Toute raison',
  everyone: 'Tout le monde',
  minutes: 'Minutes d’ouverture',
  length: (minutes) => waited('fr', minutes),
  teams: 'Équipes',
  teamHours: 'Ses propres heures',
  asAssociation: 'Les heures de l’association',
  topics: 'Sujets, séparés par des virgules',
  members: 'Qui en fait partie',
  newTeam: 'Ajouter une équipe',
  people: 'Personnes',
  capacity: 'Conversations à la fois',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  readOnly: 'Une personne de la direction ou de l’administration peut changer ces réglages.',
  outOfHours: 'hors de ses heures',
}

export const frService: typeof enService = { presence, promised, reason, alerts, work, palette, office }
