import type { IncomingMailChange } from '../../../contract/incoming-mail.ts'
import type { MailSecurity } from '../../../contract/mail.ts'

export type IncomingMailTable = {
  association_id: string
  enabled: boolean
  way: IncomingMailChange['way']
  address: string
  host: string
  port: number
  security: MailSecurity
  username: string | null
  password_sealed: string | null
  webhook_sealed: string | null
  authserv_id: string | null
  policy: IncomingMailChange['policy']
  updated_at: Date
  read_at: Date | null
  failure: string | null
}

/** What became of a letter: it joined its thread, opened one, or was no person's words. */
export type Outcome = 'joined' | 'opened' | 'automatic' | 'bounce' | 'loop' | 'empty'

export type ReceivedMailTable = {
  association_id: string
  message_id: string
  conversation_id: string | null
  outcome: string
  at: Date
}

export type IncomingTables = { incoming_mail: IncomingMailTable; received_mail: ReceivedMailTable }
