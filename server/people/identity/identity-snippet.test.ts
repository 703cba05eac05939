import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { nodeSnippet, pageSnippet, phpSnippet } from '../../../web/access/identity-snippet.ts'

const given = { server: 'https://relais.example', slug: 'demo', audience: 'relais:demo', keyId: 'the-key' }
const member = {
  number: 'M-1',
  name: 'Zoé Ày',
  email: 'zoe@essai.test',
  language: 'fr',
  attributes: { status: 'regular' },
}

/** Runs what a developer would copy, in a program of its own, with the key in its environment. */
const tokenOf = (code: string, key: string) =>
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `${code}\nprocess.stdout.write(relaisToken(${JSON.stringify(member)}))`],
    { env: { ...process.env, RELAIS_KEY: key }, encoding: 'utf8' },
  )

test('what the site’s developer copies makes a token that is accepted, with either kind of key', async () => {
  const pair = generateKeyPairSync('ed25519')
  const secret = Buffer.alloc(32, 9)
  const kinds = [
    { algorithm: 'HS256', key: secret.toString('base64url'), proof: secret },
    {
      algorithm: 'EdDSA',
      key: String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })),
      proof: pair.publicKey,
    },
  ] as const
  for (const { algorithm, key, proof } of kinds) {
    const token = tokenOf(nodeSnippet(algorithm, given), key)
    const { payload, protectedHeader } = await jwtVerify(token, proof, { audience: 'relais:demo' })
    expect(protectedHeader).toEqual({ alg: algorithm, kid: 'the-key' })
    expect(payload).toMatchObject({ sub: 'M-1', name: 'Zoé Ày', attributes: { status: 'regular' } })
    expect(payload.exp! - payload.iat!).toBe(300)
    expect(phpSnippet(algorithm, given)).toContain("'kid' => 'the-key'")
  }
})

test('the page holds no secret: only where to ask', () => {
  expect(pageSnippet(given)).toBe(
    '<script src="https://relais.example/widget.js" data-association="demo" data-token-url="/relais-token" async></script>',
  )
})
