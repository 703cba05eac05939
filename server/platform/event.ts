// A fact, as a room announces it and as listeners receive it.

export type EventInput = {
  /** `noun.past-verb`, as `conversation.handed-off`. */
  kind: string
  /** The id of the thing it happened to; screens that follow this thing are woken. */
  subjectId: string
  payload: Record<string, unknown>
  /** Not before so many milliseconds from now, for listeners that run after the commit. */
  delayMs?: number
}

export type Event = EventInput & { eventId: string; at: Date }
