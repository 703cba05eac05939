import * as z from 'zod/mini'
import { Bilingual, Id, Language } from './common.ts'

export const ROLES = ['administrator', 'steward', 'adviser', 'director'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

export const SignIn = z.object({
  as: z.enum(['member', 'staff']),
  email: z.string().check(z.trim(), z.toLowerCase(), z.minLength(3), z.maxLength(254)),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
})
export type SignIn = z.infer<typeof SignIn>

/** Who the browser is signed in as; `csrf` goes back in the `X-Relais-CSRF` header of every writing call. */
export const Session = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('member'), memberId: Id, name: z.string(), language: Language, csrf: z.string() }),
  z.object({
    kind: z.literal('staff'),
    staffId: Id,
    name: z.string(),
    role: Bilingual,
    initials: z.string(),
    roles: z.array(Role),
    csrf: z.string(),
  }),
])
export type Session = z.infer<typeof Session>

/** GET /page: what the member page shows before anything is asked. */
export const PageInfo = z.object({
  slug: z.string(),
  name: Bilingual,
  languages: z.array(Language),
  accent: z.string(),
  assistant: z.object({ enabled: z.boolean(), documents: z.number() }),
  notice: z.object({ version: z.number(), text: Bilingual }),
  person: z.object({
    available: z.boolean(),
    /** "A person answers now, usually within 20 minutes." / "We open tomorrow at 8:30." */
    sentence: Bilingual,
    phone: z.nullable(z.string()),
    email: z.nullable(z.string()),
  }),
  suggestions: z.object({ fr: z.array(z.string()), en: z.array(z.string()) }),
  session: Session,
})
export type PageInfo = z.infer<typeof PageInfo>

/** PUT /settings/assistant */
export const AssistantSwitch = z.object({ enabled: z.boolean() })
export type AssistantSwitch = z.infer<typeof AssistantSwitch>
