// The mail server of an association, as the settings screen shows it. The password goes in, and never comes out.
import * as z from 'zod/mini'

export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const
export const MailSecurity = z.enum(MAIL_SECURITIES)
export type MailSecurity = z.infer<typeof MailSecurity>

/** One address, nothing around it: no name, no list, no line break. At most 254 characters. */
export const MailAddress = z
  .string()
  .check(z.trim(), z.maxLength(254), z.regex(/^[^\s@<>",;:\\()[\]]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i))

const shared = {
  enabled: z.boolean(),
  host: z.string().check(z.trim(), z.regex(/^[a-z0-9.:-]{1,253}$/i)),
  port: z.int().check(z.minimum(1), z.maximum(65_535)),
  security: MailSecurity,
  username: z.nullable(z.string().check(z.trim(), z.maxLength(254))),
  fromAddress: MailAddress,
  fromName: z.string().check(z.trim(), z.minLength(1), z.maxLength(120), z.regex(/^[^\r\n]*$/)),
  /** Letters a minute, at most; what exceeds it leaves in the next one. */
  perMinute: z.int().check(z.minimum(1), z.maximum(600)),
}

/** PUT /settings/mail. `password` absent keeps the one there is, null forgets it. */
export const MailChange = z.object({
  ...shared,
  password: z.optional(z.nullable(z.string().check(z.maxLength(500)))),
})
export type MailChange = z.infer<typeof MailChange>

/** GET and PUT /settings/mail. Null: nothing has been set yet. */
export const MailSettings = z.nullable(z.object({ ...shared, hasPassword: z.boolean() }))
export type MailSettings = z.infer<typeof MailSettings>

/** POST /settings/mail/try: a letter to the person who asks. */
export const MailTrial = z.object({ ok: z.boolean(), sentence: z.string() })
export type MailTrial = z.infer<typeof MailTrial>
