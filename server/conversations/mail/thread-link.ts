// The way back into one thread that a letter carries: it opens this thread, to be read, and nothing else.
import type { ConversationView } from '../../../contract/conversations.ts'
import { type Ctx, hashSecret, newSecret } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { ownerOf } from '../append.ts'
import { findConversation, listEvents } from '../store.ts'
import { insertLink, revokeLinks, saveStopped, selectLink } from './store-mail.ts'

const LINK_DAYS = 30
const DAY_MS = 24 * 3_600_000

/** What a letter carries; stored hashed. */
export async function makeReadLink(ctx: Ctx, conversationId: string, email: string): Promise<string> {
  const token = newSecret()
  const expires_at = new Date(ctx.now().getTime() + LINK_DAYS * DAY_MS)
  const row = { token_hash: hashSecret(token), conversation_id: conversationId, email, expires_at }
  await insertLink(ctx, { ...row, purpose: 'read' })
  return token
}

/** The thread a link opens; undefined when it is unknown, over or revoked. Of a member and her thread it says nothing else. */
export async function readThreadByLink(ctx: Ctx, token: string): Promise<ConversationView | undefined> {
  const link = await selectLink(ctx, hashSecret(token), 'read')
  const conversation = link && (await findConversation(ctx, link.conversation_id))
  if (!conversation) return undefined
  const { conversationId, language, state, startedAt, lastSeq } = conversation
  return {
    ...{ conversationId, language, state, lastSeq, startedAt: startedAt.toISOString() },
    owner: await ownerOf(ctx, conversation),
    events: await listEvents(ctx, conversationId, 0),
  }
}

/** Closes every link to the thread, by one of them. */
export async function revokeByLink(ctx: Ctx, token: string): Promise<boolean> {
  const link = await selectLink(ctx, hashSecret(token), 'read')
  if (link) await revokeLinks(ctx, link.conversation_id)
  return link !== undefined
}

/** No more letters about this thread. */
export const stopThreadLetters = (ctx: Ctx, token: string): Promise<boolean> => saveStopped(ctx, hashSecret(token))

/** The staff closes every link that letters of this thread have carried. */
export async function revokeThreadLinks(ctx: Ctx, conversationId: string) {
  if (ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' } as const
  if (!(await findConversation(ctx, conversationId))) return { ok: false, reason: 'not-found' } as const
  const revoked = await revokeLinks(ctx, conversationId)
  await recordAct(ctx, 'conversation.links-revoked', conversationId, { revoked })
  return { ok: true, revoked } as const
}
