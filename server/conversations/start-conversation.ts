import { StartConversation } from '../../contract/conversations.ts'
import { type Actor, type Ctx, hashSecret } from '../platform/index.ts'
import { isOwn } from './conversation.ts'
import { findConversation, insertConversation } from './store.ts'

/**
 * Starts a thread under the id and key its page made, so that a retry is the same thread. A signed-in member's belongs to
 * her on every device; a visitor's to whoever holds the key. An id in use by somebody else is simply not found.
 */
export async function startConversation(ctx: Ctx, input: unknown) {
  const { conversationId, key, language, noticeVersion } = StartConversation.parse(input)
  const keyHash = hashSecret(key)
  const memberId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const now = ctx.now()
  const isNew = await insertConversation(ctx, {
    conversation_id: conversationId,
    member_id: memberId,
    key_hash: memberId ? null : keyHash,
    language,
    notice_version: noticeVersion,
    owner_kind: 'assistant',
    owner_staff_id: null,
    owner_since: now,
    state: 'open',
    last_seq: 0,
    started_at: now,
    last_at: now,
  })
  const owner: Actor = memberId ? ctx.actor : { kind: 'visitor', conversationKeyHash: keyHash }
  if (isNew) {
    await ctx.announce({ kind: 'conversation.started', subjectId: conversationId, payload: {} })
    return { ok: true, conversationId, owner } as const
  }
  const existing = await findConversation(ctx, conversationId)
  if (existing && isOwn(existing, owner)) return { ok: true, conversationId, owner } as const
  return { ok: false, reason: 'not-found' } as const
}
