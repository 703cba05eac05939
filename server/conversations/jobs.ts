import type { Listeners } from '../platform/index.ts'
import { admitFailure, answerTurn } from './answer-turn.ts'
import { releaseWaiting } from './release-waiting.ts'
import { writeWhenAway } from './write-when-away.ts'

/** A member's message wakes the answer turn, after the commit; what a person says reaches her when she is away. `url`: where members come in. */
export function conversationJobs(listeners: Listeners, url: string): void {
  listeners.after({
    name: 'conversations.answer-turn',
    kind: 'message.posted',
    work: async (open, event) => {
      await answerTurn(open, event.subjectId)
    },
    giveUp: (ctx, event) => admitFailure(ctx, event.subjectId),
  })
  listeners.after({ name: 'conversations.stage', kind: 'stage.changed', run: (ctx) => releaseWaiting(ctx) })
  for (const kind of ['reply.posted', 'member.told'])
    listeners.after({
      name: `conversations.away.${kind}`,
      kind,
      run: (ctx, event) => writeWhenAway(ctx, event, url),
    })
}
