// What is kept of a verification: stored with the answer, shown to staff.
import type { VerificationReport } from '../../../contract/verification.ts'
import { type AnswerToVerify, verifyAnswer } from './verify-answer.ts'

/** Verifies an answer and says so: per sentence the verdict, the scores, the best source and the vetoes with their words. */
export function verificationReport(
  answer: AnswerToVerify,
  now: () => number = () => performance.now(),
): VerificationReport {
  const started = now()
  const verdicts = verifyAnswer(answer)
  const sentences = verdicts.map((verdict, i) => ({ ...answer.sentences[i]!, ...verdict }))
  return { sentences, tookMs: now() - started }
}
