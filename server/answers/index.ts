// answers — a question and evidence become an answer. Knows no conversation: it is given a question, so that the member
// page, the desk, the command line and the evaluations all run the same verb.
// `quote` chooses verbatim sentences, `decide` says whether they answer, may answer, or not; `presentAnswer` gives each
// sentence its source, and every answer the way to a person.

export { answerFromEvidence } from './answer-from-evidence.ts'
export { answerQuestion } from './answer-question.ts'
export { answerLanguage } from './compose/answer-language.ts'
export { type Attack, attempt, hasReached, type Place } from './compose/attack.ts'
export { clarify } from './compose/clarify.ts'
export { type ComposeOptions, composeAnswer } from './compose/compose.ts'
export type { ComposedSentence, ComposeInput, Composition, SentenceReport } from './compose/composition.ts'
export { isElliptical, rewriteFollowUp, rewriteWithModel } from './compose/follow-up.ts'
export { presentComposed } from './compose/present-composed.ts'
export type { PastTurn } from './compose/prompt.ts'
export { modelRoutes } from './compose/routes-models.ts'
export { tryModel } from './compose/try-model.ts'
export { type ComposedAnswer, composePrepared } from './compose-prepared.ts'
export {
  examineChange,
  examineSettings,
  keepQuestion,
  lastExamination,
  previewChange,
  previewSettings,
  readExamination,
  runExamination,
} from './examination/index.ts'
export {
  isQuoted,
  isRight,
  type JudgedQuestion,
  judgedQuestions,
  openSet,
  readAbsent,
  readOffSubject,
} from './judged-question.ts'
export { accuracyAt, areaUnderCurve, areaUnderRisk, calibrationError, reliabilityCurve } from './measures.ts'
export { type Composable, type Prepared, prepareAnswer } from './prepare-answer.ts'
export {
  addReferralExample,
  type Classified,
  changeTreatments,
  classifyMessage,
  effectivePolicy,
  findMemberWish,
  getReferralSettings,
  helpLines,
  listReferralExamples,
  type ReferralSettings,
  readLabelledMessage,
  readWishes,
  referralFigures,
  removeReferralExample,
  saysNobodyAnswers,
  setReferralPolicy,
  setWishes,
  TEST_HALF,
  type Topic,
  treatmentOf,
} from './referral/index.ts'
export { examinationRoutes } from './routes-examination.ts'
export { firmnessRoutes } from './routes-firmness.ts'
export { referralRoutes } from './routes-referral.ts'
export { treatmentUnder } from './under-values.ts'
export { corruptionFigures, crossJudge, groundingFigures, judgeAll } from './verify/evaluation.ts'
export { verificationReport } from './verify/report.ts'
export { readLabelled } from './verify/training/read-sets.ts'
export {
  type AnswerToVerify,
  type SentenceVerdict,
  type Verdict,
  type Veto,
  type VetoKind,
  verifyAnswer,
} from './verify/verify-answer.ts'
export { writesWithModel } from './writes-with-model.ts'
