// Ce que le serveur dit du courriel, en français.
import type { enMail, enMailProblems } from './en-mail.ts'

export const frMail: typeof enMail = {
  mail: {
    testSubject: 'Message d’essai de Relais',
    testText:
      'Ce message montre que Relais peut envoyer des courriels au nom de votre association.\n\nOn peut écrire aux membres à l’adresse qu’ils ont donnée. Vous n’avez rien à faire.',
    sent: (to) =>
      `Le serveur de courriel a accepté un message pour ${to}. Vérifiez qu’il arrive, et pas dans le courrier indésirable.`,
    failure: {
      'no-mail': 'Aucun serveur de courriel n’est encore réglé.',
      refused: 'Le serveur de courriel a refusé le message : il n’accepte pas l’adresse d’expédition, ou pas la vôtre.',
      blocked:
        'Ce serveur est sur cette machine ou sur un réseau privé. L’exploitant doit d’abord le nommer dans RELAIS_MAIL_HOSTS.',
      credentials: 'Le serveur de courriel a refusé le nom d’utilisateur ou le mot de passe.',
      unreachable:
        'Le serveur de courriel n’a pas répondu comme prévu. Vérifiez son nom, son port et le type de chiffrement.',
      'unreadable-password':
        'Le mot de passe a été scellé sous un autre secret et ne peut plus être lu. Saisissez-le de nouveau.',
    },
  },
}

export const frMailProblems: typeof enMailProblems = {
  'mail-host':
    'Ce serveur est sur cette machine ou sur un réseau privé. L’exploitant de Relais doit d’abord le nommer dans RELAIS_MAIL_HOSTS.',
  'mail-clear': 'Sans chiffrement, les messages pourraient être lus en chemin. Choisissez TLS ou STARTTLS.',
}
