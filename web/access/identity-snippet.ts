// What the association's own developer copies: it must run as it stands.
import type { IdentityAlgorithm } from '../../contract/identity.ts'

export type SnippetFor = { server: string; slug: string; audience: string; keyId: string }

/** For the pages of the site. */
export const pageSnippet = ({ server, slug }: SnippetFor): string =>
  `<script src="${server}/widget.js" data-association="${slug}" data-token-url="/relais-token" async></script>`

const CLAIMS = (audience: string) => `{
    aud: '${audience}',
    sub: member.number,
    name: member.name,
    email: member.email,
    language: member.language,
    attributes: member.attributes,
    iat: now,
    exp: now + 300,
    jti: randomUUID(),
  }`

const NODE_SIGNATURES: Record<IdentityAlgorithm, { imports: string; signature: string }> = {
  HS256: {
    imports: 'createHmac, randomUUID',
    signature:
      "createHmac('sha256', Buffer.from(process.env.RELAIS_KEY, 'base64url')).update(body).digest('base64url')",
  },
  EdDSA: {
    imports: 'randomUUID, sign',
    signature: "sign(null, Buffer.from(body), process.env.RELAIS_KEY).toString('base64url')",
  },
}

/** For a site that runs on Node.js: no library is needed. `RELAIS_KEY`: the secret, or the private key (PEM). */
export function nodeSnippet(algorithm: IdentityAlgorithm, { audience, keyId }: SnippetFor): string {
  const { imports, signature } = NODE_SIGNATURES[algorithm]
  return `import { ${imports} } from 'node:crypto'

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

export function relaisToken(member) {
  const now = Math.floor(Date.now() / 1000)
  const header = { alg: '${algorithm}', kid: '${keyId}' }
  const claims = ${CLAIMS(audience)}
  const body = part(header) + '.' + part(claims)
  return body + '.' + ${signature}
}`
}

const PHP_SIGNATURES: Record<IdentityAlgorithm, string> = {
  HS256: `$key = base64_decode(strtr(getenv('RELAIS_KEY'), '-_', '+/'));
  $signature = hash_hmac('sha256', $body, $key, true);`,
  EdDSA: `$pem = preg_replace('/-----[^-]+-----|\\s/', '', getenv('RELAIS_KEY'));
  $pair = sodium_crypto_sign_seed_keypair(substr(base64_decode($pem), -32));
  $signature = sodium_crypto_sign_detached($body, sodium_crypto_sign_secretkey($pair));`,
}

/** For a site that runs on PHP 8. */
export const phpSnippet = (algorithm: IdentityAlgorithm, { audience, keyId }: SnippetFor): string => `<?php
function relais_part(string $bytes): string {
  return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

function relais_token(array $member): string {
  $now = time();
  $header = ['alg' => '${algorithm}', 'kid' => '${keyId}'];
  $claims = [
    'aud' => '${audience}',
    'sub' => $member['number'],
    'name' => $member['name'],
    'email' => $member['email'],
    'language' => $member['language'],
    'attributes' => (object) $member['attributes'],
    'iat' => $now,
    'exp' => $now + 300,
    'jti' => bin2hex(random_bytes(16)),
  ];
  $body = relais_part(json_encode($header)) . '.' . relais_part(json_encode($claims));
  ${PHP_SIGNATURES[algorithm]}
  return $body . '.' . relais_part($signature);
}`
