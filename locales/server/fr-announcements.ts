// Les annonces par courriel, et la page qui y met fin, en français.
import type { enAnnouncementProblems, enAnnouncements } from './en-announcements.ts'

export const frAnnouncements: typeof enAnnouncements = {
  announcements: {
    signed: (name, association) => `${name}, ${association}`,
    answer: (address) =>
      `Pour répondre, ouvrez ${address} et connectez-vous : ce que vous écrivez arrive à une personne, dans votre conversation.`,
    stop: (address) => `Pour ne plus recevoir d’annonces par courriel : ${address}`,
    about: (title) => `Au sujet de « ${title} »`,
    stopTitle: 'Annonces par courriel',
    stopSaid:
      'Vous ne recevrez plus d’annonces par courriel. Elles restent sur la page de l’association. Les courriels qui portent sur vos propres conversations vous parviennent toujours.',
    stopNow: 'Ne plus en recevoir',
    stopped: 'C’est fait. Vous ne recevrez plus d’annonces par courriel.',
  },
}

export const frAnnouncementProblems: typeof enAnnouncementProblems = {
  'already-sent': 'Cette annonce est déjà partie. Rédigez-en une nouvelle.',
  'not-both-languages': 'Le titre et le texte sont nécessaires dans les deux langues. Votre brouillon est conservé.',
  'reason-needed':
    'Des mots sont soulignés. Changez-les, ou dites pourquoi ils conviennent tels quels. Votre brouillon est conservé.',
  'blank-left': 'Il reste à remplir ce qui se trouve entre […]. Votre brouillon est conservé.',
  'no-mail': 'Aucun serveur de courriel n’est réglé, ou il est désactivé. Rien n’a été envoyé.',
}
