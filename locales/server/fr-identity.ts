// Who is who, in French.
import type { enIdentity, enIdentityProblems } from './en-identity.ts'

export const frIdentity: typeof enIdentity = {
  identityRefusal: {
    malformed: 'Ceci n’est pas un jeton signé (JWT) en trois parties, ou il a été coupé en chemin.',
    'forbidden-header':
      'L’en-tête du jeton contient autre chose que alg, kid et typ. Un jeton ne peut pas apporter sa propre clé.',
    'unknown-key': 'L’en-tête ne nomme aucune clé de cette association. Mettez l’identifiant de la clé dans « kid ».',
    'revoked-key': 'La clé qui a signé ce jeton a été révoquée.',
    'wrong-algorithm':
      'Le jeton nomme un autre algorithme que celui de sa clé. Chaque clé a un seul algorithme, et celui-là seulement.',
    'bad-signature': 'La signature ne correspond pas. Le jeton a été modifié, ou signé avec un autre secret.',
    'wrong-audience': 'Le destinataire (« aud ») n’est pas cette association.',
    'no-expiry': 'Le jeton doit dire quand il a été fait (« iat ») et quand il prend fin (« exp »).',
    expired: 'Le jeton a expiré. Faites-le au moment de servir la page, pas avant.',
    'not-yet': 'Le jeton a été fait dans le futur. Vérifiez l’horloge du serveur du site.',
    'too-long': 'Le jeton dure plus de dix minutes.',
    'no-id': 'Le jeton doit avoir un identifiant à lui (« jti »), d’au moins 16 caractères.',
    replayed: 'Ce jeton a déjà servi. Il en faut un nouveau par page.',
    'no-subject': 'Le jeton ne dit pas qui est la personne : mettez son numéro de membre dans « sub ».',
    'bad-attributes':
      'Le nom, l’adresse, la langue ou les attributs n’ont pas la forme attendue. Les attributs sont des textes courts, chacun avec son nom.',
    disabled: 'Le compte de cette personne a été fermé ici.',
  },
  importReason: 'Raison',
  lineProblem: {
    'no-number': 'Le numéro manque.',
    'long-number': 'Le numéro dépasse 128 caractères.',
    'no-name': 'Le nom manque.',
    'no-address': 'Le courriel manque.',
    'bad-address': 'Le courriel n’en est pas un.',
    'bad-language': 'La langue n’est ni le français ni l’anglais.',
    'bad-role': 'Un rôle n’est pas l’un de ceux-ci : administrator, steward, adviser, director.',
    'unknown-adviser': 'Le courriel de la conseillère ou du conseiller n’est celui de personne au bureau.',
    'number-twice': 'Le même numéro est sur une ligne précédente.',
    'address-twice': 'Le même courriel est sur une ligne précédente.',
    'address-taken': 'Le courriel est celui de quelqu’un d’autre ici.',
    'long-value': 'Une valeur est trop longue.',
    'own-role': 'Vous ne pouvez pas vous retirer l’administration.',
  },
}

export const frIdentityProblems: typeof enIdentityProblems = {
  'wrong-code':
    'Ce n’était pas cela, ou c’est arrivé trop tard. Réessayez ; après cinq essais, recommencez par le mot de passe.',
  'last-factor':
    'L’association demande une deuxième preuve, et c’est la seule que vous avez. Ajoutez-en une autre d’abord.',
  'empty-file': 'Le fichier ne contient aucune ligne sous ses en-têtes. Rien n’a été changé.',
  'too-many-lines': 'Le fichier contient plus de 50 000 lignes. Coupez-le en deux. Rien n’a été changé.',
  'unreadable-file':
    'Le fichier n’a pas pu être lu comme un CSV : il manque peut-être un guillemet, ou c’est un classeur. Rien n’a été changé.',
  'identity-refused':
    'Le site n’a pas pu dire qui vous êtes. Vous pouvez écrire à titre de visiteur, ou vous connecter sur la page de l’association.',
  'too-many-keys': 'Deux clés sont déjà en service. Révoquez-en une d’abord.',
  'bad-key': 'Ceci n’est pas une clé publique Ed25519 (PEM ou JWK). Ne collez jamais une clé privée.',
}
