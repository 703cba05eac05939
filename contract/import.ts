// Importing members or staff from a CSV file.
import * as z from 'zod/mini'
import { Bilingual } from './common.ts'

export const ImportKind = z.enum(['member', 'staff'])
export type ImportKind = z.infer<typeof ImportKind>

/** What a column can be. `attribute:<name>`: a member's attribute. */
export const MEMBER_FIELDS = ['externalId', 'name', 'firstName', 'lastName', 'email', 'language', 'adviser'] as const
export const STAFF_FIELDS = [
  'externalId',
  'name',
  'firstName',
  'lastName',
  'email',
  'titleFr',
  'titleEn',
  'roles',
  'languages',
] as const

export const Field = z
  .string()
  .check(
    z.regex(
      /^(externalId|name|firstName|lastName|email|language|adviser|titleFr|titleEn|roles|languages|attribute:[A-Za-z][A-Za-z0-9_.-]{0,39})$/,
    ),
  )

/** For each column of the file, in order, what it is; null: left aside. */
export const ImportMapping = z.object({
  columns: z.array(z.nullable(Field)).check(z.maxLength(100)),
  /** Members known here without a number are given the file's when the address is the same. Said by the administrator, never guessed. */
  linkByAddress: z._default(z.boolean(), false),
})
export type ImportMapping = z.infer<typeof ImportMapping>

/** POST /settings/import/preview */
export const ImportPreview = z.object({
  encoding: z.enum(['utf-8', 'windows-1252']),
  separator: z.enum([',', ';', '\t']),
  headings: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  lines: z.number(),
  guessed: z.array(z.nullable(z.string())),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const LineError = z.object({ line: z.number(), sentences: z.array(z.string()) })
export type LineError = z.infer<typeof LineError>

/** POST /settings/import/dry-run and /apply. `errors`: the first hundred; the file of errors holds them all. */
export const ImportReport = z.object({
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  errors: z.array(LineError),
  /** The refused lines as a CSV file, each with its reasons, to be mended and imported alone. */
  errorFile: z.nullable(z.string()),
  applied: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

export const ImportProblem = z.object({ code: z.string(), message: z.string(), names: z.optional(Bilingual) })
