import type { Generated } from 'kysely'
import type { Bilingual } from '../../contract/common.ts'
import type { Reason } from '../../contract/people.ts'
import type { Said } from '../../contract/ratings.ts'
import type { Stage } from '../people/index.ts'
import type { AlertKind } from './watch-promise.ts'

export type QueueEntryTable = {
  association_id: string
  entry_id: string
  conversation_id: string
  requested_at: Date
  taken_at: Date | null
  taken_by: string | null
  ended_at: Date | null
  reason: Reason
  approaching_at: Date | null
  almost_at: Date | null
  due_at: Date | null
  stage: Generated<Stage>
  answered_at: Date | null
  assigned_to: string | null
  assigned_at: Date | null
  acknowledged_at: Date | null
  tried: Generated<string[]>
  why: Bilingual | null
}

export type AlertTable = {
  association_id: string
  alert_id: string
  entry_id: string
  kind: AlertKind
  staff_id: string | null
  raised_at: Date
  acknowledged_at: Date | null
  acknowledged_by: string | null
}

export type RoutingTable = {
  association_id: string
  routing_id: string
  entry_id: string
  staff_id: string | null
  why: Bilingual
  at: Date
}

export type NoteTable = {
  association_id: string
  note_id: string
  conversation_id: string
  staff_id: string
  kind: 'note' | 'transfer'
  text: string
  at: Date
}

export type SavedReplyTable = { association_id: string; reply_id: string; title: Bilingual; text: Bilingual }

export type SnoozeTable = { association_id: string; conversation_id: string; staff_id: string; until: Date }

export type CallbackTable = {
  association_id: string
  callback_id: string
  conversation_id: string
  starts_at: Date
  minutes: number
  phone: string
  state: 'booked' | 'reached' | 'missed' | 'cancelled'
  outcome: string | null
  booked_at: Date
  settled_at: Date | null
  settled_by: string | null
}

export type ClosedWordTable = { association_id: string; conversation_id: string; said: Said; said_at: Date }

export type PastCaseTermTable = { association_id: string; term: string; conversation_id: string }

export type DeskTables = {
  queue_entry: QueueEntryTable
  alert: AlertTable
  routing: RoutingTable
  note: NoteTable
  saved_reply: SavedReplyTable
  snooze: SnoozeTable
  callback: CallbackTable
  past_case_term: PastCaseTermTable
  closed_word: ClosedWordTable
}
