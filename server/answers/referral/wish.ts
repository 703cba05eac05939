// A member's own wish over what the association does with a topic. Pure.
import type { Treatment } from '../../../contract/referral.ts'
import type { Wish } from '../../../contract/wishes.ts'
import { FIXED } from './policy.ts'
import type { Topic } from './referral-topic.ts'

/**
 * What is done for somebody who said whom she wants first: her wish wins over policy and values. Distress and a person asked for go to a
 * person all the same; where judgement is needed, she gets the answer she wishes with a person offered beside it.
 */
export function treatmentWished(topic: Topic, treatment: Treatment, wish: Wish | undefined): Treatment {
  if (FIXED.includes(topic) || wish === undefined || wish === 'either') return treatment
  if (wish === 'person') return 'refer'
  return topic === 'routine' ? 'answer' : 'answer-and-offer'
}
