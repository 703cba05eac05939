// Ce que le serveur dit aux membres et au personnel, en français. Le compilateur refuse une clé manquante.
import type { ServerTexts } from './en.ts'
import { frAnnouncementProblems, frAnnouncements } from './fr-announcements.ts'
import { frAway } from './fr-away.ts'
import { frDesk } from './fr-desk.ts'
import { frFeedback, frFeedbackProblems } from './fr-feedback.ts'
import { frIdentity, frIdentityProblems } from './fr-identity.ts'
import { frMail, frMailProblems } from './fr-mail.ts'
import { frModelProblems, frModels } from './fr-models.ts'
import { frPublic } from './fr-public.ts'
import { frReferral } from './fr-referral.ts'
import { frStageProblems, frStages } from './fr-stages.ts'
import { frSurveyProblems, frSurveys } from './fr-surveys.ts'

export const fr: ServerTexts = {
  ...frAnnouncements,
  ...frAway,
  ...frDesk,
  ...frIdentity,
  ...frFeedback,
  ...frPublic,
  ...frMail,
  ...frModels,
  ...frReferral,
  ...frStages,
  ...frSurveys,
  person: {
    openUntil: (time) => `Le bureau est ouvert jusqu’à ${time}. Une personne vous répond ici, dans cette conversation.`,
    opens: (when) =>
      `Le bureau ouvre ${when}. Écrivez dès maintenant : une personne vous répondra ici, dans cette conversation.`,
    noHours: 'Une personne de l’association vous répond ici, dans cette conversation.',
  },
  day: {
    today: (time) => `aujourd’hui à ${time}`,
    tomorrow: (time) => `demain à ${time}`,
    on: (day, time) => `le ${day} à ${time}`,
  },
  handoff: {
    requested: (person) =>
      `Votre demande est transmise à l’équipe. ${person} Elle verra toute cette conversation : vous n’aurez rien à répéter.`,
    phone: (phone) => ` Vous pouvez aussi appeler au ${phone}.`,
    taken: (name, role) => `${name}, ${role}, vous répond désormais dans cette conversation.`,
    returnedByStaff: (name) =>
      `${name} a rendu la conversation à l’assistant. Une personne reste joignable d’un seul geste.`,
    returnedByMember:
      'Vous êtes de nouveau avec l’assistant. Votre demande de parler à une personne est retirée ; vous pouvez la refaire en tout temps.',
    closedByStaff: (name) =>
      `${name} a fermé cette conversation. Écrivez ici en tout temps pour la rouvrir ; rien n’est perdu.`,
  },
  answer: {
    tentative: 'Nos documents disent ceci sur le sujet ; ce n’est peut-être pas votre réponse.',
    abstained: (documents) =>
      documents === 1
        ? 'Rien, dans le document que vous pouvez consulter, ne répond à cette question.'
        : `Rien, dans les ${documents} documents que vous pouvez consulter, ne répond à cette question.`,
    nothingToSearch: 'Aucun document ne permet de répondre pour le moment.',
    nearest: 'Les titres les plus proches sont ci-dessous. Une personne peut vous répondre ici.',
    assistantOff: 'L’assistant est désactivé. Une personne vous répond ici.',
    failed:
      'L’assistant n’a pas pu consulter les documents. Votre question est conservée. Vous pouvez la poser de nouveau ou parler à une personne.',
    from: (kinds, documents) =>
      `D’après les ${list(kinds, 'et les')} de l’association. ${documents === 1 ? 'Tiré de 1 document.' : `Tiré de ${documents} documents.`}`,
    approved: 'Réponse rédigée et approuvée par l’association.',
    notInForce: (until) => `Ce texte était en vigueur jusqu’au ${until}.`,
    authority: {
      statute: 'lois',
      regulation: 'règlements',
      code: 'règles de déontologie',
      policy: 'politiques et barèmes',
      guide: 'guides et réponses',
      news: 'nouvelles et procès-verbaux',
    },
  },
  problem: {
    ...frAnnouncementProblems,
    ...frStageProblems,
    ...frSurveyProblems,
    ...frMailProblems,
    ...frModelProblems,
    ...frIdentityProblems,
    ...frFeedbackProblems,
    'not-found': 'Cette page ou cette conversation n’existe pas, ou ne vous est pas accessible.',
    'bad-input': 'Ce qui a été envoyé n’a pas pu être lu. Rien n’a été modifié.',
    'cannot-loosen':
      'Les messages de détresse et les demandes de parler à une personne vont toujours à une personne. Rien n’a été modifié.',
    'too-many': 'Il n’y a plus de place. Retirez-en d’abord.',
    forbidden: 'Votre rôle ne le permet pas. Une personne qui administre l’association peut le changer.',
    'signed-out':
      'Votre session est terminée. Connectez-vous de nouveau ; ce que vous avez écrit reste dans cette page.',
    'wrong-credentials': 'Le courriel et le mot de passe ne correspondent à aucun compte.',
    'too-many-attempts': 'Trop de tentatives. Attendez une minute, puis réessayez.',
    'too-many-requests':
      'Trop de demandes en peu de temps. Attendez un instant, puis réessayez ; ce que vous avez écrit reste dans cette page.',
    'too-large': 'Ce qui a été envoyé est trop volumineux. Rien n’a été modifié.',
    'no-csrf': 'Cette demande ne vient pas de la page de l’association ; elle a été refusée.',
    'taken-by-other': (name) => `${name} répond à cette conversation.`,
    'already-closed': 'Cette conversation est déjà fermée.',
    'unknown-audience': 'Ce public visé n’existe pas dans l’association.',
    unexpected:
      'Une erreur s’est produite de notre côté. Rien de ce que vous avez écrit n’est perdu ; réessayez, ou appelez l’association.',
  },
  viewer: {
    page: (number) => `Page ${number}`,
    inForce: (day) => `En vigueur depuis le ${day}`,
    wasInForce: (day) => `N’est plus en vigueur depuis le ${day}`,
    waiting: 'Ce texte attend d’être approuvé. Il ne répond encore à personne.',
    withdrawn: 'Ce document a été retiré par l’association et ne répond plus aux questions.',
    oldVersion: 'Il existe une version plus récente de ce document.',
    newest: 'Ouvrir la version la plus récente',
    approvedBy: (name, day) => `Approuvé par ${name} le ${day}`,
    original: 'Ouvrir le fichier d’origine',
    cited: 'Passage cité',
    notFound: 'Document introuvable',
    notFoundDetail:
      'Il n’existe pas, a été retiré ou est réservé à un public dont vous ne faites pas partie. Si vous êtes membre, connectez-vous sur la page de l’association, puis ouvrez de nouveau le lien.',
    back: 'Retour à la page de l’association',
  },
}

function list(items: string[], and: string): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', les ')} ${and} ${items.at(-1)}`
}
