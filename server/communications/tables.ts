import type { Generated } from 'kysely'
import type { Announcement, AnnouncementTemplate, Underlined } from '../../contract/announcements.ts'
import type { Bilingual } from '../../contract/common.ts'

export type AnnouncementTable = {
  association_id: string
  announcement_id: string
  template: AnnouncementTemplate
  audience_key: string
  title: Bilingual
  body: Bilingual
  by_email: boolean
  on_page: boolean
  state: Announcement['state']
  written_by: string
  written_at: Date
  send_at: Date | null
  sent_by: string | null
  warnings: Generated<Underlined[]>
  reason: string | null
  reached: string | null
  addressed: Generated<number>
  spared: Generated<number>
  finished_at: Date | null
}

export type CommunicationTables = {
  announcement: AnnouncementTable
  announcement_reading: {
    association_id: string
    announcement_id: string
    member_id: string
    read_at: Date
    dismissed_at: Date | null
  }
  announcement_answer: {
    association_id: string
    answer_id: string
    announcement_id: string | null
    improvement_id: string | null
    conversation_id: string
    at: Date
  }
}
