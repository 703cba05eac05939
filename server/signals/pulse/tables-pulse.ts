import type { Statement } from '../../../contract/pulse.ts'

export type PulseTables = {
  pulse_count: { association_id: string; month: string; statement: Statement; score: number; answers: number }
  pulse_month: { association_id: string; month: string; respondents: number; strained: number }
  pulse_seat: { association_id: string; month: string; staff_id: string }
}
