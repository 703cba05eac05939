// A document: one text and its successive versions, with what decides whether, and to whom, it answers.
import type { Authority, Language } from './passage.ts'

/** What was said of a text that waits for approval; in effect once it is approved. */
export type PendingChange = {
  title?: string
  authority?: Authority
  audience?: string
  inForceFrom?: string | null
  inForceUntil?: string | null
  sourceNote?: string | null
}

export type Document = {
  documentId: string
  sourceKey: string
  title: string
  language: Language
  authority: Authority
  audience: string
  /** The version that answers, once approved. */
  currentVersionId: string | null
  /** A newer text that nobody has approved yet: it answers nobody, and the approved one goes on answering. */
  pending: { versionId: string; change: PendingChange } | null
  /** Calendar days, in the association's time zone; first and last included. */
  inForceFrom: string | null
  inForceUntil: string | null
  approval: { by: string; at: Date } | null
  withdrawal: { by: string; at: Date } | null
  /** What an answer written by the staff rests on, in their words. */
  sourceNote: string | null
  updatedAt: Date
  revision: number
}

export type DocumentState = 'draft' | 'approved' | 'withdrawn'

export const stateOf = (document: Document): DocumentState => {
  if (document.withdrawal) return 'withdrawn'
  return document.approval ? 'approved' : 'draft'
}

/**
 * The document with a new text. A draft's replaces the one before; where a text was ever approved, the new one waits beside it, with
 * what is said of it: an audience or a date given with a text nobody approved must not change the text that was.
 */
export function withText(document: Document, versionId: string, change: PendingChange): Document {
  if (!document.approval) return { ...document, ...change, currentVersionId: versionId }
  return { ...document, pending: { versionId, change: { ...document.pending?.change, ...change } } }
}

/** The version somebody would approve: the one that waits, else the one there is. */
export const latestVersionOf = (document: Document): string | null =>
  document.pending?.versionId ?? document.currentVersionId

/** The document without the text that waits: the approved one goes on. */
export const withoutPending = (document: Document): Document => ({ ...document, pending: null })

/** The document once its latest text is approved; a withdrawn one answers again. */
export const approved = (document: Document, approval: { by: string; at: Date }): Document => ({
  ...document,
  ...document.pending?.change,
  currentVersionId: document.pending?.versionId ?? document.currentVersionId,
  pending: null,
  approval,
  withdrawal: null,
})

export const withdrawn = (document: Document, withdrawal: { by: string; at: Date }): Document => ({
  ...document,
  withdrawal,
})

/** Whether the text holds on a calendar day. */
export const isInForce = (document: Pick<Document, 'inForceFrom' | 'inForceUntil'>, day: string): boolean =>
  (document.inForceFrom === null || document.inForceFrom <= day) &&
  (document.inForceUntil === null || day <= document.inForceUntil)

/** Whether the document may answer on a day: it has a text, approved, in force and not withdrawn. */
export const mayAnswer = (document: Document, day: string): boolean =>
  document.currentVersionId !== null && stateOf(document) === 'approved' && isInForce(document, day)

/** The calendar day of an instant in a time zone, YYYY-MM-DD. */
export const dayIn = (timezone: string, instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(instant)
