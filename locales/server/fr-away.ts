// La lettre qui porte les mots d’une personne à un membre qui a quitté la page, et la page qu’elle ouvre, en français.
import type { enAway } from './en-away.ts'

export const frAway: typeof enAway = {
  away: {
    subject: (association) => `Un message pour vous : ${association}`,
    hello: 'Bonjour,',
    written: 'Vous avez quitté la page ; voici ce qui vous a été écrit dans votre conversation :',
    read: (url) =>
      `Toute la conversation : ${url}\nCe lien n’ouvre que cette conversation, pendant 30 jours. Qui le détient peut la lire : ne le transmettez pas.`,
    answer: (url) =>
      `Pour répondre, connectez-vous : ${url}\nNe répondez pas à ce message : personne ne lit cette boîte.`,
    answerHere: 'Pour répondre, répondez simplement à ce message : vos mots rejoignent la conversation.',
    received: (name, address, subject, isSure) =>
      `Reçu par courriel de ${name ? `${name} <${address}>` : address}${isSure ? '' : ', adresse dont personne ne se porte garant'}. Objet : ${subject || '(aucun)'}. La réponse y est envoyée.`,
    leftOut: (n) =>
      n === 1
        ? 'Une pièce jointe accompagnait ce courriel et n’a pas été gardée. Demandez-la autrement si elle compte.'
        : `${n} pièces jointes accompagnaient ce courriel et n’ont pas été gardées. Demandez-les autrement si elles comptent.`,
    stop: (url) => `Pour ne plus recevoir de courriel sur cette conversation : ${url}`,
  },
  incoming: {
    tried: {
      imap: 'La boîte s’ouvre. Les lettres non lues sont relevées toutes les trente secondes.',
      webhook: 'Le secret est en place. Les lettres que votre fournisseur transmet et signe sont reçues.',
    },
    failure: {
      'no-mail': 'Rien n’est encore réglé.',
      'no-secret': 'Il n’y a pas encore de secret. Créez-en un et confiez-le à votre fournisseur.',
      blocked:
        'Ce serveur est sur cette machine ou sur un réseau privé. L’exploitant doit d’abord le nommer dans RELAIS_MAIL_HOSTS.',
      credentials: 'Le serveur de courriel a refusé le nom d’utilisateur ou le mot de passe.',
      unreachable:
        'Le serveur de courriel n’a pas répondu comme prévu. Vérifiez son nom, son port et le type de chiffrement.',
      'unreadable-password':
        'Le mot de passe a été scellé sous un autre secret et ne peut plus être lu. Saisissez-le de nouveau.',
    },
  },
  thread: {
    title: 'Votre conversation',
    what: 'Cette page montre une seule conversation et ne donne aucun autre droit. Pour écrire ou demander une personne, ouvrez la page de l’association.',
    write: 'Écrire, ou parler à une personne',
    phone: (phone) => `Par téléphone : ${phone}`,
    you: 'Vous',
    assistant: 'Assistant (IA)',
    system: 'L’association',
    manage: 'Ce lien et ces courriels',
    close: 'Fermer ce lien',
    closeSaid:
      'Plus personne ne pourra lire la conversation par les liens de ces courriels. Elle reste sur la page de l’association.',
    closed: 'C’est fait. Les liens qui vous ont été envoyés n’ouvrent plus cette conversation.',
    stopTitle: 'Courriels sur cette conversation',
    stopSaid:
      'Ce qu’une personne répond dans cette conversation ne vous sera plus envoyé par courriel. Vous le trouverez sur la page de l’association.',
    stopNow: 'Plus de courriel sur cette conversation',
    stopped:
      'C’est fait. Vous ne recevrez plus de courriel sur cette conversation. Elle reste sur la page de l’association.',
    over: 'Ce lien n’est plus valable',
    overSaid:
      'Un lien ouvre sa conversation pendant 30 jours, sauf si quelqu’un l’a fermé. La conversation, elle, est gardée : connectez-vous pour la retrouver.',
  },
}
