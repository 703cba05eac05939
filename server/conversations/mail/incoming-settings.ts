// Where letters come in: an administrator's to set, because whoever holds it speaks in members' threads.
import { IncomingMailChange, type IncomingMailSettings } from '../../../contract/incoming-mail.ts'
import { type Ctx, type MailPlace, newSecret, whyNotServer } from '../../platform/index.ts'
import { hasRole, recordAct } from '../../trust/index.ts'
import { saveIncoming, saveSecret, selectIncoming } from './store-incoming.ts'
import type { IncomingMailTable } from './tables-incoming.ts'

const PASSWORD = 'incoming-mail-password'
const SECRET = 'incoming-mail-secret'
const FORBIDDEN = { ok: false, reason: 'forbidden' } as const

const maySet = (ctx: Ctx) => ctx.actor.kind === 'system' || hasRole(ctx.actor, 'administrator')

function settingsOf(row: IncomingMailTable | undefined): IncomingMailSettings {
  if (!row) return null
  const { enabled, way, address, host, port, security, username, policy, failure } = row
  return {
    ...{ enabled, way, address, host, port, security, username, policy, failure },
    authservId: row.authserv_id,
    hasPassword: row.password_sealed !== null,
    hasSecret: row.webhook_sealed !== null,
    readAt: row.read_at?.toISOString() ?? null,
  }
}

/** The settings, without password and secret. */
export async function readIncomingSettings(ctx: Ctx) {
  if (!maySet(ctx)) return FORBIDDEN
  return { ok: true, settings: settingsOf(await selectIncoming(ctx)) } as const
}

/** Stores them, effective at once: a mailbox is read from now on. A password is not kept for another server. */
export async function changeIncoming(ctx: Ctx, input: unknown, allowedHosts: string[]) {
  if (!maySet(ctx)) return FORBIDDEN
  const { password, authservId, ...said } = IncomingMailChange.parse(input)
  const why = said.way === 'imap' ? whyNotServer(said, allowedHosts) : undefined
  if (why) return { ok: false, reason: why === 'not-allowed' ? 'mail-host' : 'mail-clear' } as const
  const before = await selectIncoming(ctx)
  const isSamePlace = before?.host === said.host && before.port === said.port && before.security === said.security
  const sealed = password ? ctx.vault.seal(ctx.association.associationId, PASSWORD, password) : null
  const updated_at = ctx.now()
  await saveIncoming(ctx, {
    ...said,
    authserv_id: authservId,
    password_sealed: password === undefined && isSamePlace ? before.password_sealed : sealed,
    webhook_sealed: before?.webhook_sealed ?? null,
    updated_at,
  })
  const { enabled, way, address, host, port, policy } = said
  await recordAct(ctx, 'incoming-mail.changed', null, { enabled, way, address, host, port, policy })
  const { associationId: subjectId } = ctx.association
  await ctx.announce({ kind: 'incoming-mail.changed', subjectId, payload: { at: updated_at.toISOString() } })
  return { ok: true, settings: settingsOf(await selectIncoming(ctx)) } as const
}

/** A new secret for the webhook, given once. The one before is worth nothing. */
export async function renewSecret(ctx: Ctx) {
  if (!maySet(ctx)) return FORBIDDEN
  const secret = newSecret()
  const isKept = await saveSecret(ctx, ctx.vault.seal(ctx.association.associationId, SECRET, secret))
  if (!isKept) return { ok: false, reason: 'not-found' } as const
  await recordAct(ctx, 'incoming-mail.secret-renewed', null)
  return { ok: true, secret } as const
}

/** The secret calls are signed with; undefined where letters do not come this way. */
export async function findSecret(ctx: Ctx): Promise<string | undefined> {
  const row = await selectIncoming(ctx)
  if (!row?.enabled || row.way !== 'webhook' || !row.webhook_sealed) return undefined
  return ctx.vault.open(ctx.association.associationId, SECRET, row.webhook_sealed)
}

/** The mailbox as a connection needs it; undefined when its password can no longer be read. */
export function mailboxOf(ctx: Ctx, row: IncomingMailTable): MailPlace | undefined {
  const { host, port, security, username, password_sealed } = row
  if (password_sealed === null) return { host, port, security, username, password: undefined }
  const password = ctx.vault.open(ctx.association.associationId, PASSWORD, password_sealed)
  return password === undefined ? undefined : { host, port, security, username, password }
}
