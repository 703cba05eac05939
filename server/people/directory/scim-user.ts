// A person as SCIM shows her, and what a directory may say of her. Pure.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Resource } from './scim-patch.ts'
import type { Population, UserRow } from './tables-directory.ts'

export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group'

const Text = (longest: number) => z.string().check(z.trim(), z.maxLength(longest))
/** Entra sends "True" and "False". */
const Flag = z.pipe(
  z.union([z.boolean(), z.string().check(z.regex(/^(true|false)$/i))]),
  z.transform((value) => (typeof value === 'boolean' ? value : value.toLowerCase() === 'true')),
)

/** What is taken from a directory. Everything else it sends is left aside: ids, roles, passwords, extensions. */
const Said = z.object({
  userName: z.string().check(z.trim(), z.minLength(1), z.maxLength(254)),
  externalId: z.nullish(Text(254)),
  displayName: z.nullish(Text(120)),
  name: z.nullish(
    z.object({ formatted: z.nullish(Text(120)), givenName: z.nullish(Text(60)), familyName: z.nullish(Text(60)) }),
  ),
  emails: z.nullish(
    z.array(z.object({ value: z.nullish(Text(254)), primary: z.nullish(Flag), type: z.nullish(z.string()) })),
  ),
  active: z.nullish(Flag),
  preferredLanguage: z.nullish(z.string().check(z.maxLength(40))),
})

const Email = z.email()
const isAddress = (text: string | null | undefined): text is string =>
  typeof text === 'string' && z.safeParse(Email, text).success

export type SaidUser = {
  userName: string
  externalId: string | null
  name: string
  givenName: string | null
  familyName: string | null
  email: string | null
  language: 'fr' | 'en' | null
  active: boolean
}

/** Names in any case, as RFC 7643 wants; undefined when it is not a person. `before`: her name as it was shown. */
export function readUser(input: unknown, before?: UserRow): SaidUser | undefined {
  const parsed = z.safeParse(Said, spelled(input))
  if (!parsed.success) return undefined
  const { userName, externalId, displayName, name, emails, active, preferredLanguage } = parsed.data
  const given = name?.givenName || null
  const family = name?.familyName || null
  const whole = [given, family].filter(Boolean).join(' ')
  // A change of first or last name is meant, even if the whole name is sent back as it was.
  const isRenamed = before && whole && whole !== [before.given_name, before.family_name].filter(Boolean).join(' ')
  const told = [displayName, name?.formatted].find((one) => one && one !== before?.name)
  const address = [emails?.find((one) => one.primary)?.value, ...(emails ?? []).map((one) => one.value), userName].find(
    isAddress,
  )
  return {
    userName,
    externalId: externalId || null,
    name: told || (isRenamed ? whole : '') || before?.name || whole || userName,
    givenName: given,
    familyName: family,
    email: address?.toLowerCase() ?? null,
    language: languageOf(preferredLanguage),
    active: active ?? true,
  }
}

const languageOf = (said: string | null | undefined) =>
  /^fr/i.test(said ?? '') ? 'fr' : /^en/i.test(said ?? '') ? 'en' : null

const KNOWN = ['userName', 'externalId', 'displayName', 'name', 'emails', 'active', 'preferredLanguage', 'members']

/** The first level in our spelling. */
export function spelled(input: unknown): Resource {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return {}
  const entries = Object.entries(input).flatMap(([name, value]) => {
    const known = KNOWN.find((one) => one.toLowerCase() === name.toLowerCase())
    return known ? [[known, value] as const] : []
  })
  return Object.fromEntries(entries)
}

/** A mark that changes with anything shown. */
export const versionOf = (resource: unknown): string =>
  `W/"${createHash('sha256').update(JSON.stringify(resource)).digest('base64url').slice(0, 22)}"`

export type GroupName = { group_id: string; display_name: string }

export function showUser(row: UserRow, groups: GroupName[], base: string): Resource {
  const name = {
    formatted: row.name,
    ...(row.given_name && { givenName: row.given_name }),
    ...(row.family_name && { familyName: row.family_name }),
  }
  const shown = {
    schemas: [USER_SCHEMA],
    id: row.id,
    ...(row.external_id && { externalId: row.external_id }),
    userName: row.user_name,
    name,
    displayName: row.name,
    ...(row.email && { emails: [{ value: row.email, type: 'work', primary: true }] }),
    preferredLanguage: row.language,
    active: row.disabled_at === null,
    groups: groups.map((group) => ({ value: group.group_id, display: group.display_name, type: 'direct' })),
  }
  const meta = {
    resourceType: 'User',
    created: row.created_at.toISOString(),
    lastModified: row.modified_at.toISOString(),
    location: `${base}/Users/${row.id}`,
    version: versionOf(shown),
  }
  return { ...shown, meta }
}

export type { Population }
