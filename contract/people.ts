import * as z from 'zod/mini'
import { Bilingual, Id, Language } from './common.ts'
import { Stage } from './stages.ts'

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
  /** `enabled`: it answers whoever asks; `stage`: whom it answers in all. `volunteering`: whether this member tries it before the others; null when nobody is asked to. */
  assistant: z.object({
    enabled: z.boolean(),
    stage: Stage,
    documents: z.number(),
    volunteering: z.nullable(z.boolean()),
  }),
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

export const HolidayPreset = z.enum(['FR', 'CA-QC', 'CA'])
export type HolidayPreset = z.infer<typeof HolidayPreset>

export const Presence = z.enum(['available', 'busy', 'away'])
export type Presence = z.infer<typeof Presence>

/** Why a person was called. `follow-up`: the member wrote again to the person who answers her. */
export const REASONS = ['asked', 'referred', 'unanswered', 'assistant-off', 'follow-up'] as const
export const Reason = z.enum(REASONS)
export type Reason = z.infer<typeof Reason>

/** A first human reply within so many open minutes. `*`: any reason, any audience. */
export const PromiseRule = z.object({
  reason: z.union([Reason, z.literal('*')]),
  audience: z.string().check(z.minLength(1), z.maxLength(60)),
  openMinutes: z.number().check(z.int(), z.minimum(5), z.maximum(10_080)),
})
export type PromiseRule = z.infer<typeof PromiseRule>

const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
const HoursOfDay = z.array(z.object({ from: Time, to: Time })).check(z.maxLength(6))
/** Local times of a week; a day that is absent is closed. */
export const WeeklyHours = z.object({
  monday: z.optional(HoursOfDay),
  tuesday: z.optional(HoursOfDay),
  wednesday: z.optional(HoursOfDay),
  thursday: z.optional(HoursOfDay),
  friday: z.optional(HoursOfDay),
  saturday: z.optional(HoursOfDay),
  sunday: z.optional(HoursOfDay),
})
export type WeeklyHours = z.infer<typeof WeeklyHours>

const Name = z.object({ fr: z.string().check(z.maxLength(120)), en: z.string().check(z.maxLength(120)) })
export const OpeningSettings = z.object({
  hours: WeeklyHours,
  closures: z.array(z.object({ from: z.iso.date(), to: z.iso.date(), name: Name })).check(z.maxLength(100)),
  holidays: z
    .array(z.object({ preset: HolidayPreset, rule: z.string().check(z.maxLength(80)) }))
    .check(z.maxLength(100)),
})
export type OpeningSettings = z.infer<typeof OpeningSettings>

const Topics = z.array(z.string().check(z.trim(), z.minLength(2), z.maxLength(40))).check(z.maxLength(40))

/** PUT /settings/teams: `teamId` made by the page, so that saving twice is saving once. */
export const TeamSettings = z.object({
  teamId: Id,
  name: Name,
  hours: z.nullable(WeeklyHours),
  timezone: z.nullable(z.string().check(z.maxLength(60))),
  topics: Topics,
  staffIds: z.array(Id).check(z.maxLength(200)),
})
export type TeamSettings = z.infer<typeof TeamSettings>

/** PUT /settings/capacity */
export const CapacitySettings = z.object({
  staffId: Id,
  capacity: z.number().check(z.int(), z.minimum(1), z.maximum(50)),
  topics: Topics,
})
export type CapacitySettings = z.infer<typeof CapacitySettings>

export const PromiseSettings = z.object({ promises: z.array(PromiseRule).check(z.maxLength(40)) })

/** One of the staff, as colleagues see her at the desk. */
export const Colleague = z.object({
  staffId: Id,
  name: z.string(),
  role: Bilingual,
  initials: z.string(),
  languages: z.array(Language),
  topics: z.array(z.string()),
  capacity: z.number(),
  presence: Presence,
  /** Why she is away when she chose not to be. */
  because: z.enum(['chosen', 'disconnected', 'inactive']),
  /** Her team's hours are running. */
  inHours: z.boolean(),
})
export type Colleague = z.infer<typeof Colleague>

/** GET /settings/office: hours, teams, holidays and promises; whoever is staff may read it. */
export const Office = z.object({
  timezone: z.string(),
  opening: OpeningSettings,
  teams: z.array(TeamSettings),
  promises: z.array(PromiseRule),
  staff: z.array(Colleague),
  audiences: z.array(z.object({ key: z.string(), name: Bilingual })),
  /** What each preset offers this year, with the day it falls on. */
  holidayOffers: z.array(
    z.object({
      preset: HolidayPreset,
      days: z.array(z.object({ rule: z.string(), name: Bilingual, day: z.string(), isPublic: z.boolean() })),
    }),
  ),
  /** The promise as members read it, each way it can be said this moment. */
  sentence: Bilingual,
})
export type Office = z.infer<typeof Office>

/** POST /presence: what the desk's page says every 45 s, and when somebody chooses. */
export const PresenceReport = z.object({ chosen: z.optional(Presence), isActive: z.boolean() })
export type PresenceReport = z.infer<typeof PresenceReport>

export const PresenceState = z.object({ presence: Presence, because: Colleague.shape.because, chosen: Presence })
export type PresenceState = z.infer<typeof PresenceState>
