// Where an association receives letters, as the settings screen shows it. Password and secret go in or are shown once, and never come out.
import * as z from 'zod/mini'
import { Instant } from './common.ts'
import { MailAddress, MailSecurity } from './mail.ts'

export const INCOMING_WAYS = ['imap', 'webhook'] as const
export const INCOMING_POLICIES = ['proven', 'address'] as const

const shared = {
  enabled: z.boolean(),
  way: z.enum(INCOMING_WAYS),
  /** The mailbox members answer to, as `relais@example.org`; answers arrive at `relais+token@example.org`. */
  address: MailAddress,
  host: z.string().check(z.trim(), z.regex(/^[a-z0-9.:-]{0,253}$/i)),
  port: z.int().check(z.minimum(1), z.maximum(65_535)),
  security: MailSecurity,
  username: z.nullable(z.string().check(z.trim(), z.maxLength(254))),
  /** The server whose Authentication-Results header is believed. */
  authservId: z.nullable(z.string().check(z.trim(), z.regex(/^[a-z0-9.-]{1,253}$/i))),
  /** `proven`: an answer joins only when that server vouches for its sender. `address`: the letter's own token and address are enough, unless that server says it is forged. */
  policy: z.enum(INCOMING_POLICIES),
}

/** PUT /settings/incoming-mail. `password` absent keeps the one there is, null forgets it. */
export const IncomingMailChange = z
  .object({ ...shared, password: z.optional(z.nullable(z.string().check(z.maxLength(500)))) })
  .check(
    z.refine((one) => one.policy === 'address' || one.authservId !== null),
    z.refine((one) => one.way === 'webhook' || one.host !== ''),
  )
export type IncomingMailChange = z.infer<typeof IncomingMailChange>

/** GET and PUT /settings/incoming-mail. Null: nothing has been set yet. */
export const IncomingMailSettings = z.nullable(
  z.object({
    ...shared,
    hasPassword: z.boolean(),
    hasSecret: z.boolean(),
    readAt: z.nullable(Instant),
    failure: z.nullable(z.string()),
  }),
)
export type IncomingMailSettings = z.infer<typeof IncomingMailSettings>

/** POST /settings/incoming-mail/secret: a new secret for the webhook, shown once; the one before is worth nothing. */
export const WebhookSecret = z.object({ secret: z.string() })
