// Everything the member's screen shows, as one value, and what may happen to it. Pure.
import type { Sentence } from '../../contract/answers.ts'
import type { Language, Problem } from '../../contract/common.ts'
import type { ConversationEvent, MyConversations } from '../../contract/conversations.ts'
import type { PageInfo, Session } from '../../contract/people.ts'
import type { PendingAct } from './outbox.ts'
import * as outbox from './outbox.ts'
import { clientIdsOf, type Thread, withEvent, withEvents } from './thread.ts'

/** The conversation this browser holds. A visitor proves it is hers by its key, a member by her session. */
export type HeldConversation = {
  conversationId: string
  key: string
  as: 'visitor' | 'member'
  /** Whose it is, when it was begun signed in: on a shared device nobody sends what another wrote. */
  memberId?: string
  /** The server has acknowledged it. */
  started: boolean
  startedAt: string | null
}

/** `gone`: the server does not know the conversation, or does not let this browser in. */
export type Connection = 'idle' | 'live' | 'reconnecting' | 'gone'

export type AppState = {
  language: Language
  page: PageInfo | null
  pageFailed: boolean
  session: Session
  /** The member chose to write to the assistant; before, there are only the two doors. */
  doorChosen: boolean
  held: HeldConversation | null
  thread: Thread
  pending: PendingAct[]
  connection: Connection
  /** Verified sentences of an answer on its way. */
  draft: Sentence[]
  /** Who of the staff is typing this moment; null: nobody. */
  typing: string | null
  /** Last `seq` that somebody of the staff has had before her eyes. */
  readByStaff: number
  /** Events that arrived while the member was here, to be spoken by live regions. */
  spoken: ConversationEvent[]
  mine: MyConversations['conversations']
  signInProblem: Problem | 'unreachable' | null
}

export const initialState = (language: Language): AppState => ({
  language,
  page: null,
  pageFailed: false,
  session: { kind: 'none' },
  doorChosen: false,
  held: null,
  thread: [],
  pending: [],
  connection: 'idle',
  draft: [],
  typing: null,
  readByStaff: 0,
  spoken: [],
  mine: [],
  signInProblem: null,
})

export type AppEvent =
  | { kind: 'page-loaded'; page: PageInfo }
  | { kind: 'page-failed' }
  | { kind: 'language-chosen'; language: Language }
  | { kind: 'assistant-chosen' }
  | { kind: 'conversation-held'; held: HeldConversation | null; pending: PendingAct[] }
  | { kind: 'conversation-started'; startedAt: string }
  | { kind: 'history-read'; conversationId: string; events: ConversationEvent[]; startedAt: string }
  | { kind: 'event-arrived'; conversationId: string; event: ConversationEvent }
  | { kind: 'connection-changed'; connection: Connection }
  | { kind: 'draft-told'; draft: Sentence[] }
  | { kind: 'attention-told'; typing: string | null; readByStaff: number }
  | { kind: 'acted'; act: PendingAct }
  | { kind: 'act-accepted'; clientId: string }
  | { kind: 'act-refused'; clientId: string; problem: Problem }
  | { kind: 'act-failed'; clientId: string }
  | { kind: 'act-retried'; clientId: string }
  | { kind: 'session-changed'; session: Session }
  | { kind: 'sign-in-failed'; problem: Problem | 'unreachable' }
  | { kind: 'mine-listed'; mine: MyConversations['conversations'] }

/** The next state. Repeating an event of the server changes nothing. */
export function reduce(state: AppState, event: AppEvent): AppState {
  switch (event.kind) {
    case 'page-loaded':
      return { ...state, page: event.page, pageFailed: false, session: event.page.session }
    case 'page-failed':
      return { ...state, pageFailed: true }
    case 'language-chosen':
      return { ...state, language: event.language }
    case 'assistant-chosen':
      return { ...state, doorChosen: true }
    case 'draft-told':
      return { ...state, draft: event.draft }
    case 'attention-told':
      return { ...state, typing: event.typing, readByStaff: event.readByStaff }
    case 'session-changed':
      return { ...state, session: event.session, signInProblem: null, mine: [] }
    case 'sign-in-failed':
      return { ...state, signInProblem: event.problem }
    case 'mine-listed':
      return { ...state, mine: event.mine }
    case 'acted':
    case 'act-accepted':
    case 'act-refused':
    case 'act-failed':
    case 'act-retried':
      return { ...state, pending: pendingAfter(state.pending, event) }
    default:
      return conversationAfter(state, event)
  }
}

type ActEvent = Extract<AppEvent, { kind: `act${string}` }>

function pendingAfter(pending: PendingAct[], event: ActEvent): PendingAct[] {
  switch (event.kind) {
    case 'acted':
      return outbox.withAct(pending, event.act)
    case 'act-accepted':
      return outbox.withAccepted(pending, event.clientId)
    case 'act-refused':
      return outbox.withRefused(pending, event.clientId, event.problem)
    case 'act-failed':
      return outbox.withFailure(pending, event.clientId)
    case 'act-retried':
      return outbox.withRetry(pending, event.clientId)
  }
}

type ConversationChange = Extract<
  AppEvent,
  { kind: `conversation-${string}` | `history-${string}` | `event-${string}` | `connection-${string}` }
>

function conversationAfter(state: AppState, event: ConversationChange): AppState {
  switch (event.kind) {
    case 'conversation-held':
      return held(state, event.held, event.pending)
    case 'conversation-started':
      return state.held ? { ...state, held: { ...state.held, started: true, startedAt: event.startedAt } } : state
    case 'history-read': {
      if (event.conversationId !== state.held?.conversationId) return state
      const known = withThread(state, withEvents(state.thread, event.events))
      return { ...known, held: { ...state.held, started: true, startedAt: event.startedAt } }
    }
    case 'event-arrived': {
      // A stream that ends late may still speak of the conversation just left.
      if (event.conversationId !== state.held?.conversationId) return state
      const thread = withEvent(state.thread, event.event)
      if (thread === state.thread) return state
      return { ...withThread(state, thread), draft: [], spoken: [...state.spoken, event.event].slice(-5) }
    }
    case 'connection-changed':
      return state.connection === event.connection ? state : { ...state, connection: event.connection }
  }
}

const held = (state: AppState, conversation: HeldConversation | null, pending: PendingAct[]): AppState => ({
  ...state,
  held: conversation,
  pending,
  thread: [],
  spoken: [],
  connection: 'idle',
  draft: [],
  typing: null,
  readByStaff: 0,
  doorChosen: false,
})

const withThread = (state: AppState, thread: Thread): AppState => ({
  ...state,
  thread,
  pending: outbox.withoutKnown(state.pending, clientIdsOf(thread)),
})
