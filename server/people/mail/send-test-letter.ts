import type { Language } from '../../../contract/common.ts'
import type { MailTrial } from '../../../contract/mail.ts'
import { texts } from '../../../locales/server/index.ts'
import { type Actor, type App, type AssociationRef, type Open, tryMail, within } from '../../platform/index.ts'
import { selectStaffEmail } from '../store-mail.ts'
import { mayChangeMail } from './change-mail.ts'

/** A letter to the administrator who asks, sent at once; undefined for whoever may not. Nobody else's address can be given. */
export async function sendTestLetter(
  app: App,
  association: AssociationRef,
  actor: Actor,
  language: Language,
  allowedHosts: string[],
): Promise<MailTrial | undefined> {
  const to = await within(app, association, actor, async (ctx) =>
    mayChangeMail(ctx) && actor.kind === 'staff' ? selectStaffEmail(ctx, actor.staffId) : undefined,
  )
  if (to === undefined) return undefined
  const t = texts(language).mail
  const open: Open = (who, act) => within(app, association, who, act)
  const tried = await tryMail(open, allowedHosts, { to, language, subject: t.testSubject, text: t.testText })
  return { ok: tried.ok, sentence: tried.ok ? t.sent(to) : t.failure[tried.failure] }
}
