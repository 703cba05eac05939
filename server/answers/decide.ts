// Whether what was found answers, may answer, or does not. Pure.
import type { Evidence } from '../knowledge/index.ts'
import { type Clues, cluesOf, probability } from './confidence.ts'
import trained from './confidence.weights.json' with { type: 'json' }
import type { Quotation } from './quote.ts'
import type { ReadQuestion } from './read-question.ts'

export type Decision = {
  kind: 'approved' | 'quoted' | 'abstained'
  tentative: boolean
  /** 0–1: estimated probability that the quotation answers the question. */
  confidence: number
}

/** Below `onSubject` nothing found is on the subject; from `firm` on, the quotation is shown without reserve. */
export type Thresholds = { onSubject: number; firm: number }

export function decide(question: ReadQuestion, evidence: Evidence, quotation: Quotation): Decision {
  return decideFrom(cluesOf(question, evidence, quotation), quotation)
}

function decideFrom(clues: Clues, quotation: Quotation, thresholds: Thresholds = trained.thresholds): Decision {
  const confidence = probability(clues)
  return { ...kindOf(confidence, thresholds, quotation), confidence }
}

/** Pure and monotone: more confidence never gives a weaker kind. */
export function kindOf(
  confidence: number,
  thresholds: Thresholds,
  quotation: Pick<Quotation, 'sentences' | 'best'>,
): Pick<Decision, 'kind' | 'tentative'> {
  if (quotation.sentences.length === 0 || confidence < thresholds.onSubject)
    return { kind: 'abstained', tentative: false }
  if (confidence < thresholds.firm) return { kind: 'quoted', tentative: true }
  return { kind: 'quoted', tentative: false }
}
