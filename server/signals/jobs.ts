import type { Listeners } from '../platform/index.ts'
import { hearAnswer, hearBrokenPromise, hearDecision, hearRating, hearRequest } from './hear.ts'
import { watchSignals } from './watch-signals.ts'

/** Cases are written in the transaction of what happens; days are counted when they are over. */
export function signalJobs(listeners: Listeners): void {
  listeners.inside({ name: 'signals.request', kind: 'request.opened', run: hearRequest })
  listeners.inside({ name: 'signals.broken', kind: 'promise.broken', run: hearBrokenPromise })
  listeners.inside({ name: 'signals.answer', kind: 'answer.posted', run: hearAnswer })
  listeners.inside({ name: 'signals.decision', kind: 'review.decided', run: hearDecision })
  listeners.inside({ name: 'signals.rating', kind: 'episode.rated', run: hearRating })
  listeners.after({
    name: 'signals.count',
    kind: 'signals.owed',
    run: async (ctx, event) => {
      await watchSignals(ctx, String(event.payload.day))
    },
  })
}
