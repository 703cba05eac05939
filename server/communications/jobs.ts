import type { Listeners } from '../platform/index.ts'
import { deliverAnnouncement } from './deliver-announcement.ts'

/** Announcements leave when they are due. `base`: the address of this server, `https://host`. */
export function communicationJobs(listeners: Listeners, base: string): void {
  listeners.after({
    name: 'communications.deliver',
    kind: 'announcement.due',
    run: (ctx, event) => deliverAnnouncement(ctx, event.subjectId, base),
  })
}
