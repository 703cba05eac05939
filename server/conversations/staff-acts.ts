import { Reply } from '../../contract/desk.ts'
import { texts } from '../../locales/server/index.ts'
import { findStaff } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { recordAct } from '../trust/index.ts'
import { append, appendMessage, changeOwner, ownerOf } from './append.ts'
import type { Conversation } from './conversation.ts'
import { findPosted, lockConversation } from './store.ts'

type Refusal =
  | { ok: false; reason: 'not-found' | 'forbidden' | 'already-closed' }
  | { ok: false; reason: 'taken-by-other'; name: string }
type Staff = NonNullable<Awaited<ReturnType<typeof findStaff>>>
type Opened = { ok: true; conversation: Conversation; staff: Staff } | Refusal

/** Locks the conversation for the staff person of the context. */
async function openForStaff(ctx: Ctx, conversationId: string): Promise<Opened> {
  if (ctx.actor.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const staff = await findStaff(ctx, ctx.actor.staffId)
  if (!staff) return { ok: false, reason: 'forbidden' }
  const conversation = await lockConversation(ctx, conversationId)
  return conversation ? { ok: true, conversation, staff } : { ok: false, reason: 'not-found' }
}

const isMine = (conversation: Conversation, staff: Staff) =>
  conversation.ownerKind === 'staff' && conversation.ownerStaffId === staff.staffId

async function becomeOwner(ctx: Ctx, conversation: Conversation, staff: Staff): Promise<void> {
  conversation.state = 'open'
  await changeOwner(ctx, conversation, { kind: 'staff', staffId: staff.staffId }, 'taken')
  const role = staff.role[conversation.language]
  await appendMessage(
    ctx,
    conversation,
    { kind: 'system' },
    { text: texts(conversation.language).handoff.taken(staff.name, role) },
  )
  await recordAct(ctx, 'conversation.taken', conversation.conversationId)
  await ctx.announce({
    kind: 'conversation.taken',
    subjectId: conversation.conversationId,
    payload: { staffId: staff.staffId },
  })
}

/** Takes the conversation. From a colleague only when said so (`steal`): two people never speak over each other unawares. */
export async function takeConversation(ctx: Ctx, conversationId: string, input: { steal: boolean }) {
  const opened = await openForStaff(ctx, conversationId)
  if (!opened.ok) return opened
  const { conversation, staff } = opened
  if (conversation.state === 'open' && isMine(conversation, staff)) return done(ctx, conversation)
  if (conversation.state === 'open' && conversation.ownerKind === 'staff' && !input.steal) {
    const other = await findStaff(ctx, conversation.ownerStaffId ?? '')
    return { ok: false, reason: 'taken-by-other', name: other?.name ?? '—' } as const
  }
  await becomeOwner(ctx, conversation, staff)
  return done(ctx, conversation)
}

/** A public reply by a person takes the conversation, whoever had it: from then on the assistant is silent. Once for each client id. */
export async function replyToMember(ctx: Ctx, conversationId: string, input: unknown) {
  const { clientId, text } = Reply.parse(input)
  const opened = await openForStaff(ctx, conversationId)
  if (!opened.ok) return opened
  const { conversation, staff } = opened
  const posted = await findPosted(ctx, conversationId, clientId)
  if (posted !== undefined) return { ok: true, seq: posted } as const
  if (conversation.state === 'closed' || !isMine(conversation, staff)) await becomeOwner(ctx, conversation, staff)
  const { staffId, name, role, initials } = staff
  const seq = await appendMessage(
    ctx,
    conversation,
    { kind: 'staff', staffId, name, role, initials },
    { clientId, text },
  )
  await ctx.announce({ kind: 'reply.posted', subjectId: conversationId, payload: { seq, staffId } })
  return { ok: true, seq } as const
}

/** Gives the conversation back to the assistant; the member is told. */
export async function returnConversation(ctx: Ctx, conversationId: string) {
  const opened = await openForStaff(ctx, conversationId)
  if (!opened.ok) return opened
  const { conversation, staff } = opened
  if (conversation.ownerKind === 'assistant') return done(ctx, conversation)
  await changeOwner(ctx, conversation, { kind: 'assistant' }, 'returned')
  const text = texts(conversation.language).handoff.returnedByStaff(staff.name)
  await appendMessage(ctx, conversation, { kind: 'system' }, { text })
  await recordAct(ctx, 'conversation.returned', conversationId)
  await ctx.announce({ kind: 'conversation.returned', subjectId: conversationId, payload: {} })
  return done(ctx, conversation)
}

/** Closes the conversation; the member is told she can open it again by writing. Nothing else ever closes one: no timer does. */
export async function closeConversation(ctx: Ctx, conversationId: string) {
  const opened = await openForStaff(ctx, conversationId)
  if (!opened.ok) return opened
  const { conversation, staff } = opened
  if (conversation.state === 'closed') return { ok: false, reason: 'already-closed' } as const
  await changeOwner(ctx, conversation, { kind: 'assistant' }, 'closed')
  const text = texts(conversation.language).handoff.closedByStaff(staff.name)
  await appendMessage(ctx, conversation, { kind: 'system' }, { text })
  conversation.state = 'closed'
  await append(ctx, conversation, { kind: 'closed' })
  await recordAct(ctx, 'conversation.closed', conversationId)
  await ctx.announce({ kind: 'conversation.closed', subjectId: conversationId, payload: {} })
  return done(ctx, conversation)
}

const done = async (ctx: Ctx, conversation: Conversation) =>
  ({ ok: true, owner: await ownerOf(ctx, conversation), seq: conversation.lastSeq }) as const
