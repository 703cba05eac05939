// The address a letter is answered at: it holds a token that is worth nothing but from the address it was written to.
import { randomBytes } from 'node:crypto'
import { type Ctx, hashSecret } from '../../platform/index.ts'
import { selectIncoming } from './store-incoming.ts'
import { insertLink } from './store-mail.ts'

const LIFETIME_MS = 30 * 24 * 3_600_000

/** `local+token@domain`; undefined when the association receives no letters. The token has no capitals: servers may lose them. */
export async function makeAnswerAddress(ctx: Ctx, conversationId: string, email: string): Promise<string | undefined> {
  const incoming = await selectIncoming(ctx)
  if (!incoming?.enabled) return undefined
  const token = randomBytes(16).toString('hex')
  const expires_at = new Date(ctx.now().getTime() + LIFETIME_MS)
  const row = { token_hash: hashSecret(token), conversation_id: conversationId, email, expires_at }
  await insertLink(ctx, { ...row, purpose: 'answer' })
  return incoming.address.replace('@', `+${token}@`)
}

/** The token among the addresses a letter was brought to. */
export function tokenAmong(recipients: string[], address: string): string | undefined {
  const [local = '', domain = ''] = address.toLowerCase().split('@')
  for (const one of recipients) {
    const [name = '', host = ''] = one.split('@')
    const token = name.startsWith(`${local}+`) && host === domain ? name.slice(local.length + 1) : ''
    if (/^[0-9a-f]{32}$/.test(token)) return token
  }
  return undefined
}
