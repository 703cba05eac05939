export type QueueEntryTable = {
  association_id: string
  entry_id: string
  conversation_id: string
  requested_at: Date
  taken_at: Date | null
  taken_by: string | null
  ended_at: Date | null
}

export type AlertTable = {
  association_id: string
  alert_id: string
  entry_id: string
  raised_at: Date
  acknowledged_at: Date | null
  acknowledged_by: string | null
}

export type DeskTables = { queue_entry: QueueEntryTable; alert: AlertTable }
