import type { Alarm, AlarmAction, AlarmName, SeriesName } from '../../contract/signals.ts'

export type SignalCaseTable = {
  association_id: string
  series: SeriesName
  case_key: string
  conversation_id: string | null
  day: string
  is_event: boolean
  at: Date
}

export type SignalDayTable = {
  association_id: string
  series: SeriesName
  day: string
  events: number
  cases: number
}

export type SignalAlarmTable = {
  association_id: string
  alarm_id: string
  name: AlarmName
  series: SeriesName
  began_on: string
  reached_on: string
  raised_at: Date
  evidence: Alarm['evidence']
  owner_staff_id: string | null
  closed_at: Date | null
  closed_by: string | null
  note: string | null
}

export type SignalActionTable = {
  association_id: string
  action_id: string
  alarm_id: string
  staff_id: string
  what: string
  at: Date
  measure: AlarmAction['measure']
  undone_at: Date | null
  undone_by: string | null
}

export type SignalTables = {
  signal_case: SignalCaseTable
  signal_day: SignalDayTable
  signal_owed: { association_id: string; day: string; counted_at: Date | null }
  signal_alarm: SignalAlarmTable
  signal_action: SignalActionTable
  signal_rule: { association_id: string; series: SeriesName; tolerated: number }
}
