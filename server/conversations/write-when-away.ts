// A person's words reach a member who has left the page: by e-mail, once, with the way back to the thread.
import type { ConversationEvent } from '../../contract/conversations.ts'
import { texts } from '../../locales/server/index.ts'
import { findMember, getAssociation, listSpared } from '../people/index.ts'
import { type Again, type Ctx, type Event, listRefused, sendMail, sendsMail } from '../platform/index.ts'
import type { Conversation } from './conversation.ts'
import { makeAnswerAddress } from './mail/answer-address.ts'
import { findWriter, isStopped } from './mail/store-mail.ts'
import { makeReadLink } from './mail/thread-link.ts'
import { findConversation, listEvents } from './store.ts'
import { listAttention } from './store-attention.ts'

/** She may be on her way back, or the person may go on writing: one letter says it all. */
const AWAY_MS = 3 * 60_000

type Said = Extract<ConversationEvent, { kind: 'message' }>

const wordsOf = ({ message }: Said): string =>
  message.author.kind === 'staff' ? `${message.author.name}\n${message.text}` : message.text

/**
 * Looks three minutes after something was said to a member. Writes to her when she has an address, has not read it and is not there; the
 * letter holds everything she has not read, and the last of several is the only one. Says when to look again while it is too soon.
 */
export async function writeWhenAway(ctx: Ctx, event: Event, url: string): Promise<Again | undefined> {
  const { seq } = event.payload
  const due = new Date(event.at.getTime() + AWAY_MS)
  if (typeof seq !== 'number' || !(await sendsMail(ctx))) return undefined
  if (ctx.now() < due) return { nextAt: due }
  const conversation = await findConversation(ctx, event.subjectId)
  const member = conversation?.memberId ? await findMember(ctx, conversation.memberId) : undefined
  if (!conversation || (await isStopped(ctx, conversation.conversationId))) return undefined
  const to = conversation.memberId ? member?.email : await findWriter(ctx, conversation.conversationId)
  if (!to || (await listRefused(ctx, [to])).has(to)) return undefined
  const takesNotices =
    !member || (await listSpared(ctx, [{ ...member, personId: member.memberId, email: to }])).size === 0
  const unread = await listUnread(ctx, conversation, takesNotices)
  if (unread?.at(-1)?.seq !== seq) return undefined
  if (await write(ctx, conversation, unread, to, url))
    await ctx.announce({
      kind: 'member.written',
      subjectId: conversation.conversationId,
      payload: { seqs: unread.map((one) => one.seq) },
    })
  return undefined
}

/**
 * What a person said, or the association in a person's name, and she has not read; not the assistant's answers, nor automatic messages,
 * nor notices when she wants none. Undefined while she is there.
 */
async function listUnread(ctx: Ctx, conversation: Conversation, takesNotices: boolean): Promise<Said[] | undefined> {
  const { conversationId } = conversation
  const hers = (await listAttention(ctx, conversationId)).find((one) => one.who === 'member')
  if (hers !== undefined && hers.looking_until > ctx.now()) return undefined
  return (await listEvents(ctx, conversationId, hers?.read_seq ?? 0)).filter(
    (event): event is Said =>
      event.kind === 'message' &&
      (event.message.author.kind === 'staff' || (takesNotices && event.message.notice != null)),
  )
}

async function write(ctx: Ctx, conversation: Conversation, unread: Said[], to: string, url: string): Promise<boolean> {
  const { language, conversationId } = conversation
  const { name, slug } = await getAssociation(ctx)
  const say = texts(language).away
  const home = `${url}/${encodeURIComponent(slug)}`
  const query = `?lang=${language}&t=${await makeReadLink(ctx, conversationId, to)}`
  const answer = await makeAnswerAddress(ctx, conversationId, to)
  const stop = `${home}/thread/stop${query}`
  const words = unread.map(wordsOf).join('\n\n')
  const parts = [
    say.hello,
    say.written,
    words,
    say.read(`${home}/thread${query}`),
    answer ? say.answerHere : say.answer(home),
    say.stop(stop),
  ]
  const queued = await sendMail(ctx, {
    to,
    language,
    subject: say.subject(name[language]),
    text: parts.join('\n\n'),
    kind: 'reply',
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(answer && { 'Reply-To': answer }),
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  })
  return queued.ok
}
