// A letter is written in the transaction of what it tells, and leaves after the commit.
import type { Language } from '../../../contract/common.ts'
import { MailAddress } from '../../../contract/mail.ts'
import type { Ctx } from '../context.ts'
import { newId } from '../ids.ts'
import { letterHtml } from './letter-html.ts'
import { insertMail, selectMailSettings } from './store.ts'

export type Mail = {
  /** One address. */
  to: string
  /** The reader's language; `subject` and `text` are written in it. */
  language: Language
  subject: string
  /** Paragraphs separated by an empty line. Web addresses become links in the HTML. */
  text: string
  /** A whole document; made from `text` when absent. The caller escapes what it puts in. */
  html?: string
  /** As `List-Unsubscribe`, `In-Reply-To`, `Reply-To`. Line breaks are taken out. */
  headers?: Record<string, string>
  /** Why it is sent, as `sign-in-link` or `correction`: kept after the letter itself is forgotten. */
  kind: string
}

/** What is sealed while a letter waits. */
export type Sealed = { subject: string; text: string; html: string; headers: Record<string, string> }

export const MAIL_LETTER = 'mail-letter'
export const MAIL_PASSWORD = 'mail-password'

export type Queued = { ok: true; mailId: string } | { ok: false; reason: 'no-mail' | 'not-an-address' }

/** Whether the association sends letters at all; ask before offering one. */
export const sendsMail = async (ctx: Ctx): Promise<boolean> => (await selectMailSettings(ctx))?.enabled ?? false

/**
 * Queues a letter: it leaves if, and only if, this transaction commits; at least once, always under the same Message-ID.
 * `no-mail`: the association has no mail server, or has turned it off; nothing was queued.
 */
export async function sendMail(ctx: Ctx, mail: Mail): Promise<Queued> {
  const address = MailAddress.safeParse(mail.to)
  if (!address.success) return { ok: false, reason: 'not-an-address' }
  const settings = await selectMailSettings(ctx)
  if (!settings?.enabled) return { ok: false, reason: 'no-mail' }
  const subject = oneLine(mail.subject)
  const sealed: Sealed = {
    subject,
    text: mail.text,
    html: mail.html ?? letterHtml(mail.language, subject, mail.text, settings.from_name),
    headers: Object.fromEntries(Object.entries(mail.headers ?? {}).map(([name, value]) => [name, oneLine(value)])),
  }
  const mailId = newId()
  const letter_sealed = ctx.vault.seal(ctx.association.associationId, MAIL_LETTER, JSON.stringify(sealed))
  await insertMail(ctx, { mail_id: mailId, kind: mail.kind, recipient: address.data, letter_sealed })
  await ctx.announce({ kind: 'mail.queued', subjectId: mailId, payload: {} })
  return { ok: true, mailId }
}

const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ').trim()
