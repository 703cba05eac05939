import type { Sentence } from '../../contract/answers.ts'
import type { ComposedReport } from '../../contract/verification.ts'
import type { Ctx } from '../platform/index.ts'
import { isOwn } from './conversation.ts'
import { findConversation } from './store.ts'
import { findDraft, listReports } from './store-draft.ts'

/** The sentences verified so far of the answer being composed; none when there is none, or the thread is not the actor's to see. */
export async function readDraft(ctx: Ctx, conversationId: string): Promise<Sentence[]> {
  const conversation = await findConversation(ctx, conversationId)
  const isVisible = conversation && (ctx.actor.kind === 'staff' || isOwn(conversation, ctx.actor))
  return isVisible ? ((await findDraft(ctx, conversationId)) ?? []) : []
}

/** What became of each sentence a model wrote in this conversation. For the staff only; undefined where there is no such thread. */
export async function listComposedReports(ctx: Ctx, conversationId: string): Promise<ComposedReport[] | undefined> {
  if (ctx.actor.kind !== 'staff' || !(await findConversation(ctx, conversationId))) return undefined
  return listReports(ctx, conversationId)
}
