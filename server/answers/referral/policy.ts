// What is done with each topic. The association chooses, except that distress and a person asked for always go to a person.
import type { Treatment } from '../../../contract/referral.ts'
import { TOPICS, type Topic } from './referral-topic.ts'

export type Policy = Record<Topic, Treatment>
export type ChosenTreatments = Partial<Policy>

export const DEFAULT_POLICY: Policy = {
  person: 'refer',
  judgement: 'refer',
  distress: 'refer',
  complaint: 'refer',
  decision: 'refer',
  routine: 'answer',
}

/** Topics that no setting loosens. */
export const FIXED: readonly Topic[] = ['distress', 'person']

/** The policy in effect: the association's choices over the defaults; what is fixed stays, whatever is stored. */
export function effectivePolicy(chosen: ChosenTreatments): Policy {
  const found = { ...DEFAULT_POLICY }
  for (const topic of TOPICS) found[topic] = (!FIXED.includes(topic) && chosen[topic]) || DEFAULT_POLICY[topic]
  return found
}

/** Whether some choices would keep from a person what must go to one. */
export const loosens = (chosen: ChosenTreatments): boolean =>
  FIXED.some((topic) => chosen[topic] !== undefined && chosen[topic] !== 'refer')

/** What is done with a message of a topic. */
export const treatmentOf = (topic: Topic, settings: { treatments: ChosenTreatments }): Treatment =>
  effectivePolicy(settings.treatments)[topic]
