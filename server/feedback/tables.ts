import type { Generated } from 'kysely'
import type { Fault, FlagReason, ReviewKind, Stratum, Verdict } from '../../contract/feedback.ts'

export type ReviewTable = {
  association_id: string
  review_id: string
  kind: ReviewKind
  conversation_id: string
  message_id: string
  seq: number
  stratum: Stratum | null
  opened_at: Date
  due_at: Date
  owner_staff_id: string | null
  escalated_at: Date | null
  decided_at: Date | null
  decided_by: string | null
  verdict: Verdict | null
  fault: Fault | null
  said: string | null
  note: string | null
}

export type FlagTable = {
  association_id: string
  flag_id: string
  review_id: string
  conversation_id: string
  message_id: string
  by_whom: string
  reason: FlagReason
  words: string | null
  at: Date
}

export type SampleDayTable = {
  association_id: string
  day: string
  drawn_at: Date | null
  held: Generated<Partial<Record<Stratum, number>>>
}

export type FeedbackTables = { review: ReviewTable; flag: FlagTable; sample_day: SampleDayTable }
