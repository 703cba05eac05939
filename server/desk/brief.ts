import type { ConversationEvent } from '../../contract/conversations.ts'
import type { Brief, DeskConversation } from '../../contract/desk.ts'
import { countConversations, findConversation, findConversationView } from '../conversations/index.ts'
import { findMember } from '../people/index.ts'
import type { Ctx } from '../platform/index.ts'
import { listOpenRequests } from './store.ts'

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
  if (!member) return { name: null, kind: 'visitor', language, attributes: [], earlierConversations: 0 }
  return {
    name: member.name,
    kind: 'member',
    language,
    attributes: Object.entries(member.attributes).map(([name, value]) => ({ name, value })),
    earlierConversations: (await countConversations(ctx, member.memberId)) - 1,
  }
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
      exchanges: exchangesOf(view.events),
    },
  }
}
