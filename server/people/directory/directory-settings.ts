import { type DirectorySettings, GroupGift, NewDirectoryToken } from '../../../contract/directory.ts'
import { type App, type AssociationRef, type Ctx, hashSecret, newId, newSecret, within } from '../../platform/index.ts'
import { hasRole, recordAct } from '../../trust/index.ts'
import { selectAudiences } from '../store.ts'
import { giveGifts } from './directory-gifts.ts'
import {
  insertToken,
  lockDirectory,
  revokeToken,
  selectLiveToken,
  selectTokens,
  touchToken,
} from './store-directory.ts'
import { countBelongings, selectBelongings, selectGroup, selectGroups, setBelongings, setGift } from './store-groups.ts'
import type { Population } from './tables-directory.ts'

const MOST_TOKENS = 10
const HOUR_MS = 3_600_000

type Read = Omit<DirectorySettings, 'address'>
export type DirectoryAct =
  | { ok: true; settings: Read }
  | { ok: false; reason: 'forbidden' | 'not-found' | 'too-many' | 'bad-input' }

const FORBIDDEN = { ok: false, reason: 'forbidden' } as const
const mayArrange = (ctx: Ctx) => hasRole(ctx.actor, 'administrator')

/** The tokens, never their secrets; the groups the directories made, and what each gives. */
export async function readDirectory(ctx: Ctx, made?: Read['made']): Promise<DirectoryAct> {
  if (!mayArrange(ctx)) return FORBIDDEN
  const counts = await countBelongings(ctx)
  const tokens = (await selectTokens(ctx)).map((row) => ({
    tokenId: row.token_id,
    name: row.name,
    population: row.population,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }))
  const groups = (await selectGroups(ctx)).map((row) => ({
    groupId: row.group_id,
    name: row.display_name,
    population: row.population,
    members: counts.get(row.group_id) ?? 0,
    gives: row.gives,
  }))
  const rules = (await selectAudiences(ctx)).flatMap((row) => Object.entries(row.rule ?? {}))
  const attributes = [...new Set(rules.map(([name]) => name))].map((name) => ({
    name,
    values: [...new Set(rules.filter((rule) => rule[0] === name).flatMap((rule) => rule[1]))],
  }))
  return { ok: true, settings: { tokens, groups, attributes, ...(made && { made }) } }
}

/** Makes a token for one directory and one population. Its secret is in the answer, once. */
export async function makeDirectoryToken(ctx: Ctx, input: unknown): Promise<DirectoryAct> {
  if (!mayArrange(ctx)) return FORBIDDEN
  const { name, population } = NewDirectoryToken.parse(input)
  const live = (await selectTokens(ctx)).filter((row) => row.revoked_at === null)
  if (live.length >= MOST_TOKENS) return { ok: false, reason: 'too-many' }
  const secret = `scim_${newSecret()}`
  const token_id = newId()
  const row = { token_id, name, population, token_hash: hashSecret(secret), created_at: ctx.now() }
  await insertToken(ctx, {
    association_id: ctx.association.associationId,
    ...row,
    last_used_at: null,
    revoked_at: null,
  })
  await recordAct(ctx, 'directory-token.made', token_id, { population })
  return readDirectory(ctx, { tokenId: token_id, secret })
}

export async function revokeDirectoryToken(ctx: Ctx, tokenId: string): Promise<DirectoryAct> {
  if (!mayArrange(ctx)) return FORBIDDEN
  if (!(await revokeToken(ctx, tokenId))) return { ok: false, reason: 'not-found' }
  await recordAct(ctx, 'directory-token.revoked', tokenId)
  return readDirectory(ctx)
}

/** What belonging to a group gives: a role for staff, an attribute for members. Chosen here, never by the directory. */
export async function setGroupGift(ctx: Ctx, groupId: string, input: unknown): Promise<DirectoryAct> {
  if (!mayArrange(ctx)) return FORBIDDEN
  await lockDirectory(ctx)
  const group = (await selectGroup(ctx, 'staff', groupId)) ?? (await selectGroup(ctx, 'member', groupId))
  if (!group) return { ok: false, reason: 'not-found' }
  const { gives } = GroupGift.parse(input)
  if (gives && 'role' in gives !== (group.population === 'staff')) return { ok: false, reason: 'bad-input' }
  // What it gave is taken back while it is still known what that was.
  if (group.gives) await takeBack(ctx, group.population, groupId)
  await setGift(ctx, groupId, gives)
  await giveGifts(ctx, group.population)
  await recordAct(ctx, 'directory-group.gives', groupId, { gives })
  return readDirectory(ctx)
}

async function takeBack(ctx: Ctx, population: Population, groupId: string): Promise<void> {
  const were = (await selectBelongings(ctx, { groupId })).map((one) => one.subject_id)
  await setBelongings(ctx, groupId, [])
  await giveGifts(ctx, population, were)
  await setBelongings(ctx, groupId, were)
}

/** Whom a directory's token provisions; undefined for any other token. Its use is noted once an hour. */
export async function openDirectory(
  app: App,
  association: AssociationRef,
  secret: string,
): Promise<Population | undefined> {
  if (!/^scim_[A-Za-z0-9_-]{43}$/.test(secret)) return undefined
  return within(app, association, { kind: 'system' }, async (ctx) => {
    const row = await selectLiveToken(ctx, hashSecret(secret))
    if (!row) return undefined
    if (!row.last_used_at || ctx.now().getTime() - row.last_used_at.getTime() > HOUR_MS)
      await touchToken(ctx, row.token_id)
    return row.population
  })
}
