// What one reader heard of a conversation, and what is wrong with it. Pure.
import type { ConversationEvent } from '../../contract/conversations.ts'

export type Faults = { missed: number; duplicated: number; outOfOrder: number }

export type Transcript = {
  /** Takes an event as it arrives. */
  hear(event: ConversationEvent): void
  /** Last `seq` heard: where a new line resumes. */
  cursor(): number
  /** Compares with the server's own history: every event of it heard, once, in its order, with the same content. */
  faults(truth: ConversationEvent[]): Faults
}

const same = (one: ConversationEvent, other: ConversationEvent) => JSON.stringify(one) === JSON.stringify(other)

/** A transcript that begins after `from`. */
export function createTranscript(from = 0): Transcript {
  const heard = new Map<number, ConversationEvent>()
  let last = from
  let duplicated = 0
  let outOfOrder = 0
  return {
    hear(event) {
      if (heard.has(event.seq)) duplicated++
      else if (event.seq < last) outOfOrder++
      heard.set(event.seq, event)
      last = Math.max(last, event.seq)
    },
    cursor: () => last,
    faults(truth) {
      const due = truth.filter((event) => event.seq > from)
      const missed = due.filter((event) => {
        const known = heard.get(event.seq)
        return !known || !same(known, event)
      }).length
      // An event the server does not have was never said: as wrong as one told twice.
      const invented = [...heard.keys()].filter((seq) => !due.some((event) => event.seq === seq)).length
      return { missed, duplicated: duplicated + invented, outOfOrder }
    },
  }
}

export const sumFaults = (all: Faults[]): Faults =>
  all.reduce(
    (sum, one) => ({
      missed: sum.missed + one.missed,
      duplicated: sum.duplicated + one.duplicated,
      outOfOrder: sum.outOfOrder + one.outOfOrder,
    }),
    { missed: 0, duplicated: 0, outOfOrder: 0 },
  )
