import type { IdentityRefusal, IdentitySession } from '../../../contract/identity.ts'
import { type App, type AssociationRef, type Ctx, hashSecret, newId, within } from '../../platform/index.ts'
import { recordAct } from '../../trust/index.ts'
import { openSession } from '../open-session.ts'
import { memberSession } from '../session.ts'
import type { MemberTable } from '../tables.ts'
import { readToken, type SiteKey, type SiteMember, type TokenRead } from './identity-token.ts'
import {
  insertSiteMember,
  isAddressTaken,
  keepToken,
  selectKey,
  selectMemberByNumber,
  touchKey,
  updateSiteMember,
} from './store-identity.ts'

/** The `aud` a token must carry. */
export const audienceOfTokens = (association: AssociationRef): string => `relais:${association.slug}`

/** A working day: a page of the site left open longer asks its site for a new token. */
const LIFETIME_MS = 8 * 3_600_000

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function findKey(ctx: Ctx, keyId: string): Promise<SiteKey | undefined> {
  const row = UUID.test(keyId) ? await selectKey(ctx, keyId) : undefined
  if (!row) return undefined
  const opened =
    row.public_key ?? ctx.vault.open(ctx.association.associationId, 'identity-key', row.secret_sealed ?? '')
  if (opened === undefined) return undefined
  return { keyId, algorithm: row.algorithm, material: opened, isRevoked: row.revoked_at !== null }
}

/** Reads a token as it would be on the site, without using it. */
export const readSiteToken = (ctx: Ctx, token: string): Promise<TokenRead> =>
  readToken(token, {
    audience: audienceOfTokens(ctx.association),
    now: ctx.now(),
    findKey: (keyId) => findKey(ctx, keyId),
  })

export type Identified = { ok: true; opened: IdentitySession } | { ok: false; reason: IdentityRefusal }

/**
 * Opens a session for the member whose site signed the token. The same token a second time is refused.
 * She is found by her number alone: neither her address nor anything she said as a visitor makes her somebody.
 */
export async function identifyMember(app: App, association: AssociationRef, token: string): Promise<Identified> {
  return within(app, association, { kind: 'system' }, async (ctx) => {
    const read = await readSiteToken(ctx, token)
    if (!read.ok) return read
    const { keyId, tokenId, expiresAt } = read.member
    const outlived = new Date(expiresAt.getTime() + 60_000)
    if (!(await keepToken(ctx, hashSecret(`${keyId} ${tokenId}`), outlived))) return { ok: false, reason: 'replayed' }
    const member = await welcome(ctx, read.member)
    if (member.disabled_at) return { ok: false, reason: 'disabled' }
    await touchKey(ctx, keyId)
    const session = await openSession(ctx, {
      kind: 'member',
      subjectId: member.member_id,
      lifetimeMs: LIFETIME_MS,
      carrier: 'header',
      method: 'site',
    })
    return {
      ok: true,
      opened: {
        token: session.token,
        session: memberSession(member, session.token),
        expiresAt: session.expiresAt.toISOString(),
      },
    }
  })
}

/** The member as the site says she is; new when her number is. What the token does not say stays as it was. */
async function welcome(ctx: Ctx, said: SiteMember): Promise<MemberTable> {
  const before = await selectMemberByNumber(ctx, said.subject)
  if (!before) return addMember(ctx, said)
  const email = said.email && !(await isAddressTaken(ctx, said.email, before.member_id)) ? said.email : before.email
  const after = {
    name: said.name ?? before.name,
    email,
    language: said.language ?? before.language,
    attributes: { ...before.attributes, ...said.attributes },
  }
  await updateSiteMember(ctx, before.member_id, after)
  return { ...before, ...after }
}

async function addMember(ctx: Ctx, said: SiteMember): Promise<MemberTable> {
  const email = said.email && !(await isAddressTaken(ctx, said.email, null)) ? said.email : null
  const row: MemberTable = {
    association_id: ctx.association.associationId,
    member_id: newId(),
    external_id: said.subject,
    email,
    name: said.name ?? said.subject,
    language: said.language ?? 'fr',
    attributes: said.attributes ?? {},
    adviser_staff_id: null,
    password_hash: null,
    disabled_at: null,
  }
  await insertSiteMember(ctx, row)
  const kept = (await selectMemberByNumber(ctx, said.subject)) ?? row
  if (kept.member_id === row.member_id) await recordAct(ctx, 'member.made-by-site', kept.member_id)
  return kept
}
