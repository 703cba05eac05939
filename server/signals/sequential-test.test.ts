import { describe, expect, it } from 'vitest'
import { signalFigures } from './evaluation.ts'
import {
  alarmLevel,
  type Batch,
  beganAt,
  firstAlarm,
  followRate,
  followTogether,
  type Rule,
} from './sequential-test.ts'

const rule: Rule = { tolerated: 0.03, oddsRatio: 2.8, batchesAYear: 365 }
const level = alarmLevel(rule)
const days = (counts: number[], cases = 40): Batch[] =>
  counts.map((events, at) => ({ day: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10), events, cases }))

describe('a daily rate', () => {
  it('as usual stays at the bottom, whatever its length', () => {
    const course = followRate(days(Array.from({ length: 400 }, (_, at) => (at % 5 === 0 ? 2 : 1))), rule)
    expect(firstAlarm(course, level)).toBe(-1)
  })

  it('that becomes much worse is found, and said to have begun when it did', () => {
    const course = followRate(days([...Array.from({ length: 60 }, () => 1), 4, 4, 3, 4, 5, 4, 4]), rule)
    const at = firstAlarm(course, level)
    expect(at).toBeGreaterThan(60)
    expect(beganAt(course, at)?.day).toBe(course[60]?.day)
  })

  it('that was always bad is not news, and what is tolerated never is', () => {
    expect(firstAlarm(followRate(days(Array.from({ length: 300 }, () => 1)), rule), level)).toBe(-1)
    const usual = followRate(days(Array.from({ length: 300 }, () => 8)), rule).at(-1)!.usual
    expect(usual).toBeCloseTo(0.2, 1)
  })

  it('without cases proves nothing', () => {
    const course = followRate(
      days([4, 4, 0, 0, 0], 40).map((one, at) => (at > 1 ? { ...one, cases: 0 } : one)),
      rule,
    )
    expect(course.at(-1)?.score).toBe(course[1]?.score)
  })

  it('starts again from zero when an alarm was closed', () => {
    const course = followRate(days([5, 5, 5, 5, 5, 5]), rule, 4)
    expect(course[3]?.score).toBe(0)
    expect(course[4]!.score).toBeGreaterThan(0)
  })
})

describe('two series together', () => {
  const automation: Rule = { tolerated: 0.5, oddsRatio: 1.5, batchesAYear: 365 }
  const dissatisfied: Rule = { tolerated: 0.2, oddsRatio: 2, batchesAYear: 365 }
  const first = { batches: days([6, 12, 13, 12, 14, 13, 12, 14], 30), rule: dissatisfied }

  it('are an alarm when both worsen', () => {
    const second = { batches: days([60, 78, 80, 79, 80, 81, 80, 80], 120), rule: automation }
    expect(firstAlarm(followTogether(first, second), alarmLevel(dissatisfied))).toBeGreaterThan(0)
  })

  it('are none when only one does: that one has its own alarm', () => {
    const second = { batches: days([60, 60, 60, 60, 60, 60, 60, 60], 120), rule: automation }
    expect(firstAlarm(followTogether(first, second), alarmLevel(dissatisfied))).toBe(-1)
  })
})

describe('invented years', () => {
  it('cry wolf at most once a year, and find what matters in a week', () => {
    const figures = signalFigures(60)
    for (const one of Object.values(figures)) expect(one.falseAlarmsPerYear).toBeLessThanOrEqual(1)
    expect(figures.unmet?.medianDaysToDetect).toBeLessThanOrEqual(7)
    expect(figures).toEqual(signalFigures(60))
  })
})
