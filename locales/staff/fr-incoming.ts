// Les lettres qui arrivent, en français.
import type { enIncoming } from './en-incoming.ts'

export const frIncoming: typeof enIncoming = {
  incoming: {
    title: 'Courriel reçu',
    intro:
      'Les membres peuvent répondre par courriel à ce qu’une personne leur a écrit : leurs mots rejoignent la même conversation. Qui n’est pas reconnu ouvre une conversation de visiteur, jamais celle d’un membre.',
    onOff: 'Recevoir des courriels',
    address: 'Adresse de la boîte',
    addressHint:
      'Les réponses arrivent à cette adresse suivie de « + » et d’une clé : relais+cle@exemple.org doit y parvenir.',
    way: 'Comment les lettres arrivent',
    ways: { imap: 'D’une boîte aux lettres (IMAP)', webhook: 'Transmises par votre fournisseur (HTTP)' },
    hostHint: 'Par exemple imap.exemple.org',
    securities: { tls: 'TLS (souvent le port 993)', starttls: 'STARTTLS (souvent le port 143)', none: 'Aucun' },
    policy: 'Une réponse est crue',
    policies: {
      proven: 'si le serveur de courriel se porte garant de l’expéditeur',
      address: 'par sa clé et son adresse, sauf faux signalé',
    },
    authservId: 'Serveur de courriel que l’on croit',
    authservHint: 'Son nom, au début de l’en-tête Authentication-Results d’une lettre que vous avez reçue.',
    save: 'Enregistrer',
    saved: 'Réglages du courriel reçu enregistrés.',
    test: 'Essayer',
    renew: 'Créer un nouveau secret',
    secret: 'Votre fournisseur signe avec ce secret. Il n’est montré que cette fois ; le précédent ne vaut plus rien.',
  },
}
