import type { Generated } from 'kysely'

export type EventTable = {
  association_id: string
  event_id: string
  kind: string
  subject_id: string
  payload: Record<string, unknown>
  at: Date
}

/** Work that a listener still owes. A row goes when the work is done, in the transaction of the work. */
export type DeliveryTable = {
  association_id: string
  event_id: string
  listener: string
  attempts: Generated<number>
  due_at: Date
  failed_at: Date | null
  last_error: string | null
}

export type PlatformTables = { event: EventTable; delivery: DeliveryTable }
