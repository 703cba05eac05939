// The association's own site, reduced to what it signs: it runs the very words its developer copies from the screen.

import { createHmac, randomUUID } from 'node:crypto'
import { nodeSnippet } from '../../web/access/identity-snippet.ts'

type Member = { number: string; name: string; email?: string }

/** A token as the snippet of the settings makes it. */
export function siteToken({ keyId, secret }: { keyId: string; secret: string }, member: Member): string {
  const code = nodeSnippet('HS256', { server: '', slug: 'demo', audience: 'relais:demo', keyId })
    .replace(/^import .*$/m, '')
    .replace('export function', 'return function')
  const make = new Function('createHmac', 'randomUUID', 'process', 'Buffer', code)
  const process = { env: { RELAIS_KEY: secret } }
  const told = { language: 'fr', attributes: { status: 'regular' }, ...member }
  return make(createHmac, randomUUID, process, Buffer)(told) as string
}
