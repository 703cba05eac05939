// What the association holds to, as it changes an answer. Pure.
import type { Answer } from '../../contract/answers.ts'
import type { ReferralTopic, Treatment } from '../../contract/referral.ts'
import type { Values } from '../../contract/values.ts'

/** Topics that no referral policy may answer while expertise is the experts'. */
const OF_EXPERTS: readonly ReferralTopic[] = ['judgement', 'decision', 'complaint']

/** The treatment of a topic, once the values have had their say: they only ever bring a person nearer. */
export function treatmentUnder(values: Values, topic: ReferralTopic, treatment: Treatment): Treatment {
  if (values.expertise === 'experts' && OF_EXPERTS.includes(topic)) return 'refer'
  return values.relationships === 'accompanied' && treatment === 'answer' ? 'answer-and-offer' : treatment
}

/** Whether a model may write: not while every word must be the documents' own. */
export const mayCompose = (values: Values): boolean => values.accuracy === 'open'

/** Whether a person looks before the member does. */
export const isHeldBack = (values: Values, answer: Pick<Answer, 'tentative'>): boolean =>
  values.accuracy === 'strict' && answer.tentative
