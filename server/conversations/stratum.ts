import type { Answer } from '../../contract/answers.ts'
import type { Stratum } from '../../contract/feedback.ts'

/** How sure an answer was when it was given: samples are drawn from each of these, and weighed by how many there were. */
export function stratumOf({ kind, tentative }: Pick<Answer, 'kind' | 'tentative'>): Stratum {
  if (kind === 'abstained') return 'abstained'
  if (kind === 'referred' || kind === 'clarify') return 'referred'
  return tentative ? 'tentative' : 'firm'
}
