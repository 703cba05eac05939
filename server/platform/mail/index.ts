// mail — letters of an association. `sendMail(ctx, mail)` queues one in the caller's transaction; it leaves after the commit,
// through the association's own server, at least once and under one Message-ID, and is tried again for two days. `sendsMail`
// says whether there is a server at all. What a letter says is sealed while it waits and forgotten once it has left. A server
// on this machine or a private network must be named by the operator (RELAIS_MAIL_HOSTS).
import type { Listeners } from '../events.ts'
import { deliverMail, newPace } from './deliver-mail.ts'

export { findMailSettings, keepMailSettings } from './keep-settings.ts'
export { letterHtml } from './letter-html.ts'
export { type MailPlace, readMailbox, tryMailbox } from './mailbox.ts'
export { type Mail, type Queued, sendMail, sendsMail } from './send-mail.ts'
export { countMail, listRefused, type MailCount, noteBounce } from './store.ts'
export { whyNotServer } from './transport.ts'
export { type Tried, tryMail } from './try-mail.ts'

/** Letters leave by the outbox. */
export function mailJobs(listeners: Listeners, allowedHosts: string[]): void {
  const pace = newPace(allowedHosts)
  listeners.after({
    name: 'platform.deliver-mail',
    kind: 'mail.queued',
    work: (open, event) => deliverMail(open, event, pace),
  })
}
