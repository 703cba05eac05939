import type { Open } from '../context.ts'
import { newId } from '../ids.ts'
import { serverOf } from './keep-settings.ts'
import { letterHtml } from './letter-html.ts'
import type { Mail } from './send-mail.ts'
import { selectMailSettings } from './store.ts'
import { type Sent, sendLetter, tryServer } from './transport.ts'

export type Tried = Sent | { ok: false; failure: 'no-mail' }

/** Sends a letter at once, or with none only connects and signs in. Also when letters are turned off: settings are tried first. */
export async function tryMail(
  open: Open,
  allowedHosts: string[],
  mail: Omit<Mail, 'kind' | 'headers' | 'html'> | undefined,
): Promise<Tried> {
  const found = await open({ kind: 'system' }, async (ctx) => {
    const settings = await selectMailSettings(ctx)
    return settings && { settings, server: serverOf(ctx, settings) }
  })
  if (!found) return { ok: false, failure: 'no-mail' }
  const { settings, server } = found
  if (!server) return { ok: false, failure: 'unreadable-password' }
  if (!mail) return tryServer(server, allowedHosts)
  const from = { name: settings.from_name, address: settings.from_address }
  const messageId = `<${newId()}@${settings.from_address.split('@')[1]}>`
  const html = letterHtml(mail.language, mail.subject, mail.text, settings.from_name)
  const { to, subject, text } = mail
  return sendLetter(server, { from, to, subject, text, html, messageId, headers: {} }, allowedHosts)
}
