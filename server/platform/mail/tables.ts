import type { Generated } from 'kysely'
import type { MailSecurity } from '../../../contract/mail.ts'

export type MailSettingsTable = {
  association_id: string
  enabled: boolean
  host: string
  port: number
  security: MailSecurity
  username: string | null
  password_sealed: string | null
  from_address: string
  from_name: string
  per_minute: number
  updated_at: Date
}

export type MailTable = {
  association_id: string
  mail_id: string
  kind: string
  recipient: string
  letter_sealed: string | null
  state: 'waiting' | 'sent' | 'refused' | 'given-up'
  attempts: Generated<number>
  failure: string | null
  queued_at: Date
  settled_at: Date | null
}

export type MailTables = { mail_settings: MailSettingsTable; mail: MailTable }
