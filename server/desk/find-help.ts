import type { DeskHelp } from '../../contract/desk-help.ts'
import { answerQuestion } from '../answers/index.ts'
import { type Conversation, findConversation, findConversationView } from '../conversations/index.ts'
import { findMember } from '../people/index.ts'
import type { Actor, Ctx } from '../platform/index.ts'
import { exchangesOf } from './brief.ts'
import { listPastCases } from './past-cases.ts'

/** The draft is for the member to read: it is drawn from what she may read, not from what the staff may. */
async function readerOf(ctx: Ctx, conversation: Conversation): Promise<Actor> {
  const member = conversation.memberId ? await findMember(ctx, conversation.memberId) : undefined
  if (!member) return { kind: 'visitor', conversationKeyHash: conversation.keyHash }
  return { kind: 'member', memberId: member.memberId, attributes: member.attributes }
}

/** What helps a person to answer the member's last words: the documents, quoted, and cases like it. Undefined for who may not, or when there is none. */
export async function findHelp(ctx: Ctx, conversationId: string): Promise<DeskHelp | undefined> {
  if (ctx.actor.kind !== 'staff') return undefined
  const conversation = await findConversation(ctx, conversationId)
  const view = await findConversationView(ctx, conversationId)
  if (!conversation || !view) return undefined
  const { language } = conversation
  const text = exchangesOf(view.events).at(-1)?.question
  if (!text?.trim()) return { answer: null, cases: [] }
  const reader = await readerOf(ctx, conversation)
  return {
    answer: await answerQuestion({ ...ctx, actor: reader }, { text, language, byStaff: true }),
    cases: await listPastCases(ctx, { conversationId, text, language }),
  }
}
