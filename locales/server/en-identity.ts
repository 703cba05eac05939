// Who is who: what the server says of signed identity, of imports and of sign-in, in English.
import type { IdentityRefusal } from '../../contract/identity.ts'

export const enIdentity = {
  identityRefusal: {
    malformed: 'This is not a signed token (JWT) of three parts, or it was cut on the way.',
    'forbidden-header':
      'The header of the token holds something else than alg, kid and typ. A token may not bring its own key.',
    'unknown-key': 'The header names no key of this association. Put the key’s identifier in “kid”.',
    'revoked-key': 'The key that signed this token has been revoked.',
    'wrong-algorithm':
      'The token names another algorithm than its key’s. Each key has one algorithm, and only that one.',
    'bad-signature': 'The signature does not match. The token was changed, or signed with another secret.',
    'wrong-audience': 'The audience (“aud”) is not this association’s.',
    'no-expiry': 'The token must say when it was made (“iat”) and when it ends (“exp”).',
    expired: 'The token has expired. Make it when the page is served, not before.',
    'not-yet': 'The token was made in the future. Check the clock of the site’s server.',
    'too-long': 'The token lasts more than ten minutes.',
    'no-id': 'The token needs an identifier of its own (“jti”), of 16 characters at least.',
    replayed: 'This token has been used already. Each page needs a new one.',
    'no-subject': 'The token does not say who the member is: put her number in “sub”.',
    'bad-attributes':
      'The name, address, language or attributes have an unexpected form. Attributes are short texts, by name.',
    disabled: 'This member’s account has been closed here.',
  } satisfies Record<IdentityRefusal, string>,
  importReason: 'Reason',
  lineProblem: {
    'no-number': 'The number is missing.',
    'long-number': 'The number is longer than 128 characters.',
    'no-name': 'The name is missing.',
    'no-address': 'The e-mail address is missing.',
    'bad-address': 'The e-mail address is not one.',
    'bad-language': 'The language is neither French nor English.',
    'bad-role': 'A role is not one of: administrator, steward, adviser, director.',
    'unknown-adviser': 'The adviser’s address is not that of anybody on the staff.',
    'number-twice': 'The same number is on an earlier line.',
    'address-twice': 'The same address is on an earlier line.',
    'address-taken': 'The address belongs to somebody else here.',
    'long-value': 'A value is too long.',
    'own-role': 'You cannot take the administration away from yourself.',
  },
}

export const enIdentityProblems = {
  'wrong-code': 'This was not right, or came too late. Try again; after five tries, begin again with the password.',
  'last-factor': 'The association requires a second proof, and this is the only one you have. Add another first.',
  'empty-file': 'The file holds no line under its headings. Nothing was changed.',
  'too-many-lines': 'The file holds more than 50,000 lines. Cut it in two. Nothing was changed.',
  'unreadable-file':
    'The file could not be read as CSV: a quotation mark may be missing, or it is a workbook. Nothing was changed.',
  'identity-refused':
    'The site could not say who you are. You can write as a visitor, or sign in on the association’s page.',
  'too-many-keys': 'Two keys are live already. Revoke one first.',
  'bad-key': 'This is not an Ed25519 public key (PEM or JWK). Never paste a private key.',
}
