import * as z from 'zod/mini'
import { Answer, Sentence } from './answers.ts'
import { Bilingual, Id, Instant, Language } from './common.ts'

/** Longest message, in characters. */
export const MESSAGE_LIMIT = 4000

export const Owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assistant') }),
  /** `by`: when a person is to have answered, as it was promised; absent when nothing was. */
  z.object({ kind: z.literal('waiting'), since: Instant, by: z.optional(Instant) }),
  z.object({
    kind: z.literal('staff'),
    staffId: Id,
    name: z.string(),
    role: Bilingual,
    initials: z.string(),
    since: Instant,
  }),
])
export type Owner = z.infer<typeof Owner>

export const Author = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), name: z.nullable(z.string()) }),
  z.object({ kind: z.literal('assistant') }),
  z.object({ kind: z.literal('staff'), staffId: Id, name: z.string(), role: Bilingual, initials: z.string() }),
  z.object({ kind: z.literal('system') }),
])
export type Author = z.infer<typeof Author>

/** Something the association owes the member in her thread, beside what is asked and answered: the outcome of what she reported, a correction, what came of her words. */
export const Notice = z.object({
  kind: z.enum(['review', 'correction', 'improvement']),
  /** The person who signs it; null when nobody does. */
  by: z.nullable(z.object({ name: z.string(), role: Bilingual })),
  /** `seq` of the messages it is about. */
  about: z.array(z.number()),
})
export type Notice = z.infer<typeof Notice>

export const Message = z.object({
  messageId: Id,
  /** Chosen by the sender; a second post with the same one is the same message. */
  clientId: Id,
  author: Author,
  text: z.string(),
  language: Language,
  answer: z.nullable(Answer),
  /** Only on a message of the system. */
  notice: z.optional(Notice),
})
export type Message = z.infer<typeof Message>

/** The conversation's history, in order of `seq` (1, 2, 3… without gaps). Everything else is a view of it. */
export const ConversationEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), seq: z.number(), at: Instant, message: Message }),
  z.object({
    kind: z.literal('owner-changed'),
    seq: z.number(),
    at: Instant,
    owner: Owner,
    cause: z.enum(['handed-off', 'taken', 'returned', 'closed', 'reopened']),
  }),
  z.object({ kind: z.literal('closed'), seq: z.number(), at: Instant }),
])
export type ConversationEvent = z.infer<typeof ConversationEvent>

export const ConversationView = z.object({
  conversationId: Id,
  language: Language,
  owner: Owner,
  state: z.enum(['open', 'closed']),
  startedAt: Instant,
  lastSeq: z.number(),
  events: z.array(ConversationEvent),
})
export type ConversationView = z.infer<typeof ConversationView>

/** POST /conversations. Both ids are made by the client, so that a retry is the same conversation. */
export const StartConversation = z.object({
  conversationId: Id,
  /** 32 random bytes in base64url; the visitor's proof on later calls (`Authorization: Bearer`). Stored hashed. */
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  language: Language,
  /** The notice the member had before her eyes. */
  noticeVersion: z.number(),
})
export type StartConversation = z.infer<typeof StartConversation>

/** POST /conversations/:id/messages → 202 Accepted { seq }. */
export const PostMessage = z.object({
  clientId: Id,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(MESSAGE_LIMIT)),
})
export type PostMessage = z.infer<typeof PostMessage>

/** POST /conversations/:id/handoff → 202 Accepted { seq }. `words`: what she wants the person to know, when she changed it. */
export const RequestPerson = z.object({
  clientId: Id,
  words: z.optional(z.string().check(z.trim(), z.maxLength(MESSAGE_LIMIT))),
})
export type RequestPerson = z.infer<typeof RequestPerson>

export const Accepted = z.object({ seq: z.number() })
export type Accepted = z.infer<typeof Accepted>

/** GET /conversations (signed-in member): hers, latest first. */
export const MyConversations = z.object({
  conversations: z.array(
    z.object({ conversationId: Id, state: z.enum(['open', 'closed']), lastAt: Instant, preview: z.string() }),
  ),
})
export type MyConversations = z.infer<typeof MyConversations>

/** POST /conversations/:id/attention, and the desk's: what the page saw, and whether somebody is pressing keys in it now. */
export const AttentionReport = z.object({ readSeq: z.number().check(z.int(), z.minimum(0)), isTyping: z.boolean() })
export type AttentionReport = z.infer<typeof AttentionReport>

/** Live, beside the events: who types this moment and how far the other side has read. Never stored in the history. */
export const Attention = z.object({
  /** Last `seq` the member has had before her eyes, and the staff. */
  readByMember: z.number(),
  readByStaff: z.number(),
  /** People on the thread; `typingMs`, `lookingMs`: for how long more this holds unless it is said again. The member is told of those who type only. */
  people: z.array(
    z.object({
      kind: z.enum(['member', 'staff']),
      staffId: z.nullable(Id),
      name: z.nullable(z.string()),
      typingMs: z.number(),
      lookingMs: z.number(),
    }),
  ),
})
export type Attention = z.infer<typeof Attention>

/** Live, beside the events: sentences of an answer being composed, each already verified; empty when there is none. Replaced by the answer. */
export const AnswerDraft = z.object({ sentences: z.array(Sentence) })
export type AnswerDraft = z.infer<typeof AnswerDraft>
