// Who may set the mail server of an association: an administrator, because whoever holds it reads sign-in links.
import { MailChange, type MailSettings } from '../../../contract/mail.ts'
import { type Ctx, findMailSettings, keepMailSettings, whyNotServer } from '../../platform/index.ts'
import { hasRole, recordAct } from '../../trust/index.ts'

export const mayChangeMail = (ctx: Ctx) => ctx.actor.kind === 'system' || hasRole(ctx.actor, 'administrator')

export type MailRead = { ok: true; settings: MailSettings } | { ok: false; reason: 'forbidden' }
export type MailChanged = MailRead | { ok: false; reason: 'mail-host' | 'mail-clear' }

/** The settings, without the password. */
export async function readMailSettings(ctx: Ctx): Promise<MailRead> {
  if (!mayChangeMail(ctx)) return { ok: false, reason: 'forbidden' }
  return { ok: true, settings: await findMailSettings(ctx) }
}

/** Stores the settings, effective for the next letter. The book keeps who did, and no password. */
export async function changeMail(ctx: Ctx, input: unknown, allowedHosts: string[]): Promise<MailChanged> {
  if (!mayChangeMail(ctx)) return { ok: false, reason: 'forbidden' }
  const change = MailChange.parse(input)
  const why = whyNotServer(change, allowedHosts)
  if (why) return { ok: false, reason: why === 'not-allowed' ? 'mail-host' : 'mail-clear' }
  await keepMailSettings(ctx, change)
  const { enabled, host, port, security, fromAddress } = change
  await recordAct(ctx, 'mail.changed', null, { enabled, host, port, security, fromAddress })
  return { ok: true, settings: await findMailSettings(ctx) }
}
