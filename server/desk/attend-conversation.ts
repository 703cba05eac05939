import { reportAttention } from '../conversations/index.ts'
import type { Ctx } from '../platform/index.ts'
import type { Handled } from './staff-hands.ts'
import { listOwed, saveEntry } from './store.ts'
import { acknowledgeAlert, acknowledgeAlerts } from './store-alerts.ts'

/** The person has the conversation before her eyes: whoever was called for it has seen her call. */
export async function attendConversation(ctx: Ctx, conversationId: string, input: unknown): Promise<Handled> {
  if (ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const { staffId } = ctx.actor
  if (!(await reportAttention(ctx, conversationId, input)).ok) return { ok: false, reason: 'not-found' }
  for (const entry of await listOwed(ctx, conversationId)) {
    if (entry.assigned_to !== staffId || entry.acknowledged_at) continue
    await saveEntry(ctx, entry.entry_id, { acknowledged_at: ctx.now() })
    await acknowledgeAlerts(ctx, [entry.entry_id], staffId, { kinds: ['requested', 'requeued', 'unseen'], staffId })
    await ctx.announce({ kind: 'alert.seen', subjectId: conversationId, payload: { staffId } })
  }
  return { ok: true }
}

/** Her own alert, put away by hand. */
export async function putAlertAway(ctx: Ctx, alertId: string): Promise<Handled> {
  if (ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const { staffId } = ctx.actor
  if (!(await acknowledgeAlert(ctx, alertId, staffId))) return { ok: false, reason: 'not-found' }
  await ctx.announce({ kind: 'alert.seen', subjectId: alertId, payload: { staffId } })
  return { ok: true }
}
