// Words the association gave and takes back: who received them, what each is told.
import * as z from 'zod/mini'
import { Id, Instant, Language } from './common.ts'

/** A document was corrected, or withdrawn, or an answer written by the staff replaces what was said. */
export const CorrectionAct = z.enum(['corrected', 'withdrawn', 'answered'])
export type CorrectionAct = z.infer<typeof CorrectionAct>

/** POST /feedback/corrections → 200 CorrectionView; 409 not-changed. From a review: the passages its answer cites in this document; without: the document's text before this one. */
export const OpenCorrection = z.object({
  /** Made by the page: asked twice, it is opened once. */
  correctionId: Id,
  act: CorrectionAct,
  reviewId: z.nullable(Id),
  documentId: z.nullable(Id),
})
export type OpenCorrection = z.infer<typeof OpenCorrection>

const Text = z.string().check(z.trim(), z.minLength(3), z.maxLength(1500))
export const CorrectionText = z.object({ wrong: Text, right: Text, contact: Text })
export type CorrectionText = z.infer<typeof CorrectionText>
export const CorrectionTexts = z.object({ fr: CorrectionText, en: CorrectionText })
export type CorrectionTexts = z.infer<typeof CorrectionTexts>

/** The same while it is being written: what is right may still be missing. */
const Drafted = z.object({ wrong: z.string(), right: z.string(), contact: z.string() })

/** POST /feedback/corrections/:id/send → 200 CorrectionView; 409 already-sent. Under the name of whoever sends it. */
export const SendCorrection = z.object({ texts: CorrectionTexts })

/** POST /feedback/corrections/:id/choose → 200 CorrectionView: who of the candidates is told. Null: all that are still to confirm. */
export const ChooseCandidates = z.object({
  conversationIds: z.nullable(z.array(Id).check(z.maxLength(1000))),
  decision: z.enum(['tell', 'spare']),
})
export type ChooseCandidates = z.infer<typeof ChooseCandidates>

export const CorrectionLine = z.object({
  correctionId: Id,
  act: CorrectionAct,
  title: z.string(),
  reviewId: z.nullable(Id),
  openedAt: Instant,
  openedBy: z.string(),
  sentAt: z.nullable(Instant),
  sentBy: z.nullable(z.string()),
  finishedAt: z.nullable(Instant),
  /** Threads: resting on the wrong words; to be told; told; read since; mailed; still to confirm. */
  cited: z.number(),
  toTell: z.number(),
  told: z.number(),
  read: z.number(),
  mailed: z.number(),
  toConfirm: z.number(),
})
export type CorrectionLine = z.infer<typeof CorrectionLine>

/** GET /feedback/corrections: latest first. */
export const CorrectionList = z.object({ corrections: z.array(CorrectionLine) })
export type CorrectionList = z.infer<typeof CorrectionList>

export const Candidate = z.object({
  conversationId: Id,
  basis: z.enum(['cited', 'standing', 'alike']),
  /** 0–1: what the answer shares with the wrong words. */
  likeness: z.number(),
  decision: z.enum(['tell', 'spare', 'ask']),
  question: z.string(),
  answer: z.string(),
  language: Language,
})
export type Candidate = z.infer<typeof Candidate>

/** GET /feedback/corrections/:id */
export const CorrectionView = z.object({
  correction: CorrectionLine,
  /** What is sent, or was. */
  texts: z.object({ fr: Drafted, en: Drafted }),
  /** Those to confirm, and those spared because their words still stand; the closest first, 200 at most. */
  candidates: z.array(Candidate),
})
export type CorrectionView = z.infer<typeof CorrectionView>
