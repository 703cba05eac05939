// Who gets in: the site's members, imports, directories, sign-in. English.
import { day } from './format.ts'

const on = (iso: string) => day('en', iso.slice(0, 10))

export const enAccess = {
  accessHeader: { link: 'Access' },
  access: {
    heading: 'Access',
    notYours: 'Only an administrator arranges who gets in.',
    copy: 'Copy',
    copyOf: (what: string) => `Copy: ${what}`,
    copied: 'Copied.',
    places: { site: 'Your site’s members', import: 'Import', directory: 'Directory', signIn: 'Sign-in' },
    site: {
      title: 'Members signed in on your site',
      intro:
        'Your site already knows who is signed in. It can vouch for her here: she does not sign in twice, and the people who answer see who she is. Without it, she is a visitor; nobody is ever recognised by an e-mail address or a telephone number.',
      keys: 'Keys',
      keysHint:
        'Your site signs a token for each page it serves to a signed-in member. To change keys without a pause: make a second one, put it on the site, then revoke the first.',
      noKey: 'No key yet: everybody who writes from your site is a visitor.',
      twoAlready: 'Two keys are live, which is the most. Revoke one to make another.',
      newKeyName: 'Site',
      keyName: 'Name of the key',
      keyNameHint: 'To know it by later, such as “site, November”.',
      algorithm: 'How it signs',
      algorithms: {
        HS256: 'HS256: a secret shared with your site',
        EdDSA: 'EdDSA: your site keeps its private key',
      },
      publicKey: 'Public key (PEM or JWK, Ed25519)',
      publicKeyHint: 'Only the public half. This command makes a pair and shows its public half:',
      make: 'Make a key',
      secret: 'Secret',
      secretOnce: 'Copy this secret now: it is not shown again. Keep it on your site’s server, never in a page.',
      revoke: 'Revoke',
      revokeTitle: (name: string) => `Revoke the key ${name}`,
      revokeBody:
        'Tokens it signed are refused from now on. Members already here keep their conversation until their session ends, within eight hours.',
      revokedNow: 'The key is revoked.',
      revokedOn: (iso: string) => `Revoked on ${on(iso)}`,
      lastUsed: (iso: string) => `Last used on ${on(iso)}`,
      neverUsed: 'Never used',
      onSite: 'On your site',
      sites: (origins: string) => `Sites that may hold the assistant: ${origins}.`,
      noSite: 'No site may hold the assistant yet. The operator allows one with “relais embed”.',
      inPages: 'In the pages',
      siteRuns: 'Your site runs on',
      onServer: 'On the server',
      onServerHint:
        'Answer the address /relais-token with the token of the member signed in, as plain text; answer 204 for everybody else. Put the secret or the private key in the variable RELAIS_KEY.',
      tryTitle: 'Try a token',
      token: 'Token',
      tryIt: 'Try it',
      refused: 'This token would be refused',
      knownAs: (name: string) => `Accepted: she is ${name}`,
      newMember: (name: string) => `Accepted: ${name} will be known from her first visit`,
      number: 'Number',
      readsAs: (audiences: string) =>
        audiences ? `She reads what is meant for: ${audiences}.` : 'She reads what is public only.',
      addressTaken: 'Her address belongs to another member here. It is left aside; the two stay apart.',
    },
  },
}
