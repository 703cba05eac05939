// The pure part of answering, shared by the verb and by the evaluations: evidence in, quotation and decision out.
import type { Evidence } from '../knowledge/index.ts'
import { withoutOrders } from './compose/hide-orders.ts'
import { type Decision, decide } from './decide.ts'
import { type QuotedSentence, quote } from './quote.ts'
import { readQuestion } from './read-question.ts'

export type EvidenceAnswer = { decision: Decision; sentences: QuotedSentence[] }

/** `firm`: the confidence from which an answer is shown without reserve, where the association chose one. */
export function answerFromEvidence(text: string, evidence: Evidence, firm?: number): EvidenceAnswer {
  const question = readQuestion(text)
  // What a document says to a machine is not quoted to a member.
  const quotation = quote(question, { ...evidence, passages: withoutOrders(text, evidence.passages) })
  const decision = decide(question, evidence, quotation, firm)
  return { decision, sentences: decision.kind === 'abstained' ? [] : quotation.sentences }
}
