import * as z from 'zod/mini'
import { Answer } from './answers.ts'
import { Id, Instant, Language } from './common.ts'
import { ConversationView, MESSAGE_LIMIT, Owner } from './conversations.ts'

/** One line of the queue. Clocks count from the member's request, and never stop because the assistant spoke. */
export const QueueEntry = z.object({
  conversationId: Id,
  memberName: z.nullable(z.string()),
  language: Language,
  /** The member's last words, cut at 160 characters; empty when she asked for a person before writing. */
  preview: z.string(),
  owner: Owner,
  state: z.enum(['open', 'closed']),
  /** When a person was asked for; null if nobody was. */
  requestedAt: z.nullable(Instant),
  /** The member wrote after the last human reply. */
  awaitsReply: z.boolean(),
  lastAt: Instant,
})
export type QueueEntry = z.infer<typeof QueueEntry>

/** GET /desk/queue. `assistant`: open conversations the assistant still answers, which staff may join. */
export const Queue = z.object({
  waiting: z.array(QueueEntry),
  mine: z.array(QueueEntry),
  colleagues: z.array(QueueEntry),
  assistant: z.array(QueueEntry),
  closed: z.array(QueueEntry),
  now: Instant,
})
export type Queue = z.infer<typeof Queue>

/** What the person reads first. */
export const Brief = z.object({
  member: z.object({
    name: z.nullable(z.string()),
    kind: z.enum(['member', 'visitor']),
    language: Language,
    attributes: z.array(z.object({ name: z.string(), value: z.string() })),
    earlierConversations: z.number(),
  }),
  requestedAt: z.nullable(Instant),
  /** Each matter so far: what she asked in her words, and what the assistant answered, from where. */
  exchanges: z.array(z.object({ question: z.string(), at: Instant, answer: z.nullable(Answer) })),
})
export type Brief = z.infer<typeof Brief>

/** GET /desk/conversations/:id */
export const DeskConversation = z.object({ conversation: ConversationView, brief: Brief })
export type DeskConversation = z.infer<typeof DeskConversation>

/** POST /desk/conversations/:id/reply → 202 { seq }; takes the conversation if nobody, or the assistant, had it. */
export const Reply = z.object({
  clientId: Id,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(MESSAGE_LIMIT)),
})
export type Reply = z.infer<typeof Reply>

/** POST /desk/conversations/:id/take | return | close → 200 DeskAct. */
export const DeskAct = z.object({ owner: Owner, seq: z.number() })
export type DeskAct = z.infer<typeof DeskAct>
