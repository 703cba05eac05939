import type { ComposedReport } from '../../contract/verification.ts'
import type { Ctx } from '../platform/index.ts'
import { findConversation } from './store.ts'
import { listReports } from './store-draft.ts'

/** What became of each sentence a model wrote in this conversation. For the staff only; undefined where there is no such thread. */
export async function listComposedReports(ctx: Ctx, conversationId: string): Promise<ComposedReport[] | undefined> {
  if (ctx.actor.kind !== 'staff' || !(await findConversation(ctx, conversationId))) return undefined
  return listReports(ctx, conversationId)
}
