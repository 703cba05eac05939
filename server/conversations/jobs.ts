import type { Listeners } from '../platform/index.ts'
import { admitFailure, answerTurn } from './answer-turn.ts'

/** A member's message wakes the answer turn, after the commit. */
export function conversationJobs(listeners: Listeners): void {
  listeners.after({
    name: 'conversations.answer-turn',
    kind: 'message.posted',
    work: async (open, event) => {
      await answerTurn(open, event.subjectId)
    },
    giveUp: (ctx, event) => admitFailure(ctx, event.subjectId),
  })
}
