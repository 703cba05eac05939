import { findMessageAt } from '../conversations/index.ts'
import type { Ctx, Event, Listeners } from '../platform/index.ts'
import { escalateReview } from './decide-review.ts'
import { drawSample, oweSample } from './draw-sample.ts'
import { assistantSpoke, handedOff, memberSpoke, personLeft, personSpoke } from './follow-episodes.ts'
import { tellConcerned } from './open-correction.ts'
import { openReview } from './open-review.ts'
import { saveMailed } from './store-corrections.ts'
import { endWhenClosed, inviteMembers } from './surveys/invite.ts'
import { tellSources } from './write-improvement.ts'

/** A complaint, or words of distress, that the assistant met: somebody looks at how it was received. */
async function answered(ctx: Ctx, event: Event): Promise<void> {
  await oweSample(ctx)
  const { topic, seq } = event.payload
  if (topic !== 'complaint' && topic !== 'distress') return
  const conversationId = event.subjectId
  const message = await findMessageAt(ctx, conversationId, Number(seq))
  if (!message) return
  const { messageId, language } = message
  await openReview(ctx, topic, { conversationId, messageId, seq: Number(seq), language })
}

/** A letter to a member held corrections: each is noted as mailed. */
async function noteMailed(ctx: Ctx, event: Event): Promise<void> {
  const { seqs } = event.payload
  if (Array.isArray(seqs)) await saveMailed(ctx, event.subjectId, seqs.map(Number))
}

/** What wakes the reviews and the surveys: answers given, and days that go by. `base`: the address of this server, `https://host`. */
export function feedbackJobs(listeners: Listeners, base: string): void {
  listeners.inside({ name: 'feedback.answered', kind: 'answer.posted', run: answered })
  listeners.inside({ name: 'feedback.assistant-spoke', kind: 'answer.posted', run: assistantSpoke })
  listeners.inside({ name: 'feedback.person-spoke', kind: 'reply.posted', run: personSpoke })
  listeners.inside({ name: 'feedback.member-written', kind: 'member.written', run: noteMailed })
  listeners.inside({ name: 'feedback.member-spoke', kind: 'message.posted', run: memberSpoke })
  for (const kind of ['conversation.handed-off', 'conversation.taken'])
    listeners.inside({ name: `feedback.handed ${kind}`, kind, run: handedOff })
  for (const kind of ['conversation.returned', 'conversation.released', 'conversation.closed'])
    listeners.inside({ name: `feedback.left ${kind}`, kind, run: personLeft })
  listeners.after({
    name: 'feedback.due',
    kind: 'review.opened',
    run: (ctx, event) => escalateReview(ctx, String(event.payload.reviewId)),
  })
  listeners.after({
    name: 'feedback.correction',
    kind: 'correction.sent',
    run: async (ctx, event) => ((await tellConcerned(ctx, event.subjectId)) ? { nextAt: ctx.now() } : undefined),
  })
  listeners.after({
    name: 'feedback.improvement',
    kind: 'improvement.published',
    run: (ctx, event) => tellSources(ctx, event.subjectId, String(event.payload.staffId)),
  })
  listeners.after({
    name: 'feedback.sample',
    kind: 'sample.owed',
    run: async (ctx, event) => {
      await drawSample(ctx, String(event.payload.day))
    },
  })
  listeners.after({
    name: 'feedback.invite',
    kind: 'survey.opens',
    run: (ctx, event) => inviteMembers(ctx, event.subjectId, base),
  })
  listeners.after({
    name: 'feedback.survey-end',
    kind: 'survey.closes',
    run: (ctx, event) => endWhenClosed(ctx, event.subjectId),
  })
}
