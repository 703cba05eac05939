export type AuditEntryTable = {
  association_id: string
  entry_id: string
  actor: Record<string, unknown>
  act: string
  subject_id: string | null
  detail: Record<string, unknown>
  at: Date
}

export type TrustTables = { audit_entry: AuditEntryTable }
