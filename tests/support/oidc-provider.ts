// A small OpenID Connect provider on the loopback, for tests: discovery, PKCE, codes used once, signed ID tokens.
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export type OidcPerson = {
  sub: string
  email?: string
  email_verified?: boolean
  name?: string
  [claim: string]: unknown
}

export type OidcProvider = {
  issuer: string
  /** `127.0.0.1:port`, for RELAIS_MODEL_HOSTS. */
  host: string
  client: { id: string; secret: string }
  /** Who is signed in there, and what the provider does wrong, if anything. */
  become(
    person: OidcPerson,
    wrong?: { nonce?: string; issuer?: string; audience?: string; signedByAnother?: boolean },
  ): void
  /** What the last authorization asked for. */
  asked(): URLSearchParams
  stop(): Promise<void>
}

type Code = { challenge: string; nonce: string; redirect: string }

export async function startOidcProvider(): Promise<OidcProvider> {
  const key = await generateKeyPair('RS256')
  const stranger = await generateKeyPair('RS256')
  const client = { id: 'relais', secret: 'the-secret-of-relais' }
  const codes = new Map<string, Code>()
  let person: OidcPerson = { sub: 'nobody' }
  let wrong: Parameters<OidcProvider['become']>[1] = {}
  let asked = new URLSearchParams()
  let issuer = ''

  const json = (response: ServerResponse, body: unknown, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  const authorize = (query: URLSearchParams, response: ServerResponse) => {
    asked = query
    const code = randomUUID()
    const redirect = query.get('redirect_uri') ?? ''
    codes.set(code, { challenge: query.get('code_challenge') ?? '', nonce: query.get('nonce') ?? '', redirect })
    const back = new URL(redirect)
    for (const [name, value] of Object.entries({ code, state: query.get('state') ?? '', iss: issuer }))
      back.searchParams.set(name, value)
    response.writeHead(302, { location: back.href }).end()
  }
  const token = async (request: IncomingMessage, response: ServerResponse) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const form = new URLSearchParams(text)
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight = form.get('client_id') === client.id && form.get('client_secret') === client.secret
    if (!code || !isRight || proof !== code.challenge || form.get('redirect_uri') !== code.redirect)
      return json(response, { error: 'invalid_grant' }, 400)
    const idToken = await new SignJWT({ ...person, nonce: wrong?.nonce ?? code.nonce })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(wrong?.issuer ?? issuer)
      .setAudience(wrong?.audience ?? client.id)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(wrong?.signedByAnother ? stranger.privateKey : key.privateKey)
    json(response, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken })
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/.well-known/openid-configuration')
      return json(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
        authorization_response_iss_parameter_supported: true,
      })
    if (url.pathname === '/keys') {
      const jwk = await exportJWK(key.publicKey)
      return json(response, { keys: [{ ...jwk, kid: 'one', alg: 'RS256', use: 'sig' }] })
    }
    if (url.pathname === '/authorize') return authorize(url.searchParams, response)
    if (url.pathname === '/token') return token(request, response)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  issuer = `http://${host}`
  return {
    issuer,
    host,
    client,
    become: (next, mistake = {}) => {
      person = next
      wrong = mistake
    },
    asked: () => asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
