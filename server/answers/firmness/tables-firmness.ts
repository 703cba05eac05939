export type FirmnessTables = {
  firmness: { association_id: string; accepted_wrong: number; changed_by: string; changed_at: Date }
}
