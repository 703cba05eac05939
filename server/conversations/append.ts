// The only way words and changes of owner enter a history: on a locked conversation, in its transaction.
import type { Answer } from '../../contract/answers.ts'
import type { Author, Message, Notice, Owner } from '../../contract/conversations.ts'
import { findStaff } from '../people/index.ts'
import { type Ctx, newId } from '../platform/index.ts'
import type { Conversation, EventBody } from './conversation.ts'
import { insertEvent, insertMessage, saveConversation } from './store.ts'

/** Adds one event at the end; returns its `seq`. The conversation given is brought up to date and saved. */
export async function append(ctx: Ctx, conversation: Conversation, body: EventBody): Promise<number> {
  const seq = conversation.lastSeq + 1
  const at = ctx.now()
  await insertEvent(ctx, conversation.conversationId, seq, body, at)
  conversation.lastSeq = seq
  conversation.lastAt = at
  if (body.kind === 'message') {
    if (body.message.author.kind === 'member') conversation.askedSeq = seq
    if (body.message.author.kind === 'staff') conversation.repliedSeq = seq
    await insertMessage(ctx, conversation.conversationId, seq, body.message)
  }
  await saveConversation(ctx, conversation)
  return seq
}

type Words = {
  clientId?: string
  text: string
  answer?: Answer | null
  language?: Message['language']
  notice?: Notice
}

/** Adds a message. Citations are stored with it and never change. */
export const appendMessage = (ctx: Ctx, conversation: Conversation, author: Author, words: Words): Promise<number> =>
  append(ctx, conversation, {
    kind: 'message',
    message: {
      messageId: newId(),
      clientId: words.clientId ?? newId(),
      author,
      text: words.text,
      language: words.language ?? conversation.language,
      answer: words.answer ?? null,
      ...(words.notice && { notice: words.notice }),
    },
  })

/** The owner as everybody sees it. */
export async function ownerOf(ctx: Ctx, conversation: Conversation): Promise<Owner> {
  const since = conversation.ownerSince.toISOString()
  if (conversation.ownerKind === 'waiting') return { kind: 'waiting', since }
  if (conversation.ownerKind === 'staff' && conversation.ownerStaffId) {
    const staff = await findStaff(ctx, conversation.ownerStaffId)
    const { staffId, name, role, initials } = staff ?? {
      staffId: conversation.ownerStaffId,
      name: '—',
      role: { fr: '', en: '' },
      initials: '—',
    }
    return { kind: 'staff', staffId, name, role, initials, since }
  }
  return { kind: 'assistant' }
}

export type NewOwner =
  | { kind: 'assistant' }
  | { kind: 'waiting'; by?: Date | null }
  | { kind: 'staff'; staffId: string }
type Cause = Extract<EventBody, { kind: 'owner-changed' }>['cause']

/** Moves ownership. From here on the former owner's late words are dropped. */
export async function changeOwner(
  ctx: Ctx,
  conversation: Conversation,
  owner: NewOwner,
  cause: Cause,
): Promise<number> {
  conversation.ownerKind = owner.kind
  conversation.ownerStaffId = owner.kind === 'staff' ? owner.staffId : null
  conversation.ownerSince = ctx.now()
  // What was asked before is not a question to the next owner's assistant: episodes do not answer for each other.
  conversation.answeredSeq = conversation.askedSeq
  const seen = await ownerOf(ctx, conversation)
  const by = owner.kind === 'waiting' && owner.by ? { by: owner.by.toISOString() } : {}
  return append(ctx, conversation, { kind: 'owner-changed', owner: { ...seen, ...by }, cause })
}
