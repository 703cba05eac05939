// The queue as it is shown. Nothing moves under the eyes: while it is being read, lines keep their places.
import type { Queue, QueueEntry } from '../../contract/desk.ts'
import { hasWords } from '../platform/fold-accents.ts'

export const SECTIONS = ['waiting', 'mine', 'colleagues', 'snoozed', 'assistant', 'closed'] as const
export type SectionName = (typeof SECTIONS)[number]
export type Sections = Record<SectionName, QueueEntry[]>

/** Where nobody promised a delay, the waiting clock alarms past this many minutes. */
export const LATE_MINUTES = 20

const oldestFirst = (of: (entry: QueueEntry) => string) => (a: QueueEntry, b: QueueEntry) => of(a).localeCompare(of(b))

/** The nearest promise first, then the longest wait. */
const pressing = (entry: QueueEntry) => `${entry.promised?.dueAt ?? '9'} ${entry.requestedAt ?? entry.lastAt}`

/** The nearest promise first; of mine, those to answer first; elsewhere the latest first. What is put aside comes last, by its hour. */
export function ordered(queue: Queue): Sections {
  const latestFirst = (entries: QueueEntry[]) => entries.toSorted(oldestFirst((entry) => entry.lastAt)).reverse()
  const awake = (entries: QueueEntry[]) => entries.filter((entry) => entry.snoozedUntil === null)
  const mine = awake(queue.mine)
  const toAnswer = mine.filter((entry) => entry.awaitsReply).toSorted(oldestFirst(pressing))
  const asleep = [...queue.waiting, ...queue.mine, ...queue.colleagues, ...queue.assistant].filter(
    (entry) => entry.snoozedUntil !== null,
  )
  return {
    waiting: awake(queue.waiting).toSorted(oldestFirst(pressing)),
    mine: [...toAnswer, ...latestFirst(mine.filter((entry) => !entry.awaitsReply))],
    colleagues: latestFirst(awake(queue.colleagues)),
    snoozed: asleep.toSorted(oldestFirst((entry) => entry.snoozedUntil ?? '')),
    assistant: latestFirst(awake(queue.assistant)),
    closed: latestFirst(queue.closed),
  }
}

/** The same lines in the same places, with what they say brought up to date. */
export function heldInPlace(shown: Sections, fresh: Sections): Sections {
  const latest = new Map(SECTIONS.flatMap((name) => fresh[name]).map((entry) => [entry.conversationId, entry]))
  const held = (entries: QueueEntry[]) => entries.map((entry) => latest.get(entry.conversationId) ?? entry)
  return inEachSection((name) => held(shown[name]))
}

/** How many conversations are new, gone, or in another section than shown. */
export function countMoves(shown: Sections, fresh: Sections): number {
  const before = placeOf(shown)
  const after = placeOf(fresh)
  const ids = new Set([...before.keys(), ...after.keys()])
  return [...ids].filter((id) => before.get(id) !== after.get(id)).length
}

export function foundIn(sections: Sections, search: string): Sections {
  if (!search.trim()) return sections
  return inEachSection((name) =>
    sections[name].filter((entry) => hasWords(`${entry.memberName ?? ''} ${entry.preview}`, search)),
  )
}

/** The conversation `step` places away from the selected one, in the order shown. */
export function neighbour(sections: Sections, selected: string | undefined, step: 1 | -1): string | undefined {
  const ids = SECTIONS.filter((name) => name !== 'closed').flatMap((name) =>
    sections[name].map((entry) => entry.conversationId),
  )
  const at = selected ? ids.indexOf(selected) : -1
  if (at < 0) return step === 1 ? ids[0] : ids.at(-1)
  return ids[at + step]
}

function inEachSection(entriesOf: (name: SectionName) => QueueEntry[]): Sections {
  return {
    waiting: entriesOf('waiting'),
    mine: entriesOf('mine'),
    colleagues: entriesOf('colleagues'),
    snoozed: entriesOf('snoozed'),
    assistant: entriesOf('assistant'),
    closed: entriesOf('closed'),
  }
}

const placeOf = (sections: Sections) =>
  new Map(SECTIONS.flatMap((name) => sections[name].map((entry) => [entry.conversationId, name] as const)))
