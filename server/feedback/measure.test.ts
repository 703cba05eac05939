import { describe, expect, it } from 'vitest'
import { stratifiedRate, wilson } from './error-rate.ts'
import { allocate, periodSize } from './sample-size.ts'

describe('the rate of wrong answers', () => {
  it('has the interval that Wilson’s formula gives', () => {
    // Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for (const [wrong, n, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      expect(wilson(wrong / n, n).low).toBeCloseTo(low, 4)
      expect(wilson(wrong / n, n).high).toBeCloseTo(high, 4)
    }
  })

  it('weighs each kind of answer by how many there were, not by how many were looked at', () => {
    const rate = stratifiedRate([
      { stratum: 'firm', given: 900, drawn: 10, decided: 10, wrong: 0 },
      { stratum: 'tentative', given: 100, drawn: 10, decided: 10, wrong: 5 },
    ])
    expect(rate.share).toBeCloseTo(0.05, 10)
    // As well known as 1/(0.9²/10 + 0.1²/10) = 12.2 answers drawn from all would make it.
    expect(rate.high).toBeCloseTo(wilson(0.05, 12.195).high, 3)
  })

  it('says how many answers it speaks of, and nothing where nothing was looked at', () => {
    expect(
      stratifiedRate([
        { stratum: 'firm', given: 90, drawn: 5, decided: 5, wrong: 0 },
        { stratum: 'abstained', given: 10, drawn: 2, decided: 0, wrong: 0 },
      ]),
    ).toMatchObject({ given: 100, covered: 90 })
    expect(stratifiedRate([])).toEqual({ share: null, low: 0, high: 1, given: 0, covered: 0 })
  })
})

describe('the size of the sample', () => {
  it('gives two points and a half over thirty days at five wrong in a hundred', () => {
    expect(periodSize(1_000_000)).toBe(292)
    expect(periodSize(100)).toBeLessThanOrEqual(100)
    expect(periodSize(0)).toBe(0)
    const { low, high } = wilson(0.05, 292)
    expect((high - low) / 2).toBeLessThan(0.026)
  })

  it('looks more where errors are likelier, and at least once everywhere', () => {
    const drawn = allocate(
      new Map([
        ['firm', 300],
        ['tentative', 300],
        ['abstained', 2],
      ]),
    )
    expect(drawn.get('tentative')).toBeGreaterThan(drawn.get('firm')!)
    expect(drawn.get('abstained')).toBe(1)
    expect(drawn.has('referred')).toBe(false)
  })
})
