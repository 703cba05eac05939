import type { Listeners } from '../platform/index.ts'
import { admitFailure, answerTurn } from './answer-turn.ts'
import { readIncoming } from './mail/read-incoming.ts'
import { releaseWaiting } from './release-waiting.ts'
import { writeWhenAway } from './write-when-away.ts'

/** A member's message wakes the answer turn, after the commit; what a person says reaches her when she is away. `url`: where members come in; `mailHosts`: mail servers the operator names. */
export function conversationJobs(listeners: Listeners, url: string, mailHosts: string[]): void {
  listeners.after({
    name: 'conversations.incoming-mail',
    kind: 'incoming-mail.changed',
    work: (open, event) => readIncoming(open, event, mailHosts),
    // The mailbox is read again when the database is back.
    giveUp: async (ctx) => ({ nextAt: new Date(ctx.now().getTime() + 60_000) }),
  })
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
