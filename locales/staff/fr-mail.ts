// Le serveur de courriel de l’association, en français.
import type { enMail } from './en-mail.ts'

export const frMail: typeof enMail = {
  mail: {
    title: 'Courriel',
    intro:
      'Relais envoie ses courriels par le serveur de votre association. Sans serveur, il n’en envoie aucun, et tout le reste fonctionne.',
    onOff: 'Envoyer des courriels',
    host: 'Serveur',
    hostHint: 'Par exemple mail.exemple.org',
    port: 'Port',
    security: 'Chiffrement',
    securities: { tls: 'TLS (souvent le port 465)', starttls: 'STARTTLS (souvent le port 587)', none: 'Aucun' },
    username: 'Nom d’utilisateur',
    usernameHint: 'À laisser vide si le serveur n’en demande pas.',
    password: 'Mot de passe',
    passwordKept: 'Un mot de passe est gardé. Saisissez-en un pour le remplacer ; changer de serveur l’efface.',
    passwordHint: 'Scellé dès l’enregistrement ; plus personne ne peut le lire ici.',
    fromAddress: 'Adresse d’expédition',
    fromName: 'Nom de l’expéditeur',
    perMinute: 'Messages par minute, au plus',
    save: 'Enregistrer',
    saved: 'Réglages du courriel enregistrés.',
    test: 'M’envoyer un essai',
    testHint: 'Envoyé à votre propre adresse, avec ce qui est enregistré.',
  },
}
