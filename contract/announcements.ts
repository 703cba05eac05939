// What the association tells its members or its staff, and what came of it.
import * as z from 'zod/mini'
import { Bilingual, Id, Instant, Language } from './common.ts'

export const ANNOUNCEMENT_TEMPLATES = [
  'launch',
  'progress',
  'survey',
  'correction',
  'apology',
  'stage',
  'free',
] as const
export const AnnouncementTemplate = z.enum(ANNOUNCEMENT_TEMPLATES)
export type AnnouncementTemplate = z.infer<typeof AnnouncementTemplate>

const bilingual = (longest: number) =>
  z.object({
    fr: z.string().check(z.trim(), z.maxLength(longest)),
    en: z.string().check(z.trim(), z.maxLength(longest)),
  })

/** POST /communications/announcements: a draft, written or rewritten → 200 AnnouncementBook. */
export const WriteAnnouncement = z.object({
  announcementId: Id,
  template: AnnouncementTemplate,
  audience: z.string().check(z.minLength(1), z.maxLength(60)),
  title: bilingual(150),
  body: bilingual(6000),
  byEmail: z.boolean(),
  onPage: z.boolean(),
})
export type WriteAnnouncement = z.infer<typeof WriteAnnouncement>

/** POST /communications/announcements/:id/send. `sendAt` null: now. `reason`: needed when something is underlined. */
export const SendAnnouncement = z.object({
  sendAt: z.nullable(Instant),
  reason: z.nullable(z.string().check(z.trim(), z.maxLength(1000))),
})
export type SendAnnouncement = z.infer<typeof SendAnnouncement>

export const CONCERN_NAMES = ['savings', 'access', 'disguise', 'unsourced'] as const
export const Underlined = z.object({
  language: Language,
  part: z.enum(['title', 'body']),
  concern: z.enum(CONCERN_NAMES),
  /** UTF-16 offsets in that part, end excluded. */
  start: z.number(),
  end: z.number(),
  words: z.string(),
})
export type Underlined = z.infer<typeof Underlined>

/** POST /communications/check: reads a text as one writes it; stores nothing. */
export const CheckWording = z.object({ title: bilingual(150), body: bilingual(6000) })
export type CheckWording = z.infer<typeof CheckWording>
/** `byModel`: whether a language model can be asked besides, with POST /communications/check/model → the same shape, what it adds. */
export const CheckedWording = z.object({ underlined: z.array(Underlined), byModel: z.boolean() })
export type CheckedWording = z.infer<typeof CheckedWording>

/** Today's figures, as templates quote them and promises are held against. Of the last 30 days. */
export const LiveFigures = z.object({
  documents: z.number(),
  promisedMinutes: z.nullable(z.number()),
  kept: z.number(),
  /** Requests whose promise has ended: kept or broken. */
  ended: z.number(),
  checked: z.number(),
  wrong: z.number(),
  days: z.number(),
  day: z.iso.date(),
})
export type LiveFigures = z.infer<typeof LiveFigures>

export const Announcement = z.object({
  announcementId: Id,
  template: AnnouncementTemplate,
  audience: z.string(),
  title: Bilingual,
  body: Bilingual,
  byEmail: z.boolean(),
  onPage: z.boolean(),
  state: z.enum(['draft', 'scheduled', 'sending', 'sent', 'cancelled']),
  writtenBy: z.string(),
  writtenAt: Instant,
  sendAt: z.nullable(Instant),
  sentBy: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  warnings: z.array(Underlined),
  results: z.object({
    addressed: z.number(),
    spared: z.number(),
    /** Letters by what became of them. */
    waiting: z.number(),
    sent: z.number(),
    failed: z.number(),
    read: z.number(),
    answered: z.number(),
  }),
})
export type Announcement = z.infer<typeof Announcement>

/** GET /communications/announcements. */
export const AnnouncementBook = z.object({
  announcements: z.array(Announcement),
  audiences: z.array(z.object({ key: z.string(), name: Bilingual })),
  figures: LiveFigures,
  /** Whether letters leave at all. */
  sendsMail: z.boolean(),
})
export type AnnouncementBook = z.infer<typeof AnnouncementBook>

/** POST /communications/announcements/:id/try: a letter to oneself, in each language. */
export const TriedAnnouncement = z.object({ to: z.string() })

/** GET /announcements: what the reader may read, latest first; what she put away stays in the list. */
export const MyAnnouncements = z.object({
  announcements: z.array(
    z.object({
      announcementId: Id,
      title: Bilingual,
      body: Bilingual,
      by: z.string(),
      at: Instant,
      isNew: z.boolean(),
    }),
  ),
  /** Whether she may answer: a signed-in member. */
  canAnswer: z.boolean(),
})
export type MyAnnouncements = z.infer<typeof MyAnnouncements>

/** GET /communications/staff: what is announced to those who work here, latest first. */
export const StaffAnnouncements = z.object({
  announcements: z.array(
    z.object({ announcementId: Id, title: Bilingual, body: Bilingual, by: z.string(), at: Instant }),
  ),
})
export type StaffAnnouncements = z.infer<typeof StaffAnnouncements>

/** GET /improvements/:id: what was decided, for whoever is about to answer it. */
export const AnswerableImprovement = z.object({ heard: Bilingual, decided: Bilingual, canAnswer: z.boolean() })
export type AnswerableImprovement = z.infer<typeof AnswerableImprovement>

/** POST /announcements/:id/read: she had it before her eyes; `dismissed`: and put it away. */
export const ReadAnnouncement = z.object({ dismissed: z.boolean() })

/** POST /announcements/:id/answer, /improvements/:id/answer → 202: in her conversation, for a person. */
export const AnswerAnnouncement = z.object({
  clientId: Id,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(3800)),
  language: Language,
})
export type AnswerAnnouncement = z.infer<typeof AnswerAnnouncement>
export const AnsweredAnnouncement = z.object({ conversationId: Id })
export type AnsweredAnnouncement = z.infer<typeof AnsweredAnnouncement>
