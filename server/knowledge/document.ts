// A document: one text and its successive versions, with what decides whether, and to whom, it answers.
import type { Authority, Language } from './passage.ts'

export type Document = {
  documentId: string
  sourceKey: string
  title: string
  language: Language
  authority: Authority
  audience: string
  currentVersionId: string | null
  /** Calendar days, in the association's time zone; first and last included. */
  inForceFrom: string | null
  inForceUntil: string | null
  approval: { by: string; at: Date } | null
  withdrawal: { by: string; at: Date } | null
  updatedAt: Date
  revision: number
}

export type DocumentState = 'draft' | 'approved' | 'withdrawn'

export const stateOf = (document: Document): DocumentState => {
  if (document.withdrawal) return 'withdrawn'
  return document.approval ? 'approved' : 'draft'
}

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
