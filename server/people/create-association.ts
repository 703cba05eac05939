import type { Bilingual, Language } from '../../contract/common.ts'
import type { Role } from '../../contract/people.ts'
import { type App, type AssociationRef, newId, within } from '../platform/index.ts'
import type { Opening } from './opening.ts'
import { hashPassword } from './password.ts'
import { insertAssociation, insertAudiences, insertMember, insertStaff } from './store.ts'
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
  audiences: { key: string; name: Bilingual; rule: AudienceRule | null }[]
  staff: NewStaff[]
  members: NewMember[]
}

const PUBLIC = { key: 'public', name: { fr: 'Public', en: 'Public' }, rule: null }
const STAFF = { key: 'staff', name: { fr: 'Personnel', en: 'Staff' }, rule: null }

/** Creates an association with its audiences, staff and members, whole or not at all. The audiences `public` and `staff` always exist. */
export async function createAssociation(app: App, input: NewAssociation): Promise<AssociationRef> {
  const ref = { associationId: newId(), slug: input.slug }
  // One hash per distinct password: each costs 0.2 s on purpose.
  const passwords = new Set([...input.staff, ...input.members].flatMap((person) => person.password ?? []))
  const hashes = new Map(await Promise.all([...passwords].map(async (one) => [one, await hashPassword(one)] as const)))
  const hashOf = (password: string | null) => (password === null ? null : (hashes.get(password) ?? null))
  const association_id = ref.associationId
  await within(app, ref, { kind: 'system' }, async (ctx) => {
    await insertAssociation(ctx, {
      association_id,
      slug: input.slug,
      name: input.name,
      languages: input.languages,
      accent: input.accent,
      timezone: input.timezone,
      contact: input.contact,
      opening: input.opening,
      suggestions: input.suggestions,
      embed_origins: input.embedOrigins,
      assistant_enabled: true,
      created_at: ctx.now(),
    })
    const given = input.audiences.map((one) => one.key)
    const audiences = [...[PUBLIC, STAFF].filter((one) => !given.includes(one.key)), ...input.audiences]
    await insertAudiences(
      ctx,
      audiences.map((one) => ({ association_id, audience_key: one.key, name: one.name, rule: one.rule })),
    )
    const staffIds = new Map<string, string>()
    for (const person of input.staff) {
      const staff_id = newId()
      staffIds.set(person.email, staff_id)
      const { email, name, initials, roles, languages } = person
      await insertStaff(ctx, {
        association_id,
        staff_id,
        email,
        name,
        initials,
        roles,
        languages,
        role_title: person.title,
        password_hash: hashOf(person.password),
        disabled_at: null,
      })
    }
    for (const person of input.members) {
      const { email, name, language, attributes } = person
      const adviser_staff_id = staffIds.get(person.adviserEmail ?? '') ?? null
      await insertMember(ctx, {
        association_id,
        member_id: newId(),
        email,
        name,
        language,
        attributes,
        adviser_staff_id,
        password_hash: hashOf(person.password),
        disabled_at: null,
      })
    }
  })
  return ref
}
