// The conversation as a list of events, and the views the screens need. Pure: nothing here reads a clock or a network.
import type { Author, ConversationEvent, Message, Owner } from '../../contract/conversations.ts'
import type { PendingAct } from './outbox.ts'

/** Events in order of `seq`, each once. Everything shown is a view of this list. */
export type Thread = ConversationEvent[]

/** The same thread with one more event. An event already there changes nothing, not even the identity of the list. */
export function withEvent(thread: Thread, event: ConversationEvent): Thread {
  if (thread.some((known) => known.seq === event.seq)) return thread
  const place = thread.findIndex((known) => known.seq > event.seq)
  return place === -1 ? [...thread, event] : [...thread.slice(0, place), event, ...thread.slice(place)]
}

export const withEvents = (thread: Thread, events: ConversationEvent[]): Thread => events.reduce(withEvent, thread)

/** Last `seq` before any gap: where a new connection resumes, so that what a broken one skipped is sent again. */
export function cursorOf(thread: Thread): number {
  let cursor = 0
  for (const event of thread) {
    if (event.seq !== cursor + 1) break
    cursor = event.seq
  }
  return cursor
}

/** Who answers now. A conversation begins with the assistant. */
export function ownerOf(thread: Thread): Owner {
  const last = thread.findLast((event) => event.kind === 'owner-changed')
  return last?.kind === 'owner-changed' ? last.owner : { kind: 'assistant' }
}

export function isClosed(thread: Thread): boolean {
  const last = thread.findLast(closesOrOpens)
  return last !== undefined && (last.kind === 'closed' || (last.kind === 'owner-changed' && last.cause === 'closed'))
}

// A member's message reopens a closed conversation, so it counts even before the server's own event says so.
function closesOrOpens(event: ConversationEvent): boolean {
  return event.kind !== 'message' || event.message.author.kind === 'member'
}

/** One line of the thread as drawn. */
export type Entry =
  | { kind: 'message'; key: string; at: string; message: Message }
  | { kind: 'turn'; key: string; at: string; cause: TurnCause; owner: Owner }
  | { kind: 'pending'; key: string; act: PendingAct }

export type TurnCause = 'taken' | 'returned' | 'closed' | 'reopened'

/** What to draw, in order: what the server knows, then what it has not yet acknowledged. */
export function entriesOf(thread: Thread, pending: PendingAct[]): Entry[] {
  const known = clientIdsOf(thread)
  const told = thread.flatMap((event) => entryOf(event, thread))
  const kept = pending.filter((act) => act.kind === 'message' && !known.has(act.clientId))
  return [...told, ...kept.map((act): Entry => ({ kind: 'pending', key: act.clientId, act }))]
}

export function clientIdsOf(thread: Thread): Set<string> {
  return new Set(thread.flatMap((event) => (event.kind === 'message' ? [event.message.clientId] : [])))
}

function entryOf(event: ConversationEvent, thread: Thread): Entry[] {
  // The sender's id is the key, so that a message keeps its place on screen when it is acknowledged.
  if (event.kind === 'message')
    return [{ kind: 'message', key: event.message.clientId, at: event.at, message: event.message }]
  const cause = event.kind === 'closed' ? 'closed' : event.cause
  if (cause === 'handed-off' || isToldInWords(event, thread)) return []
  const owner = event.kind === 'owner-changed' ? event.owner : ownerOf(thread)
  return [{ kind: 'turn', key: `turn-${event.seq}`, at: event.at, cause, owner }]
}

// The server writes a message beside most changes: the member reads the change once.
function isToldInWords(event: ConversationEvent, thread: Thread): boolean {
  return thread.some(
    (other) =>
      other.kind === 'message' && other.message.author.kind === 'system' && Math.abs(other.seq - event.seq) === 1,
  )
}

/** The member spoke last and the assistant has the floor: it is looking. */
export function isLooking(thread: Thread, pending: PendingAct[]): boolean {
  if (ownerOf(thread).kind !== 'assistant') return false
  const known = clientIdsOf(thread)
  if (pending.some((act) => act.status === 'accepted' && act.kind === 'message' && !known.has(act.clientId)))
    return true
  return lastAuthorOf(thread)?.kind === 'member' && !isClosed(thread)
}

export function lastAuthorOf(thread: Thread): Author | undefined {
  const last = thread.findLast((event) => event.kind === 'message')
  return last?.kind === 'message' ? last.message.author : undefined
}
