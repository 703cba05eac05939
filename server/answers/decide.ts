// Whether what was found answers, may answer, or does not. Pure.
import type { Evidence } from '../knowledge/index.ts'
import { cluesOf, probability } from './confidence.ts'
import trained from './confidence.weights.json' with { type: 'json' }
import type { Quotation } from './quote.ts'
import type { ReadQuestion } from './read-question.ts'

export type Decision = {
  kind: 'approved' | 'quoted' | 'abstained'
  tentative: boolean
  /** 0–1: estimated probability that the quotation answers the question. */
  confidence: number
}

/** Estimates, 0–1: that the library deals with the subject, and that the quotation answers. */
export type Estimates = { subject: number; confidence: number }

/** Below `onSubject` nothing found is on the subject; from a confidence of `firm` on, the quotation is shown without reserve. */
export type Thresholds = { onSubject: number; firm: number }

export function decide(
  question: ReadQuestion,
  evidence: Evidence,
  quotation: Quotation,
  firm = trained.thresholds.firm,
): Decision {
  const clues = cluesOf(question, evidence, quotation)
  const confidence = probability(clues, trained.confidence)
  if (quotation.sentences.length === 0) return { kind: 'abstained', tentative: false, confidence: 0 }
  if (isApproved(quotation)) return { kind: 'approved', tentative: false, confidence }
  const estimates = { subject: probability(clues, trained.subject), confidence }
  const found = kindOf(estimates, trained.thresholds)
  // A stricter association is told less surely, not less.
  return { ...found, tentative: found.tentative || (found.kind === 'quoted' && confidence < firm), confidence }
}

/**
 * From here on two questions are taken for the same. Set high, for precision: of the 72 paraphrases of cnil-para-fr, where the title of a
 * page is its question, only 5 reach it (all 5 right), 19 reach 0.5 (16 right). Too few to say more than that.
 */
const SAME_QUESTION = 0.75

/** Whether the staff approved an answer to this very question: it is quoted from a row of a question-and-answer file. */
const isApproved = ({ best }: Quotation) =>
  best !== undefined && best.passage.question !== null && best.sameQuestion >= SAME_QUESTION

/** Monotone: a greater estimate never gives a weaker kind. */
export function kindOf(
  { subject, confidence }: Estimates,
  thresholds: Thresholds,
): Pick<Decision, 'kind' | 'tentative'> {
  if (confidence >= thresholds.firm) return { kind: 'quoted', tentative: false }
  if (subject < thresholds.onSubject) return { kind: 'abstained', tentative: false }
  return { kind: 'quoted', tentative: true }
}
