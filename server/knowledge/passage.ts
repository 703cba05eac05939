// Documents, versions and passages: the nouns of the room and the rules that need nothing else.

export type Language = 'fr' | 'en'

/** How binding a document is, most binding first. The order is used in ranking ties and shown to the reader. */
export const AUTHORITIES = ['statute', 'regulation', 'code', 'policy', 'guide', 'news'] as const
export type Authority = (typeof AUTHORITIES)[number]

/** Where a stretch of text stands. Offsets are UTF-16 code units into the version's stored text; `end` is exclusive. */
export type Anchor = { start: number; end: number }

/** One page of the original (PDF) or the whole text as a single page 1 (other formats). */
export type Page = Anchor & {
  number: number
  /** The printed label when it differs from the number ("iv", "A-3"). */
  label?: string
  /** Share (0–1) of the text the original page holds that was kept; 1 where it cannot be known. */
  kept: number
}

/**
 * A passage as cut from a version, before it is stored.
 * Invariant: `version.text.slice(start, end) === text`.
 */
export type PassageDraft = Anchor & {
  ordinal: number
  text: string
  /** Titles above the passage, outermost first; empty at the top of a document without headings. */
  headingPath: string[]
  /** 1-based page numbers the passage begins and ends on. */
  pageFirst: number
  pageLast: number
  language: Language
  /** The question this passage answers, for rows of a question-and-answer file. */
  question?: string
}
