// referral — before any retrieval: does this message ask for a person, or need one? `classifyMessage` tells its topic,
// `treatmentOf` what the association wants done with it, `helpLines` what a distressed member sees first.
// training/ holds the utterances, the templates they come from, and the script that fits the model.
export { type Classified, classifyMessage } from './classify-message.ts'
export { type LabelledMessage, readLabelled as readLabelledMessage, referralFigures, TEST_HALF } from './evaluation.ts'
export { helpLines } from './help-lines.ts'
export { saysNobodyAnswers } from './nobody-answers.ts'
export { DEFAULT_POLICY, effectivePolicy, treatmentOf } from './policy.ts'
export {
  addReferralExample,
  changeTreatments,
  getReferralSettings,
  listReferralExamples,
  type ReferralSettings,
  removeReferralExample,
  setReferralPolicy,
} from './referral-settings.ts'
export { TOPICS, type Topic } from './referral-topic.ts'
export { treatmentWished } from './wish.ts'
export { findMemberWish, findWish, readWishes, setWishes } from './wishes.ts'
