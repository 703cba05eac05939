// A letter as it came, read: who it says it is from, whom it was for, a person's words or a machine's.
import { createHash } from 'node:crypto'
import { type HeaderLines, type ParsedMail, simpleParser } from 'mailparser'
import { ownWords } from './own-words.ts'

export type Letter = {
  /** Its Message-ID, or a digest of the whole where there is none. */
  messageId: string
  from: string
  name: string
  /** Every address it was brought to, in lower case. */
  recipients: string[]
  subject: string
  text: string
  attachments: number
  /** `bounce`: a mail server reports what became of a letter. `automatic`: RFC 3834, lists, out-of-office answers. */
  nature: 'person' | 'automatic' | 'bounce'
  /** Our letter that will never arrive, and to whom; only of a bounce for good. */
  failed: { mailIds: string[]; recipient: string } | null
  authenticationResults: string[]
}

const LONGEST_HTML = 2_000_000
/** Reports are short and plain; the letter they return may be long. */
const REPORT = 200_000

export async function readLetter(raw: Buffer): Promise<Letter> {
  const mail = await simpleParser(raw, { skipImageLinks: true, maxHtmlLengthToParse: LONGEST_HTML })
  const sender = mail.from?.value[0]
  const nature = natureOf(mail)
  const words = mail.text ?? ''
  return {
    messageId: (mail.messageId ?? createHash('sha256').update(raw).digest('hex')).slice(0, 500),
    from: sender?.address?.toLowerCase() ?? '',
    name: sender?.name?.slice(0, 120) ?? '',
    recipients: recipientsOf(mail),
    subject: (mail.subject ?? '').replace(/\s+/g, ' ').slice(0, 200).trim(),
    text: ownWords(words) || words.replace(/^>.*$/gm, '').trim(),
    attachments: mail.attachments.filter((one) => !one.related).length,
    nature,
    failed: nature === 'bounce' ? failedOf(raw.subarray(0, REPORT).toString('latin1')) : null,
    authenticationResults: valuesOf(mail.headerLines, 'authentication-results'),
  }
}

const valuesOf = (headers: HeaderLines, name: string): string[] =>
  headers
    .filter((one) => one.key === name)
    .map((one) =>
      one.line
        .slice(name.length + 1)
        .replace(/\r?\n\s*/g, ' ')
        .trim(),
    )

function recipientsOf(mail: ParsedMail): string[] {
  const named = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']
  const said = named.flatMap((name) => valuesOf(mail.headerLines, name)).join(' ')
  return (said.slice(0, 20_000).match(/[^\s<>,;:"()]{1,64}@[^\s<>,;:"()]{1,253}/g) ?? []).map((one) =>
    one.toLowerCase(),
  )
}

function natureOf(mail: ParsedMail): Letter['nature'] {
  const one = (name: string) => valuesOf(mail.headerLines, name)[0]?.toLowerCase()
  const isReport = /multipart\/report/.test(one('content-type') ?? '')
  const from = mail.from?.value[0]?.address?.toLowerCase() ?? ''
  if (isReport || one('return-path') === '<>' || /^(mailer-daemon|postmaster)@/.test(from)) return 'bounce'
  const submitted = one('auto-submitted')
  const isAutomatic =
    (submitted !== undefined && !submitted.startsWith('no')) ||
    /^(bulk|junk|list|auto_reply)/.test(one('precedence') ?? '') ||
    ['list-id', 'x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => one(name) !== undefined)
  return isAutomatic ? 'automatic' : 'person'
}

/** RFC 3464. A delay, or a failure that may pass, is none. */
function failedOf(report: string): Letter['failed'] {
  const isForGood = /^action:\s*failed/im.test(report) && /^status:\s*5\./im.test(report)
  const recipient = /^(?:final|original)-recipient:\s*rfc822;\s*<?([^\s<>]{3,254})/im.exec(report)?.[1]?.toLowerCase()
  // The report has an id of its own; the letter it returns, ours.
  const ids = report.matchAll(/^message-id:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/gim)
  const mailIds = [...ids].slice(0, 10).map((one) => one[1]!)
  return isForGood && recipient ? { mailIds, recipient } : null
}
