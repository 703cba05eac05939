import { type Actor, type Ctx, newId } from '../platform/index.ts'
import { insertAuditEntry } from './store.ts'

const signature = (actor: Actor): Record<string, unknown> => {
  if (actor.kind === 'staff') return { kind: 'staff', staffId: actor.staffId }
  if (actor.kind === 'member') return { kind: 'member', memberId: actor.memberId }
  return { kind: actor.kind }
}

/**
 * Writes in the book who did what to which thing, in the transaction of the act.
 * `detail` holds ids and settings, never what somebody wrote in a conversation.
 */
export async function recordAct(
  ctx: Ctx,
  act: string,
  subjectId: string | null,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await insertAuditEntry(ctx, {
    entry_id: newId(),
    actor: signature(ctx.actor),
    act,
    subject_id: subjectId,
    detail,
    at: ctx.now(),
  })
}
