// A person's words reach a member who has left the page: by e-mail, once, with the way back to the thread.
import type { ConversationEvent } from '../../contract/conversations.ts'
import { texts } from '../../locales/server/index.ts'
import { findMember, getAssociation } from '../people/index.ts'
import { type Again, type Ctx, type Event, sendMail, sendsMail } from '../platform/index.ts'
import { findConversation, listEvents } from './store.ts'
import { listAttention } from './store-attention.ts'

/** She may be on her way back, or the person may go on writing: one letter says it all. */
const AWAY_MS = 3 * 60_000

/** What a person, or the association in a person's name, said: the assistant's answers and automatic messages are not written. */
const isPersons = (event: ConversationEvent): boolean =>
  event.kind === 'message' && (event.message.author.kind === 'staff' || event.message.notice != null)

const wordsOf = (event: ConversationEvent): string =>
  event.kind !== 'message'
    ? ''
    : event.message.author.kind === 'staff'
      ? `${event.message.author.name}\n${event.message.text}`
      : event.message.text

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
  if (!conversation || !member?.email) return undefined
  const hers = (await listAttention(ctx, conversation.conversationId)).find((one) => one.who === 'member')
  const readSeq = hers?.read_seq ?? 0
  const isThere = hers !== undefined && hers.looking_until > ctx.now()
  const unread = (await listEvents(ctx, conversation.conversationId, readSeq)).filter(isPersons)
  if (isThere || unread.at(-1)?.seq !== seq) return undefined
  const { language } = conversation
  const { name, slug } = await getAssociation(ctx)
  const say = texts(language).away
  await sendMail(ctx, {
    to: member.email,
    language,
    subject: say.subject(name[language]),
    text: say.letter(unread.map(wordsOf).join('\n\n'), `${url}/${encodeURIComponent(slug)}`),
    kind: 'reply',
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  return undefined
}
