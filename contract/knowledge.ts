import * as z from 'zod/mini'
import { Bilingual, Day, Id, Instant, Language } from './common.ts'

export const DocumentState = z.enum(['draft', 'approved', 'withdrawn'])
export type DocumentState = z.infer<typeof DocumentState>

export const Authority = z.enum(['statute', 'regulation', 'code', 'policy', 'guide', 'news'])
export type Authority = z.infer<typeof Authority>

/** One line of the knowledge screen. */
export const DocumentLine = z.object({
  documentId: Id,
  title: z.string(),
  fileName: z.string(),
  language: Language,
  authority: Authority,
  audience: z.string(),
  state: DocumentState,
  inForceFrom: z.nullable(Day),
  inForceUntil: z.nullable(Day),
  /** Whether it can answer today: approved, in force, not withdrawn. */
  answers: z.boolean(),
  versionNumber: z.number(),
  /** A newer text that waits for approval, while the one before goes on answering. */
  pending: z.nullable(z.object({ versionNumber: z.number(), url: z.string() })),
  pages: z.number(),
  passages: z.number(),
  /** Share (0–1) of the original's text that was kept. */
  kept: z.number(),
  warnings: z.number(),
  approvedBy: z.nullable(z.string()),
  updatedAt: Instant,
  url: z.string(),
})
export type DocumentLine = z.infer<typeof DocumentLine>

export const Library = z.object({
  documents: z.array(DocumentLine),
  audiences: z.array(z.object({ key: z.string(), name: Bilingual })),
})
export type Library = z.infer<typeof Library>

/** What happened to one file. A file that gives no passage is refused, never a success. */
export const FileReport = z.object({
  fileName: z.string(),
  outcome: z.enum(['added', 'new-version', 'unchanged', 'refused']),
  documentId: z.nullable(Id),
  /** In both languages: why it was refused, and what to do. */
  reason: z.nullable(Bilingual),
  pages: z.array(z.object({ number: z.number(), kept: z.number() })),
  passages: z.number(),
  warnings: z.array(Bilingual),
  /** It was to be approved at once and waits instead: so many golden questions would no longer be answered. */
  held: z.nullable(z.object({ broken: z.number() })),
  tookMs: z.number(),
})
export type FileReport = z.infer<typeof FileReport>

/** POST /knowledge/files?name=…&audience=…&authority=…&approve=true, body = the file's bytes → 200 FileReport. */
export const FileOptions = z.object({
  /** With its folders, when it came from one: two files of the same name in two folders are two documents. */
  name: z.string().check(z.minLength(1), z.maxLength(1000)),
  audience: z.optional(z.string().check(z.maxLength(64))),
  authority: z.optional(Authority),
  approve: z.optional(z.enum(['true', 'false'])),
})
export type FileOptions = z.infer<typeof FileOptions>

/** POST /knowledge/documents/:id/approve | withdraw | discard (the text that waits) → 200 DocumentLine. */
