import type { Listeners } from '../platform/index.ts'
import { endEntries, insertEntry, takeEntry } from './store.ts'

/** The queue is written in the very transaction of the hand-off: a request that nobody sees cannot exist. */
export function deskJobs(listeners: Listeners): void {
  listeners.inside({
    name: 'desk.queue',
    kind: 'conversation.handed-off',
    run: (ctx, event) => insertEntry(ctx, event.subjectId),
  })
  listeners.inside({
    name: 'desk.take',
    kind: 'conversation.taken',
    run: (ctx, event) => takeEntry(ctx, event.subjectId, String(event.payload.staffId)),
  })
  for (const kind of ['conversation.returned', 'conversation.closed']) {
    listeners.inside({ name: `desk.end ${kind}`, kind, run: (ctx, event) => endEntries(ctx, event.subjectId) })
  }
}
