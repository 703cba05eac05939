// One-sided CUSUM on a daily rate: each day adds the log-likelihood ratio of "worse by so much" against "as usual", and never
// falls below zero (Page, 1954). Pure.

/** One batch, a day for most series: so many events (what should not happen) among so many cases. */
export type Batch = { day: string; events: number; cases: number }

export type Rule = {
  /** The share an association lives with; what is usual for it is never taken to be less. */
  tolerated: number
  /** How much worse it must become to matter: a ratio of odds. From 3 % of requests, 2.8 is 8 %. */
  oddsRatio: number
  /** Batches in a year: 365 for days, 12 for months. */
  batchesAYear: number
}

/** How a series stood on a day. `usual` and `worse` are shares; an alarm is due where `score` reaches the level. */
export type Standing = { day: string; events: number; cases: number; usual: number; worse: number; score: number }

/**
 * The score at which an alarm is raised. With a likelihood ratio, the mean time to a false alarm is at least e^level batches
 * (Lorden, 1971): at ln(batches a year), at most one a year. The margin pays for what is estimated: the usual rate, and days that differ.
 */
export const alarmLevel = ({ batchesAYear }: Rule): number => Math.log(batchesAYear) + MARGIN
const MARGIN = 0.3

/** Batches from which the usual rate is estimated, and the latest ones left out, so that a change does not become the usual. */
const USUAL_BATCHES = 90
const LATEST_LEFT_OUT = 14
/** The tolerated share weighs as much as so many cases. */
const PRIOR_CASES = 200

export const worseThan = (usual: number, oddsRatio: number): number => {
  const odds = (usual / (1 - usual)) * oddsRatio
  return odds / (1 + odds)
}

/** The usual share before a batch: the mean of the months before, never under the tolerated one, at most one half. */
export function usualShare(batches: Batch[], at: number, rule: Rule): number {
  let [events, cases] = [rule.tolerated * PRIOR_CASES, PRIOR_CASES]
  for (const one of batches.slice(Math.max(0, at - USUAL_BATCHES), Math.max(0, at - LATEST_LEFT_OUT))) {
    events += one.events
    cases += one.cases
  }
  return Math.min(0.5, Math.max(rule.tolerated, events / cases))
}

/** What a batch adds to the score. Zero cases add nothing. */
export const evidenceOf = ({ events, cases }: Batch, usual: number, worse: number): number =>
  events * Math.log(worse / usual) + (cases - events) * Math.log((1 - worse) / (1 - usual))

/** The course of a series, from the batch numbered `from`, where its score is zero: the day after the last alarm was closed. */
export function followRate(batches: Batch[], rule: Rule, from = 0): Standing[] {
  let score = 0
  return batches.map((batch, at) => {
    const usual = usualShare(batches, at, rule)
    const worse = worseThan(usual, rule.oddsRatio)
    score = at < from ? 0 : Math.max(0, score + evidenceOf(batch, usual, worse))
    return { ...batch, usual, worse, score }
  })
}

/** The first batch at which an alarm is due; -1 when none is. */
export const firstAlarm = (course: { score: number }[], level: number): number =>
  course.findIndex((one) => one.score >= level)

/** When it began, as the score tells: the day after it last stood at zero. */
export function beganAt<T extends { score: number }>(course: T[], at: number): T | undefined {
  let first = at
  while (first > 0 && course[first - 1]!.score > 0) first--
  return course[first]
}

/**
 * Two series that worsen together: the scores of both add, so that the bound of the level holds, and each must bear a quarter of
 * it: one alone is another alarm. `from` as in `followRate`.
 */
export function followTogether(
  first: { batches: Batch[]; rule: Rule },
  second: { batches: Batch[]; rule: Rule },
  from = 0,
): { day: string; score: number; parts: [number, number] }[] {
  const level = alarmLevel(first.rule)
  let parts: [number, number] = [0, 0]
  return first.batches.map((batch, at) => {
    const added = [first, second].map(({ batches, rule }) => {
      const one = batches[at] ?? { day: batch.day, events: 0, cases: 0 }
      const usual = usualShare(batches, at, rule)
      return evidenceOf(one, usual, worseThan(usual, rule.oddsRatio))
    })
    const next: [number, number] = [parts[0] + added[0]!, parts[1] + added[1]!]
    parts = at < from || next[0] + next[1] <= 0 ? [0, 0] : next
    const isBoth = Math.min(...parts) >= level / 4
    return { day: batch.day, score: isBoth ? parts[0] + parts[1] : Math.min(parts[0] + parts[1], level * 0.999), parts }
  })
}
