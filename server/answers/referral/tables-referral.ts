import type { Language } from '../../../contract/common.ts'
import type { HelpLine, HelpPreset } from '../../../contract/referral.ts'
import type { SurveyTopic, Wish } from '../../../contract/wishes.ts'
import type { ChosenTreatments } from './policy.ts'
import type { Topic } from './referral-topic.ts'

export type ReferralExampleTable = {
  association_id: string
  example_id: string
  text: string
  topic: Topic
  language: Language
  added_by: string
  added_at: Date
}

export type ReferralPolicyTable = {
  association_id: string
  treatments: ChosenTreatments
  help_preset: HelpPreset
  own_lines: HelpLine[]
  changed_by: string
  changed_at: Date
}

export type MemberWishTable = {
  association_id: string
  member_id: string
  topic: SurveyTopic | 'all'
  wish: Wish
  said_at: Date
}

export type ReferralTables = {
  referral_example: ReferralExampleTable
  referral_policy: ReferralPolicyTable
  member_wish: MemberWishTable
}
