// The mail server of an association, kept with its password sealed.
import type { MailChange, MailSettings } from '../../../contract/mail.ts'
import type { Ctx } from '../context.ts'
import { MAIL_PASSWORD } from './send-mail.ts'
import { saveMailSettings, selectMailSettings } from './store.ts'
import type { MailSettingsTable } from './tables.ts'
import type { Server } from './transport.ts'

/** The settings without the password; null when nothing has been set. */
export async function findMailSettings(ctx: Ctx): Promise<MailSettings> {
  const row = await selectMailSettings(ctx)
  if (!row) return null
  const { enabled, host, port, security, username } = row
  return {
    ...{ enabled, host, port, security, username },
    fromAddress: row.from_address,
    fromName: row.from_name,
    perMinute: row.per_minute,
    hasPassword: row.password_sealed !== null,
  }
}

/**
 * Stores the settings, effective for the next letter in every process. A password is not kept for another host: whoever
 * changes the address must know it, or it could be sent to a server of hers.
 */
export async function keepMailSettings(ctx: Ctx, change: MailChange): Promise<void> {
  const { password, fromAddress, fromName, perMinute, ...rest } = change
  const before = await selectMailSettings(ctx)
  const isSamePlace = before?.host === rest.host && before.port === rest.port && before.security === rest.security
  const kept = isSamePlace ? before.password_sealed : null
  const sealed = password ? ctx.vault.seal(ctx.association.associationId, MAIL_PASSWORD, password) : null
  await saveMailSettings(ctx, {
    ...rest,
    from_address: fromAddress,
    from_name: fromName,
    per_minute: perMinute,
    password_sealed: password === undefined ? kept : sealed,
    updated_at: ctx.now(),
  })
}

/** The server as a connection needs it; undefined when its password can no longer be read. */
export function serverOf(ctx: Ctx, row: MailSettingsTable): Server | undefined {
  const { host, port, security, username, password_sealed } = row
  if (password_sealed === null) return { host, port, security, username, password: undefined }
  const password = ctx.vault.open(ctx.association.associationId, MAIL_PASSWORD, password_sealed)
  return password === undefined ? undefined : { host, port, security, username, password }
}
