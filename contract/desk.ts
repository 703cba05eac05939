import * as z from 'zod/mini'
import { Answer } from './answers.ts'
import { Bilingual, Id, Instant, Language } from './common.ts'
import { ConversationView, MESSAGE_LIMIT, Owner } from './conversations.ts'
import { Presence, Reason } from './people.ts'
import { Wish } from './wishes.ts'

/** When a person is to have answered. `almost`: a tenth of the time is left. Null: nobody promised a delay. */
export const Promised = z.object({ dueAt: Instant, stage: z.enum(['running', 'approaching', 'almost', 'broken']) })
export type Promised = z.infer<typeof Promised>

/** What became of a closed conversation, by the member's word alone; `unanswered`: she has said nothing. */
export const Settled = z.enum(['yes', 'partly', 'no', 'unanswered'])
export type Settled = z.infer<typeof Settled>

const Named = z.object({ staffId: Id, name: z.string() })

/** One line of the queue. Clocks count from the member's request, and never stop because the assistant spoke. */
export const QueueEntry = z.object({
  conversationId: Id,
  memberName: z.nullable(z.string()),
  language: Language,
  /** The member's last words, cut at 160 characters; empty when she asked for a person before writing. */
  preview: z.string(),
  owner: Owner,
  state: z.enum(['open', 'closed']),
  /** Null while it is open. */
  settled: z.nullable(Settled),
  /** When a person was asked for; null if nobody was. */
  requestedAt: z.nullable(Instant),
  /** Why a person was called; null if nobody was. */
  reason: z.nullable(Reason),
  /** The promise that still runs; null once a person has answered. */
  promised: z.nullable(Promised),
  /** Who is expected to answer, before she took it. */
  calledFor: z.nullable(Named),
  snoozedUntil: z.nullable(Instant),
  /** The member wrote after the last human reply. */
  awaitsReply: z.boolean(),
  lastAt: Instant,
})
export type QueueEntry = z.infer<typeof QueueEntry>

/** What calls the reader's attention until she has seen it. `unseen`: everybody on duty was called, nobody opened it. */
export const Alert = z.object({
  alertId: Id,
  kind: z.enum(['requested', 'requeued', 'approaching', 'almost', 'broken', 'unseen']),
  conversationId: Id,
  memberName: z.nullable(z.string()),
  dueAt: z.nullable(Instant),
  /** Who is responsible now. */
  with: z.nullable(z.string()),
  raisedAt: Instant,
})
export type Alert = z.infer<typeof Alert>

/** A colleague as the desk shows her: is she there, and how much she holds. */
export const DeskPerson = z.object({
  staffId: Id,
  name: z.string(),
  initials: z.string(),
  presence: Presence,
  inHours: z.boolean(),
  load: z.number(),
  capacity: z.number(),
})
export type DeskPerson = z.infer<typeof DeskPerson>

/** GET /desk/queue. `assistant`: open conversations the assistant still answers, which staff may join. */
export const Queue = z.object({
  waiting: z.array(QueueEntry),
  mine: z.array(QueueEntry),
  colleagues: z.array(QueueEntry),
  assistant: z.array(QueueEntry),
  closed: z.array(QueueEntry),
  alerts: z.array(Alert),
  people: z.array(DeskPerson),
  teams: z.array(z.object({ teamId: Id, name: Bilingual })),
  now: Instant,
})
export type Queue = z.infer<typeof Queue>

/** What the staff tell each other; `transfer`: the word that came with a transfer. Never shown to the member. */
export const Note = z.object({
  noteId: Id,
  kind: z.enum(['note', 'transfer']),
  name: z.string(),
  text: z.string(),
  at: Instant,
})
export type Note = z.infer<typeof Note>

/** What the person reads first. */
export const Brief = z.object({
  member: z.object({
    name: z.nullable(z.string()),
    kind: z.enum(['member', 'visitor']),
    language: Language,
    attributes: z.array(z.object({ name: z.string(), value: z.string() })),
    earlierConversations: z.number(),
    /** Whom she wants first, in her own words about the whole; null when she said nothing. */
    wish: z.nullable(Wish),
  }),
  requestedAt: z.nullable(Instant),
  reason: z.nullable(Reason),
  promised: z.nullable(Promised),
  /** The member's own adviser. */
  adviser: z.nullable(Named),
  /** Who was called and why, in order. */
  decisions: z.array(z.object({ at: Instant, why: Bilingual })),
  notes: z.array(Note),
  snoozedUntil: z.nullable(Instant),
  /** Null while the conversation is open. */
  settled: z.nullable(Settled),
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

const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(MESSAGE_LIMIT))

/** POST /desk/conversations/:id/note */
export const WriteNote = z.object({ noteId: Id, text: Text })
export type WriteNote = z.infer<typeof WriteNote>

/** POST /desk/conversations/:id/transfer: to one person, or to a team, with a word of context. */
export const Transfer = z.object({
  noteId: Id,
  to: z.union([z.object({ staffId: Id }), z.object({ teamId: Id })]),
  word: Text,
})
export type Transfer = z.infer<typeof Transfer>

/** POST /desk/conversations/:id/snooze: out of the way until then; null wakes it. A member's message wakes it too. */
export const Snooze = z.object({ until: z.nullable(Instant) })
export type Snooze = z.infer<typeof Snooze>

const Both = z.object({
  fr: z.string().check(z.trim(), z.minLength(1), z.maxLength(MESSAGE_LIMIT)),
  en: z.string().check(z.trim(), z.minLength(1), z.maxLength(MESSAGE_LIMIT)),
})
/** PUT /desk/saved-replies. The text may hold {member}, {me}, {role}, {association}, {phone}, {email}. */
export const SavedReply = z.object({ replyId: Id, title: Both, text: Both })
export type SavedReply = z.infer<typeof SavedReply>
export const SavedReplies = z.object({ replies: z.array(SavedReply) })

/** GET /desk/search?q= */
export const SearchResults = z.object({
  found: z.array(
    z.object({
      conversationId: Id,
      memberName: z.nullable(z.string()),
      author: z.enum(['member', 'assistant', 'staff', 'system']),
      excerpt: z.string(),
      at: Instant,
      state: z.enum(['open', 'closed']),
    }),
  ),
})
export type SearchResults = z.infer<typeof SearchResults>

export const Done = z.object({ ok: z.literal(true) })
