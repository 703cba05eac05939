import type { Bilingual, Language } from '../../contract/common.ts'
import type { Presence, PromiseRule } from '../../contract/people.ts'
import type { Stage } from '../../contract/stages.ts'
import type { Opening } from './opening.ts'

export type Contact = { phone: string | null; email: string | null; address: string | null }

export type AssociationTable = {
  association_id: string
  slug: string
  name: Bilingual
  languages: Language[]
  accent: string
  timezone: string
  contact: Contact
  opening: Opening
  suggestions: { fr: string[]; en: string[] }
  embed_origins: string[]
  stage: Stage
  stage_open: Exclude<Stage, 'closed'>
  stage_audiences: string[]
  promises: PromiseRule[]
  second_factor_required: boolean
  created_at: Date
}

/** What a member's attributes must hold: for each name, one of the values. */
export type AudienceRule = Record<string, string[]>

export type AudienceTable = { association_id: string; audience_key: string; name: Bilingual; rule: AudienceRule | null }

export type StaffTable = {
  association_id: string
  staff_id: string
  external_id: string | null
  email: string
  name: string
  role_title: Bilingual
  initials: string
  roles: string[]
  languages: Language[]
  password_hash: string | null
  disabled_at: Date | null
}

export type MemberTable = {
  association_id: string
  member_id: string
  /** The association's own number for her. */
  external_id: string | null
  /** What she signs in with: no other member's. */
  email: string | null
  name: string
  language: Language
  attributes: Record<string, string>
  adviser_staff_id: string | null
  password_hash: string | null
  disabled_at: Date | null
}

export type SessionTable = {
  association_id: string
  token_hash: string
  kind: 'member' | 'staff'
  subject_id: string
  created_at: Date
  expires_at: Date
  carrier: 'cookie' | 'header'
  method: string
}

export type TeamTable = {
  association_id: string
  team_id: string
  name: Bilingual
  hours: Opening['hours'] | null
  timezone: string | null
  topics: string[]
}

export type TeamStaffTable = { association_id: string; team_id: string; staff_id: string }

export type DutyTable = {
  association_id: string
  staff_id: string
  capacity: number
  topics: string[]
  chosen: Presence
  seen_at: Date | null
  active_at: Date | null
}

export type PeopleTables = {
  team: TeamTable
  team_staff: TeamStaffTable
  duty: DutyTable
  association: AssociationTable
  audience: AudienceTable
  staff: StaffTable
  member: MemberTable
  session: SessionTable
}
