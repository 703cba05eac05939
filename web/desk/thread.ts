// The conversation as it is read: its events, then what is still on its way.
import type { ConversationEvent, ConversationView, Message, Owner } from '../../contract/conversations.ts'

type MessageEvent = Extract<ConversationEvent, { kind: 'message' }>
type OwnerEvent = Extract<ConversationEvent, { kind: 'owner-changed' }>

export type ThreadItem =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'message'; key: string; at: string; message: Message }
  | { kind: 'act'; key: string; at: string; act: OwnerEvent['cause']; owner: Owner | null }

/** The view with one event more; undefined when events in between are missing. Events already known change nothing. */
export function addEvent(view: ConversationView, event: ConversationEvent): ConversationView | undefined {
  if (event.seq <= view.lastSeq) return view
  if (event.seq !== view.lastSeq + 1) return undefined
  const next = { ...view, lastSeq: event.seq, events: [...view.events, event] }
  if (event.kind === 'closed') return { ...next, state: 'closed' }
  if (event.kind !== 'owner-changed') return next
  return { ...next, owner: event.owner, state: event.cause === 'closed' ? 'closed' : 'open' }
}

/** Events as lines to read, with the day said where it changes. */
export function threadItems(events: ConversationEvent[]): ThreadItem[] {
  const items: ThreadItem[] = []
  let day = ''
  for (const event of events.filter((one) => !isSaidTwice(one, events))) {
    const itsDay = new Date(event.at).toDateString()
    if (itsDay !== day) items.push({ kind: 'day', key: `day-${event.seq}`, at: event.at })
    day = itsDay
    items.push(itemOf(event))
  }
  return items
}

function itemOf(event: ConversationEvent): ThreadItem {
  const common = { key: String(event.seq), at: event.at }
  if (event.kind === 'message') return { ...common, kind: 'message', message: event.message }
  if (event.kind === 'closed') return { ...common, kind: 'act', act: 'closed', owner: null }
  return { ...common, kind: 'act', act: event.cause, owner: event.owner }
}

/** An act that a message of the system already tells, or a closing told by two events, is read once. */
function isSaidTwice(event: ConversationEvent, events: ConversationEvent[]): boolean {
  if (event.kind === 'message') return false
  const near = events.filter((other) => other !== event && Math.abs(other.seq - event.seq) <= 1)
  if (near.some((other) => other.kind === 'message' && other.message.author.kind === 'system')) return true
  return event.kind === 'owner-changed' && near.some((other) => other.kind === 'closed')
}

export const clientIdsIn = (events: ConversationEvent[]): Set<string> =>
  new Set(events.filter((event): event is MessageEvent => event.kind === 'message').map((one) => one.message.clientId))
