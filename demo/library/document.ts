// What the demonstration says about each of its documents. Everything here is invented.
import type { Authority, Language } from '../../server/knowledge/passage.ts'

export type DemoAudience = 'public' | 'members' | 'students' | 'staff'

/** Dates are calendar days, YYYY-MM-DD, in the association's time zone. */
export type DemoDocument = {
  /** Name inside demo/documents/. */
  file: string
  title: string
  language: Language
  authority: Authority
  audience: DemoAudience
  /** First day in force; absent: in force since approved. */
  inForceFrom?: string
  /** Last day in force, included; absent: no end foreseen. */
  inForceUntil?: string
  /** File of the document that replaced this one. */
  supersededBy?: string
  /** The day by which a steward must look at it again. */
  reviewBy?: string
  approvedBy: { staffEmail: string }
  approvedAt: string
  /** File of the document that this one translates. */
  translationOf?: string
  /** Taken back by the association: answers nobody, whatever its dates. */
  withdrawn?: { at: string; reason: string }
}
