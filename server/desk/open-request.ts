import type { Reason } from '../../contract/people.ts'
import { findConversation } from '../conversations/index.ts'
import { promiseNow } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { lookAtRequest } from './look-at-request.ts'
import { insertEntry, listOwed } from './store.ts'

/**
 * Opens a request for a person, with its promise, its first decision and its alert: all in the transaction of the request.
 * `takenBy`: the person who answers the conversation already. The clock starts now.
 */
export async function openRequest(ctx: Ctx, conversationId: string, reason: Reason, takenBy: string | null = null) {
  const conversation = await findConversation(ctx, conversationId)
  if (!conversation) return
  const { clock } = await promiseNow(ctx, reason, conversation.memberId)
  const entryId = await insertEntry(ctx, { conversationId, reason, clock, takenBy })
  const nextAt = await lookAtRequest(ctx, entryId)
  const delayMs = nextAt ? nextAt.getTime() - ctx.now().getTime() : 0
  await ctx.announce({ kind: 'request.opened', subjectId: conversationId, payload: { entryId }, delayMs })
}

/** The member wrote again to the person who answers her: unless an earlier request still waits, this one has its own clock. */
export async function openFollowUp(ctx: Ctx, conversationId: string): Promise<void> {
  const conversation = await findConversation(ctx, conversationId)
  if (!conversation?.ownerStaffId || (await listOwed(ctx, conversationId)).length > 0) return
  await openRequest(ctx, conversationId, 'follow-up', conversation.ownerStaffId)
}
