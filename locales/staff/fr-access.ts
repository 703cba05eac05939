// Qui entre : les membres du site, les importations, les annuaires, la connexion. Français.
import type { enAccess } from './en-access.ts'
import { day } from './format.ts'

const on = (iso: string) => day('fr', iso.slice(0, 10))

export const frAccess: typeof enAccess = {
  accessHeader: { link: 'Accès' },
  access: {
    heading: 'Accès',
    notYours: 'Seule l’administration règle qui entre.',
    copy: 'Copier',
    copyOf: (what) => `Copier : ${what}`,
    copied: 'Copié.',
    places: { site: 'Membres de votre site', import: 'Importation', directory: 'Annuaire', signIn: 'Connexion' },
    site: {
      title: 'Membres connectés sur votre site',
      intro:
        'Votre site sait déjà qui est connecté. Il peut s’en porter garant ici : la personne ne se connecte pas deux fois, et celles qui lui répondent voient qui elle est. Sans cela, elle est une visiteuse ; personne n’est jamais reconnu par une adresse ou un numéro de téléphone.',
      keys: 'Clés',
      keysHint:
        'Votre site signe un jeton pour chaque page qu’il sert à un membre connecté. Pour changer de clé sans interruption : faites-en une deuxième, mettez-la sur le site, puis révoquez la première.',
      noKey: 'Aucune clé : toute personne qui écrit depuis votre site est une visiteuse.',
      twoAlready: 'Deux clés sont en service, c’est le maximum. Révoquez-en une pour en faire une autre.',
      newKeyName: 'Site',
      keyName: 'Nom de la clé',
      keyNameHint: 'Pour la reconnaître plus tard, par exemple « site, novembre ».',
      algorithm: 'Façon de signer',
      algorithms: {
        HS256: 'HS256 : un secret partagé avec votre site',
        EdDSA: 'EdDSA : votre site garde sa clé privée',
      },
      publicKey: 'Clé publique (PEM ou JWK, Ed25519)',
      publicKeyHint: 'La moitié publique seulement. Cette commande fait une paire et montre sa moitié publique :',
      make: 'Faire une clé',
      secret: 'Secret',
      secretOnce:
        'Copiez ce secret maintenant : il ne sera plus montré. Gardez-le sur le serveur de votre site, jamais dans une page.',
      revoke: 'Révoquer',
      revokeTitle: (name) => `Révoquer la clé ${name}`,
      revokeBody:
        'Les jetons qu’elle a signés sont refusés dès maintenant. Les membres déjà ici gardent leur conversation jusqu’à la fin de leur session, dans les huit heures.',
      revokedNow: 'La clé est révoquée.',
      revokedOn: (iso) => `Révoquée le ${on(iso)}`,
      lastUsed: (iso) => `Dernière utilisation le ${on(iso)}`,
      neverUsed: 'Jamais utilisée',
      onSite: 'Sur votre site',
      sites: (origins) => `Sites qui peuvent accueillir l’assistant : ${origins}.`,
      noSite: 'Aucun site ne peut encore accueillir l’assistant. L’exploitant en autorise un avec « relais embed ».',
      inPages: 'Dans les pages',
      siteRuns: 'Votre site fonctionne avec',
      onServer: 'Sur le serveur',
      onServerHint:
        'Répondez à l’adresse /relais-token par le jeton du membre connecté, en texte simple ; répondez 204 à toute autre personne. Mettez le secret ou la clé privée dans la variable RELAIS_KEY.',
      tryTitle: 'Essayer un jeton',
      token: 'Jeton',
      tryIt: 'Essayer',
      refused: 'Ce jeton serait refusé',
      knownAs: (name) => `Accepté : c’est ${name}`,
      newMember: (name) => `Accepté : ${name} sera connue dès sa première visite`,
      number: 'Numéro',
      readsAs: (audiences) =>
        audiences ? `Elle lit ce qui est destiné à : ${audiences}.` : 'Elle lit seulement ce qui est public.',
      addressTaken:
        'Son adresse est celle d’un autre membre ici. Elle est laissée de côté ; les deux comptes restent distincts.',
    },
  },
}
