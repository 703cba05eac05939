import type { Generated } from 'kysely'
import type { Sentence } from '../../contract/answers.ts'
import type { Language } from '../../contract/common.ts'
import type { Stratum } from '../../contract/feedback.ts'
import type { ComposedReport } from '../../contract/verification.ts'

export type ConversationTable = {
  association_id: string
  conversation_id: string
  member_id: string | null
  key_hash: string | null
  language: Language
  notice_version: number
  owner_kind: 'assistant' | 'waiting' | 'staff'
  owner_staff_id: string | null
  owner_since: Date
  state: 'open' | 'closed'
  last_seq: number
  asked_seq: Generated<number>
  answered_seq: Generated<number>
  replied_seq: Generated<number>
  started_at: Date
  last_at: Date
}

export type ConversationEventTable = {
  association_id: string
  conversation_id: string
  seq: number
  kind: 'message' | 'owner-changed' | 'closed'
  body: Record<string, unknown>
  at: Date
}

export type MessageTable = {
  association_id: string
  conversation_id: string
  client_id: string
  message_id: string
  seq: number
  author_kind: 'member' | 'assistant' | 'staff' | 'system'
}

export type CitationTable = {
  association_id: string
  message_id: string
  sentence: number
  place: number
  document_id: string
  version_id: string
  passage_id: string
  start_offset: number
  end_offset: number
}

export type AttentionTable = {
  association_id: string
  conversation_id: string
  who: string
  read_seq: number
  looking_until: Date
  typing_until: Date
}

export type AnswerDraftTable = {
  association_id: string
  conversation_id: string
  asked_seq: number
  sentences: Sentence[]
}

export type CompositionReportTable = {
  association_id: string
  conversation_id: string
  seq: number
  outcome: string
  sentences: ComposedReport['sentences']
}

/** One row an answer of the assistant: what it was, not what it said. */
export type AnswerGivenTable = {
  association_id: string
  message_id: string
  conversation_id: string
  seq: number
  at: Date
  kind: string
  stratum: Stratum
  likeness: number[]
}

export type ConversationTables = {
  answer_given: AnswerGivenTable
  answer_draft: AnswerDraftTable
  composition_report: CompositionReportTable
  attention: AttentionTable
  conversation: ConversationTable
  conversation_event: ConversationEventTable
  message: MessageTable
  citation: CitationTable
}
