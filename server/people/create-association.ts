import type { Bilingual, Language } from '../../contract/common.ts'
import type { PromiseRule, Role } from '../../contract/people.ts'
import { type App, type AssociationRef, type Ctx, newId, within } from '../platform/index.ts'
import type { Opening } from './opening.ts'
import { hashPassword } from './password.ts'
import { insertAssociation, insertAudiences, insertMember, insertStaff } from './store.ts'
import { saveTeamRow } from './store-teams.ts'
import type { AudienceRule, Contact } from './tables.ts'

export type NewStaff = {
  email: string
  name: string
  title: Bilingual
  initials: string
  roles: Role[]
  languages: Language[]
  password: string | null
}
export type NewMember = {
  email: string
  name: string
  language: Language
  attributes: Record<string, string>
  adviserEmail: string | null
  password: string | null
}

export type NewAssociation = {
  slug: string
  name: Bilingual
  languages: Language[]
  accent: string
  timezone: string
  contact: Contact
  opening: Opening
  suggestions: { fr: string[]; en: string[] }
  embedOrigins: string[]
  /** Within how long a person answers; none when absent. */
  promises?: PromiseRule[]
  teams?: { name: Bilingual; hours: Opening['hours'] | null; topics: string[]; staffEmails: string[] }[]
  audiences: { key: string; name: Bilingual; rule: AudienceRule | null }[]
  staff: NewStaff[]
  members: NewMember[]
}

const PUBLIC = { key: 'public', name: { fr: 'Public', en: 'Public' }, rule: null }
const STAFF = { key: 'staff', name: { fr: 'Personnel', en: 'Staff' }, rule: null }

type Hash = (password: string | null) => string | null

/** One hash per distinct password: each costs 0.2 s on purpose. */
async function hashPasswords(people: { password: string | null }[]): Promise<Hash> {
  const passwords = new Set(people.flatMap((person) => person.password ?? []))
  const hashes = new Map(await Promise.all([...passwords].map(async (one) => [one, await hashPassword(one)] as const)))
  return (password) => (password === null ? null : (hashes.get(password) ?? null))
}

/** Adds the staff; returns their ids by address. */
async function addStaff(ctx: Ctx, people: NewStaff[], hashOf: Hash): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { title, password, ...person } of people) {
    const staff_id = newId()
    ids.set(person.email, staff_id)
    const { associationId: association_id } = ctx.association
    await insertStaff(ctx, {
      association_id,
      staff_id,
      external_id: null,
      ...person,
      role_title: title,
      password_hash: hashOf(password),
      disabled_at: null,
    })
  }
  return ids
}

async function addMembers(ctx: Ctx, people: NewMember[], hashOf: Hash, staffIds: Map<string, string>): Promise<void> {
  for (const { adviserEmail, password, ...person } of people) {
    await insertMember(ctx, {
      association_id: ctx.association.associationId,
      member_id: newId(),
      external_id: null,
      ...person,
      adviser_staff_id: staffIds.get(adviserEmail ?? '') ?? null,
      password_hash: hashOf(password),
      disabled_at: null,
    })
  }
}

/** Creates an association with its audiences, staff and members, whole or not at all. The audiences `public` and `staff` always exist. */
export async function createAssociation(app: App, input: NewAssociation): Promise<AssociationRef> {
  const ref = { associationId: newId(), slug: input.slug }
  const hashOf = await hashPasswords([...input.staff, ...input.members])
  const { embedOrigins, audiences, staff, members, promises = [], teams = [], ...own } = input
  const association_id = ref.associationId
  await within(app, ref, { kind: 'system' }, async (ctx) => {
    await insertAssociation(ctx, {
      association_id,
      ...own,
      promises,
      embed_origins: embedOrigins,
      stage: 'all',
      stage_open: 'all',
      stage_audiences: [],
      second_factor_required: false,
      created_at: ctx.now(),
    })
    const given = audiences.map((one) => one.key)
    const all = [...[PUBLIC, STAFF].filter((one) => !given.includes(one.key)), ...audiences]
    await insertAudiences(
      ctx,
      all.map(({ key, ...one }) => ({ association_id, audience_key: key, ...one })),
    )
    const staffIds = await addStaff(ctx, staff, hashOf)
    await addMembers(ctx, members, hashOf, staffIds)
    for (const { staffEmails, ...team } of teams)
      await saveTeamRow(
        ctx,
        { team_id: newId(), timezone: null, ...team },
        staffEmails.flatMap((email) => staffIds.get(email) ?? []),
      )
  })
  return ref
}
