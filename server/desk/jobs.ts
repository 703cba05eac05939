import type { Reason } from '../../contract/people.ts'
import type { Ctx, Event, Listeners, Open } from '../platform/index.ts'
import { lookAtRequest } from './look-at-request.ts'
import { openFollowUp, openRequest } from './open-request.ts'
import { rememberCase } from './past-cases.ts'
import { askAnew, hearWord } from './settle-closed.ts'
import { answerEntries, endEntries, listOwed, takeEntries } from './store.ts'
import { acknowledgeAlerts } from './store-alerts.ts'
import { endSnooze } from './store-hands.ts'

const RETRY_MS = 60_000

/** What calls for a person; a broken promise is something else: it stays until whoever supervises has seen it. */
const CALLS = ['requested', 'requeued', 'unseen', 'approaching', 'almost'] as const

async function taken(ctx: Ctx, event: Event): Promise<void> {
  const staffId = String(event.payload.staffId)
  const entries = await takeEntries(ctx, event.subjectId, staffId)
  await acknowledgeAlerts(ctx, entries, staffId, { kinds: ['requested', 'requeued', 'unseen'] })
  await acknowledgeAlerts(ctx, entries, staffId, { staffId })
}

async function answered(ctx: Ctx, event: Event): Promise<void> {
  const staffId = String(event.payload.staffId)
  const entries = await answerEntries(ctx, event.subjectId)
  await acknowledgeAlerts(ctx, entries, staffId, { kinds: [...CALLS] })
  await acknowledgeAlerts(ctx, entries, staffId, { staffId })
}

async function ended(ctx: Ctx, event: Event): Promise<void> {
  await acknowledgeAlerts(ctx, await endEntries(ctx, event.subjectId), null, { kinds: [...CALLS] })
}

/** Looks now, and again when it says, until a person has answered. */
async function look(ctx: Ctx, event: Event) {
  const nextAt = await lookAtRequest(ctx, String(event.payload.entryId))
  return nextAt && { nextAt }
}

/** Who is there changed: what was hers, and what nobody has taken, is looked at again, one transaction each, so that no thread is held for the others. */
async function presenceChanged(open: Open, event: Event): Promise<void> {
  const isHere = event.payload.presence === 'available'
  for (const entry of await open({ kind: 'system' }, (ctx) => listOwed(ctx))) {
    const isHers = [entry.assigned_to, entry.taken_by].includes(event.subjectId)
    if (isHers || (isHere && !entry.taken_by))
      await open({ kind: 'system' }, (ctx) => lookAtRequest(ctx, entry.entry_id))
  }
}

/** The queue is written in the very transaction of the hand-off: a request that nobody sees cannot exist. */
export function deskJobs(listeners: Listeners): void {
  listeners.inside({
    name: 'desk.queue',
    kind: 'conversation.handed-off',
    run: (ctx, event) => openRequest(ctx, event.subjectId, (event.payload.reason as Reason | undefined) ?? 'asked'),
  })
  listeners.inside({ name: 'desk.take', kind: 'conversation.taken', run: taken })
  listeners.inside({ name: 'desk.answer', kind: 'reply.posted', run: answered })
  listeners.inside({ name: 'desk.case', kind: 'reply.posted', run: (ctx, event) => rememberCase(ctx, event.subjectId) })
  listeners.inside({
    name: 'desk.follow-up',
    kind: 'message.posted',
    run: async (ctx, event) => {
      await endSnooze(ctx, event.subjectId)
      if (event.payload.owner === 'staff') await openFollowUp(ctx, event.subjectId)
    },
  })
  for (const kind of ['conversation.returned', 'conversation.closed'])
    listeners.inside({ name: `desk.end ${kind}`, kind, run: ended })
  listeners.inside({ name: 'desk.ask-anew', kind: 'conversation.closed', run: askAnew })
  listeners.inside({ name: 'desk.word', kind: 'episode.rated', run: hearWord })
  listeners.after({
    name: 'desk.look',
    kind: 'request.opened',
    run: look,
    // A clock that stopped because a look failed would be a promise forgotten: it is looked at again.
    giveUp: async (ctx) => ({ nextAt: new Date(ctx.now().getTime() + RETRY_MS) }),
  })
  listeners.after({ name: 'desk.presence', kind: 'presence.changed', work: presenceChanged })
}
