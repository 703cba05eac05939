import type { Listeners } from '../platform/index.ts'
import { admitFailure, answerTurn } from './answer-turn.ts'

/** A member's message wakes the answer turn, after the commit. */
export function conversationJobs(listeners: Listeners): void {
  listeners.after({
    name: 'conversations.answer-turn',
    kind: 'message.posted',
    run: async (ctx, event) => {
      const turn = await answerTurn(ctx, event.subjectId)
      ctx.log.debug({ turn, conversationId: event.subjectId }, 'answer turn')
    },
    giveUp: (ctx, event) => admitFailure(ctx, event.subjectId),
  })
}
