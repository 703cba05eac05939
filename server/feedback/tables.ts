import type { Generated } from 'kysely'
import type { Bilingual, Language } from '../../contract/common.ts'
import type { CorrectionAct, CorrectionTexts } from '../../contract/corrections.ts'
import type { Fault, FlagReason, ReviewKind, Stratum, Verdict } from '../../contract/feedback.ts'
import type { ImprovementState, RequestKind } from '../../contract/heard.ts'
import type { Said, Speaker } from '../../contract/ratings.ts'

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

export type EpisodeTable = {
  association_id: string
  conversation_id: string
  speaker: Speaker
  started_seq: number
  staff_id: string | null
  member_id: string | null
  started_at: Date
  last_at: Date
  ended_at: Date | null
  handed_off: boolean
  said: Said | null
  said_at: Date | null
  words: string | null
  returned_at: Date | null
}

export type ImprovementTable = {
  association_id: string
  improvement_id: string
  heard: Bilingual
  state: ImprovementState
  decided: Bilingual
  decided_by: string
  decided_at: Date
  published_at: Date | null
}

export type ImprovementSourceTable = {
  association_id: string
  improvement_id: string
  conversation_id: string
  flags: number
  ratings: number
  told_state: string | null
}

export type ReviewRequestTable = {
  association_id: string
  request_id: string
  token_hash: string
  number: number
  kind: RequestKind
  name: string
  contact: string
  words: string
  language: Language
  asked_at: Date
  due_at: Date
  owner_staff_id: string | null
  answered_at: Date | null
  answered_by: string | null
  answer: string | null
}

export type FeedbackTables = {
  improvement: ImprovementTable
  improvement_source: ImprovementSourceTable
  review_request: ReviewRequestTable
  episode: Omit<EpisodeTable, 'handed_off'> & { handed_off: Generated<boolean> }
  review: ReviewTable
  flag: FlagTable
  sample_day: SampleDayTable
  correction: CorrectionTable
  correction_notice: CorrectionNoticeTable
}
