import type { ConversationEvent } from '../../contract/conversations.ts'
import type { Brief, DeskConversation } from '../../contract/desk.ts'
import { findMemberWish } from '../answers/index.ts'
import { countConversations, findConversation, findConversationView } from '../conversations/index.ts'
import { findMember, findStaff } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { promisedOf } from './read-queue.ts'
import { listSettled } from './settle-closed.ts'
import { listOpenRequests, listRoutings } from './store.ts'
import { listNotes, listSnoozes } from './store-hands.ts'

/** Each matter: the member's words up to an answer, and the answer. Words that nobody has answered yet stand last, without one. */
export function exchangesOf(events: ConversationEvent[]): Brief['exchanges'] {
  const exchanges: Brief['exchanges'] = []
  let words: string[] = []
  let at = ''
  for (const event of events) {
    if (event.kind !== 'message') continue
    const { author, text, answer } = event.message
    if (author.kind === 'member') {
      at ||= event.at
      words.push(text)
    }
    if (author.kind !== 'assistant' || words.length === 0) continue
    exchanges.push({ question: words.join('\n'), at, answer })
    words = []
    at = ''
  }
  if (words.length > 0) exchanges.push({ question: words.join('\n'), at, answer: null })
  return exchanges
}

async function memberOf(ctx: Ctx, memberId: string | null, language: 'fr' | 'en'): Promise<Brief['member']> {
  const member = memberId ? await findMember(ctx, memberId) : undefined
  if (!member) return { name: null, kind: 'visitor', language, attributes: [], earlierConversations: 0, wish: null }
  return {
    name: member.name,
    kind: 'member',
    language,
    attributes: Object.entries(member.attributes).map(([name, value]) => ({ name, value })),
    earlierConversations: (await countConversations(ctx, member.memberId)) - 1,
    wish: (await findMemberWish(ctx, member.memberId)) ?? null,
  }
}

async function adviserOf(ctx: Ctx, memberId: string | null): Promise<Brief['adviser']> {
  const member = memberId ? await findMember(ctx, memberId) : undefined
  const adviser = member?.adviserStaffId ? await findStaff(ctx, member.adviserStaffId) : undefined
  return adviser ? { staffId: adviser.staffId, name: adviser.name } : null
}

async function notesOf(ctx: Ctx, conversationId: string): Promise<Brief['notes']> {
  const notes: Brief['notes'] = []
  for (const { note_id, kind, staff_id, text, at } of await listNotes(ctx, conversationId)) {
    const name = (await findStaff(ctx, staff_id))?.name ?? '—'
    notes.push({ noteId: note_id, kind, name, text, at: at.toISOString() })
  }
  return notes
}

/** The conversation with what the person reads first. Undefined when there is none. */
export async function findDeskConversation(ctx: Ctx, conversationId: string): Promise<DeskConversation | undefined> {
  const conversation = await findConversation(ctx, conversationId)
  const view = await findConversationView(ctx, conversationId)
  if (!conversation || !view) return undefined
  const request = (await listOpenRequests(ctx)).get(conversationId)
  return {
    conversation: view,
    brief: {
      member: await memberOf(ctx, conversation.memberId, conversation.language),
      requestedAt: request?.requested_at.toISOString() ?? null,
      reason: request?.reason ?? null,
      promised: promisedOf(request),
      adviser: await adviserOf(ctx, conversation.memberId),
      decisions: (await listRoutings(ctx, conversationId)).map(({ at, why }) => ({ at: at.toISOString(), why })),
      notes: await notesOf(ctx, conversationId),
      snoozedUntil: (await listSnoozes(ctx)).get(conversationId)?.toISOString() ?? null,
      settled: (await listSettled(ctx, [conversation])).get(conversationId) ?? null,
      exchanges: exchangesOf(view.events),
    },
  }
}
