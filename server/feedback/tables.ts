import type { Generated } from 'kysely'
import type { CorrectionAct, CorrectionTexts } from '../../contract/corrections.ts'
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

export type CorrectionTable = {
  association_id: string
  correction_id: string
  act: CorrectionAct
  review_id: string | null
  document_id: string | null
  title: string
  opened_at: Date
  opened_by: string
  texts: CorrectionTexts | null
  sent_at: Date | null
  sent_by: string | null
  finished_at: Date | null
}

export type CorrectionNoticeTable = {
  association_id: string
  correction_id: string
  conversation_id: string
  notice_id: string
  basis: 'cited' | 'standing' | 'alike'
  about: number[]
  likeness: number
  decision: 'tell' | 'spare' | 'ask'
  told_at: Date | null
  told_seq: number | null
  mailed_at: Date | null
}

export type FeedbackTables = {
  review: ReviewTable
  flag: FlagTable
  sample_day: SampleDayTable
  correction: CorrectionTable
  correction_notice: CorrectionNoticeTable
}
