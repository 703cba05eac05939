import type { Language } from '../../contract/common.ts'
import type { ExaminationRun, Finding, GoldenQuestion } from '../../contract/examination.ts'

export type GoldenQuestionTable = {
  association_id: string
  question_id: string
  question: string
  language: Language
  audience_key: string
  document_id: string
  words: string | null
  origin: GoldenQuestion['origin']
  created_at: Date
  created_by: string
}

export type ExaminationRunTable = {
  association_id: string
  run_id: string
  at: Date
  run_by: string
  why: ExaminationRun['why']
  titles: string[]
  effect: ExaminationRun['effect']
  kept: number
  changed: number
  broken: number
  newly_broken: number
  took_ms: number
  findings: Finding[]
}

export type ExaminationTables = { golden_question: GoldenQuestionTable; examination_run: ExaminationRunTable }
