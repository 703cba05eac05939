// The four alarms: what each looks at, and what counts as worse.
import type { AlarmName, SeriesName } from '../../contract/signals.ts'
import type { Rule } from './sequential-test.ts'

const DAYS = 365
const MONTHS = 12

/**
 * Starting points of the tolerated shares, which an association may change: of requests for a person not met in time, of
 * conversations in which a person had to be asked for twice, of conversations with a complaint of reaching nobody, of answers
 * confirmed wrong, of staff in distress with their work, of ratings that say no, of episodes without a person.
 */
export const RULES: Record<SeriesName, Rule> = {
  unmet: { tolerated: 0.03, oddsRatio: 2.8, batchesAYear: DAYS },
  'asked-twice': { tolerated: 0.05, oddsRatio: 2.5, batchesAYear: DAYS },
  unreachable: { tolerated: 0.01, oddsRatio: 3, batchesAYear: DAYS },
  errors: { tolerated: 0.005, oddsRatio: 3, batchesAYear: DAYS },
  staff: { tolerated: 0.15, oddsRatio: 3.5, batchesAYear: MONTHS },
  'dissatisfied-assistant': { tolerated: 0.2, oddsRatio: 2, batchesAYear: DAYS },
  'dissatisfied-person': { tolerated: 0.1, oddsRatio: 2.5, batchesAYear: DAYS },
  automation: { tolerated: 0.5, oddsRatio: 1.5, batchesAYear: DAYS },
}

/** Which series raise an alarm by themselves; divergence needs two at once. */
export const SINGLE: Record<Exclude<AlarmName, 'divergence'>, SeriesName[]> = {
  wall: ['unmet', 'asked-twice', 'unreachable'],
  errors: ['errors'],
  staff: ['staff'],
}

/** Divergence: members less satisfied with the assistant while more and more is left to it. */
export const TOGETHER = ['dissatisfied-assistant', 'automation'] as const
