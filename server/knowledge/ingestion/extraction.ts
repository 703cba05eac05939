// What comes out of a file: the nouns of ingestion, shared by extraction, splitting and the report.

import type { Anchor, Language, Page, PassageDraft } from '../passage.ts'

export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  epub: 'application/epub+zip',
  eml: 'message/rfc822',
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
  csv: 'text/csv',
} as const
export type Format = keyof typeof MEDIA_TYPES
export type MediaType = (typeof MEDIA_TYPES)[Format]

/** Why a file was refused. Each code has its sentence in `locales/ingestion.ts`. */
export const REFUSAL_REASONS = [
  'password-protected',
  'scanned',
  'empty',
  'damaged',
  'too-large',
  'wrong-extension',
  'binary',
  'unsupported-type',
  'took-too-long',
  'too-much-memory',
  'unreadable-text',
  'no-passage',
  'unexpected-failure',
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** `detail` is for the log and the report's last column, never for a member: a size, a found type, an error's message. */
export type Refusal = { kind: 'refused'; reason: RefusalReason; detail?: string }
export const refuse = (reason: RefusalReason, detail?: string): Refusal =>
  detail === undefined ? { kind: 'refused', reason } : { kind: 'refused', reason, detail }

/** What a steward should look at although the file was kept. `pages` are 1-based. */
export const WARNING_CODES = [
  'pages-without-text',
  'pages-mostly-pictures',
  'pages-unreadable',
  'pages-failed',
  'pictures-without-text',
  'encoding-guessed',
  'rows-incomplete',
  'attachments-not-read',
  'orders-to-a-machine',
] as const
export type Warning = { code: (typeof WARNING_CODES)[number]; pages?: number[]; count?: number }

/**
 * How a stretch of text stands in the document, before it has offsets. `contents` is a line of a table of contents: stored, so that
 * nothing is lost, but never cut into a passage. Inside `text`, pages change at `breaks`.
 */
export type Piece = {
  kind: 'heading' | 'paragraph' | 'item' | 'row' | 'question' | 'answer' | 'contents'
  text: string
  /** Headings only: 1 (outermost) to 6. */
  level?: number
  /** A heading or paragraph that opens an article: passages never run past it. */
  article?: boolean
  page?: number
  /** Where, inside `text`, a later page begins: for paragraphs that run over a page break. */
  breaks?: { at: number; page: number }[]
}

/** A piece laid out in the stored text. */
export type Block = Anchor & Pick<Piece, 'kind' | 'level' | 'article'>

export type Heading = { start: number; level: number; title: string }

export type Extraction = {
  kind: 'extracted'
  mediaType: MediaType
  title: string
  /** The language of most of the text; passages carry their own. */
  language: Language
  /** The stored text: NFC, blocks separated by a blank line, rows of a table by one line feed. */
  text: string
  pages: Page[]
  headings: Heading[]
  blocks: Block[]
  warnings: Warning[]
  /** SHA-256 of the file's bytes, hexadecimal: the same bytes ingested twice are recognised by it. */
  contentHash: string
}

/** What a format's reader hands over, before layout. */
export type RawDocument = {
  title?: string
  pieces: Piece[]
  warnings: Warning[]
  /** PDF and presentations only: what is known of each page, in order. */
  pages?: { number: number; label?: string; kept: number }[]
}

export type Reading = { extraction: Extraction; passages: PassageDraft[]; cpuMs: number }
