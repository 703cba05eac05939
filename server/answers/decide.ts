// Whether what was found answers, may answer, or does not. Pure.
import type { Evidence } from '../knowledge/index.ts'
import type { QuotedSentence } from './quote.ts'

export type Decision = {
  kind: 'approved' | 'quoted' | 'abstained'
  tentative: boolean
  /** 0–1: estimated probability that the quotation answers the question. */
  confidence: number
}

export function decide(evidence: Evidence, quotation: QuotedSentence[]): Decision {
  const confidence = evidence.facts.best.sentenceCoverage
  if (quotation.length === 0 || confidence < 0.3) return { kind: 'abstained', tentative: false, confidence }
  return { kind: 'quoted', tentative: confidence < 0.6, confidence }
}
