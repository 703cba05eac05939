import type { Generated } from 'kysely'
import type { Bilingual } from '../../../contract/common.ts'
import type { Survey, SurveyKind, SurveyQuestion } from '../../../contract/surveys.ts'

export type SurveyTable = {
  association_id: string
  survey_id: string
  kind: SurveyKind
  title: Bilingual
  intro: Bilingual
  questions: SurveyQuestion[]
  is_anonymous: boolean
  audience_key: string
  by_email: boolean
  written_by: string
  written_at: Date
  opened_by: string | null
  opens_at: Date | null
  closes_at: Date | null
  reached: string | null
  invited: Generated<number>
  spared: Generated<number>
  answered: Generated<number>
  ended_at: Date | null
}

type OfSurvey = { association_id: string; survey_id: string }

export type SurveyTables = {
  survey: SurveyTable
  survey_seat: OfSurvey & { member_id: string; is_spent: Generated<boolean> }
  survey_count: OfSurvey & { question: string; option: string; answers: number }
  survey_words: OfSurvey & { question: string; words: string[] }
  survey_answer: OfSurvey & { member_id: string; said: Record<string, string>; at: Date }
  survey_application: OfSurvey & {
    application_id: string
    changes: Survey['applications'][number]['changes']
    reason: string
    applied_by: string
    applied_at: Date
  }
}
